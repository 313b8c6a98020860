// Reads the private fields of cdk8s and cdk8s-plus whose values are not public elsewhere. No other file reads such a field.
// __tests__/constructs/cdk8s-private.test.ts fails when a release moves one. Declarations give private fields no type.
/* eslint-disable @typescript-eslint/no-unsafe-return, @typescript-eslint/no-unsafe-assignment */
import type { ApiObject, ApiObjectMetadataDefinition } from 'cdk8s';
import type * as kplus from './cdk8s-plus';
import type * as k8s from '../../imports/k8s';

/** The options of a `kplus.Probe` or `kplus.Handler`, without the defaults that it renders. */
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

/** Returns the options of a probe. */
export function writtenProbe(probe: kplus.Probe): WrittenAction {
  return {
    probeOptions: probe['probeOptions'],
    httpGetOptions: probe['httpGetOptions'],
    tcpSocketOptions: probe['tcpSocketOptions'],
    commandOptions: probe['commandOptions'],
    grpcOptions: Reflect.get(probe, 'grpcOptions'),
  };
}

/** Returns the options of a handler. */
export function writtenHandler(handler: kplus.Handler): WrittenAction {
  return {
    httpGetOptions: handler['httpGetOptions'],
    tcpSocketOptions: handler['tcpSocketOptions'],
    commandOptions: handler['commandOptions'],
  };
}

/** Returns the labels of an object: those of the author and those of the chart. */
export function labelsOf(metadata: ApiObjectMetadataDefinition): Readonly<Record<string, string>> {
  return metadata['labels'];
}

/** Returns the rendered metadata, which has no type in cdk8s. */
export function metadataOf(metadata: ApiObjectMetadataDefinition): k8s.ObjectMeta | undefined {
  return metadata.toJson();
}

/** The parts of metadata that are neither a name, a namespace, labels nor annotations. */
interface OtherMetadata {
  readonly finalizers?: readonly unknown[];
  readonly ownerReferences?: readonly unknown[];
  /** All fields that were written, with those that have a place of their own. */
  readonly written?: object;
}

/** Returns the parts of metadata that few objects have. */
export function otherMetadata(metadata: ApiObjectMetadataDefinition): OtherMetadata {
  return {
    finalizers: metadata['finalizers'],
    ownerReferences: metadata['ownerReferences'],
    written: metadata['_additionalAttributes'],
  };
}

/** Returns the JSON patches of an object. */
export function patchesOf(object: ApiObject): readonly unknown[] | undefined {
  return object['patches'];
}

/** Returns the annotations of an object. */
export function annotationsOf(metadata: ApiObjectMetadataDefinition): Readonly<Record<string, string>> {
  return metadata['annotations'];
}

/** Returns the labels of a selector. `_toKube()` drops them when all their values are empty. */
export function selectorLabels(selector: kplus.LabelSelector): Readonly<Record<string, string>> {
  return selector['labels'];
}

/** Returns the label expressions of a selector. */
export function selectorExpressions(selector: kplus.LabelSelector): readonly kplus.LabelExpression[] {
  return selector['expressions'];
}

// The lists of a pod. The public ones are copies, which take time in large apps, since cdk8s validates an app once per chart;
// and `addInitContainer` refuses probes, which native sidecars may have.

export function containersOf(pod: kplus.AbstractPod): kplus.Container[] {
  return pod['_containers'];
}

export function initContainersOf(pod: kplus.AbstractPod): kplus.Container[] {
  return pod['_initContainers'];
}

export function volumesOf(pod: kplus.AbstractPod): ReadonlyMap<string, kplus.Volume> {
  return pod['_volumes'];
}
