import { required } from './compile';
import { Instance, type Reviewer } from './instance';
import type { EngineName } from './options';

/** The instances of modules or the processes that an admission reviews with. Each is created when it is needed. */
export interface Engines {
  /** What they are. */
  readonly engine: EngineName;
  /** Whether there is a reviewer for the kinds whose validation compiles CEL, and for custom resources. */
  readonly hasCel: boolean;
  /** Returns the reviewer for some kinds. One engine can have all. */
  get(name: 'base' | 'cel'): Reviewer;
  /** Ends a reviewer, after a fault. The next one is a new one. */
  drop(name: 'base' | 'cel'): void;
}

/** The memory of an instance above which the next review gets a new one. The memory of WebAssembly never shrinks. */
const MEMORY_LIMIT = 256 << 20;

/** Instances of the WebAssembly modules. */
export class Instances implements Engines {
  readonly engine = 'wasm';
  private readonly instances = new Map<'base' | 'cel', Reviewer>();

  /**
   * @param module returns a module, if there is one
   * @param isolated starts an instance in a thread of its own. @default - in this one
   */
  constructor(
    private readonly module: (name: 'base' | 'cel') => WebAssembly.Module | undefined,
    private readonly settings: string,
    private readonly isolated?: (module: WebAssembly.Module) => Reviewer,
  ) {}

  get hasCel(): boolean {
    return this.module('cel') !== undefined;
  }

  get(name: 'base' | 'cel'): Reviewer {
    let instance = this.instances.get(name);
    if (instance && instance.memory > MEMORY_LIMIT) {
      this.drop(name);
      instance = undefined;
    }
    if (!instance) {
      const module = required(this.module(name));
      instance = this.isolated?.(module) ?? new Instance(module, this.settings);
      this.instances.set(name, instance);
    }
    return instance;
  }

  drop(name: 'base' | 'cel'): void {
    this.instances.get(name)?.dispose();
    this.instances.delete(name);
  }
}
