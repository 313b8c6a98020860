// What docs/chapter.md shows of the chapter; see pages.test.ts.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { graphOf, svg } from '../../lib/cli/draw';
import { Manifests } from '../../lib/testing';
import { contents } from '../folders';

const root = join(__dirname, '..', '..');

test.each(['docs/chapter.md', 'docs/chapter.ko.md'])(
  '%s names every file of dist/ once, and as it is called',
  (file) => {
    const links = [...readFileSync(join(root, file), 'utf8').matchAll(/\[([^\]]+)\]\(\.\.\/dist\/([^)]+\.yaml)\)/g)];
    expect(links.map(([, , target]) => target).sort()).toStrictEqual(Object.keys(contents(join(root, 'dist'))));
    expect(links.map(([, text = '']) => `${text}.k8s.yaml`)).toStrictEqual(links.map(([, , target]) => target));
  },
);

test('the picture is what draw makes of the Service and its ReplicaSet', () => {
  const file = 'dist/ch6-beyond-service.k8s.yaml';
  const { list } = Manifests.fromFiles(join(root, file));
  expect(readFileSync(join(root, 'docs', 'picture.svg'), 'utf8')).toBe(svg(graphOf(list), file));
});
