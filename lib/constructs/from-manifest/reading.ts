import { FieldErrors } from '../../manifests/field-errors';
import type { FieldPath } from '../../manifests/field-path';
import { mapping, type Mapping, type Tree, valueOf } from './tree';

/** Reads one manifest as props, and collects its errors. */
export class Reading {
  /** The errors: the fields that no prop can write. */
  readonly errors = new FieldErrors();

  /** @param id the id of the construct that is to be made */
  constructor(
    readonly id: string,
    /** The manifest. */
    readonly object: Tree,
  ) {}

  /** Reads each item of a list; reports a value that is not a list. */
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

  /** Returns a mapping. Reports another value, or a missing one, and returns an empty mapping for it. */
  mapping(tree: Tree | undefined, at: FieldPath): Mapping {
    if (tree?.type === 'mapping') return tree;
    if (tree) this.errors.invalid(at, valueOf(tree), 'must be an object');
    else this.errors.required(at, 'a manifest of this kind has it');
    return mapping([]);
  }
}
