import type * as k8s from '../../imports/k8s';
import type { FieldErrors } from '../manifests/field-errors';
import type { FieldPath } from '../manifests/field-path';

/** The rules of a security profile: what it adds to a pod, and what it forbids. */
export interface ProfileRules {
  /** Whether containers may not run as root, so that the chapter's images need a user of their own. */
  readonly requiresNonRoot: boolean;

  /** Returns the spec with what the profile adds where the author wrote nothing of it. */
  complete(spec: k8s.PodSpec): k8s.PodSpec;

  /** Reports what breaks the profile in a completed spec: only the author can have written it. */
  check(
    spec: k8s.PodSpec,
    annotations: Readonly<Record<string, string>>,
    at: { readonly spec: FieldPath; readonly annotations: FieldPath },
    errors: FieldErrors,
  ): void;
}
