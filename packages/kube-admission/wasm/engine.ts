import { compile, source } from './tree';

/** The systems that have an engine, as Node and Go name them. Node cannot wait for a pipe on Windows (lib/native/process.ts). */
const GO = {
  'linux-x64': { GOOS: 'linux', GOARCH: 'amd64' },
  'linux-arm64': { GOOS: 'linux', GOARCH: 'arm64' },
  'darwin-x64': { GOOS: 'darwin', GOARCH: 'amd64' },
  'darwin-arm64': { GOOS: 'darwin', GOARCH: 'arm64' },
} as const;

/** A system that has an engine. */
export type Platform = keyof typeof GO;

export const PLATFORMS = Object.keys(GO).filter(isPlatform);

export function isPlatform(name: string): name is Platform {
  return name in GO;
}

/** Returns the environment in which Go compiles for a system. */
export const environmentOf = (platform: Platform): NodeJS.ProcessEnv => GO[platform];

/**
 * Compiles the engine for a system: the same sources give the same bytes. It is linked statically, so musl is no difference. It needs
 * nothing that the modules leave out, but it shares what Go has compiled for the tests.
 */
export function compileEngine(platform: Platform, file: string): void {
  console.log(`compiling the engine for ${platform} (some minutes the first time)`);
  // Without the last flag, the linker refuses the reference to a variable of the package time (cmd/engine/zones.go).
  compile(source, 'engine', file, ['-ldflags=-s -w -buildid= -checklinkname=0'], environmentOf(platform));
}
