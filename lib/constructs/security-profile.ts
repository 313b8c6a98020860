import type { IConstruct } from 'constructs';
import type * as k8s from '../../imports/k8s';
import type { ContainerSecurityContext } from './container-props';
import { FieldErrors } from '../manifests/field-errors';
import type { FieldPath } from '../manifests/field-path';
import type { ProfileRules } from './profile-rules';
import { BASELINE, RESTRICTED } from './pod-security-levels';

/** The user that owns nothing, whose number images and nodes share by convention. */
const NOBODY = 65534;

const CONTEXT = 'cdk8s-primer/security-profile';

/**
 * How far pods are hardened: for one construct by its prop `securityProfile`, or for all of this package's constructs
 * below a scope by `applyTo`. Workloads of cdk8s-plus are not touched.
 *
 * A profile adds what the author left open. What the author wrote stays as it is; where it breaks the profile, that is
 * an error when the app is synthesized.
 *
 * @see https://kubernetes.io/docs/concepts/security/pod-security-standards/
 */
export class SecurityProfile {
  private static readonly byName = new Map<unknown, SecurityProfile>();

  /** Adds nothing: the manifest is what the author wrote. The default. */
  static readonly EXACT = new SecurityProfile('EXACT');

  /**
   * Passes the Pod Security Standards' level *baseline* of Kubernetes 1.37. Adds nothing; what the level forbids is an
   * error: privileged containers, the node's namespaces, paths and ports, dangerous capabilities.
   */
  static readonly BASELINE = new SecurityProfile('BASELINE', BASELINE);

  /**
   * Passes the Pod Security Standards' level *restricted* of Kubernetes 1.37. Adds to the pod `runAsNonRoot: true` and
   * `seccompProfile: RuntimeDefault`, to each container `allowPrivilegeEscalation: false` and
   * `capabilities: { drop: [ALL] }`; as the level has it, a pod with `hostUsers: false` may run as root, and a Windows pod
   * needs `runAsNonRoot` alone.
   *
   * An image that runs as root also needs a `user`. The chapter's pods have one: nginx becomes
   * `nginxinc/nginx-unprivileged` on port 8080 with a read-only root file system, ubuntu runs as user 65534.
   */
  static readonly RESTRICTED = new SecurityProfile('RESTRICTED', RESTRICTED);

  /** The profile in force for a construct: that of the nearest scope to which one was applied, else `EXACT`. */
  static of(construct: IConstruct): SecurityProfile {
    return SecurityProfile.byName.get(construct.node.tryGetContext(CONTEXT)) ?? SecurityProfile.EXACT;
  }

  private constructor(
    /** The profile's name, as in its constant. */
    readonly name: string,
    private readonly rules?: ProfileRules,
  ) {
    SecurityProfile.byName.set(name, this);
  }

  /**
   * Puts a scope and all that is made below it from now on under this profile.
   *
   * A scope that has children already is an error, reported when the app is synthesized: they were made without it.
   */
  applyTo(scope: IConstruct): void {
    const [child] = scope.node.children;
    if (child === undefined) {
      scope.node.setContext(CONTEXT, this.name);
      return;
    }
    const errors = new FieldErrors();
    errors.forbidden(
      'securityProfile',
      `apply ${this.name} before the scope has children; it has ${child.node.id} already`,
    );
    scope.node.addValidation({ validate: () => errors.toText() });
  }

  /**
   * Whether the profile forbids containers that run as root.
   * @internal
   */
  get _requiresNonRoot(): boolean {
    return this.rules?.requiresNonRoot ?? false;
  }

  /**
   * Returns the pod's spec with what the profile adds.
   * @internal
   */
  _complete(spec: k8s.PodSpec): k8s.PodSpec {
    return this.rules?.complete(spec) ?? spec;
  }

  /**
   * Reports what breaks the profile in the spec, which is rendered only if there are rules.
   * @internal
   */
  _check(
    render: () => k8s.PodSpec,
    annotations: Readonly<Record<string, string>>,
    at: { readonly spec: FieldPath; readonly annotations: FieldPath },
    errors: FieldErrors,
  ): void {
    this.rules?.check(render(), annotations, at, errors);
  }

  /**
   * Returns a user for an image that would run as root, if the profile forbids that and the author wrote none.
   * @internal
   */
  _userOf(pod: { readonly user?: number } | undefined): ContainerSecurityContext | undefined {
    return this._requiresNonRoot && pod?.user === undefined ? { user: NOBODY } : undefined;
  }
}
