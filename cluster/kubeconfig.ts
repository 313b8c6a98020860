import { stringify } from 'yaml';
import type { Authority, Pair } from './certificates';

/** A file that tells kubectl and the components where the API server is and who they are, keys included. */
export function kubeconfig(port: number, authority: Authority, user: string, { certificate, key }: Pair): string {
  const name = 'cdk8s-primer';
  return stringify({
    apiVersion: 'v1',
    kind: 'Config',
    clusters: [
      {
        name,
        cluster: {
          server: `https://127.0.0.1:${port}`,
          'certificate-authority-data': base64(authority.certificate),
        },
      },
    ],
    users: [{ name: user, user: { 'client-certificate-data': base64(certificate), 'client-key-data': base64(key) } }],
    contexts: [{ name, context: { cluster: name, user } }],
    'current-context': name,
  });
}

const base64 = (text: string): string => Buffer.from(text).toString('base64');
