// What code for Node.js takes from the global scope.
export { Buffer } from 'buffer';

export const process = {
  env: {},
  platform: 'browser',
  version: 'v20.0.0',
  versions: { node: '20.0.0' },
  exitCode: 0,
  cwd: (): string => '/',
  stderr: { write: (): boolean => true, isTTY: false },
  stdout: { write: (): boolean => true, isTTY: false },
};
