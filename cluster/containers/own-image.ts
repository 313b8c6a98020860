import { statSync } from 'node:fs';
import { FieldError } from '../../lib/manifests/field-error';
import { ClusterError } from '../cluster-error';
import { imageName } from './image-name';
import { ownImages } from './prepare';

/**
 * Makes an image of a root file system, for the clusters of this checkout.
 *
 * @param command what its containers run by default
 * @throws ClusterError if the name is not that of an image, or the folder does not exist
 */
export async function addImage(name: string, folder: string, command: string[]): Promise<void> {
  const { registry, repository, tag } = imageName(name);
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) {
    throw new ClusterError(FieldError.invalid('DIRECTORY', folder, 'must be a folder').toString());
  }
  const layer = await ownImages.addLayer(folder);
  ownImages.addImage([`${registry}/${repository}:${tag}`], [layer], command.length > 0 ? { Cmd: command } : {});
}
