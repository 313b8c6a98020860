import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describeWithModule } from '../module';
import { bin } from './run';

/** Small repositories in the image of six kinds of large ones. */
const repositories = join(__dirname, '../../../../__tests__/fixtures/repositories');

/** The lines of a terminal. */
const SCREEN = 24;

/** Those of which every object is admitted: they have the definitions of their custom resources. */
const ADMITTED = ['chart', 'prometheus'];

describeWithModule('a repository', () => {
  test.each(readdirSync(repositories))('has an output that fits a screen: %s', (name) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [bin, '.'], {
      cwd: join(repositories, name),
      encoding: 'utf8',
    });
    expect({ status, stderr }).toEqual({ status: ADMITTED.includes(name) ? 0 : 1, stderr: '' });
    expect(stdout).toMatchSnapshot();
    expect(stdout.split('\n').length).toBeLessThanOrEqual(SCREEN);
  });
});
