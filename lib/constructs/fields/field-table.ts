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

/** Renders and reads the fields of a table, and maps props to fields. */
export class FieldMapping<Wire extends object> {
  /** The shapes of the props. */
  readonly shapes: Readonly<Record<string, PropShape>>;
  private readonly rows: ReadonlyMap<string, Field>;
  /** The rows for rendering. All have the same shape, because rendering takes most of the time of large apps. */
  private readonly steps: readonly Step[];
  /** The bits of the rows of a prop. A table has at most 31 rows. */
  private readonly bits: ReadonlyMap<string, number>;
  /** The props. The value is true for a prop that writes several fields. */
  private readonly props: ReadonlyMap<string, boolean>;

  constructor(table: FieldTable<Wire>) {
    this.rows = new Map(Object.entries<Field | undefined>(table).flatMap(([name, row]) => (row ? [[name, row]] : [])));
    const shapes: Record<string, PropShape> = {};
    const props = new Map<string, boolean>();
    for (const { prop, part, shape, parts } of this.rows.values()) {
      if (part === undefined) shapes[prop] ??= { shape: shape ?? 'anything', parts };
      props.set(prop, part !== undefined || props.get(prop) === true);
    }
    this.shapes = shapes;
    this.steps = [...this.rows].map(([name, row], at) => ({
      bit: 1 << at,
      name,
      prop: row.prop,
      part: row.part,
      render: row.render?.bind(row),
    }));
    this.props = props;
    const bits = new Map<string, number>();
    for (const { prop, bit } of this.steps) bits.set(prop, (bits.get(prop) ?? 0) | bit);
    this.bits = bits;
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
    for (const prop in props) {
      const value = props[prop];
      if (value !== undefined && !this.props.has(prop)) wire[prop] = value;
    }
    return wire;
  }

  private toWire(
    props: Readonly<Record<string, unknown>>,
    state: Readonly<Record<string, unknown>>,
  ): Record<string, unknown> {
    const wire: Record<string, unknown> = {};
    // Most objects have few of the props.
    let bits = 0;
    for (const prop in props) bits |= this.bits.get(prop) ?? 0;
    for (const prop in state) bits |= this.bits.get(prop) ?? 0;
    for (const { bit, name, prop, part, render } of this.steps) {
      if ((bits & bit) === 0) continue;
      const whole = state[prop] ?? props[prop];
      const written = part === undefined || whole === undefined ? whole : partOf(whole, part);
      if (written === undefined) continue;
      const value: unknown = render ? render(written, state) : written;
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
      const row = this.rows.get(entry.key);
      if (!row) {
        (others === undefined ? props : rest).push(entry);
        continue;
      }
      const value = row.read ? row.read(entry.value, at.child(entry.key), reading) : entry.value;
      if (!value) continue;
      if (this.props.get(row.prop) !== true) props.push({ ...entry, key: row.prop, value });
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
    return [...this.rows.keys()];
  }

  /** Returns the field that a prop writes. */
  fieldOf(prop: string): string | undefined {
    for (const [name, row] of this.rows) if (row.prop === prop && row.part === undefined) return name;
    return undefined;
  }

  /** Returns whether there is a prop of this name. */
  hasProp(prop: string): boolean {
    return this.props.has(prop);
  }

  /** Returns the props that write a field. */
  written<Props extends object>(props: Props): Partial<Props>;
  written(props: Readonly<Record<string, unknown>>): object {
    const written: Record<string, unknown> = {};
    for (const prop in props) if (this.props.has(prop)) written[prop] = props[prop];
    return written;
  }

  /** Returns the prop that writes a field: `image`, `dns.hostname`. */
  propOf(field: string): string | undefined {
    const row = this.rows.get(field);
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
      const prop = this.props.has(name) ? undefined : this.propOf(name);
      if (prop !== undefined) errors.forbidden(at.child(name), `write it as the prop ${prop}`);
    }
  }
}

const partOf = (whole: unknown, part: string): unknown =>
  typeof whole === 'object' && whole !== null ? Reflect.get(whole, part) : undefined;
