const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** Returns the bytes of a base64 string, as Go decodes it; undefined if it is not valid. */
export function base64Bytes(text: string): Buffer | undefined {
  // Go ignores line breaks, and nothing else.
  return BASE64.test(text.replaceAll(/[\r\n]/g, '')) ? Buffer.from(text, 'base64') : undefined;
}
