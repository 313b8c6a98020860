// JSON as it is written: keys in order, one perhaps twice, numbers digit by digit.

export type Value = ObjectValue | ListValue | Scalar;

export interface ObjectValue {
  members: Member[];
}

export interface Member {
  key: string;
  value: Value;
}

export interface ListValue {
  items: Value[];
}

/** A text, a number, a boolean or null, as JSON. */
export interface Scalar {
  json: string;
}

/** Where a value stands: a member of an object or an item of a list. */
export interface Place {
  in: ObjectValue | ListValue;
  at: number;
}

const token = /[\s]*("(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+)/y;

/** @throws SyntaxError for what is no JSON, RangeError for what is nested too deep */
export function parse(json: string): Value {
  JSON.parse(json);
  token.lastIndex = 0;
  const next = (): string => token.exec(json)?.[1] ?? '';
  const read = (first: string): Value => {
    if (first === '{') {
      const members: Member[] = [];
      for (let key = next(); key !== '}'; key = next()) {
        if (key === ',') continue;
        next();
        members.push({ key: String(JSON.parse(key)), value: read(next()) });
      }
      return { members };
    }
    if (first === '[') {
      const items: Value[] = [];
      for (let item = next(); item !== ']'; item = next()) if (item !== ',') items.push(read(item));
      return { items };
    }
    return { json: first };
  };
  return read(next());
}

export function write(value: Value): string {
  if ('members' in value) {
    return `{${value.members.map(({ key, value: of }) => `${JSON.stringify(key)}:${write(of)}`).join(',')}}`;
  }
  return 'items' in value ? `[${value.items.map(write).join(',')}]` : value.json;
}

/** All places, from the outside in. */
export function places(value: Value): Place[] {
  const found: Place[] = [];
  const collect = (from: Value): void => {
    if ('json' in from) return;
    const inside = 'members' in from ? from.members.map((member) => member.value) : from.items;
    inside.forEach((item, at) => {
      found.push({ in: from, at });
      collect(item);
    });
  };
  collect(value);
  return found;
}

export function drop({ in: from, at }: Place): void {
  if ('members' in from) from.members.splice(at, 1);
  else from.items.splice(at, 1);
}

export function put({ in: from, at }: Place, value: Value): void {
  const member = 'members' in from ? from.members[at] : undefined;
  if (member) member.value = value;
  else if ('items' in from) from.items[at] = value;
}

/** The places that a field path may mean: keys may have dots and brackets of their own. */
export function at(value: Value, path: string): Place[] {
  if ('json' in value) return [];
  const inside = 'members' in value ? value.members : value.items.map((item) => ({ key: undefined, value: item }));
  return inside.flatMap(({ key, value: item }, index) => {
    const forms = key === undefined ? [`[${index}]`] : [key, `.${key}`, `[${key}]`, `[${JSON.stringify(key)}]`];
    return forms.flatMap((form) => {
      if (!path.startsWith(form)) return [];
      const rest = path.slice(form.length);
      if (rest === '') return [{ in: value, at: index }];
      return rest.startsWith('.') || rest.startsWith('[') ? at(item, rest) : [];
    });
  });
}

/** Whether an object or a list stands under a key that is there twice: the server reads the second over the first. */
export function isDoubled(value: Value): boolean {
  if ('json' in value) return false;
  if ('items' in value) return value.items.some(isDoubled);
  const isStructure = (item: Value): boolean => !('json' in item) || item.json === 'null';
  return value.members.some(({ key, value: item }) => {
    const same = value.members.filter((member) => member.key === key);
    return isDoubled(item) || (same.length > 1 && same.some((member) => isStructure(member.value)));
  });
}

/** Keeps of each key that is there twice the last, as the server does. */
export function once(value: Value): void {
  if ('json' in value) return;
  if ('members' in value) {
    value.members = value.members.filter(
      ({ key }, index) => !value.members.slice(index + 1).some((later) => later.key === key),
    );
  }
  for (const item of 'members' in value ? value.members.map((member) => member.value) : value.items) once(item);
}

/** What is done with a document; nothing if it is nested too deep for that. */
export function shallow<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** An edit that drops what is at these paths. */
export const without =
  (...paths: string[]) =>
  (document: Value): void => {
    for (const path of paths) for (const place of at(document, path).reverse()) drop(place);
  };
