// Kubernetes' own test data of its API, a fully populated object of each kind, goes to TypeScript and back. It comes with a
// Go module that kube-admission is built of.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { folderOf } from '../../tools/go';
import { expectReturn } from './return';

test('every object of the test data is synthesized as it is', async () => {
  const folder = join(
    folderOf('k8s.io/api', join(__dirname, '..', '..', 'packages', 'kube-admission', 'go')),
    'testdata',
    'HEAD',
  );
  const texts = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }))
    // Some types of the API are no objects, such as those of watch events.
    .filter(({ text }) => /^apiVersion: /m.test(text) && /^kind: /m.test(text));
  expect(texts.length).toBeGreaterThan(180);
  await expectReturn(texts);
});
