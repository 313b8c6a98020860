/** Returns a random integer below another. */
export type Random = (below: number) => number;

/** A text with Secrets, and the data that must not be printed. */
export interface SecretText {
  text: string;
  values: string[];
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const upper = alphabet.slice(0, 26);

const pick = <T>(random: Random, [first, ...others]: readonly [T, ...T[]]): T =>
  others[random(others.length + 1) - 1] ?? first;
const letters = (random: Random, from: string, length: number): string =>
  Array.from({ length }, () => from.charAt(random(from.length))).join('');

/** Returns a string like that of a password generator, which does not look like a name: `K7tQ…9Z`. */
const marker = (random: Random): string => {
  const ends = (): string => `${letters(random, upper, 1)}${random(10)}${letters(random, upper, 1)}${random(10)}`;
  return ends() + letters(random, alphabet, pick(random, [0, 2, 8, 24, 80])) + ends();
};

const base64 = (text: string): string => Buffer.from(text).toString('base64');

/** Returns the lines of an entry of data or stringData. */
function entry(random: Random, part: string, key: string, values: string[]): string[] {
  const keep = (value: string): string => {
    values.push(value);
    return value;
  };
  const value = keep(marker(random));
  if (part === 'data') {
    const encoded = keep(base64(value));
    return [`  ${key}: ${pick(random, [encoded, `"${encoded}"`, `!!binary ${encoded}`, encoded.slice(0, -1)])}`];
  }
  switch (random(8)) {
    case 0:
      return [
        `  ${key}: |`,
        ...[value, keep(marker(random)), `user: ${keep(marker(random))}`].map((line) => `    ${line}`),
      ];
    case 1:
      return [`  ${key}: >-`, `    ${value}`, `    ${keep(marker(random))}`];
    case 2:
      return [`  ${key}: "${value}\\n${keep(marker(random))}"`];
    case 3:
      return [`  ${key}: '{"auths":{"a.b":{"auth":"${keep(base64(value))}"}}}'`];
    case 4:
      return [`  ${key}: ${value} p@ss:word`];
    default:
      return [`  ${key}: ${pick(random, [value, `"${value}"`, `'${value}'`])}`];
  }
}

const types = ['Opaque', 'kubernetes.io/tls', 'kubernetes.io/dockerconfigjson', 'kubernetes.io/basic-auth'] as const;
const keys = ['password', 'tls.crt', 'tls.key', '.dockerconfigjson', 'API_KEY', 'username'] as const;

function secretLines(random: Random, values: string[]): string[] {
  const parts = pick<string[]>(random, [['data'], ['stringData'], ['data', 'stringData']]);
  const names = [...keys].sort(() => random(3) - 1).slice(0, 1 + random(3));
  const body = parts.flatMap((part) => [`${part}:`, ...names.flatMap((key) => entry(random, part, key, values))]);
  const applied = values[0] ?? '';
  const annotations = [
    '  annotations:',
    `    kubectl.kubernetes.io/last-applied-configuration: '{"stringData":{"a":"${applied}"}}'`,
  ];
  return [
    'apiVersion: v1',
    'kind: Secret',
    'metadata:',
    '  name: web',
    ...(random(3) === 0 ? ['  namespace: shop', '  labels: { app: web }'] : []),
    ...(random(4) === 0 ? annotations : []),
    ...(random(2) === 0 ? [`type: ${pick(random, types)}`] : []),
    ...body,
  ];
}

const pod = [
  'apiVersion: v1',
  'kind: Pod',
  'metadata:',
  '  name: Web',
  'spec:',
  '  containers: [{ name: a, image: b }]',
];
const item = (lines: string[]): string[] => lines.map((line, index) => (index === 0 ? `- ${line}` : `  ${line}`));

export function secretText(random: Random): SecretText {
  const values: string[] = [];
  const one = (): string[] => secretLines(random, values);
  const json = (): string => {
    const value = marker(random);
    values.push(value, base64(value));
    const secret = {
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: { name: 'web' },
      ...pick(random, [{ stringData: { password: value } }, { data: { password: base64(value) } }]),
    };
    return JSON.stringify(secret, undefined, pick(random, [0, 1]));
  };
  switch (random(8)) {
    case 0:
      return { text: `${json()}\n`, values };
    case 1:
      return { text: `{"apiVersion":"v1","kind":"List","items":[${json()},{"kind":"Pod"}]}\n`, values };
    case 2:
      return {
        text: `${['apiVersion: v1', 'kind: List', 'items:', ...item(pod), ...item(one())].join('\n')}\n`,
        values,
      };
    case 3:
      return {
        text: `${['apiVersion: v1', 'kind: SecretList', 'items:', ...item(one()), ...item(one())].join('\n')}\n`,
        values,
      };
    case 4:
      return { text: `${[...one(), '---', ...one()].join('\n')}\n`, values };
    default:
      return { text: `${one().join('\n')}\n`, values };
  }
}

const signs = [
  ...Array.from(':{}[]"\'&*!|>%@#,-?\t \\'),
  '\r',
  '\u0007',
  '...',
  '---',
  '--- ',
  '!!binary ',
  '!!int ',
  '<<: ',
  '{{ ',
];

/** Damages a text in a few places, as an editor, a template or a merge can. */
export function damaged({ text, values }: SecretText, random: Random): string {
  let lines = text.split('\n');
  for (let times = 1 + random(4); times > 0; times--) lines = damage(lines, values, random);
  return lines.join(random(20) === 0 ? '\r\n' : '\n');
}

function damage(lines: string[], values: string[], random: Random): string[] {
  const at = random(lines.length);
  const line = lines[at] ?? '';
  // Data before the Secret belongs to the Pod.
  const podEnd = lines.findLastIndex((one) => /kind: Pod|name: Web|spec:|containers: \[/.test(one));
  const value = at <= podEnd ? 'a' : (values[random(values.length)] ?? '');
  const column = random(line.length + 1);
  const [, indent = '', key = '', rest = ''] = /^(\s*(?:- )?)([^:]*):?\s*(.*)$/.exec(line) ?? [];
  const replaced = (...by: string[]): string[] => [...lines.slice(0, at), ...by, ...lines.slice(at + 1)];
  const shifted = (by: number) => (one: string, index: number) =>
    index < at ? one : by > 0 ? ' '.repeat(by) + one : one.replace(new RegExp(`^ {0,${-by}}`), '');
  switch (random(18)) {
    case 0:
      return replaced(shifted(1 + random(4))(line, at));
    case 1:
      return replaced(shifted(-1 - random(4))(line, at));
    case 2:
      return lines.map(shifted(pick(random, [1, 2, 4, -1, -2, -4])));
    case 3:
      return replaced();
    case 4:
      return replaced(line, line);
    case 5:
      return [
        ...lines.slice(0, at),
        `${line}${pick(random, [' ', ''])}${lines[at + 1]?.trim() ?? ''}`,
        ...lines.slice(at + 2),
      ];
    case 6:
      return replaced(`${indent}${rest}: ${key}`);
    case 7:
      return replaced(`${indent}${value}: ${rest}`);
    case 8:
      return replaced(`${indent}${key}: ${value}`);
    case 9:
      return replaced(
        `${indent}${key}: ${pick(random, [`[${rest}]`, `{ a: ${rest} }`, `{ ${value}: a }`, '5', `[${value}]`])}`,
      );
    case 10:
      return replaced(line.slice(0, column));
    case 11:
      return replaced(line.slice(column));
    case 12:
      return replaced(line.slice(0, column), line.slice(column));
    case 13:
      return replaced(line.replace(':', pick(random, ['', ' :', '=', '::'])));
    case 14: {
      const slid = pick(random, ['apiVersion', 'kind', 'type', 'name', 'namespace', 'generateName', 'labels']);
      return lines.map((one, index) =>
        index > podEnd && one.trim().startsWith(`${slid}:`)
          ? `${/^\s*(?:- )?/.exec(one)?.[0] ?? ''}${slid}: ${value}`
          : one,
      );
    }
    case 15: {
      const other = at <= podEnd ? random(podEnd + 1) : podEnd + 1 + random(lines.length - podEnd - 1);
      const copy = [...lines];
      [copy[at], copy[other]] = [lines[other] ?? '', line];
      return copy;
    }
    default:
      return replaced(line.slice(0, column) + pick(random, ['', ...signs]) + line.slice(column + random(2)));
  }
}
