/** A file to write. */
export interface OutputFile {
  /** Its path in the output, with `/`. */
  readonly name: string;
  readonly content: Buffer;
}
