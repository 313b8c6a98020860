import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fromYaml } from '../../../lib/cli/from-yaml';
import { readDocuments } from '../../../lib/manifests/yaml-reader';
import { WORKLOADS } from '../../package/programs/workloads';
import { synthesized } from './run';

const folder = join(__dirname, '..', '..', 'fixtures', 'workloads');

test.each(Object.keys(WORKLOADS))(
  '%s becomes a program with its construct that synthesizes the same objects',
  async (file) => {
    const text = readFileSync(join(folder, `${file}.yaml`), 'utf8');
    const {
      programs: [program],
    } = await fromYaml([{ name: `${file}.yaml`, text }]);
    expect(program?.code).toMatch(/new (?:Deployment|StatefulSet|DaemonSet|Job|CronJob)\(this, /);
    expect(program?.code).not.toMatch(/kind: '(?:Deployment|StatefulSet|DaemonSet|Job|CronJob)',\n {6}metadata/);
    expect(synthesized(program?.code ?? '')).toStrictEqual(
      readDocuments(text).map((document) => ('value' in document ? document.value : undefined)),
    );
  },
);

test('the Deployment of the chapter becomes an NginxDeployment', async () => {
  const text = readFileSync(join(__dirname, '..', '..', '..', 'dist', 'ch6-beyond-deployment.k8s.yaml'), 'utf8');
  const {
    programs: [program],
  } = await fromYaml([{ name: 'a.yaml', text }]);
  expect(program?.code).toContain("new NginxDeployment(this, 'web');");
});
