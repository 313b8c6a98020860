import { FieldErrors } from '../../manifests/field-errors';
import type { FieldPath } from '../../manifests/field-path';
import { mapping, type Mapping, type Tree, valueOf } from './tree';

/** The reading of one manifest as props. */
export class Reading {
  /** What no prop can write. */
  readonly errors = new FieldErrors();

  /** @param id the id of the construct that is to be made */
  constructor(
    readonly id: string,
    /** The manifest. */
    readonly object: Tree,
  ) {}

  /** The items of a list, each of them read. */
  items(tree: Tree, at: FieldPath, map: (item: Tree, at: FieldPath) => Tree): Tree {
    if (tree.type !== 'list') {
      this.errors.invalid(at, valueOf(tree), 'must be a list');
      return tree;
    }
    return {
      type: 'list',
      items: tree.items.map((item, index) => ({ ...item, value: map(item.value, at.index(index)) })),
    };
  }

  /** An object; one without fields stands for what is none, which is reported. */
  mapping(tree: Tree | undefined, at: FieldPath): Mapping {
    if (tree?.type === 'mapping') return tree;
    if (tree) this.errors.invalid(at, valueOf(tree), 'must be an object');
    else this.errors.required(at, 'there is none');
    return mapping([]);
  }
}
