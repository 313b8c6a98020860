import type { Version } from './version';

/**
 * Replaces a version of Kubernetes in a text: the full version everywhere, and in lines with the minor version also the minor
 * versions around it, so that a range moves as a whole. A version after a colon is the tag of an image, and stays.
 */
export function replaceVersion(text: string, from: Version, to: Version): string {
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
