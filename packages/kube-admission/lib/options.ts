import type { OldObjects } from './old-objects';

/** The minor versions of Kubernetes that a review can emulate: the newest is that of the module's code (go/review/settings.go). */
export const KUBERNETES_VERSIONS = { oldest: '1.34', newest: '1.37' } as const;

/** The levels of the Pod Security Standards. */
export type PodSecurityLevel = 'privileged' | 'baseline' | 'restricted';

/** The client that sends an object to the server: `kubectl`, or `none` for a request of your own. */
export type Client = 'kubectl' | 'none';

/** The clients that a review knows. */
export const CLIENTS: readonly Client[] = ['kubectl', 'none'];

/**
 * How an object is sent to the server that has an old one of its identity:
 * - `client-side`: as `kubectl apply` and Argo CD do. The client compares the manifest with the one that it applied last and
 *   with the object on the server, and sends a patch.
 * - `server-side`: as `kubectl apply --server-side`, Flux and Helm 4 do. The server merges the manifest into the object. It
 *   then refuses items of a list with equal keys, also in new objects.
 * - `replace`: as `kubectl replace` does. The manifest takes the place of the object.
 */
export type ApplyMode = 'client-side' | 'server-side' | 'replace';

/** The ways in which an object can be sent. */
export const APPLY_MODES: readonly ApplyMode[] = ['client-side', 'server-side', 'replace'];

/**
 * Settings that change a verdict: those of the API server, and the client. The defaults are those of a cluster made by kubeadm.
 */
export interface AdmissionOptions {
  /**
   * The minor version of Kubernetes, `1.34` to `1.37`. The server's own version emulation turns off the feature gates and
   * the kinds of newer versions. The code is that of 1.37: a rule that changed without a feature gate is the newer one. A
   * field that the server ignores gives a warning.
   *
   * @default '1.37'
   */
  kubernetesVersion?: string;
  /** The level of the Pod Security Standards that pods must meet, as in a namespace that enforces it. @default - none */
  podSecurity?:
    | PodSecurityLevel
    | {
        /** The level to enforce. */
        level: PodSecurityLevel;
        /** The version of the standards: `latest` or a minor version such as `v1.34`. @default 'latest' */
        version?: string;
      };
  /** `--feature-gates` of the server. @default - those of the version */
  featureGates?: Record<string, boolean>;
  /** `--allow-privileged` of the server. @default true, as kubeadm sets it */
  allowPrivileged?: boolean;
  /** `--service-cluster-ip-range` of the server: one range, or one for each IP family. @default ['10.96.0.0/12'] */
  serviceClusterIPRanges?: string[];
  /** `--service-node-port-range` of the server. @default '30000-32767' */
  serviceNodePortRange?: string;
  /**
   * Files and folders with definitions of custom resources (CustomResourceDefinition). Their resources are then reviewed by the
   * definitions' schemas and rules. A folder stands for its YAML and JSON files. The definitions of a reviewed text serve its own
   * resources without this option. Only Node has files: in a browser, use the method `define`.
   *
   * @default - none
   */
  crds?: string[];
  /**
   * The client that sends the objects. `kubectl` removes `metadata.resourceVersion` to create an object, which a server
   * refuses in any other request (k8s.io/cli-runtime/pkg/resource/helper.go). The review warns about this field, and about
   * objects that `kubectl apply` cannot send: those with `generateName`, and those whose annotations would be longer than
   * 262,144 bytes.
   *
   * @default - `kubectl` for texts, which are read as kubectl reads them; `none` for `review`
   */
  client?: Client;
}

/** What runs a review: a program for the system, or WebAssembly. */
export type EngineName = 'native' | 'wasm';

/** The engines. */
export const ENGINES: readonly EngineName[] = ['native', 'wasm'];

/** The most documents that are reviewed at the same time. */
export const MOST_JOBS = 256;

/** What a review returns. */
export interface ReviewOptions {
  /** Whether to return the object as the server would store it, which takes as long as the review. @default true */
  stored?: boolean;
  /**
   * Whether to leave out the data of Secrets, for reviews that you print. `true` redacts every message and the object that
   * would be stored, `messages` everything but that object. `***` replaces the data. It also replaces what may be data in
   * the wrong place: a key, a name or a kind that does not look like one, and any text that may be a Secret but cannot be
   * read.
   *
   * @default false
   */
  redact?: boolean | 'messages';
  /**
   * How the object is sent to the server. Only `server-side` changes the review of an object that has no old one.
   *
   * @default 'client-side'
   */
  apply?: ApplyMode;
  /**
   * Objects that you delete and create again, as `StatefulSet/web` or, in a namespace, `StatefulSet/shop/web`: a change of them that
   * the server would refuse is a warning. The review of such an object has `recreated`. `annotated` are those that ask a tool to do so:
   * hooks of Helm and Argo CD that do not stay when they succeed, Argo CD's sync option `Force=true` without server-side apply, and the
   * annotation or label `kustomize.toolkit.fluxcd.io/force: enabled` of Flux.
   *
   * @default - none
   */
  allowRecreate?: readonly string[];
}

/** What the reviews of a text return. */
export interface TextReviewOptions extends ReviewOptions {
  /** The name of the text. Each review repeats it. */
  source?: string;
  /**
   * The objects that the server has. Each object of the text that is one of them is reviewed as its update; the others as new
   * objects (`Admission.oldObjects`).
   *
   * @default - none: every object is new
   */
  old?: OldObjects;
}

/**
 * A module, for an environment without files: a `WebAssembly.Module`, or its bytes in an `ArrayBuffer` or a view of one.
 * The type says no more because TypeScript declares `WebAssembly` only in programs for browsers.
 */
export type ModuleSource = object;

/** Options for loading and running the modules. */
export interface LoadOptions extends AdmissionOptions {
  /**
   * The WebAssembly modules `kube-admission-wasm/base.wasm` and `kube-admission-wasm/cel.wasm`. A browser needs them. Without `cel`,
   * the kinds of admissionregistration.k8s.io, resource.k8s.io and apiextensions.k8s.io are unknown there.
   *
   * @default - those of the package kube-admission-wasm, read when they are needed
   */
  modules?: { base: ModuleSource; cel?: ModuleSource };
  /**
   * What runs the reviews. `native` is a program for the system, which is several times faster and uses all cores; it is a process
   * of its own that ends with this one. Both give the same reviews. `modules` are always `wasm`.
   *
   * @default - that of the environment variable `KUBE_ADMISSION_ENGINE`; without it `native` if the package has a program for the
   * system, else `wasm`
   */
  engine?: EngineName;
  /**
   * The number of documents that the native engine reviews at the same time: an integer of at least 1.
   *
   * @default - the number of cores
   */
  jobs?: number;
  /**
   * The number of seconds after which a review stops. Its document is then refused with an `InternalError`, and the next
   * document gets a new instance. Only Node supports it, because the module runs in a thread of its own.
   *
   * @default - no limit; a module runs in the caller's thread
   */
  timeLimit?: number;
}

/** Returns the minor version of a version: that of `v1.36.2` is `1.36`. */
export const minorVersion = (kubernetesVersion: string = KUBERNETES_VERSIONS.newest): string =>
  /^v?(\d+\.\d+)/.exec(kubernetesVersion)?.[1] ?? kubernetesVersion;
