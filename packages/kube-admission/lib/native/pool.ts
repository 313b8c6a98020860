import { spawn } from 'node:child_process';
import { OptionError } from '../option-error';
import { Fault } from '../instance';
import { answerOf, CALLS, type EngineProcess, end, isRunning, send, start } from './process';

/** The most engines of a thread. Each has some 50 MB of memory, and starts again when it is needed. */
const MOST = 4;

/** The engines of a thread. */
export interface Pool {
  /** The least recently used one is the first. */
  readonly running: EngineProcess[];
  /** Those that know no definitions, by what they were started with. */
  readonly shared: Map<string, EngineProcess>;
  /** One without settings. */
  spare?: EngineProcess;
}

/** What an engine is started with. */
export interface EngineSettings {
  readonly program: string;
  /** The options as JSON. */
  readonly settings: string;
  /** The number of seconds that a call may take. @default - no limit */
  readonly timeLimit?: number;
  /** The number of calls that run at the same time. @default - the number of cores */
  readonly jobs?: number;
}

/**
 * Returns the engines of this thread. Test runners load a library once for each file of tests, all in one process, so the engines
 * cannot belong to the loaded library. They belong to a function of Node, of which each thread has one.
 */
export function poolOf(program: string): Pool {
  const key = Symbol.for(`kube-admission ${program}`);
  const known: unknown = Reflect.get(spawn, key);
  if (isPool(known)) return known;
  const pool: Pool = { running: [], shared: new Map() };
  Reflect.set(spawn, key, pool);
  return pool;
}

const isPool = (value: unknown): value is Pool => typeof value === 'object' && value !== null && 'running' in value;

/** Starts an engine that the next one to be configured can use. */
export function prepare(program: string): void {
  const pool = poolOf(program);
  pool.spare ??= start(program);
}

/** Returns an engine that knows no definitions, and that others may use, too. @throws as `configured` does */
export function shared(pool: Pool, settings: EngineSettings): EngineProcess {
  const key = JSON.stringify(settings);
  const known = pool.shared.get(key);
  if (known && isRunning(known)) {
    touch(pool, known);
    return known;
  }
  const engine = configured(pool, settings);
  pool.shared.set(key, engine);
  return engine;
}

/**
 * Returns an engine for the definitions of one user: its own, if nobody else has used it, or another one.
 * @throws as `configured` does
 */
export function exclusive(pool: Pool, settings: EngineSettings, engine: EngineProcess | undefined): EngineProcess {
  if (!engine || engine.users > 1 || !isRunning(engine)) return configured(pool, settings);
  withdraw(pool, engine);
  return engine;
}

/** Shares an engine with nobody any more. */
function withdraw({ shared: known }: Pool, engine: EngineProcess): void {
  for (const [key, other] of known) if (other === engine) known.delete(key);
}

/** Marks an engine as the most recently used one, and ends the least recently used one if there are too many. */
export function touch(pool: Pool, engine: EngineProcess): void {
  const { running } = pool;
  if (running.at(-1) === engine) return;
  const at = running.indexOf(engine);
  if (at >= 0) running.splice(at, 1);
  running.push(engine);
  for (const oldest of running.splice(0, Math.max(0, running.length - MOST))) {
    end(oldest);
    withdraw(pool, oldest);
  }
}

/**
 * Starts an engine, and configures it.
 *
 * @throws Fault if it does not run
 * @throws OptionError for an option that it does not accept
 */
function configured(pool: Pool, { program, settings, timeLimit = 0, jobs }: EngineSettings): EngineProcess {
  const { spare } = pool;
  pool.spare = undefined;
  const engine = spare && isRunning(spare) ? spare : start(program);
  if (!engine) throw new Fault(`${program} cannot be run`);
  send(engine, CALLS.limit, Math.ceil(timeLimit * 1000), new Uint8Array());
  if (jobs !== undefined) send(engine, CALLS.cores, jobs, new Uint8Array());
  const call = send(engine, CALLS.configure, 0, new TextEncoder().encode(settings));
  let problem: string;
  try {
    problem = answerOf(engine, call);
  } catch (error) {
    end(engine);
    throw error instanceof Fault ? new Fault(`${program} does not run: ${error.message}`) : error;
  }
  if (problem !== '') {
    end(engine);
    throw new OptionError(problem);
  }
  touch(pool, engine);
  return engine;
}
