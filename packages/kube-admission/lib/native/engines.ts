import type { Engines } from '../engines';
import { Engine } from './engine';
import { type EngineSettings, exclusive, type Pool, poolOf, shared, touch } from './pool';

/** The engines of an admission: one for all kinds, and after it has learned definitions of custom resources, one of its own. */
export class NativeEngines implements Engines {
  readonly engine = 'native';
  readonly hasCel = true;
  private common: Engine | undefined;
  private own: Engine | undefined;
  private readonly pool: Pool;

  constructor(private readonly settings: EngineSettings) {
    this.pool = poolOf(settings.program);
  }

  get(name: 'base' | 'cel'): Engine {
    const known = this.own?.isRunning ? this.own : name === 'base' ? this.common : undefined;
    if (known?.isRunning) {
      touch(this.pool, known.process);
      return known;
    }
    this.own = undefined;
    if (name === 'base') return this.sharedEngine();
    const process = exclusive(this.pool, this.settings, this.common?.process);
    this.own = this.common?.process === process ? this.common : new Engine(process);
    this.common = undefined;
    return this.own;
  }

  drop(): void {
    (this.own ?? this.common)?.dispose();
    this.own = this.common = undefined;
  }

  private sharedEngine(): Engine {
    const process = shared(this.pool, this.settings);
    process.users++;
    this.common = new Engine(process);
    return this.common;
  }
}
