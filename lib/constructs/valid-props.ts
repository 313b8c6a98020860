import type * as k8s from '../../imports/k8s';
import type { FieldError } from '../manifests/field-error';
import { FieldErrors } from '../manifests/field-errors';
import { copy, NONE } from '../manifests/values';
import * as kplus from './cdk8s-plus';
import type { ContainerProps } from './container-props';
import { checkKnownProps, type ContainerProp } from './known-props';
import type { PodKind } from './pod-kind';
import type { PodOptions, PodSpecFields, TemplateOptions } from './pod-props';
import { isObject, pickValidProps } from './prop-shapes';
import { isProfile } from './security-profile';

/** The props of a pod or of a template of pods. */
export interface WrittenPod extends TemplateOptions, Pick<PodOptions, 'restartPolicy'> {
  readonly containers?: ContainerProps[] | undefined;
}

/** The props that no table of fields has. */
export interface WrittenFields {
  /** The other fields of the pod's spec. */
  readonly podSpec: PodSpecFields | undefined;
  /** The labels of the pods. */
  readonly labels: Readonly<Record<string, string>> | undefined;
  /** The claim templates of a StatefulSet, which its containers mount like volumes. */
  readonly claims?: readonly k8s.PersistentVolumeClaim[] | undefined;
}

/** The props of a construct that have the right shape, and the errors of the others. */
export interface ValidProps<Props extends WrittenPod = WrittenPod> {
  readonly props: Props;
  readonly errors: readonly FieldError[];
  /** The name of the prop that has the containers. */
  readonly container: ContainerProp;
}

/** Returns the props of a construct that have the right shape, and the errors of the others. */
export function validProps<Props extends WrittenPod>(
  written: Props,
  kind: PodKind,
  container: ContainerProp,
): ValidProps<Props> {
  const errors = new FieldErrors();
  if (isObject(written)) checkKnownProps(written, kind, container, errors);
  const props = pickValidProps(written, kind.shapes, (prop) => kind.fieldOf(prop), errors);
  const { securityProfile } = props;
  if (securityProfile && !isProfile(securityProfile)) {
    errors.invalid('securityProfile', securityProfile, 'must be a SecurityProfile, such as SecurityProfile.RESTRICTED');
  }
  for (const prop of Object.keys(props)) if (!(prop in kind.shapes)) Reflect.deleteProperty(props, prop);
  return { container, props, errors: errors.list.length > 0 ? errors.list : NONE };
}

/** Returns the props for the superclass: without containers and volumes, which it would make and check itself. */
export function superProps(props: WrittenPod): kplus.AbstractPodProps {
  const { serviceAccount, automountServiceAccountToken, hostNetwork, terminationGracePeriod, isolate } = props;
  return {
    serviceAccount,
    automountServiceAccountToken,
    hostNetwork,
    terminationGracePeriod,
    isolate,
    restartPolicy: kplus.RestartPolicy[RESTART_POLICIES[props.restartPolicy ?? API_RESTART_POLICY]],
    hostAliases: props.hostAliases && [...props.hostAliases],
    dns: props.dns && copy(props.dns),
  };
}

/** The API server's default. */
export const API_RESTART_POLICY = 'Always';

const RESTART_POLICIES = { Always: 'ALWAYS', OnFailure: 'ON_FAILURE', Never: 'NEVER' } as const;
