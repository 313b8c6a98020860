#!/usr/bin/env node
const { existsSync } = require('node:fs');
const { join } = require('node:path');

const built = join(__dirname, '..', 'build', 'cli.js');
if (existsSync(built)) {
  require(built);
} else {
  console.error('kube-admission is not built: run `npm run build` (it needs Go 1.26 or newer)');
  process.exitCode = 2;
}
