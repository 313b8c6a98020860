import * as kplus from '../cdk8s-plus';
import type * as k8s from '../../../imports/k8s';
import { toSeconds } from '../lazy';
import { withoutUndefined } from '../../manifests/values';
import { writtenHandler, writtenProbe, type WrittenAction } from '../cdk8s-private';
import type { ContainerLifecycle, ContainerPort } from '../container-parts';

/** The port of an action that has none, in a container that has none. The check of the container reports it. */
export const NO_PORT = 'none';

/** The same for an action whose port must be a number. No port has the number 0. */
export const NO_NUMBER = 0;

/** The ports of the action's container. The first one is the default port of the action. */
interface WithPorts {
  readonly ports?: readonly ContainerPort[];
}

/** Renders a probe. */
export function toProbe(probe: kplus.Probe | k8s.Probe, container: WithPorts): k8s.Probe {
  if (!(probe instanceof kplus.Probe)) return probe;
  const { probeOptions = {}, ...action } = writtenProbe(probe);
  const { failureThreshold, initialDelaySeconds, periodSeconds, successThreshold, timeoutSeconds } = probeOptions;
  return withoutUndefined({
    ...toAction(action, container),
    initialDelaySeconds: toSeconds(initialDelaySeconds),
    periodSeconds: toSeconds(periodSeconds),
    timeoutSeconds: toSeconds(timeoutSeconds),
    successThreshold,
    failureThreshold,
  });
}

/** Renders the hooks of a container. */
export function toLifecycle(lifecycle: ContainerLifecycle, container: WithPorts): k8s.Lifecycle {
  const toHook = (handler: kplus.Handler | k8s.LifecycleHandler | undefined): k8s.LifecycleHandler | undefined =>
    handler instanceof kplus.Handler ? toAction(writtenHandler(handler), container) : handler;
  const { postStart, preStop, stopSignal } = lifecycle;
  return withoutUndefined({ postStart: toHook(postStart), preStop: toHook(preStop), stopSignal });
}

function toAction(
  { httpGetOptions, tcpSocketOptions, commandOptions, grpcOptions }: WrittenAction,
  { ports }: WithPorts,
) {
  const defaultPort = ports?.[0]?.number ?? NO_PORT;
  if (httpGetOptions) {
    const { path, port = defaultPort, scheme, host, httpHeaders } = httpGetOptions;
    return { httpGet: withoutUndefined({ path, port, scheme, host, httpHeaders }) };
  }
  if (tcpSocketOptions) {
    const { port = defaultPort, host } = tcpSocketOptions;
    return { tcpSocket: withoutUndefined({ port, host }) };
  }
  if (grpcOptions) {
    const { port = ports?.[0]?.number ?? NO_NUMBER, service } = grpcOptions;
    return { grpc: withoutUndefined({ port, service }) };
  }
  return { exec: { command: [...(commandOptions?.command ?? [])] } };
}
