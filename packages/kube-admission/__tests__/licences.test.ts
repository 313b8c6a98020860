import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeWithEngine } from './module';

const build = join(__dirname, '..', 'build');

/** Returns the Go modules that are linked into a WebAssembly module or the engine, with versions. Go's linker records them there. */
function linked(name: string): string[] {
  const data = readFileSync(join(build, name));
  const start = data.indexOf('path\tkube-admission/cmd/');
  const info = data.subarray(start, data.indexOf('build\t', start)).toString('latin1');
  const found = info.matchAll(/^dep\t(\S+)\t(\S+).*\n(?:=>\t\S+\t(\S+))?/gm);
  return [...found].map(([, path = '', version = '', replaced = version]) => `${path} ${replaced}`);
}

describeWithEngine('THIRD_PARTY_LICENSES', () => {
  const licences = new Map<string, string>();

  beforeAll(() => {
    const text = readFileSync(join(build, 'THIRD_PARTY_LICENSES'), 'utf8');
    for (const section of text.split(/^={80}\n(?=.*\n={80}$)/m).slice(1)) {
      const [name = '', licence = ''] = section.split(/\n={80}\n/);
      licences.set(name, licence.trim());
    }
  });

  test.each([
    ['base.wasm', 50],
    ['cel.wasm', 80],
    ['engine', 100],
  ])('has a licence of each Go module that is linked into %s', (name, least) => {
    const modules = linked(name);
    expect(modules.length).toBeGreaterThan(least);
    expect([...licences.keys()]).toEqual(expect.arrayContaining(modules));
  });

  test('has no others except those of Go, of the bundled packages, and of what the engine for Windows has', () => {
    const others = new Set(licences.keys());
    for (const module of ['base.wasm', 'cel.wasm', 'engine'].flatMap(linked)) others.delete(module);
    expect([...others]).toEqual([
      expect.stringMatching(/^Go go1\.\d+/),
      '@bjorn3/browser_wasi_shim 0.4.2',
      'fastest-levenshtein 1.0.16',
      'ignore 7.0.5',
      expect.stringMatching(/^github\.com\/inconshreveable\/mousetrap v/),
    ]);
  });

  test('has them in full length', () => {
    const short = [...licences].filter(([, text]) => text.length < 500 || !/licen[cs]e|copyright/i.test(text));
    expect(short).toEqual([]);
  });
});
