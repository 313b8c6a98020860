import { setFlagsFromString } from 'node:v8';

// V8 would optimise the module in the background, and Node wait for that at its exit: six manifests would take twice as
// long. What runs often is still optimised.
setFlagsFromString('--wasm-tiering-budget=300000000');

// eslint-disable-next-line @typescript-eslint/no-require-imports -- the flags must be set before anything is compiled
require('./cli/main');
