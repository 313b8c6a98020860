import { type Fields, isList, isPlain } from '../../manifests/values';

/** Returns the containers of a pod, with image and ports. */
export function containerLines(spec: Fields): string[] {
  const of = (field: string, mark: string): string[] =>
    (isList(spec[field]) ? spec[field] : []).filter(isPlain).flatMap((container) => {
      const ports = (isList(container.ports) ? container.ports : [])
        .filter(isPlain)
        .map(({ containerPort, protocol = 'TCP' }) => `:${short(containerPort)}${short(protocol, '/')}`);
      return [`${mark}${short(container.name)}`, `  ${[short(container.image), ...ports].join(' ')}`];
    });
  return [...of('initContainers', '◦ '), ...of('containers', '• ')];
}

/** Returns what is worth a line of an object without pods. */
export function linesOf({ kind, spec, data }: Fields): string[] {
  if (kind === 'Service' && isPlain(spec) && isList(spec.ports)) {
    return spec.ports.filter(isPlain).map(({ port, targetPort }) => `:${short(port)}${short(targetPort, ' → ')}`);
  }
  if (isPlain(spec) && spec.replicas !== undefined) return [`replicas: ${short(spec.replicas)}`];
  if (isPlain(spec) && spec.maxReplicas !== undefined)
    return [`${short(spec.minReplicas ?? 1)} to ${short(spec.maxReplicas)} replicas`];
  return isPlain(data) ? Object.keys(data).slice(0, 5) : [];
}

const short = (value: unknown, before = ''): string =>
  typeof value === 'string' || typeof value === 'number' ? `${before}${value}` : '';
