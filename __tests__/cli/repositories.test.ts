import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cdk8sPrimer, root } from './command';
import { modulesIn, printed, textsIn } from './printed';

/** Small repositories in the image of six kinds of large ones. */
const repositories = join(root, '__tests__/fixtures/repositories');

describe.each(readdirSync(repositories))('a repository like %s', (name) => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'repository-'));
    cpSync(join(repositories, name), folder, { recursive: true });
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  test('is converted to modules in the same folders, and what is left out is named', () => {
    const outcome = cdk8sPrimer(folder, 'from-yaml', '--out', 'src', '.');
    expect(`${modulesIn(join(folder, 'src')).join('\n')}\n${printed(outcome)}`).toMatchSnapshot();
  });

  test('is drawn, and what is left out is named', () => {
    const outcome = cdk8sPrimer(folder, 'draw', '.');
    expect(printed({ ...outcome, stdout: textsIn(outcome.stdout) })).toMatchSnapshot();
  });
});
