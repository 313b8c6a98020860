import { type Fields, isList, isPlain } from '../../lib/manifests/values';

/**
 * Adds to a bill of materials (CycloneDX, https://cyclonedx.org/docs/1.5/json/) the components that are compiled into the
 * modules of kube-admission: Go's standard library, Go modules and a WASI shim. npm does not list them.
 *
 * @param bill the output of `npm sbom`
 * @param licences the file of licences that kube-admission's build writes, with a heading for each component
 * @throws Error if kube-admission or its components are missing
 */
export function addCompiledComponents(bill: string, licences: string): Fields {
  const document: unknown = JSON.parse(bill);
  if (!isPlain(document) || !isList(document.components) || !isList(document.dependencies)) {
    throw new Error('npm sbom printed no bill of materials');
  }
  const compiled = compiledIn(licences);
  const owner = document.components.find((component) => isPlain(component) && component.name === 'kube-admission');
  if (!isPlain(owner)) throw new Error('kube-admission is not in the bill of materials');
  if (compiled.length === 0) throw new Error('the licences of kube-admission list no components');
  const references = compiled.map((component) => component['bom-ref']);
  return {
    ...document,
    components: [...document.components, ...compiled],
    dependencies: [
      ...document.dependencies.map((entry) =>
        isPlain(entry) && entry.ref === owner['bom-ref']
          ? { ...entry, dependsOn: [...(isList(entry.dependsOn) ? entry.dependsOn : []), ...references] }
          : entry,
      ),
      ...references.map((ref) => ({ ref, dependsOn: [] })),
    ],
  };
}

const compiledIn = (licences: string): Fields[] =>
  [...licences.matchAll(/^={80}\n(\S+) (\S+)\n={80}$/gm)].map(([, name = '', version = '']) => {
    const purl = name.startsWith('@')
      ? `pkg:npm/${encodeURIComponent(name).replace('%2F', '/')}@${version}`
      : name === 'Go'
        ? `pkg:golang/stdlib@${version.replace(/^go/, '')}`
        : `pkg:golang/${name}@${version}`;
    return { 'bom-ref': purl, type: 'library', name, version, purl };
  });
