// What a program of the playground imports, and the apps that it makes and synthesizes.
import * as cdk8s from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import * as constructs from 'constructs';
import * as primer from '../../../lib';
import { FieldError } from '../../../lib/manifests/field-error';
import { isApp } from '../../../lib/synthesis/app';

/** The apps of a program. */
export class Apps {
  private readonly synthesized = new Set<cdk8s.App>();
  private readonly created: cdk8s.App[] = [];
  /** What a program imports, by name. */
  private readonly modules: ReadonlyMap<string, unknown>;

  constructor() {
    const record = (app: cdk8s.App): void => {
      this.synthesized.add(app);
    };
    const synth = function (this: cdk8s.App): void {
      record(this);
    };
    // There are no files: what would be written is shown.
    for (const { prototype } of [cdk8s.App, primer.SafeApp]) prototype.synth = synth;
    const library = {
      ...primer,
      SafeApp: this.tracked(primer.SafeApp),
      synth: (make: () => unknown): void => {
        const app = make();
        if (!isApp(app)) throw new Error(FieldError.invalid('synth(make)', app, 'make must return the App').toString());
        record(app);
      },
    };
    this.modules = new Map<string, unknown>([
      ['cdk8s', { ...cdk8s, App: this.tracked(cdk8s.App) }],
      ['cdk8s-plus-27', kplus],
      ['cdk8s-primer', library],
      ['constructs', constructs],
      // As main.ts in the repository of the library imports it.
      ['./lib', library],
    ]);
  }

  /** Returns a module. @throws Error for one that a program cannot import here */
  load(name: string): unknown {
    if (this.modules.has(name)) return this.modules.get(name);
    const names = [...this.modules.keys()].filter((known) => !known.startsWith('.')).join(', ');
    throw new Error(`Cannot find module '${name}': the playground has ${names}`);
  }

  /** Returns the apps to show: those that were synthesized, or else exported, or else made. */
  found(exported: Readonly<Record<string, unknown>>): cdk8s.App[] {
    if (this.synthesized.size > 0) return [...this.synthesized];
    const apps = [...new Set(Object.values(exported).filter(isApp))];
    return apps.length > 0 ? apps : this.created;
  }

  private tracked<T extends new (props?: cdk8s.AppProps) => cdk8s.App>(App: T): T {
    return new Proxy(App, {
      construct: (target, args: unknown[], newTarget) => {
        const app: unknown = Reflect.construct(target, args, newTarget);
        if (!isApp(app)) throw new TypeError('it is no app');
        this.created.push(app);
        return app;
      },
    });
  }
}
