import { setFlagsFromString } from 'node:v8';
import { startEngine } from './modules';

// The engine starts while the rest is loaded.
startEngine();

// V8 would optimize the module in the background, and Node would wait for that when it exits: six manifests would take
// twice as long. V8 still optimizes the functions that run often.
setFlagsFromString('--wasm-tiering-budget=300000000');

// eslint-disable-next-line @typescript-eslint/no-require-imports -- the rest is loaded now
require('./cli/main');
