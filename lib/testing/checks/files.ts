import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileReasonOf } from '../../manifests/error-message';
import { FieldError } from '../../manifests/field-error';
import { given } from '../../manifests/formatting';
import { ManifestsError } from '../../manifests/manifests-error';
import { grouped, type Resource } from '../../manifests/resource';
import { diffOf } from '../messages/diff';
import { snapshotOf, type SnapshotOptions } from '../snapshot';

/** The snapshots that may be written: none (as in CI), only missing ones, or all. */
export type Update = 'none' | 'new' | 'all';

/**
 * Checks that the files of a folder are equal to the manifests. It has a file `<chart>.yaml` for each chart. Writes the files
 * that may be written.
 *
 * @throws ManifestsError that shows each other file that differs, is missing or is obsolete
 */
export function checkFiles(
  resources: readonly Resource[],
  folder: string,
  update: Update,
  options: SnapshotOptions = {},
): void {
  if (typeof folder !== 'string' || folder === '')
    throw new ManifestsError(FieldError.invalid('folder', given(folder), 'must be the name of a folder'));
  const expected = new Map([...byChart(resources)].map(([chart, of]) => [`${chart}.yaml`, snapshotOf(of, options)]));
  const present = existsSync(folder) ? filesIn(folder) : [];
  const missing = [...expected.keys()].filter((name) => !present.includes(name));
  const obsolete = present.filter((name) => !expected.has(name));
  const differences = [...expected].flatMap(([name, text]) => {
    if (missing.includes(name)) return [];
    // On Windows, git may have changed the line ends.
    const old = readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n');
    return old === text ? [] : [{ name, text, diff: diffOf(old, text, 'Snapshot') }];
  });
  const refused = [
    ...(update === 'none' && missing.length > 0 ? [`missing, and not written in CI: ${missing.join(', ')}`] : []),
    ...(update !== 'all' && obsolete.length > 0 ? [`obsolete: ${obsolete.join(', ')}`] : []),
    ...(update !== 'all' ? differences.map(({ name, diff }) => `${name}\n\n${diff}`) : []),
  ];
  if (refused.length > 0) {
    const removes = obsolete.length > 0 ? ', which also removes obsolete files' : '';
    throw new ManifestsError(
      `the manifests differ from those in ${folder}\n\n${refused.join('\n\n')}\n\nto update the files, run with -u${removes}`,
    );
  }
  mkdirSync(folder, { recursive: true });
  for (const name of missing) writeFileSync(join(folder, name), expected.get(name) ?? '');
  for (const { name, text } of differences) writeFileSync(join(folder, name), text);
  for (const name of obsolete) rmSync(join(folder, name));
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  } catch (error) {
    throw new ManifestsError(`${folder}: ${fileReasonOf(error)}`);
  }
}

function byChart(resources: readonly Resource[]): Map<string, Resource[]> {
  if (resources.length === 0) throw new ManifestsError('there are no objects for a snapshot');
  return grouped(resources, ({ chart, origin }) => {
    if (chart !== undefined) return chart;
    throw new ManifestsError(`toMatchManifestFiles needs an app or charts, but ${origin} is not in a chart`);
  });
}
