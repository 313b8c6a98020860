// npm run test:chapter -- [--story [en|ko]] [--use-current-cluster] [Jest's own arguments]
import { join } from 'node:path';
import { run } from 'jest';
import { REGISTER_INSTANCE } from 'ts-node';
import { FieldError } from '../lib/manifests/field-error';

const languages = ['en', 'ko'];
const args = process.argv.slice(2);

const story = args.findIndex((argument) => /^--story(?:=|$)/.test(argument));
if (story >= 0) {
  const [, named] = (args[story] ?? '').split('=');
  const next = named ?? args[story + 1] ?? '';
  const isSaid = languages.includes(next);
  // What follows may also be one of Jest's patterns.
  if (!isSaid && (named !== undefined || /^[a-z]{2}$/.test(next))) {
    console.error(FieldError.unsupported('--story', next, languages).toString());
    process.exit(2);
  }
  process.env.CHAPTER_STORY = isSaid ? next : 'en';
  args.splice(story, isSaid && named === undefined ? 2 : 1);
}

const current = args.indexOf('--use-current-cluster');
if (current >= 0) {
  process.env.CHAPTER_CLUSTER = 'current';
  args.splice(current, 1);
}

// Jest compiles for itself, and would compile a second time what ts-node has.
process[REGISTER_INSTANCE]?.enabled(false);
// By itself: of one project among several Jest says that it runs one, before the story begins.
const { projects, ...others }: { projects: { displayName: string }[] } = jestConfig();
const config = { ...others, ...projects.find(({ displayName }) => displayName === 'chapter'), displayName: undefined };
// One after another: the tests share one cluster, and some power its nodes off.
const order = ['--runInBand', '--testSequencer', join(__dirname, '__tests__', 'chapter', 'in-order.js')];
void run(['--ci', '--config', JSON.stringify(config), ...order, ...args]);

function jestConfig(): { projects: { displayName: string }[] } {
  // eslint-disable-next-line @typescript-eslint/no-require-imports, @typescript-eslint/no-unsafe-return -- JavaScript, without types
  return require('../jest.config.js');
}
