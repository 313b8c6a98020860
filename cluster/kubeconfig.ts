import { stringify } from 'yaml';
import type { Authority, CertificateAndKey } from './certificates';

/** Returns a kubeconfig file for a user of the API server at a URL, with the user's certificate and key. */
export function kubeconfig(
  server: string,
  authority: Authority,
  user: string,
  { certificate, key }: CertificateAndKey,
): string {
  const name = 'cdk8s-primer';
  return stringify({
    apiVersion: 'v1',
    kind: 'Config',
    clusters: [
      {
        name,
        cluster: {
          server,
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
