import type { ModuleName, ReviewAnswer, ReviewedText, ReviewRequest } from '../protocol';

/** A review that takes longer is stopped. */
const TIME_LIMIT = 10_000;

/** What happens in reviews. */
interface ReviewerEvents {
  readonly answered: (answer: ReviewAnswer) => void;
  /** A review did not end in time, or its worker failed: its text has none. */
  readonly stopped: (reason: 'too-long' | 'broken') => void;
}

/** Reviews texts in a worker, one after the other. Of the texts that wait, only the last is reviewed. */
export class Reviewer {
  private readonly modules = new Map<ModuleName, WebAssembly.Module>();
  private worker: Worker;
  private current: ReviewedText | undefined;
  private next: ReviewedText | undefined;
  private timer: number | undefined;
  /** Whether this worker has answered. One that never did, such as one that cannot be loaded, is not replaced. */
  private hasAnswered = false;

  constructor(private readonly events: ReviewerEvents) {
    this.worker = this.start();
  }

  /** Gives the worker a module that was loaded. */
  give(name: ModuleName, module: WebAssembly.Module): void {
    this.modules.set(name, module);
    this.post({ type: 'module', name, module });
    if (this.current) this.watch();
  }

  review(request: ReviewedText): void {
    // Without a module the worker draws at once, and reviews the last text later.
    if (this.current && this.modules.size > 0) {
      this.next = request;
      return;
    }
    this.current = request;
    this.post(request);
    if (this.modules.size > 0) this.watch();
  }

  dispose(): void {
    window.clearTimeout(this.timer);
    this.worker.terminate();
  }

  private post(request: ReviewRequest): void {
    this.worker.postMessage(request);
  }

  private start(): Worker {
    const worker = new Worker(new URL('./review-worker.js', import.meta.url));
    worker.addEventListener('message', ({ data }: MessageEvent<ReviewAnswer>) => {
      this.hasAnswered = true;
      if (data.type !== 'drawn' && data.id === this.current?.id) this.finish();
      this.events.answered(data);
    });
    worker.addEventListener('error', () => {
      if (this.hasAnswered) this.replace('broken');
      else this.events.stopped('broken');
    });
    return worker;
  }

  private watch(): void {
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => {
      this.replace('too-long');
    }, TIME_LIMIT);
  }

  private replace(reason: 'too-long' | 'broken'): void {
    this.worker.terminate();
    this.hasAnswered = false;
    this.worker = this.start();
    for (const [name, module] of this.modules) this.post({ type: 'module', name, module });
    this.events.stopped(reason);
    this.finish();
  }

  private finish(): void {
    window.clearTimeout(this.timer);
    this.current = undefined;
    const { next } = this;
    this.next = undefined;
    if (next) this.review(next);
  }
}
