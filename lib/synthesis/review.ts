import {
  type Admission,
  isKubeAdmission,
  type KubeAdmission,
  loadKubeAdmission,
  printableReviews,
} from './kube-admission';

/** How the manifests are reviewed: as a Kubernetes API server would, by [kube-admission](https://www.npmjs.com/package/kube-admission). */
export interface AdmissionReview {
  /** The minor version of Kubernetes, such as `1.36`. @default - the newest that kube-admission knows */
  readonly kubernetesVersion?: string;
  /**
   * The level of the Pod Security Standards that pods must keep, `baseline` or `restricted`; `restricted:v1.34` for an
   * older version of it.
   * @see https://kubernetes.io/docs/concepts/security/pod-security-standards/
   * @default - they need not keep any
   */
  readonly podSecurity?: string;
  /** `--feature-gates` of the server. @default - the version's own */
  readonly featureGates?: Readonly<Record<string, boolean>>;
  /** `--allow-privileged` of the server. @default true */
  readonly allowPrivileged?: boolean;
  /** `--service-cluster-ip-range` of the server: one range, or one of each family. @default ['10.96.0.0/12'] */
  readonly serviceClusterIPRanges?: readonly string[];
  /** `--service-node-port-range` of the server. @default '30000-32767' */
  readonly serviceNodePortRange?: string;
  /** Whether custom resources, which only a cluster knows, are accepted. @default false */
  readonly allowUnknown?: boolean;
}

/** Loads kube-admission, which takes some 0.2 s, and gives what reviews an object. */
export function reviewer(options: AdmissionReview): (manifest: object) => { mistakes: string[]; warnings: string[] } {
  const { allowUnknown = false, podSecurity, ...settings } = options;
  const [level, version] = podSecurity?.split(':') ?? [];
  const admission = load({ ...settings, ...(level !== undefined && { podSecurity: { level, version } }) });
  return (manifest) => {
    const reviews = printableReviews(admission, manifest);
    const mistakes = reviews
      .flatMap(({ errors }) => errors)
      .filter(({ reason }) => !(allowUnknown && reason === 'KindUnknown'));
    return { mistakes: mistakes.map(({ message }) => message), warnings: reviews.flatMap(({ warnings }) => warnings) };
  };
}

function load(settings: object): Admission {
  const { Admission } = kubeAdmission();
  const missing = Admission.unavailable();
  if (missing !== undefined) throw new Error(`admission: ${missing}`);
  try {
    return Admission.loadSync(settings);
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'OptionError') throw error;
    // The level and its version are one text here.
    throw new Error(`admission.${error.message.replace(/^podSecurity\.\w+/, 'podSecurity')}`, { cause: error });
  }
}

function kubeAdmission(): KubeAdmission {
  const found = loadKubeAdmission();
  if (found === undefined)
    throw new Error('admission: kube-admission is not installed: npm install --save-dev kube-admission');
  if (isKubeAdmission(found)) return found;
  throw new Error('admission: kube-admission is not built, or is of another version');
}
