import { FieldError } from '../../lib/manifests/field-error';
import { ClusterError } from '../cluster-error';

/** The parts of an image's name: `nginx` is `docker.io`, `library/nginx` and `latest`. */
export interface ImageName {
  /** The host of the registry, with its port. */
  registry: string;
  repository: string;
  tag: string;
}

// https://pkg.go.dev/github.com/distribution/reference#pkg-overview
const COMPONENT = '[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*';
const NAME = new RegExp(
  `^(?:((?:[a-zA-Z0-9-]+\\.[a-zA-Z0-9.-]*[a-zA-Z0-9]|localhost)(?::\\d+)?|[a-zA-Z0-9-]+:\\d+)/)?(${COMPONENT}(?:/${COMPONENT})*)(?::(\\w[\\w.-]{0,127}))?$`,
);

/** Parses an image's name as container runtimes do. @throws ClusterError if it is not one */
export function imageName(text: string): ImageName {
  const [, registry = 'docker.io', path, tag = 'latest'] = NAME.exec(text) ?? [];
  if (path === undefined) {
    const detail = 'must be the name of an image in lower case, with an optional tag, such as "my-app:1"';
    throw new ClusterError(FieldError.invalid('NAME', text, detail).toString());
  }
  const isOfficial = registry === 'docker.io' && !path.includes('/');
  return { registry, repository: isOfficial ? `library/${path}` : path, tag };
}
