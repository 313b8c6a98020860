import type { Version } from './version';

/**
 * Returns a text in which one version of Kubernetes takes the place of another: the release where it is named, and in a line
 * that names the minor version all of its neighbours, so that `from 1.34 to 1.37` becomes `from 1.35 to 1.38`. A version
 * behind a colon is an image's.
 */
export function inText(text: string, from: Version, to: Version): string {
  const minor = new RegExp(`(?<![\\d.:])${escaped(from.minor)}(?!\\.?\\d)`);
  const distance = from.distanceTo(to);
  const neighbours = new RegExp(`(?<![\\d.:])1\\.(${from.neighbours.join('|')})(?!\\.?\\d)`, 'g');
  return text
    .replaceAll(from.release, to.release)
    .split('\n')
    .map((line) =>
      distance !== 0 && minor.test(line)
        ? line.replaceAll(neighbours, (_, number: string) => `1.${Number(number) + distance}`)
        : line,
    )
    .join('\n');
}

const escaped = (text: string): string => text.replaceAll('.', '\\.');
