#!/usr/bin/env node
const { existsSync } = require('node:fs');
const { join } = require('node:path');

const built = join(__dirname, '..', 'build', 'cli', 'main.js');
if (existsSync(built)) {
  require(built);
} else {
  console.error('cdk8s-primer is not built: run `npm run build:library`');
  process.exitCode = 2;
}
