// Two releases of cdk8s-plus in one project: the oldest and the newest; all of them with RELEASES=all.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { entryOf, packageOf, RELEASES } from '../../lib/constructs/releases';
import { peerDependencies } from '../../package.json';
import { install, node, tarballOf, writeJson } from './project';

const tmp = mkdtempSync(join(tmpdir(), 'mixed-'));
afterAll(() => {
  rmSync(tmp, { recursive: true });
});

const tested = process.env.RELEASES === 'all' ? RELEASES : [RELEASES[0], ...RELEASES.slice(-1)];

/** What programs/releases/mixed.js prints. */
interface Printed {
  readonly results: { what: string; own: string; other: string; works?: boolean; error?: string }[];
  readonly warnings: string[];
}
let printed: Printed = { results: [], warnings: [] };

beforeAll(() => {
  const project = join(tmp, 'project');
  const names = ['cdk8s', 'constructs', ...tested.map(packageOf)];
  const peers = Object.entries(peerDependencies).filter(([name]) => names.includes(name));
  install(project, [...peers.map(([name, range]) => `${name}@${range}`), tarballOf('cdk8s-primer')]);
  cpSync(join(__dirname, 'programs', 'releases', 'mixed.js'), join(project, 'mixed.js'));
  writeJson(join(project, 'releases.json'), { releases: tested });
  printed = JSON.parse(node(['mixed.js'], project));
});

test('what reads names, labels and ports renders the same as with one release', () => {
  const found = printed.results.filter(({ works }) => works !== undefined);
  expect(found.length).toBeGreaterThanOrEqual(22);
  expect(found.filter(({ works }) => works !== true)).toStrictEqual([]);
});

test('what a construct renders itself is an error that says what to import', () => {
  const found = printed.results.filter(({ error }) => error !== undefined);
  expect(found.length).toBeGreaterThanOrEqual(10);
  for (const { what, own, other, error } of found) {
    const detail = `Invalid value: "${packageOf(other)}": must be of ${packageOf(own)}, as the construct is; or import the construct from ${entryOf(other)}`;
    // One line for the error, below the heading.
    expect({ what, own, other, lines: error?.split('\n').slice(1) }).toStrictEqual({
      ...{ what, own, other },
      lines: [expect.stringMatching(/^ {2}\[chart\/web\] spec\.template\.spec\.[\w.[\]]+: Invalid value: /)],
    });
    expect(error).toContain(detail);
  }
});

test('both cause a warning that says what to import', () => {
  const [oldest, newest] = [tested[0], tested.at(-1) ?? ''];
  expect(printed.warnings).toContain(
    `chart/other is of ${packageOf(newest)}, but chart/web of ${packageOf(oldest)}; import the construct from ${entryOf(newest)}`,
  );
});
