import { deflateRawSync } from 'node:zlib';

/** Returns the fragment of a link. */
export const fragmentOf = (value: unknown): string =>
  `#playground=${deflateRawSync(JSON.stringify(value)).toString('base64url')}`;

/** What a link holds. */
export const SHARED = {
  mode: 'yaml',
  text: 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: shared }\n',
  crds: '',
  podSecurity: 'baseline',
  kubernetesVersion: '1.36',
};
