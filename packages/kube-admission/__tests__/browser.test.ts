import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { configMap, containers, pod } from './manifests';
import { describeWithModule } from './module';

const build = join(__dirname, '..', 'build');

/** Runs a program in an ES module with the exports of the bundle and the bytes of the modules, and returns its result. */
function run(program: string): unknown {
  const whole = `
    import { readFileSync } from 'node:fs';
    import * as library from ${JSON.stringify(join(build, 'browser.mjs'))};
    const { Admission, OptionError } = library;
    const [base, cel] = ['base', 'cel'].map((name) => readFileSync(${JSON.stringify(build)} + '/' + name + '.wasm'));
    const thrown = async (call) => { try { await call(); } catch (error) { return [error instanceof OptionError, error.message]; } };
    const answer = async () => { ${program} };
    console.log(JSON.stringify(await answer()));`;
  return JSON.parse(execFileSync(process.execPath, ['--input-type=module', '-e', whole], { encoding: 'utf8' }));
}

describeWithModule('the bundle for browsers', () => {
  test('imports yaml, and nothing of Node', () => {
    const bundle = readFileSync(join(build, 'browser.mjs'), 'utf8');
    const imported = [...bundle.matchAll(/\bfrom\s*["']([^"']+)["']|\bimport\s*\(?\s*["']([^"']+)["']/g)];
    expect(imported.map(([, from, alone]) => from ?? alone)).toEqual(['yaml']);
    expect(bundle).not.toMatch(/\brequire\(|\bprocess\.|\bBuffer\.|__dirname|["']node:/);
  });

  test('exports the library without the plugin for cdk8s', () => {
    expect(run('return Object.keys(library);')).toEqual(['Admission', 'OptionError']);
  });

  test('reviews with the modules in its options', () => {
    const text = [pod(containers), configMap('Bad_Name'), 'apiVersion: resource.k8s.io/v1\nkind: DeviceClass\n'].join(
      '---\n',
    );
    const reviewed = run(`
      const admission = await Admission.load({ modules: { base, cel } });
      return admission.reviewYaml(${JSON.stringify(text)}).map(({ kind, verdict, errors }) => [kind, verdict, errors[0]?.line]);`);
    expect(reviewed).toEqual([
      ['Pod', 'admitted', null],
      ['ConfigMap', 'refused', 9],
      ['DeviceClass', 'refused', 11],
    ]);
  });

  test('reviews without the module cel, whose kinds are unknown then', () => {
    const reviewed = run(`
      const admission = Admission.loadSync({ modules: { base: new WebAssembly.Module(base) } });
      return [Admission.unavailable() ?? 'available', admission.review({ apiVersion: 'resource.k8s.io/v1', kind: 'DeviceClass' }).verdict];`);
    expect(reviewed).toEqual(['available', 'unknown']);
  });

  test('refuses options that a browser does not support', () => {
    const messages = run(`
      return [
        await thrown(() => Admission.load()),
        await thrown(() => Admission.loadSync()),
        await thrown(() => Admission.load({ modules: { base }, timeLimit: 1 })),
      ];`);
    const modules =
      'modules: Required value: pass `kube-admission-wasm/base.wasm` and `kube-admission-wasm/cel.wasm`: a browser cannot read them from files';
    expect(messages).toEqual([
      [true, modules],
      [true, modules],
      [true, 'timeLimit: Forbidden: only Node supports it'],
    ]);
  });
});
