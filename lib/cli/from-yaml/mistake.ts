/** Why a text has no program: one line for each mistake, `file:line:column: what is wrong`. */
export class Mistakes extends Error {
  public override readonly name = 'Mistakes';

  public constructor(public readonly lines: readonly string[]) {
    super(lines.join('\n'));
  }
}
