import { SYSTEMS } from '../lib/native/program';
import { compile, source } from './tree';

/** A system that has an engine. */
export type Platform = (typeof SYSTEMS)[number];

/** The systems that have an engine, as Go names them. */
const GO: Readonly<Record<Platform, NodeJS.ProcessEnv>> = {
  'linux-x64': { GOOS: 'linux', GOARCH: 'amd64' },
  'linux-arm64': { GOOS: 'linux', GOARCH: 'arm64' },
  'darwin-x64': { GOOS: 'darwin', GOARCH: 'amd64' },
  'darwin-arm64': { GOOS: 'darwin', GOARCH: 'arm64' },
  'win32-x64': { GOOS: 'windows', GOARCH: 'amd64' },
  'win32-arm64': { GOOS: 'windows', GOARCH: 'arm64' },
};

export const PLATFORMS: readonly Platform[] = SYSTEMS;

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
