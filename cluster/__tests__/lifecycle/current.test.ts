import { readdirSync } from 'node:fs';
import { cluster, command, home } from './command';

const namespaces = async (): Promise<string[]> => {
  const { stdout } = await cluster('kubectl', 'get', 'namespaces', '-o', 'name').ended;
  return stdout.split('\n').filter((name) => name.includes('chapter-'));
};

test('the chapter removes its namespaces from the current cluster, after Ctrl-C and after an earlier run was killed', async () => {
  const { stdout } = await cluster('up', '--nodes', '1').ended;
  const [, kubeconfig = ''] = /^export KUBECONFIG=(.*)$/m.exec(stdout) ?? [];
  const script = ['-r', 'ts-node/register', 'cluster/chapter.ts', '--use-current-cluster', '--story', '6-2-2'];
  const chapter = (): ReturnType<typeof command> =>
    command('/usr/bin/env', `KUBECONFIG=${kubeconfig}`, process.execPath, ...script);

  const killed = chapter();
  await killed.prints(/pod\/my-nginx-pod created/);
  killed.child.kill('SIGKILL');
  await killed.ended;
  expect(await namespaces()).toEqual(['namespace/chapter-6-2-2']);

  const interrupted = chapter();
  await interrupted.prints(/pod\/my-nginx-pod created/);
  interrupted.child.kill('SIGINT');
  expect(await interrupted.ended).toMatchObject({
    code: 130,
    stderr: expect.stringMatching(/^deleted the namespaces of an earlier run:\nnamespace "chapter-6-2-2" deleted$/m),
  });
  await cluster('kubectl', 'wait', '--for=delete', 'namespace/chapter-6-2-2', '--timeout=60s').ended;
  expect(await namespaces()).toEqual([]);
  // The folder of the run that was killed.
  expect(readdirSync(home).filter((name) => name.startsWith('cdk8s-primer-chapter-'))).toHaveLength(1);
});
