import fs from 'node:fs';
import { join } from 'node:path';
import { Admission } from 'kube-admission';
import { describeWithModule } from './module';

const { readFileSync } = fs;

beforeEach(() => {
  process.env.KUBE_ADMISSION_ENGINE = 'wasm';
});

afterEach(() => {
  delete process.env.KUBE_ADMISSION_ENGINE;
  jest.restoreAllMocks();
});

describe('the modules of the package', () => {
  const missing = 'kube-admission is not built: run `npm run build` (it needs Go 1.26 or newer)';

  test.each([
    ['base.wasm', 'base'],
    ['cel.wasm', 'cel'],
  ])('are missing without %s', async (file) => {
    jest.spyOn(fs, 'existsSync').mockImplementation((path) => !String(path).endsWith(file));
    expect(Admission.unavailable()).toBe(missing);
    await expect(Admission.load()).rejects.toThrow(missing);
    expect(() => Admission.loadSync()).toThrow(missing);
  });

  test('are reported as damaged if one is truncated', async () => {
    jest.spyOn(fs, 'existsSync').mockReturnValue(true);
    const preamble = Buffer.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 1, 5);
    jest
      .spyOn(fs, 'readFileSync')
      .mockImplementation((path, ...options) =>
        String(path).endsWith('.wasm') ? preamble : readFileSync(path, ...options),
      );
    expect(Admission.unavailable()).toBeUndefined();
    const damaged = /base\.wasm is damaged: .*\. Install kube-admission again\.$/;
    await expect(Admission.load()).rejects.toThrow(damaged);
    expect(() => Admission.loadSync()).toThrow(damaged);
  });
});

describeWithModule('a module', () => {
  test.each([
    ['base', 80],
    ['cel', 140],
  ])('%s has at most %d MB', (name, most) => {
    // Go's linker keeps every method of every type as soon as one function calls a method by a name that it does not know.
    expect(fs.statSync(join(__dirname, '..', 'build', `${name}.wasm`)).size).toBeLessThan(most * 1e6);
  });
});
