import { mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { messageOf } from '../../lib/manifests/error-message';
import { ClusterError } from '../cluster-error';
import { run } from '../run';

/**
 * Debian packages, which are unpacked into folders and not installed. Versions and digests are those that the sources of this
 * machine's apt list and sign; a stable release of Debian changes them for security fixes only.
 */
export class Packages {
  private readonly archives: string;
  private readonly options: string[];

  /** @param folder the folder for apt's lists and archives, so that those of the machine stay as they are */
  constructor(folder: string) {
    this.archives = join(folder, 'archives');
    for (const name of ['lists', 'archives']) mkdirSync(join(folder, name, 'partial'), { recursive: true });
    const settings = {
      'Dir::State::lists': join(folder, 'lists'),
      // No package counts as installed, so that a package comes with all packages that it depends on.
      'Dir::State::status': '/dev/null',
      'Dir::Cache': folder,
      'Dir::Cache::archives': this.archives,
      'Debug::NoLocking': 'true',
      // The user of apt may not write to this folder.
      'APT::Sandbox::User': 'root',
      // Descriptions for people, and for programs that show packages to people.
      'Acquire::Languages': 'none',
      'Acquire::IndexTargets::deb::DEP-11::DefaultEnabled': 'false',
      'Acquire::Retries': '2',
    };
    this.options = Object.entries(settings).flatMap(([name, value]) => ['-o', `${name}=${value}`]);
  }

  /** Fetches the lists of the machine's sources. */
  async update(): Promise<void> {
    // A source that fails need not be the one that has the packages: `filesOf` fails if one is missing.
    await run(['apt-get', '-qq', ...this.options, 'update']).catch(() => undefined);
  }

  /** Returns the file names of packages and of all packages that they depend on. @throws ClusterError if one does not exist */
  async filesOf(names: string[]): Promise<string[]> {
    const uris = await this.install('--print-uris', ...names);
    return [...uris.matchAll(/^'\S+' (\S+\.deb) /gm)].map(([, file = '']) => file).sort();
  }

  /** Downloads packages with all packages that they depend on. */
  async download(names: string[]): Promise<void> {
    await this.install('--download-only', ...names);
  }

  /** Unpacks downloaded files into a folder. */
  async unpack(files: string[], into: string): Promise<void> {
    mkdirSync(into, { recursive: true });
    for (const file of files) await run(['dpkg', '-x', join(this.archives, basename(file)), into]);
  }

  private async install(...args: string[]): Promise<string> {
    const options = ['-qq', '--yes', '--no-install-recommends', ...this.options];
    try {
      return await run(['apt-get', ...options, 'install', ...args]);
    } catch (error) {
      const errors = messageOf(error).match(/(?<=^E: ).*/gm);
      throw errors ? new ClusterError(`a package cannot be had: ${errors.join('; ')}`) : error;
    }
  }
}
