import { ApiObject, App, Chart, Duration, JsonPatch } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import * as internals from '../../lib/constructs/cdk8s-private';

// These read private fields: a release that moves one must fail here, with its name, and not in a manifest.

const chart = new Chart(new App(), 'chart');

test('the options of a probe', () => {
  const options = { failureThreshold: 1, periodSeconds: Duration.seconds(1) };
  const http = { ...options, port: 80, scheme: kplus.ConnectionScheme.HTTPS, host: 'h' };
  expect(internals.writtenProbe(kplus.Probe.fromHttpGet('/', http))).toMatchObject({
    probeOptions: options,
    httpGetOptions: { path: '/', ...http },
  });
  expect(internals.writtenProbe(kplus.Probe.fromCommand(['true'], options))).toMatchObject({
    probeOptions: options,
    commandOptions: { command: ['true'] },
  });
  expect(internals.writtenProbe(kplus.Probe.fromTcpSocket({ ...options, port: 1 }))).toMatchObject({
    probeOptions: options,
    tcpSocketOptions: { port: 1 },
  });
});

test('the options of a handler', () => {
  const { writtenHandler } = internals;
  expect(writtenHandler(kplus.Handler.fromHttpGet('/', { port: 1 })).httpGetOptions).toMatchObject({
    path: '/',
    port: 1,
  });
  expect(writtenHandler(kplus.Handler.fromCommand(['true'])).commandOptions).toMatchObject({ command: ['true'] });
  expect(writtenHandler(kplus.Handler.fromTcpSocket({ port: 1 })).tcpSocketOptions).toMatchObject({ port: 1 });
});

test('metadata', () => {
  const labels = { a: 'b' };
  const annotations = { c: 'd' };
  const { metadata } = new ApiObject(chart, 'object', {
    apiVersion: 'v1',
    kind: 'K',
    metadata: { labels, annotations },
  });
  expect(internals.labelsOf(metadata)).toStrictEqual(labels);
  expect(internals.annotationsOf(metadata)).toStrictEqual(annotations);
  expect(internals.metadataOf(metadata)).toMatchObject({ labels, annotations });
  const owner = { apiVersion: 'v1', kind: 'K', name: 'a', uid: 'b' };
  metadata.addFinalizers('f');
  metadata.addOwnerReference(owner);
  metadata.add('generateName', 'g');
  expect(internals.otherMetadata(metadata)).toMatchObject({
    finalizers: ['f'],
    ownerReferences: [owner],
    written: { generateName: 'g' },
  });
});

test('the patches of an object', () => {
  const object = new ApiObject(chart, 'patched', { apiVersion: 'v1', kind: 'K' });
  expect(internals.patchesOf(object)).toStrictEqual([]);
  const patch = JsonPatch.remove('/metadata');
  object.addJsonPatch(patch);
  expect(internals.patchesOf(object)).toStrictEqual([patch]);
});

test('a label selector', () => {
  const expressions = [kplus.LabelExpression.exists('a')];
  const selector = kplus.LabelSelector.of({ labels: { a: '' }, expressions });
  expect(internals.selectorLabels(selector)).toStrictEqual({ a: '' });
  expect(internals.selectorExpressions(selector)).toStrictEqual(expressions);
});

test('the lists of a pod', () => {
  const pod = new kplus.Pod(chart, 'pod', { containers: [{ image: 'a' }], initContainers: [{ image: 'b' }] });
  const volume = kplus.Volume.fromEmptyDir(chart, 'v', 'v');
  pod.addVolume(volume);
  expect(internals.containersOf(pod)).toStrictEqual(pod.containers);
  expect(internals.initContainersOf(pod)).toStrictEqual(pod.initContainers);
  expect([...internals.volumesOf(pod).values()]).toStrictEqual([volume]);
});
