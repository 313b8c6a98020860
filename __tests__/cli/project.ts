import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Makes projects whose app writes these files, and then does what a script says, each in a folder of its own. */
export const projects =
  (newFolder: () => string) =>
  (files: Record<string, string>, { script = '', config = '' } = {}): string => {
    const folder = newFolder();
    writeFileSync(
      join(folder, 'app.js'),
      `const { mkdirSync, writeFileSync } = require('node:fs');
    const { dirname, join } = require('node:path');
    console.log('the app says something');
    for (const [name, text] of Object.entries(${JSON.stringify(files)})) {
      const file = join(process.env.CDK8S_OUTDIR, name);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
    ${script}`,
    );
    writeFileSync(join(folder, 'cdk8s.yaml'), `language: typescript\napp: node app.js\noutput: out\n${config}`);
    return folder;
  };

/** Two files with three objects. */
export const two = { 'a.k8s.yaml': 'kind: A\n---\nkind: B\n', 'sub/c.k8s.yaml': 'kind: C\n' };
