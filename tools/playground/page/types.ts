import type { Completion, TypeProblem, TypesAnswer, TypesRequest } from '../protocol';

/** Types are checked when nobody has typed for this time, in milliseconds: a check takes longer than a review. */
const DEBOUNCE = 300;

/** Checks the types of programs, in a worker that is started for the first one. */
export class Types {
  private worker: Worker | undefined;
  private timer: number | undefined;
  private count = 0;
  private checking = 0;
  private readonly completing = new Map<number, (completions: readonly Completion[]) => void>();

  /** @param checked receives the errors of the last program */
  constructor(private readonly checked: (problems: readonly TypeProblem[]) => void) {}

  /** Checks a program soon, instead of an earlier one. */
  check(code: string): void {
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => {
      this.checking = ++this.count;
      this.post({ type: 'check', id: this.checking, code });
    }, DEBOUNCE);
  }

  /** Returns what a program can have at a place. */
  complete(code: string, offset: number): Promise<readonly Completion[]> {
    return new Promise((done) => {
      const id = ++this.count;
      // Only the last question is of use.
      for (const forget of this.completing.values()) forget([]);
      this.completing.clear();
      this.completing.set(id, done);
      this.post({ type: 'complete', id, code, offset });
    });
  }

  dispose(): void {
    window.clearTimeout(this.timer);
    this.worker?.terminate();
  }

  private post(request: TypesRequest): void {
    this.worker ??= this.start();
    this.worker.postMessage(request);
  }

  private start(): Worker {
    const worker = new Worker(new URL('./types-worker.js', import.meta.url));
    worker.addEventListener('message', ({ data }: MessageEvent<TypesAnswer>) => {
      if (data.type === 'completed') {
        this.completing.get(data.id)?.(data.completions);
        this.completing.delete(data.id);
      } else if (data.id === this.checking) this.checked(data.problems);
    });
    return worker;
  }
}
