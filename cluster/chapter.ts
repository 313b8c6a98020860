// Runs the tests of the chapter on a cluster: npm run test:chapter -- [--story [en|ko]] [--use-current-cluster] [JEST OPTIONS]
// Or those of what happens inside of containers: npm run test:containers -- [--story [en|ko]] [JEST OPTIONS]
import { join } from 'node:path';
import { run } from 'jest';
import { REGISTER_INSTANCE } from 'ts-node';
import { FieldError } from '../lib/manifests/field-error';

const LANGUAGES = ['en', 'ko'];
const args = process.argv.slice(2);

const story = args.findIndex((argument) => /^--story(?:=|$)/.test(argument));
if (story >= 0) {
  const [, value] = (args[story] ?? '').split('=');
  const language = value ?? args[story + 1] ?? '';
  const isLanguage = LANGUAGES.includes(language);
  // The next argument may also be a pattern for Jest.
  if (!isLanguage && (value !== undefined || /^[a-z]{2}$/.test(language))) {
    console.error(FieldError.unsupported('--story', language, LANGUAGES).toString());
    process.exit(2);
  }
  process.env.CHAPTER_STORY = isLanguage ? language : 'en';
  args.splice(story, isLanguage && value === undefined ? 2 : 1);
}

const containers = args.indexOf('--containers');
if (containers >= 0) args.splice(containers, 1);

const current = args.indexOf('--use-current-cluster');
if (current >= 0) {
  process.env.CHAPTER_CLUSTER = 'current';
  args.splice(current, 1);
}

// Jest has its own compiler. Without this, ts-node would compile the tests a second time.
process[REGISTER_INSTANCE]?.enabled(false);
// Jest gets this project alone: with several projects it prints a line about the selection before the story.
const project = containers >= 0 ? 'containers' : 'chapter';
const { projects, ...others }: { projects: { displayName: string }[] } = jestConfig();
const config = { ...others, ...projects.find(({ displayName }) => displayName === project), displayName: undefined };
// In band: the tests share one cluster, and some power its nodes off.
const order = ['--runInBand', '--testSequencer', join(__dirname, '__tests__', 'chapter', 'path-sequencer.js')];
void run(['--ci', '--config', JSON.stringify(config), ...order, ...args]);

function jestConfig(): { projects: { displayName: string }[] } {
  // eslint-disable-next-line @typescript-eslint/no-require-imports, @typescript-eslint/no-unsafe-return -- JavaScript, without types
  return require('../jest.config.js');
}
