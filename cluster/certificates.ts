import { generateKeyPairSync, type webcrypto } from 'node:crypto';
import { isIP } from 'node:net';
// @peculiar/x509 needs it.
import 'reflect-metadata';
import * as x509 from '@peculiar/x509';

/** A certificate and its key, as PEM. */
export interface CertificateAndKey {
  certificate: string;
  key: string;
}

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;
const day = 24 * 60 * 60 * 1000;

/** A certificate authority that signs the certificates of one cluster. Its private key is never written to a file. */
export class Authority {
  private constructor(
    /** The certificate of the authority, as PEM. */
    readonly certificate: string,
    private readonly name: string,
    private readonly keys: webcrypto.CryptoKeyPair,
  ) {}

  /** Creates an authority with a self-signed certificate. */
  static async create(name: string): Promise<Authority> {
    const keys = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
    const certificate = await x509.X509CertificateGenerator.createSelfSigned({
      name: `CN=${name}`,
      keys,
      signingAlgorithm: algorithm,
      ...validity(),
      extensions: [
        new x509.BasicConstraintsExtension(true, undefined, true),
        new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true),
      ],
    });
    return new Authority(certificate.toString('pem'), name, keys);
  }

  /**
   * Issues a certificate for a user of the cluster, or for a server on the loopback address.
   *
   * @param user the user's name, which Kubernetes reads from the common name
   * @param groups the user's groups, which Kubernetes reads from the organizations
   *   (https://kubernetes.io/docs/reference/access-authn-authz/authentication/#x509-client-certificates)
   * @param others other addresses and names of the server
   */
  async issue(user: string, groups: string[] = [], others: string[] = []): Promise<CertificateAndKey> {
    const keys = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
    const certificate = await x509.X509CertificateGenerator.create({
      subject: [{ CN: [user] }, ...groups.map((group) => ({ O: [group] }))],
      issuer: `CN=${this.name}`,
      publicKey: keys.publicKey,
      signingKey: this.keys.privateKey,
      signingAlgorithm: algorithm,
      ...validity(),
      extensions: [
        new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
        new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.clientAuth, x509.ExtendedKeyUsage.serverAuth]),
        new x509.SubjectAlternativeNameExtension(
          ['127.0.0.1', 'localhost', ...others].map((value) => ({
            type: isIP(value) ? ('ip' as const) : ('dns' as const),
            value,
          })),
        ),
      ],
    });
    return { certificate: certificate.toString('pem'), key: await pem(keys.privateKey) };
  }
}

/** Makes the key with which the API server signs the tokens of service accounts, as PEM. */
export function signingKey(): string {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return privateKey.export({ type: 'sec1', format: 'pem' }).toString();
}

/** Begins a day early, since clocks differ, and lasts a year, since a cluster may run for long. */
const validity = (): { notBefore: Date; notAfter: Date } => ({
  notBefore: new Date(Date.now() - day),
  notAfter: new Date(Date.now() + 365 * day),
});

async function pem(key: webcrypto.CryptoKey): Promise<string> {
  return x509.PemConverter.encode(await crypto.subtle.exportKey('pkcs8', key), x509.PemConverter.PrivateKeyTag);
}
