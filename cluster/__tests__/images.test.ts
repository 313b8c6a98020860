import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { imageName } from '../containers/image-name';
import { type Blob, ImageStore, MANIFEST } from '../containers/image-store';
import { registry } from '../containers/registry';
import { listen } from '../ports';

test.each([
  ['nginx', 'docker.io', 'library/nginx', 'latest'],
  ['nginx:1.27', 'docker.io', 'library/nginx', '1.27'],
  ['alicek106/rr-test:curl', 'docker.io', 'alicek106/rr-test', 'curl'],
  ['docker.io/library/nginx:stable', 'docker.io', 'library/nginx', 'stable'],
  ['registry.k8s.io/pause:3.10', 'registry.k8s.io', 'pause', '3.10'],
  ['localhost:5000/a/b__c/d-e', 'localhost:5000', 'a/b__c/d-e', 'latest'],
  ['build:5000/app', 'build:5000', 'app', 'latest'],
])('reads the name of an image as a container runtime does: %s', (text, host, repository, tag) => {
  expect(imageName(text)).toEqual({ registry: host, repository, tag });
});

test.each(['', 'App', 'my-App', 'a b', 'app:', 'app:-x', '/app', 'a//b', '-a', 'app@sha256:12', 'host.example/', 'ä'])(
  'refuses what is no name of an image: %j',
  (text) => {
    expect(() => imageName(text)).toThrow(`NAME: Invalid value: ${JSON.stringify(text)}: must be the name of an image`);
  },
);

describe('a registry', () => {
  let folder: string;
  let server: Server;
  let url: string;
  let store: ImageStore;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'images-'));
    mkdirSync(join(folder, 'root'));
    writeFileSync(join(folder, 'root/file'), 'text');
    store = new ImageStore(join(folder, 'own'));
    const layer = await store.addLayer(join(folder, 'root'));
    store.addImage(['example.com/me/app:1'], [layer], { Cmd: ['/run'] });
    server = registry([store, new ImageStore(join(folder, 'other'))]);
    url = `http://127.0.0.1:${await listen(server, 0)}/v2/`;
  });

  afterEach(() => {
    server.close();
    rmSync(folder, { recursive: true });
  });

  test('serves the manifest, the settings and the layers of an image', async () => {
    expect(await (await fetch(url)).text()).toBe('{}');
    const response = await fetch(`${url}me/app/manifests/1?ns=example.com`);
    expect(response.headers.get('content-type')).toBe(MANIFEST);
    const digest = response.headers.get('docker-content-digest') ?? '';
    const text = await response.text();
    expect(await (await fetch(`${url}me/app/manifests/${digest}?ns=example.com`)).text()).toBe(text);
    const manifest: { config: Blob; layers: [Blob] } = JSON.parse(text);
    const [layer] = manifest.layers;
    const config = await (await fetch(`${url}me/app/blobs/${manifest.config.digest}`)).json();
    expect(config).toMatchObject({ os: 'linux', config: { Cmd: ['/run'] }, rootfs: { diff_ids: [layer.digest] } });
    const blob = Buffer.from(await (await fetch(`${url}me/app/blobs/${layer.digest}`)).arrayBuffer());
    expect([blob.length, blob.includes('text')]).toEqual([layer.size, true]);
    const head = await fetch(`${url}me/app/blobs/${layer.digest}`, { method: 'HEAD' });
    expect([head.status, head.headers.get('content-length')]).toEqual([200, String(layer.size)]);
  });

  test.each([
    'me/app/manifests/2?ns=example.com',
    'me/app/manifests/1?ns=docker.io',
    'me/app/manifests/1',
    `me/app/blobs/sha256:${'0'.repeat(64)}`,
    'me/app/blobs/sha256:..%2F..%2Froot%2Ffile',
    'me/app/tags/list',
  ])('has nothing else: %s', async (path) => {
    const response = await fetch(url + path);
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ errors: [{ code: 'MANIFEST_UNKNOWN' }] });
  });

  test('the same files make the same layer, and a name can be given again', async () => {
    const first = await store.addLayer(join(folder, 'root'));
    utimesSync(join(folder, 'root/file'), 1, 1);
    const second = await store.addLayer(join(folder, 'root'));
    expect(first).toEqual(second);
    const name = imageName('example.com/me/app:1');
    const before = store.digestOf(name);
    store.addImage(['example.com/me/app:1'], [first], {});
    expect(store.digestOf(name)).not.toBe(before);
    const text = readFileSync(store.find(store.digestOf(name) ?? '')?.path ?? '', 'utf8');
    expect(text).toContain(first.digest);
  });
});
