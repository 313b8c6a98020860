import type { IConstruct } from 'constructs';
import type * as k8s from '../../imports/k8s';
import type { ContainerSecurityContext } from './container-props';
import { FieldErrors } from '../manifests/field-errors';
import type { FieldPath } from '../manifests/field-path';
import type { ProfileRules } from './profile-rules';
import { BASELINE, RESTRICTED } from './pod-security-levels';

/** The number of the user `nobody`, who owns no files. Images and nodes have it by convention. */
const NOBODY = 65534;

const CONTEXT = 'cdk8s-primer/security-profile';

/**
 * A security profile of pods. The prop `securityProfile` sets it for one construct, `applyTo` for all of this package's
 * constructs below a scope. It does not change workloads of cdk8s-plus.
 *
 * A profile adds the fields that you leave out. It does not change the fields that you write; a field that breaks the profile
 * is an error, which is reported when the app is synthesized.
 *
 * @see https://kubernetes.io/docs/concepts/security/pod-security-standards/
 */
export class SecurityProfile {
  private static readonly byName = new Map<unknown, SecurityProfile>();

  /** Adds nothing: the manifest has the fields that you write. This is the default. */
  static readonly EXACT = new SecurityProfile('EXACT');

  /**
   * Makes pods pass the level *baseline* of the Pod Security Standards of Kubernetes 1.37. Adds no fields. Fields that the
   * level forbids are errors: privileged containers, the node's namespaces, paths and ports, dangerous capabilities.
   */
  static readonly BASELINE = new SecurityProfile('BASELINE', BASELINE);

  /**
   * Makes pods pass the level *restricted* of the Pod Security Standards of Kubernetes 1.37. Adds `runAsNonRoot: true` and
   * `seccompProfile: RuntimeDefault` to the pod, and `allowPrivilegeEscalation: false` and `capabilities: { drop: [ALL] }` to
   * each container. As in that level, a pod with `hostUsers: false` may run as root, and a Windows pod needs `runAsNonRoot`
   * alone.
   *
   * An image that runs as root also needs a `user`. The pods of the chapter set one: nginx becomes
   * `nginxinc/nginx-unprivileged` on port 8080 with a read-only root file system, and ubuntu runs as user 65534.
   */
  static readonly RESTRICTED = new SecurityProfile('RESTRICTED', RESTRICTED);

  /** Returns the profile of a construct: the profile that was applied to the nearest scope above it, else `EXACT`. */
  static of(construct: IConstruct): SecurityProfile {
    return SecurityProfile.byName.get(construct.node.tryGetContext(CONTEXT)) ?? SecurityProfile.EXACT;
  }

  private constructor(
    /** The name of the profile, as in its constant. */
    readonly name: string,
    private readonly rules?: ProfileRules,
  ) {
    SecurityProfile.byName.set(name, this);
  }

  /**
   * Applies this profile to a scope and to all constructs that are made below it from now on.
   *
   * If the scope has children already, an error is reported when the app is synthesized: the profile does not apply to them.
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
   * Returns the profile in the props of a construct, or else that of the scope. In JavaScript it may be something else.
   * @internal
   */
  static _given(profile: unknown, scope: IConstruct): SecurityProfile {
    return isProfile(profile) ? profile : SecurityProfile.of(scope);
  }

  /**
   * True if the profile forbids containers that run as root.
   * @internal
   */
  get _requiresNonRoot(): boolean {
    return this.rules?.requiresNonRoot ?? false;
  }

  /**
   * Returns the spec of a pod with the fields that the profile adds.
   * @internal
   */
  _complete(spec: k8s.PodSpec): k8s.PodSpec {
    return this.rules?.complete(spec) ?? spec;
  }

  /**
   * Reports the fields that break the profile. The spec is rendered only if the profile has rules.
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
   * Returns the user for an image that would run as root; nothing if the profile allows root or the author wrote a user.
   * @internal
   */
  _userOf(pod: { readonly user?: number } | undefined): ContainerSecurityContext | undefined {
    return this._requiresNonRoot && pod?.user === undefined ? { user: NOBODY } : undefined;
  }
}

/** Returns whether a value is a profile, of any entry point of the package. */
export const isProfile = (value: unknown): value is SecurityProfile =>
  typeof value === 'object' && value !== null && '_requiresNonRoot' in value;
