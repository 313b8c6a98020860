const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** Returns the bytes of a text in base64, as Go decodes it; undefined if it is none. */
export function base64Bytes(text: string): Buffer | undefined {
  // Go passes over the ends of lines, and nothing else.
  return BASE64.test(text.replaceAll(/[\r\n]/g, '')) ? Buffer.from(text, 'base64') : undefined;
}
