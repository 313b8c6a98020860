import type { Output } from '../../kubectl';

const { CHAPTER_STORY: language } = process.env;

/** Prints the heading of a section. */
export function section(number: string, english: string, korean: string): void {
  const title = `${number} ${language === 'ko' ? korean : english}`.trim();
  beforeAll(() => {
    // A Hangul syllable is as wide as two Latin letters.
    print(`\n\n${title}\n${'='.repeat(title.replaceAll(/[가-힣]/g, '..').length)}\n`);
  });
}

/** Prints a text in the language of the story. */
export function tell(english: string, korean: string): void {
  print(`\n${language === 'ko' ? korean : english}\n`);
}

/** Prints a command and its output. */
export function show(command: string, { stdout, stderr }: Output): void {
  const output = stdout + stderr;
  print(`\n$ ${command}\n${output}${/^$|\n$/.test(output) ? '' : '\n'}`);
}

/** Prints to the standard output, since Jest's console adds the line of the test. */
function print(text: string): void {
  if (language !== undefined) process.stdout.write(text);
}
