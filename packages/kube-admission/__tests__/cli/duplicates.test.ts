import { describeWithModule } from '../module';
import { Folder } from './run';

const map = (name: string): string => `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: ${name} }\n`;

describeWithModule('objects of one kind, namespace and name', () => {
  const folder = new Folder({
    'twice.yaml': `${map('app')}---\n${map('app')}`,
    'tree/a.yaml': map('app'),
    'tree/b.yaml': `${map('app')}---\n${map('other')}`,
    'tree/c.yaml': `${map('app')}---\n${map('other')}`,
    'alone.yaml': map('app'),
  });
  const ofA =
    'metadata.name: Duplicate value: "app": the object on line 1 of tree/a.yaml has the same kind, namespace and name: this object would replace it';

  test('are refused in a file', () => {
    expect(folder.run(['twice.yaml'])).toEqual({
      status: 1,
      stdout: `twice.yaml:7:19: refused: ConfigMap app: metadata.name: Duplicate value: "app": the object on line 1 has the same kind, namespace and name: this object would replace it
  7 | metadata: { name: app }
    |                   ^
2 objects in 1 file: 1 admitted, 1 refused (Kubernetes 1.37)
`,
      stderr: '',
    });
  });

  test('are one warning for all files', () => {
    expect(folder.run(['tree'])).toEqual({
      status: 0,
      stdout: `warning: 3 objects are in earlier files, too: if you apply all files, they replace those; --unique-across file is for files that you apply alone: ConfigMap app (tree/b.yaml), ConfigMap app (tree/c.yaml), ConfigMap other (tree/c.yaml)
5 objects in 3 files: 5 admitted (Kubernetes 1.37)
`,
      stderr: '',
    });
    expect(folder.run(['tree', '--warnings-as-errors']).status).toBe(1);
    expect(folder.run(['tree', '--quiet']).stdout).toBe('');
  });

  test.each(['json', 'junit', 'sarif', 'github'])('are a warning of each object with --output %s', (output) => {
    const { status, stdout } = folder.run(['tree', '--output', output]);
    expect(status).toBe(0);
    const text = stdout.replaceAll('&quot;', '"').replaceAll('\\"', '"');
    expect(text.split(ofA)).toHaveLength(3);
  });

  test('are ignored in different files with --unique-across file', () => {
    expect(folder.run(['tree', '--unique-across', 'file'])).toEqual({
      status: 0,
      stdout: '5 objects in 3 files: 5 admitted (Kubernetes 1.37)\n',
      stderr: '',
    });
    expect(folder.run(['twice.yaml', '--unique-across=file']).status).toBe(1);
  });

  test('are refused in all files with --unique-across all', () => {
    const { status, stdout } = folder.run(['tree', '--unique-across', 'all']);
    expect(status).toBe(1);
    expect(stdout).toContain(`tree/b.yaml:3:19: refused: ConfigMap app: ${ofA}\n`);
    expect(stdout).toContain('5 objects in 3 files: 2 admitted, 3 refused');
  });

  test('are not those of a file that is named twice, or with its folder', () => {
    expect(folder.run(['alone.yaml', './alone.yaml', '-f', 'alone.yaml']).stdout).toBe(
      '1 object in 1 file: 1 admitted (Kubernetes 1.37)\n',
    );
    expect(folder.run(['tree/a.yaml', 'tree', '--unique-across', 'file']).stdout).toContain('5 objects in 3 files');
  });
});
