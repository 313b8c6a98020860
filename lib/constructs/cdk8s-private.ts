// What cdk8s and cdk8s-plus keep in private fields and say nowhere else: all such reading is here, and
// __tests__/constructs/cdk8s-private.test.ts fails when a release moves a field. Declarations give private fields no type.
/* eslint-disable @typescript-eslint/no-unsafe-return, @typescript-eslint/no-unsafe-assignment */
import type { ApiObjectMetadataDefinition } from 'cdk8s';
import type * as kplus from './cdk8s-plus';
import type * as k8s from '../../imports/k8s';

/** The options given to a `kplus.Probe` or `kplus.Handler`, without the defaults that it renders. */
export interface WrittenAction {
  readonly probeOptions?: kplus.ProbeOptions;
  readonly httpGetOptions?: {
    readonly path: string;
    readonly httpHeaders?: k8s.HTTPHeader[];
  } & kplus.HttpGetProbeOptions;
  readonly tcpSocketOptions?: kplus.TcpSocketProbeOptions;
  readonly commandOptions?: { readonly command: string[] };
  /** Since cdk8s-plus-31. */
  readonly grpcOptions?: { readonly port?: number; readonly service?: string };
}

export function writtenProbe(probe: kplus.Probe): WrittenAction {
  return {
    probeOptions: probe['probeOptions'],
    httpGetOptions: probe['httpGetOptions'],
    tcpSocketOptions: probe['tcpSocketOptions'],
    commandOptions: probe['commandOptions'],
    grpcOptions: Reflect.get(probe, 'grpcOptions'),
  };
}

export function writtenHandler(handler: kplus.Handler): WrittenAction {
  return {
    httpGetOptions: handler['httpGetOptions'],
    tcpSocketOptions: handler['tcpSocketOptions'],
    commandOptions: handler['commandOptions'],
  };
}

/** The labels of an object's metadata: those of the author and those of the chart. */
export function labelsOf(metadata: ApiObjectMetadataDefinition): Readonly<Record<string, string>> {
  return metadata['labels'];
}

/** The metadata as it renders, of which cdk8s tells no type. */
export function metadataOf(metadata: ApiObjectMetadataDefinition): k8s.ObjectMeta | undefined {
  return metadata.toJson();
}

export function annotationsOf(metadata: ApiObjectMetadataDefinition): Readonly<Record<string, string>> {
  return metadata['annotations'];
}

/** A selector's labels, which `_toKube()` loses when all their values are empty. */
export function selectorLabels(selector: kplus.LabelSelector): Readonly<Record<string, string>> {
  return selector['labels'];
}

export function selectorExpressions(selector: kplus.LabelSelector): readonly kplus.LabelExpression[] {
  return selector['expressions'];
}

// A pod's own lists, where the public ones are copies: apps are validated once a chart, and copies cost. Also,
// `addInitContainer` refuses probes, which sidecars among init containers may have.

export function containersOf(pod: kplus.AbstractPod): kplus.Container[] {
  return pod['_containers'];
}

export function initContainersOf(pod: kplus.AbstractPod): kplus.Container[] {
  return pod['_initContainers'];
}

export function volumesOf(pod: kplus.AbstractPod): ReadonlyMap<string, kplus.Volume> {
  return pod['_volumes'];
}
