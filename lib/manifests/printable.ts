/** Writes as JavaScript does (`\u001b`) what a terminal would act upon, or what nobody could tell from a space. */
export const printable = (text: string): string =>
  text.replaceAll(/(?![\t ])[\p{Cc}\p{Cf}\p{Z}]/gu, (character) => {
    const code = (character.codePointAt(0) ?? 0).toString(16);
    return code.length > 4 ? `\\u{${code}}` : `\\u${code.padStart(4, '0')}`;
  });

/** Returns the first characters of a text. */
export const cut = (text: string, length: number): string =>
  // Not in the middle of a character of two units.
  text.length > length ? `${text.slice(0, length - 1).replace(/[\ud800-\udbff]$/, '')}…` : text;
