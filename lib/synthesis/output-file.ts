/** A file to write. */
export interface OutputFile {
  /** Its path in the output, with `/`. */
  readonly name: string;
  readonly content: Buffer;
}

/** Returns the error if a file of this name would be outside the output, or in the folder of its state. */
export function fileNameError(name: string): string | undefined {
  if (name.includes('\0') || name.includes('\\') || name.split('/').some((part) => /^\.{0,2}$/.test(part))) {
    return `the file ${JSON.stringify(name)} would be outside the output`;
  }
  return name.split('/')[0]?.toLowerCase() === STATE
    ? `the folder ${STATE} is for the state of the output; give the file another name`
    : undefined;
}

/** The name of the folder with the state of the output. */
export const STATE = '.cdk8s-primer';
