/** Escapes control characters, and characters that look like a space, as JavaScript does: `\u001b`. */
export const printable = (text: string): string =>
  text.replaceAll(/(?![\t ])[\p{Cc}\p{Cf}\p{Z}]/gu, (character) => {
    const code = (character.codePointAt(0) ?? 0).toString(16);
    return code.length > 4 ? `\\u{${code}}` : `\\u${code.padStart(4, '0')}`;
  });

/** Returns the first characters of a string, with an ellipsis if there are more. */
export const cut = (text: string, length: number): string =>
  // The cut must not be in the middle of a character of two units.
  text.length > length ? `${text.slice(0, length - 1).replace(/[\ud800-\udbff]$/, '')}…` : text;
