const number = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/gs;

/** Reads JSON. An integer that a number of JavaScript cannot hold becomes a bigint. */
export function parseJson(text: string): unknown {
  if (!/[:,[]-?\d{16}/.test(text)) return JSON.parse(text);
  let mark = '#';
  while (text.includes(mark)) mark += '#';
  const marked = text.replace(number, (token) =>
    /^-?\d+$/.test(token) && !Number.isSafeInteger(Number(token)) ? `"${mark}${token}"` : token,
  );
  return JSON.parse(marked, (_, value: unknown) =>
    typeof value === 'string' && value.startsWith(mark) ? BigInt(value.slice(mark.length)) : value,
  );
}

/** Writes JSON, with a bigint as an integer. */
export function writeJson(value: unknown): string {
  let mark: string | undefined;
  const text = JSON.stringify(value, (_, part: unknown) => {
    if (typeof part !== 'bigint') return part;
    mark ??= crypto.randomUUID();
    return `${mark}${part}`;
  });
  return mark === undefined ? text : text.replaceAll(new RegExp(`"${mark}(-?\\d+)"`, 'g'), '$1');
}
