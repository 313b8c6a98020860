import type { Reviewers } from '../reviewers';
import { Engine } from './engine';
import { type EngineSettings, exclusive, shared, touch } from './pool';

/** The engines of an admission: one for all kinds, and after it has learned definitions of custom resources, one of its own. */
export class Engines implements Reviewers {
  readonly engine = 'native';
  readonly hasCel = true;
  private common: Engine | undefined;
  private own: Engine | undefined;

  constructor(private readonly settings: EngineSettings) {}

  get(name: 'base' | 'cel'): Engine {
    if (this.own?.isRunning) {
      touch(this.settings.program, this.own.process);
      return this.own;
    }
    this.own = undefined;
    if (name === 'base') return this.sharedEngine();
    const process = exclusive(this.settings, this.common?.process);
    this.own = this.common?.process === process ? this.common : new Engine(process);
    this.common = undefined;
    return this.own;
  }

  drop(): void {
    (this.own ?? this.common)?.dispose();
    this.own = this.common = undefined;
  }

  private sharedEngine(): Engine {
    const process = shared(this.settings);
    if (this.common?.process !== process) {
      process.users++;
      this.common = new Engine(process);
    }
    return this.common;
  }
}
