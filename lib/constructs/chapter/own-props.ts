import type { Construct } from 'constructs';
import { FieldErrors } from '../../manifests/field-errors';
import { isObject, pickValidProps, type PropShape } from '../prop-shapes';

/** The props that constructs of the chapter read before their superclass checks them. */
const SHAPES: Readonly<Record<string, PropShape>> = {
  ...{ container: { shape: 'object' }, main: { shape: 'object' }, sidecars: { shape: 'objects' } },
  ...{ native: { shape: 'flag' }, sharedVolumes: { shape: 'objects' } },
  ...{ metadata: { shape: 'object' }, podMetadata: { shape: 'object' } },
  ...{ initContainers: { shape: 'objects' }, volumes: { shape: 'objects' } },
};

/**
 * Returns the props of a construct of the chapter that have the right shape. `report` reports the others, and the prop
 * `containers`, which TypeScript refuses and which would be lost otherwise.
 *
 * @param instead the props that make the containers
 */
export function ownProps<Props extends object>(
  written: Props,
  instead: string,
): { readonly props: Props; readonly report: (construct: Construct) => void } {
  const errors = new FieldErrors();
  const props = pickValidProps(written, SHAPES, (prop) => prop, errors);
  if (isObject(written) && 'containers' in written && written.containers !== undefined) {
    errors.forbidden('containers', `there is no prop containers; write ${instead}`);
  }
  const report = (construct: Construct): void => {
    if (errors.list.length > 0) construct.node.addValidation({ validate: () => errors.toText() });
  };
  return { props, report };
}
