import type { Output } from '../../kubectl';

const { CHAPTER_STORY: language } = process.env;

/** Begins a section. */
export function section(number: string, english: string, korean: string): void {
  const title = `${number} ${language === 'ko' ? korean : english}`.trim();
  beforeAll(() => {
    // A Hangul syllable is as wide as two Latin letters.
    print(`\n\n${title}\n${'='.repeat(title.replaceAll(/[가-힣]/g, '..').length)}\n`);
  });
}

/** Says what is shown next. */
export function tell(english: string, korean: string): void {
  print(`\n${language === 'ko' ? korean : english}\n`);
}

/** Shows a command and what came back. */
export function show(command: string, { stdout, stderr }: Output): void {
  const output = stdout + stderr;
  print(`\n$ ${command}\n${output}${/^$|\n$/.test(output) ? '' : '\n'}`);
}

/** Jest's own console would say from which line of the tests each line comes. */
function print(text: string): void {
  if (language !== undefined) process.stdout.write(text);
}
