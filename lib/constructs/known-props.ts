import { didYouMean } from '../manifests/did-you-mean';
import type { FieldErrors } from '../manifests/field-errors';
import { CONTAINER } from './fields/container-fields';
import { POD } from './fields/pod-fields';
import { checkKnownFields, fieldsOf } from './known-fields';
import { INSTEAD } from './other-names';
import type { PodKind } from './pod-kind';

/** The prop of a construct that has its containers: `containers` is a list, the others are one container. */
export type ContainerProp = 'containers' | 'container' | 'main';

/** Reports unknown props and unknown fields of metadata. A message says where to write the field. */
export function checkKnownProps(props: object, kind: PodKind, container: ContainerProp, errors: FieldErrors): void {
  for (const [prop, value] of Object.entries(props)) {
    const metadata = kind.metadata.get(prop);
    if (metadata) checkKnownFields(value, 'ObjectMeta', metadata, errors);
    if (value === undefined || prop in kind.shapes) continue;
    const where = placeOf(prop, kind, container);
    errors.forbidden(prop, `there is no prop ${prop}${where || didYouMean(prop, propsOf(kind, container))}`);
  }
}

const inContainers = (field: string, container: ContainerProp): string =>
  container === 'containers' ? `containers: [{ ${field} }]` : `${container}: { ${field} }`;

const propsOf = (kind: PodKind, container: ContainerProp): string[] =>
  Object.keys(kind.shapes).map((prop) => (prop === 'containers' ? container : prop));

/** Returns a hint where to write a field: `; write container: { image }`. */
export function placeOf(field: string, kind: PodKind, container: ContainerProp): string {
  const places: string[] = [];
  if (field === 'spec' || field === 'podSpec') places.push(`${kind.podSpec}: { … }`);
  const spec = kind.propOf(field);
  if (spec !== undefined && spec !== field) places.push(`${spec}: …`);
  const pod = POD.propOf(field);
  if (pod !== undefined) places.push(`${pod}: …`);
  else if (fieldsOf('PodSpec').has(field)) places.push(`${kind.podSpec}: { ${field} }`);
  const own = CONTAINER.hasProp(field) ? field : CONTAINER.propOf(field);
  const inContainer = own ?? (fieldsOf('Container').has(field) ? field : undefined);
  if (inContainer !== undefined && pod === undefined) {
    places.push(inContainers(inContainer, container));
  }
  if (fieldsOf('ObjectMeta').has(field)) {
    places.unshift(`metadata: { ${field} }`);
    const isOfPods = field === 'labels' || field === 'annotations';
    if (isOfPods && kind.metadata.has('podMetadata')) places.push(`podMetadata: { ${field} }`);
  }
  if (places.length === 0 && field in INSTEAD) places.push(inContainers(INSTEAD[field] ?? '', container));
  if (field === 'template') places.push(`${container}, podMetadata and ${kind.podSpec}`);
  return places.length > 0 ? `; write ${places.join(', or ')}` : '';
}
