import { type IConstruct, Node } from 'constructs';
import { FILE } from './file';

/** Returns the line of the program in a stack: that of the innermost call in it; 0 if there is none. */
export const lineIn = (stack: string | undefined): number => Number(PLACE.exec(stack ?? '')?.[1] ?? 0);

const PLACE = new RegExp(`${FILE.replace('.', '\\.')}:(\\d+)`);

/** The lines of the program that made each construct. */
export class ConstructLines {
  private readonly lines = new WeakMap<IConstruct, number>();

  constructor() {
    // A program's line may be below many calls of the library.
    Error.stackTraceLimit = 100;
    const add: unknown = Reflect.get(Node.prototype, 'addChild');
    if (typeof add !== 'function') throw new Error('constructs has no addChild');
    const { lines } = this;
    const remember = function (this: unknown, child: IConstruct, name: string): unknown {
      lines.set(child, lineIn(new Error().stack));
      return Reflect.apply(add, this, [child, name]);
    };
    Reflect.set(Node.prototype, 'addChild', remember);
  }

  /** Returns the line that made the construct of a path; 0 if unknown. */
  of(root: IConstruct, path: string): number {
    const construct = root.node.findAll().find(({ node }) => node.path === path);
    return (construct && this.lines.get(construct)) ?? 0;
  }
}
