// npm run pack [-- FOLDER]: packs both packages, and what kube-admission needs on this system, for projects of your own.
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { packPackages } from './packages';

const [folder = '..'] = process.argv.slice(2);
const destination = resolve(folder);
mkdirSync(destination, { recursive: true });
const { needed, modules } = packPackages(destination);
process.stdout.write(`npm install ${needed.join(' ')}\n`);
if (modules.length > 0) process.stdout.write(`With the modules for browsers, also: npm install ${modules.join(' ')}\n`);
