import type { FieldErrors } from '../../manifests/field-errors';
import type { FieldPath } from '../../manifests/field-path';
import type { Reading } from '../from-manifest/reading';
import { type Entry, mapping, type Mapping, type Tree } from '../from-manifest/tree';
import type { PropShape, Shape } from '../prop-shapes';

/** A field of the API and the prop that writes it. Without `render` and `read`, both have the same value. */
export interface Field<Wire = unknown> {
  /** The name of the prop. */
  readonly prop: string;
  /** The part of the prop that writes the field: of the prop `dns` the part `hostname`. */
  readonly part?: string;
  /** The shape that the prop must have before its fields can be read. */
  readonly shape?: Shape;
  /** The fields of the prop, or of its items, if no others are rendered. */
  readonly parts?: readonly string[];
  /** Renders the value of the prop. `state` has the values that changed after the object was made. */
  render?(value: unknown, state: object): Wire | undefined;
  /** Reads the value of the field as that of the prop. Returns nothing if the prop can be left out. */
  read?(tree: Tree, at: FieldPath, reading: Reading): Tree | undefined;
}

/** The fields of an object of the API that props write, by their wire names, in the order in which they are rendered. */
export type FieldTable<Wire> = { readonly [Name in keyof Wire]?: Field<Wire[Name]> };

const NONE = {};

interface Step extends Pick<Field, 'prop' | 'part' | 'render'> {
  readonly name: string;
  readonly bit: number;
}

/** What a table says of its rows and props. */
interface Index {
  readonly rows: ReadonlyMap<string, Field>;
  /** The rows for rendering. All have the same shape, because rendering takes most of the time of large apps. */
  readonly steps: readonly Step[];
  /** The bits of the rows of a prop. A table has at most 31 rows. */
  readonly bits: ReadonlyMap<string, number>;
  /** The props. The value is true for a prop that writes several fields. */
  readonly props: ReadonlyMap<string, boolean>;
  readonly shapes: Readonly<Record<string, PropShape>>;
}

function indexOf(table: object): Index {
  const rows = new Map(
    Object.entries<Field | undefined>({ ...table }).flatMap(([name, row]) => (row ? [[name, row]] : [])),
  );
  const shapes: Record<string, PropShape> = {};
  const props = new Map<string, boolean>();
  const bits = new Map<string, number>();
  const steps = [...rows].map(([name, row], at): Step => {
    const { prop, part, shape, parts } = row;
    const bit = 1 << at;
    if (part === undefined) shapes[prop] ??= { shape: shape ?? 'anything', parts };
    props.set(prop, part !== undefined || props.get(prop) === true);
    bits.set(prop, (bits.get(prop) ?? 0) | bit);
    return { bit, name, prop, part, render: row.render?.bind(row) };
  });
  return { rows, steps, bits, props, shapes };
}

/** Renders and reads the fields of a table, and maps props to fields. */
export class FieldMapping<Wire extends object> {
  private made: Index | undefined;

  constructor(private readonly table: FieldTable<Wire>) {}

  /** The shapes of the props. */
  get shapes(): Readonly<Record<string, PropShape>> {
    return this.index.shapes;
  }

  /** It is made at the first use, since few programs use all tables. */
  private get index(): Index {
    return (this.made ??= indexOf(this.table));
  }

  /** Renders the fields of the table, in its order. `state` has the values of props that changed. */
  render(props: object, state?: object): Wire;
  render(props: Readonly<Record<string, unknown>>, state: Readonly<Record<string, unknown>> = NONE): object {
    return this.toWire(props, state);
  }

  /** Renders the fields of the table, then the fields of the API beside the props, in the author's order. */
  renderAll(props: object, state?: object): Wire;
  renderAll(props: Readonly<Record<string, unknown>>, state: Readonly<Record<string, unknown>> = NONE): object {
    const wire = this.toWire(props, state);
    const { props: known } = this.index;
    for (const prop in props) {
      const value = props[prop];
      if (value !== undefined && !known.has(prop)) wire[prop] = value;
    }
    return wire;
  }

  private toWire(
    props: Readonly<Record<string, unknown>>,
    state: Readonly<Record<string, unknown>>,
  ): Record<string, unknown> {
    const wire: Record<string, unknown> = {};
    // Most objects have few of the props.
    const { steps, bits } = this.index;
    let written = 0;
    for (const prop in props) written |= bits.get(prop) ?? 0;
    for (const prop in state) written |= bits.get(prop) ?? 0;
    for (const { bit, name, prop, part, render } of steps) {
      if ((written & bit) === 0) continue;
      const whole = state[prop] ?? props[prop];
      const own = part === undefined || whole === undefined ? whole : partOf(whole, part);
      if (own === undefined) continue;
      const value: unknown = render ? render(own, state) : own;
      if (value !== undefined) wire[name] = value;
    }
    return wire;
  }

  /**
   * Reads an object of the API as props. Fields that no prop writes keep their names, or are in the prop `others` if there is
   * one.
   */
  read(object: Mapping, at: FieldPath, reading: Reading, others?: string): Entry[] {
    const props: Entry[] = [];
    const rest: Entry[] = [];
    const parts = new Map<string, Entry[]>();
    for (const entry of object.entries) {
      const row = this.index.rows.get(entry.key);
      if (!row) {
        (others === undefined ? props : rest).push(entry);
        continue;
      }
      const value = row.read ? row.read(entry.value, at.child(entry.key), reading) : entry.value;
      if (!value) continue;
      if (this.index.props.get(row.prop) !== true) props.push({ ...entry, key: row.prop, value });
      else {
        const found = parts.get(row.prop) ?? [];
        if (row.part !== undefined) found.push({ ...entry, key: row.part, value });
        else if (value.type === 'mapping') found.push(...value.entries);
        parts.set(row.prop, found);
      }
    }
    for (const [prop, entries] of parts) props.push({ key: prop, value: mapping(entries) });
    if (others !== undefined && rest.length > 0) props.push({ key: others, value: mapping(rest) });
    return props;
  }

  /** The names of the fields. */
  get names(): readonly string[] {
    return [...this.index.rows.keys()];
  }

  /** Returns the field that a prop writes. */
  fieldOf(prop: string): string | undefined {
    for (const [name, row] of this.index.rows) if (row.prop === prop && row.part === undefined) return name;
    return undefined;
  }

  /** Returns whether there is a prop of this name. */
  hasProp(prop: string): boolean {
    return this.index.props.has(prop);
  }

  /** Returns the props that write a field. */
  written<Props extends object>(props: Props): Partial<Props>;
  written(props: Readonly<Record<string, unknown>>): object {
    const written: Record<string, unknown> = {};
    for (const prop in props) if (this.index.props.has(prop)) written[prop] = props[prop];
    return written;
  }

  /** Returns the prop that writes a field: `image`, `dns.hostname`. */
  propOf(field: string): string | undefined {
    const row = this.index.rows.get(field);
    return row && (row.part === undefined ? row.prop : `${row.prop}.${row.part}`);
  }

  /** Reports the fields among the others that a prop writes. */
  checkOthers(others: object | undefined, at: FieldPath, errors: FieldErrors): void {
    for (const name in others) {
      const prop = this.propOf(name);
      if (prop !== undefined) errors.forbidden(at.child(name), `write it as the prop ${prop}`);
    }
  }

  /** Reports names of fields that a prop of another name writes. */
  checkProps(props: object | undefined, at: FieldPath, errors: FieldErrors): void {
    for (const name in props) {
      const prop = this.index.props.has(name) ? undefined : this.propOf(name);
      if (prop !== undefined) errors.forbidden(at.child(name), `write it as the prop ${prop}`);
    }
  }
}

const partOf = (whole: unknown, part: string): unknown =>
  typeof whole === 'object' && whole !== null ? Reflect.get(whole, part) : undefined;
