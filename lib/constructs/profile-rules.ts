import type * as k8s from '../../imports/k8s';
import type { FieldErrors } from '../manifests/field-errors';
import type { FieldPath } from '../manifests/field-path';

/** The rules of a security profile: the fields that it adds to a pod, and those that it forbids. */
export interface ProfileRules {
  /** True if containers must not run as root. The images of the chapter then need a user. */
  readonly requiresNonRoot: boolean;

  /** Returns the spec with the fields that the profile adds. Fields of the author stay. */
  complete(spec: k8s.PodSpec): k8s.PodSpec;

  /** Reports the fields of a completed spec that break the profile. All of them are the author's. */
  check(
    spec: k8s.PodSpec,
    annotations: Readonly<Record<string, string>>,
    at: { readonly spec: FieldPath; readonly annotations: FieldPath },
    errors: FieldErrors,
  ): void;
}
