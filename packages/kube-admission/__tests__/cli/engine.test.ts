import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeWithEngine } from '../module';
import { Folder, pod } from './run';

const { version } = JSON.parse(readFileSync(join(__dirname, '..', '..', 'package.json'), 'utf8'));

describeWithEngine('the engine of the command line', () => {
  const folder = new Folder();
  const names = Array.from({ length: 300 }, (_, number) => `${String(number).padStart(3, '0')}.yaml`);
  // The first file takes longer than all others.
  names.forEach((name, number) => {
    const others = number === 0 ? Array.from({ length: 500 }, (_, other) => `---\n${pod(`first-${other}`)}`) : [];
    folder.write(`all/${name}`, `${pod(`web-${number}`, 99_999)}${others.join('')}`);
  });

  test.each(['native', 'wasm'])('is shown by --version: %s', (engine) => {
    const { stdout } = folder.shell(`KUBE_ADMISSION_ENGINE=${engine} $NODE $BIN --version`);
    expect(stdout).toBe(`kube-admission ${version}, Kubernetes 1.37, engine ${engine}\n`);
  });

  test.each([[[]], [['--jobs', '1']], [['--jobs=8']]])('reviews files in order with %j', (options) => {
    const { stdout, status } = folder.run(['all', ...options]);
    expect([...stdout.matchAll(/^all\/(\d+\.yaml):10:/gm)].map(([, name]) => name)).toEqual(names);
    expect(stdout).toContain('800 objects in 300 files: 500 admitted, 300 refused');
    expect(status).toBe(1);
  });

  test.each([
    ['--jobs 0', '--jobs: Invalid value: 0: must be an integer of 1 to 256'],
    ['--jobs two', '--jobs: Invalid value: "two": must be an integer of 1 to 256'],
  ])('takes no %s', (options, message) => {
    expect(folder.run(['all', ...options.split(' ')])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining(`kube-admission: ${message}\n`),
    });
  });

  test('of an unknown name is an error', () => {
    const { status, stderr } = folder.shell('KUBE_ADMISSION_ENGINE=fast $NODE $BIN all');
    expect(stderr).toContain('KUBE_ADMISSION_ENGINE: Unsupported value: "fast": supported values: "native", "wasm"\n');
    expect(status).toBe(2);
  });

  test('continues after a time in which nobody reads', () => {
    const { stdout } = folder.shell('($NODE $BIN all; echo $? >&2) | (sleep 0.5; tail -n 1)');
    expect(stdout).toContain('800 objects in 300 files');
  });
});
