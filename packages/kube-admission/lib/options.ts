/** The levels of the Pod Security Standards. */
export type PodSecurityLevel = 'privileged' | 'baseline' | 'restricted';

/** Settings of the API server that change its verdict, with the defaults of a cluster that kubeadm made. */
export interface AdmissionOptions {
  /**
   * The minor version of Kubernetes, `1.34` to `1.37`, through the server's own version emulation: its feature gates and the kinds it
   * serves. The code is that of 1.37: rules that newer versions changed without a feature gate are as in 1.37.
   *
   * @default '1.37'
   */
  kubernetesVersion?: string;
  /** Whether the pods must keep a level of the Pod Security Standards, as in a namespace that enforces it. @default - they need not */
  podSecurity?:
    | PodSecurityLevel
    | {
        /** The level that is enforced. */
        level: PodSecurityLevel;
        /** The version of the standards: `latest` or a minor version such as `v1.34`. @default 'latest' */
        version?: string;
      };
  /** `--feature-gates` of the server. @default - the version's own */
  featureGates?: Record<string, boolean>;
  /** `--allow-privileged` of the server. @default true, as kubeadm sets it */
  allowPrivileged?: boolean;
  /** `--service-cluster-ip-range` of the server: one range, or one of each family. @default ['10.96.0.0/12'] */
  serviceClusterIPRanges?: string[];
  /** `--service-node-port-range` of the server. @default '30000-32767' */
  serviceNodePortRange?: string;
}

/** What a review gives. */
export interface ReviewOptions {
  /** Whether the object is given as it would be stored, which takes as long as the review. @default true */
  stored?: boolean;
  /**
   * Whether the data of Secrets is left out, for reviews that are printed: of every text and of the object as it would be
   * stored, or of the `messages` (all but that object). `***` takes its place, and that of what may be data in the wrong
   * place: keys, names and kinds that look like none, and whatever may be a Secret that cannot be read.
   *
   * @default false
   */
  redact?: boolean | 'messages';
}

/** What the reviews of a text give. */
export interface TextReviewOptions extends ReviewOptions {
  /** The name of the text, which the reviews repeat. */
  source?: string;
}

/**
 * A module, for where there is no file to read it from: a `WebAssembly.Module`, or its bytes in an `ArrayBuffer` or a view
 * of one. The type says no more, since TypeScript knows `WebAssembly` in programs for browsers only.
 */
export type ModuleSource = object;

/** Where the modules come from and how they are run. */
export interface LoadOptions extends AdmissionOptions {
  /**
   * The WebAssembly modules `kube-admission/base.wasm` and `kube-admission/cel.wasm`; needed in a browser. Without
   * `cel` there, the kinds of admissionregistration.k8s.io, resource.k8s.io and apiextensions.k8s.io are unknown.
   *
   * @default - the package's own, read from its folder when they are needed
   */
  modules?: { base: ModuleSource; cel?: ModuleSource };
  /**
   * Seconds after which a review is given up: its document is refused with an `InternalError`, and the next has a new
   * instance. Node only, since the module then runs in a thread of its own.
   *
   * @default - no limit, in the caller's thread
   */
  timeLimit?: number;
}

/** An option that cannot be used, as `option: type: "value": what is allowed`. */
export class OptionError extends Error {
  override readonly name = 'OptionError';
}

/** The minor version that a review is of, however exactly it was asked for: `v1.36.2` is 1.36. */
export const minorVersion = (kubernetesVersion = '1.37'): string =>
  /^v?(\d+\.\d+)/.exec(kubernetesVersion)?.[1] ?? kubernetesVersion;
