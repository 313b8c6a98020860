import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { ApiObject, App, Chart } from 'cdk8s';
import { Manifests } from 'cdk8s-primer/testing';
import '../../lib/testing/jest';
import { definitionOf, definitionText } from '../definitions';
import { unchecked } from '../render';
import { pod, thing } from './examples';
import { messageOf, plain } from './messages';

expect.addSnapshotSerializer(plain);

// That package has types of its own, with what browsers have.
const { describeWithModule }: { describeWithModule: jest.Describe } =
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  require('../../packages/kube-admission/__tests__/module');

const config = (data: object, metadata: object = {}) => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name: 'settings', ...metadata },
  immutable: true,
  data,
});
const old = config({ level: 'info' });
const changed = config({ level: 'debug' });

describeWithModule('toBeUpdatableFrom', () => {
  const folder = mkdtempSync(join(tmpdir(), 'updates-'));
  const file = relative(process.cwd(), join(folder, 'old.yaml'));
  writeFileSync(file, Manifests.of([pod('other'), old]).toYaml());
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  test('compares with the object of the file that is most like, of files that have the same object', () => {
    const both = join(folder, 'both');
    mkdirSync(both);
    const write = (name: string, level: string): void => {
      writeFileSync(join(both, `${name}.k8s.yaml`), Manifests.of([config({ level })]).toYaml());
    };
    write('prod', 'info');
    write('stage', 'debug');
    expect(Manifests.fromFiles(both)).toBeUpdatableFrom(both);
    const app = new App();
    new ApiObject(new Chart(app, 'prod'), 'settings', config({ level: 'info' }));
    new ApiObject(new Chart(app, 'stage'), 'settings', config({ level: 'debug' }));
    expect(app).toBeUpdatableFrom(both);
    write('prod', 'debug');
    expect(app).not.toBeUpdatableFrom(both);
  });

  test('passes if the server would take all; with .not, if it would not', () => {
    expect(old).toBeUpdatableFrom(old);
    expect(changed).not.toBeUpdatableFrom(old);
    expect([pod('new'), config({ level: 'info' }, { labels: { a: 'b' } })]).toBeUpdatableFrom(old);
    expect([pod('new'), changed]).not.toBeUpdatableFrom(old);
    Manifests.of(old).updatableFrom(old);
    expect(() => {
      Manifests.of(changed).updatableFrom(old);
    }).toThrow('field is immutable when `immutable` is set');
  });

  test('shows the errors of the server, both values and what helps', () => {
    expect(messageOf(() => expect([pod('new'), changed]).toBeUpdatableFrom(old))).toMatchInlineSnapshot(`
     expect(manifests).toBeUpdatableFrom(old)

     the API server would refuse 1 of 2

     ConfigMap settings ([1]), an update of the object:
       data: Forbidden: field is immutable when \`immutable\` is set
         old data.level: "info"
         new data.level: "debug"
         help: give the ConfigMap a new name, and write this name where it is used. Or run kubectl delete configmap settings, and apply: pods that run keep the old data until they are made again
    `);
  });

  test('shows the places of both values, if they are in texts', () => {
    const message = (received: unknown, before: unknown): string =>
      messageOf(() => {
        expect(received).toBeUpdatableFrom(unchecked(before));
      })
        .replaceAll(file, 'old.yaml')
        .replaceAll(folder, 'old');
    const level = (line: string): unknown => expect.stringContaining(`    old data.level: "info" (${line})\n`);
    expect(message(changed, file)).toEqual(level('old.yaml:20:10'));
    expect(message(changed, file)).toContain('    new data.level: "debug"\n');
    expect(message(changed, folder)).toEqual(level('old/old.yaml:20:10'));
    const text = Manifests.of([pod('other'), old]).toYaml();
    expect(message(changed, text)).toEqual(level('yaml:20:10'));
    expect(message(Manifests.of([old]).toYaml().replace('info', 'debug'), text)).toContain(
      '    old data.level: "info" (yaml:20:10)\n    new data.level: "debug" (yaml:7:10)\n',
    );
    expect(message(changed, [old])).toContain('    old data.level: "info"\n');
    const secret =
      'apiVersion: v1\nkind: Secret\nmetadata: { name: a }\nimmutable: true\nstringData: { token: hunter1 }\n';
    expect(message(secret.replace('hunter1', 'hunter2'), secret)).toMatch(/old data.token: "\*\*\*" \(yaml:5:\d+\)/);
  });

  test('shows the place of a custom resource whose definition only another old file has', () => {
    const size = { type: 'integer', 'x-kubernetes-validations': [{ rule: 'self == oldSelf' }] };
    writeFileSync(join(folder, 'a-crd.yaml'), definitionText('Thing', { size }));
    const resource = 'apiVersion: example.com/v1\nkind: Thing\nmetadata: { name: a }\nsize: 1\n';
    writeFileSync(join(folder, 'thing.yaml'), resource);
    const message = messageOf(() => expect(resource.replace('size: 1', 'size: 2')).toBeUpdatableFrom(folder));
    rmSync(join(folder, 'a-crd.yaml'));
    rmSync(join(folder, 'thing.yaml'));
    expect(message).toContain(`    old size: 1 (${join(folder, 'thing.yaml')}:4:7)\n    new size: 2 (yaml:4:7)\n`);
  });

  test('takes the name of a file or a folder, YAML, and constructs', () => {
    const message = messageOf(() => expect(changed).toBeUpdatableFrom(file)).replaceAll(file, 'old.yaml');
    expect(message).toContain('expect(manifests).toBeUpdatableFrom("old.yaml")\n');
    expect(message).toContain('ConfigMap settings (the object), an update of old.yaml:14:\n');
    expect(changed).not.toBeUpdatableFrom(folder);
    expect(changed).not.toBeUpdatableFrom(Manifests.of(old).toYaml());
    const chartOf = (id: string, level: string): Chart => {
      const chart = new Chart(new App({ outdir: 'dist' }), id);
      new ApiObject(chart, 'map', config({ level }));
      return chart;
    };
    expect(chartOf('one', 'info')).toBeUpdatableFrom(chartOf('other', 'info'));
    const ofCharts = messageOf(() => expect(chartOf('web', 'debug')).toBeUpdatableFrom(chartOf('old', 'info')));
    expect(ofCharts).toContain('ConfigMap settings (dist/web.k8s.yaml, web/map), an update of old/map:\n');
  });

  test('pairs an object without a namespace with one in default, whatever the version', () => {
    expect(changed).not.toBeUpdatableFrom(config({ level: 'info' }, { namespace: 'default' }));
    expect(() => {
      expect(changed).toBeUpdatableFrom(config({ level: 'info' }, { namespace: 'shop' }));
    }).toThrow('none of the objects is an update');
  });

  test('fails if nothing is an update, also with .not', () => {
    const message =
      'none of the objects is an update: Pod new (the object) are not among the old objects: ConfigMap settings (the object)';
    expect(messageOf(() => expect(pod('new')).toBeUpdatableFrom(old))).toContain(message);
    expect(messageOf(() => expect(pod('new')).not.toBeUpdatableFrom(old))).toContain(message);
  });

  test('.not names the objects that would be taken', () => {
    expect(messageOf(() => expect(old).not.toBeUpdatableFrom(old))).toContain(
      'expect(manifests).not.toBeUpdatableFrom(old)\n\nthe API server would take all of them: ConfigMap settings (the object)',
    );
  });

  test('reviews as the manifests are applied, and by the other options', () => {
    const two = (name: string) => ({ name, containerPort: 80 });
    const withPorts = (...ports: object[]) => pod('web', { containers: [{ name: 'main', image: 'nginx', ports }] });
    const labelled = { ...withPorts(two('http')), metadata: { name: 'web', labels: { a: 'b' } } };
    expect(labelled).toBeUpdatableFrom(withPorts(two('http')), { apply: 'server-side' });
    expect(thing({})).not.toBeUpdatableFrom(thing({}));
    expect(thing({})).toBeUpdatableFrom(thing({}), { allowUnknown: true });
    expect(
      messageOf(() =>
        expect(withPorts(two('a'), two('b'))).toBeUpdatableFrom(withPorts(two('a')), { apply: 'server-side' }),
      ),
    ).toMatch(
      /toBeUpdatableFrom\(old, \{"apply":"server-side"\}\)[^]*duplicate entries for key[^]*help: server-side apply takes one item/,
    );
  });

  test('reviews custom resources by the definitions of the old objects, too', () => {
    const definition = definitionOf('Thing', { size: { type: 'integer' } }, { rules: ['self.size == oldSelf.size'] });
    const sized = (size: number) => ({ apiVersion: 'example.com/v1', kind: 'Thing', metadata: { name: 'a' }, size });
    expect(sized(1)).toBeUpdatableFrom([definition, sized(1)]);
    expect(messageOf(() => expect(sized(2)).toBeUpdatableFrom([definition, sized(1)]))).toContain(
      'failed rule: self.size == oldSelf.size',
    );
  });

  test('of a wrong option fails, also with .not', () => {
    expect(messageOf(() => expect(old).toBeUpdatableFrom(old, unchecked(null)))).toContain(
      'options: Invalid value: null: must be an object',
    );
    // @ts-expect-error -- there is no such way
    expect(messageOf(() => expect(old).not.toBeUpdatableFrom(old, { apply: 'force' }))).toContain(
      'apply: Unsupported value: "force": supported values: "client-side", "server-side", "replace"',
    );
  });

  test('shows no value of a Secret', () => {
    const secret = (value: string) => ({
      ...{ apiVersion: 'v1', kind: 'Secret', metadata: { name: 'a' }, immutable: true },
      stringData: { token: value },
    });
    const message = messageOf(() => expect(secret('hunter2')).toBeUpdatableFrom(secret('hunter1')));
    expect(message).toContain('old data.token: "***"\n    new data.token: "***"');
    expect(message).not.toContain('hunter');
  });
});
