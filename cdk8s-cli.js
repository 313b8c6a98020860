// Loaded before cdk8s's command line by `npm run synth`.
const { dirname, join } = require('node:path');

// `cdk8s init` loads a packager that takes most of the command line's start: the command is left out.
const init = join(dirname(require.resolve('cdk8s-cli/package.json')), 'lib', 'cli', 'cmds', 'init.js');
require.cache[init] = { id: init, filename: init, loaded: true, exports: { command: 'init', describe: false } };

// The app itself says what is wrong: the line that says that it failed is enough, without the command line's own stack.
Error.prepareStackTrace = (error) => String(error);
