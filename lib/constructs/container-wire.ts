import { Size } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import type * as k8s from '../../imports/k8s';
import type {
  ContainerLifecycle,
  ContainerPort,
  ContainerProps,
  ContainerResources,
  ContainerSecurityContext,
  EnvVariable,
} from './container-props';
import { writtenHandler, writtenProbe, type WrittenAction } from './cdk8s-private';
import { written } from '../manifests/values';
import { toSeconds } from './lazy';

/** Stands for the port of an action that has none to fall back on; the container's check reports it. */
export const NO_PORT = 'none';

/** The part of a container that nothing changes after it was made. */
export type FixedFields = Omit<k8s.Container, 'name' | 'image' | 'ports' | 'env' | 'envFrom' | 'volumeMounts'>;

/** Renders what of the props is fixed, in the order of the chapter; `port` is for probes that have none of their own. */
export function toFixedFields(props: ContainerProps, port: number | undefined): FixedFields {
  const { name, image, ports, envVariables, envFrom, volumeMounts, ...fixed } = props;
  const { imagePullPolicy, command, args, workingDir, resources, liveness, readiness, startup, ...rest } = fixed;
  const { lifecycle, securityContext, ...overlay } = rest;
  return written<FixedFields>({
    imagePullPolicy,
    command,
    args,
    workingDir,
    resources: resources && toResources(resources),
    startupProbe: startup && toProbe(startup, port),
    livenessProbe: liveness && toProbe(liveness, port),
    readinessProbe: readiness && toProbe(readiness, port),
    lifecycle: lifecycle && toLifecycle(lifecycle, port),
    securityContext: securityContext && toSecurityContext(securityContext),
    ...overlay,
  });
}

export function toPort({ number, name, protocol, hostPort, hostIp }: ContainerPort): k8s.ContainerPort {
  return written({ name, containerPort: number, protocol, hostPort, hostIP: hostIp });
}

export function toMount({ path, volume, propagation, ...rest }: kplus.VolumeMount): k8s.VolumeMount {
  return written({ name: volume.name, mountPath: path, mountPropagation: propagation, ...rest });
}

function toResources({ cpu, memory, ephemeralStorage, ...others }: ContainerResources): k8s.ResourceRequirements {
  const amounts = (end: 'request' | 'limit'): Record<string, k8s.Quantity> | undefined => {
    const quantities: Record<string, k8s.Quantity> = {};
    const own = {
      cpu: cpu?.[end]?.amount,
      memory: sizeText(memory?.[end]),
      'ephemeral-storage': sizeText(ephemeralStorage?.[end]),
    };
    for (const [name, quantity] of Object.entries(own)) {
      if (quantity !== undefined) quantities[name] = quantity;
    }
    Object.assign(quantities, others[`${end}s`]);
    return Object.keys(quantities).length > 0 ? quantities : undefined;
  };
  return written({ requests: amounts('request'), limits: amounts('limit'), claims: others.claims });
}

/** An amount that is no Size is left for the check of the container to report. */
function sizeText(size: Size | undefined): string | undefined {
  return size instanceof Size ? size.asString() : undefined;
}

function toSecurityContext(context: ContainerSecurityContext): k8s.SecurityContext {
  const { ensureNonRoot, user, group, ...rest } = context;
  return written({ runAsNonRoot: ensureNonRoot, runAsUser: user, runAsGroup: group, ...rest });
}

function toProbe(probe: kplus.Probe | k8s.Probe, port: number | undefined): k8s.Probe {
  if (!(probe instanceof kplus.Probe)) return probe;
  const { probeOptions = {}, ...action } = writtenProbe(probe);
  const { failureThreshold, initialDelaySeconds, periodSeconds, successThreshold, timeoutSeconds } = probeOptions;
  return written({
    ...toAction(action, port),
    initialDelaySeconds: toSeconds(initialDelaySeconds),
    periodSeconds: toSeconds(periodSeconds),
    timeoutSeconds: toSeconds(timeoutSeconds),
    successThreshold,
    failureThreshold,
  });
}

function toLifecycle(lifecycle: ContainerLifecycle, port: number | undefined): k8s.Lifecycle {
  const toHook = (handler: kplus.Handler | k8s.LifecycleHandler | undefined): k8s.LifecycleHandler | undefined =>
    handler instanceof kplus.Handler ? toAction(writtenHandler(handler), port) : handler;
  const { postStart, preStop, stopSignal } = lifecycle;
  return written({ postStart: toHook(postStart), preStop: toHook(preStop), stopSignal });
}

function toAction({ httpGetOptions, tcpSocketOptions, commandOptions }: WrittenAction, defaultPort?: number) {
  if (httpGetOptions) {
    const { path, port = defaultPort ?? NO_PORT, scheme, host } = httpGetOptions;
    return { httpGet: written({ path, port, scheme, host }) };
  }
  if (tcpSocketOptions) {
    const { port = defaultPort ?? NO_PORT, host } = tcpSocketOptions;
    return { tcpSocket: written({ port, host }) };
  }
  return { exec: { command: [...(commandOptions?.command ?? [])] } };
}

/** Renders environment variables. */
export function toEnv(variables: { readonly [name: string]: EnvVariable }): k8s.EnvVar[] {
  return Object.entries(variables).map(([name, { value, valueFrom }]) =>
    written({ name, value, valueFrom: valueFrom && toEnvSource(valueFrom) }),
  );
}

/** The API's own source of variables, where cdk8s-plus wants an instance of its class. */
export class ApiEnvFrom extends kplus.EnvFrom {
  constructor(private readonly source: k8s.EnvFromSource) {
    super();
  }

  override _toKube(): k8s.EnvFromSource {
    return this.source;
  }
}

export function toEnvFrom(source: kplus.EnvFrom): k8s.EnvFromSource {
  return kplus.k8s.toJson_EnvFromSource(source._toKube()) ?? {};
}

function toEnvSource(source: k8s.EnvVarSource): k8s.EnvVarSource {
  const { configMapKeyRef, secretKeyRef, resourceFieldRef, ...rest } = source;
  const divisor: unknown = resourceFieldRef?.divisor;
  return written({
    configMapKeyRef: configMapKeyRef && written(configMapKeyRef),
    secretKeyRef: secretKeyRef && written(secretKeyRef),
    resourceFieldRef: resourceFieldRef && {
      ...resourceFieldRef,
      ...(divisor instanceof kplus.k8s.IntOrString ? { divisor: divisor.value } : {}),
    },
    ...rest,
  });
}
