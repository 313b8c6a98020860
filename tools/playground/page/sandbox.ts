// Runs programs of readers, and of whoever made the link that a reader opened, where they reach nothing: in a worker of a frame
// that has no origin and may load nothing. The worker inherits the frame's policy (https://www.w3.org/TR/CSP3/#security-inherit-csp).
import type { ProgramResult } from '../protocol';
import { answerOf } from './program-answer';

/** A program that takes longer is stopped. */
export const TIME_LIMIT = 5_000;
/** A worker that has not started by then will not. */
const START_LIMIT = 30_000;

const POLICY = "default-src 'none'; script-src 'unsafe-inline' 'unsafe-eval' blob:; worker-src blob:";

/** Runs in the frame: starts a worker of the source for each port that it gets, and passes on what both sides say. */
const FRAME = `addEventListener('message', ({ data, ports: [control] }) => {
  const url = URL.createObjectURL(new Blob([data], { type: 'text/javascript' }));
  let last;
  control.onmessage = ({ ports: [port] }) => {
    last?.terminate();
    const worker = new Worker(url);
    worker.onmessage = ({ data }) => port.postMessage(data);
    worker.onerror = () => port.postMessage({ type: 'broken' });
    port.onmessage = ({ data }) => worker.postMessage(data);
    last = worker;
  };
}, { once: true });`;

/** What became of a program: its result, that it ran too long, or that programs cannot run here. */
export type Outcome = ProgramResult | 'too-long' | 'broken';

interface Run {
  readonly id: number;
  readonly code: string;
  readonly done: (outcome: Outcome) => void;
}

/** Runs programs, each in a worker of its own. The next worker starts while the reader looks at the result. */
export class Sandbox {
  private readonly frame = document.createElement('iframe');
  /** Asks the frame for workers. */
  private control: MessagePort | undefined;
  /** Speaks to the worker. Each has its own port, so that nothing is heard of one that was stopped. */
  private port: MessagePort | undefined;
  private worker: 'starting' | 'ready' | 'busy' = 'starting';
  /** Whether the code of the worker could not be loaded. */
  private isMissing = false;
  private current: Run | undefined;
  private timer: number | undefined;
  private count = 0;

  /** @param parent where the frame goes, which nobody sees */
  constructor(parent: ParentNode) {
    this.frame.hidden = true;
    this.frame.title = 'sandbox';
    this.frame.setAttribute('sandbox', 'allow-scripts');
    this.frame.srcdoc = `<meta http-equiv="Content-Security-Policy" content="${POLICY}"><script>${FRAME}</script>`;
    const source = fetch(new URL('./program-worker.js', import.meta.url)).then(
      (response) => (response.ok ? response.text() : undefined),
      () => undefined,
    );
    this.frame.addEventListener('load', () => {
      void source.then((text) => {
        this.isMissing = text === undefined;
        if (text === undefined) this.end('broken');
        else this.connect(text);
      });
    });
    parent.append(this.frame);
  }

  /** Runs a program. One that still runs is stopped, and has no outcome. */
  run(code: string): Promise<Outcome> {
    if (this.isMissing) return Promise.resolve('broken');
    if (this.current) this.restart();
    return new Promise((done) => {
      this.current = { id: ++this.count, code, done };
      if (this.worker === 'ready') this.begin();
      else this.watch(START_LIMIT, 'broken');
    });
  }

  dispose(): void {
    window.clearTimeout(this.timer);
    this.frame.remove();
  }

  private connect(source: string): void {
    const { port1, port2 } = new MessageChannel();
    this.control = port1;
    this.frame.contentWindow?.postMessage(source, '*', [port2]);
    this.start();
  }

  /** Has the worker replaced by a new one. */
  private start(): void {
    const { port1, port2 } = new MessageChannel();
    this.port?.close();
    this.port = port1;
    this.worker = 'starting';
    port1.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      this.answered(data);
    });
    port1.start();
    this.control?.postMessage(undefined, [port2]);
  }

  private begin(): void {
    if (!this.current) return;
    this.worker = 'busy';
    this.watch(START_LIMIT, 'broken');
    this.port?.postMessage({ id: this.current.id, code: this.current.code });
  }

  private answered(data: unknown): void {
    const answer = answerOf(data);
    if (answer?.type === 'ready' && this.worker === 'starting') {
      this.worker = 'ready';
      this.begin();
    } else if (answer?.type === 'started' && answer.id === this.current?.id) this.watch(TIME_LIMIT, 'too-long');
    else if (answer?.type === 'ran' && answer.id === this.current?.id) this.end(answer.result);
    // A program can say anything in place of its result.
    else if (this.current && answer?.type !== 'started' && answer?.type !== 'ran') this.end('broken');
  }

  private watch(limit: number, outcome: Outcome): void {
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => {
      this.end(outcome);
    }, limit);
  }

  private end(outcome: Outcome): void {
    const { current } = this;
    this.restart();
    current?.done(outcome);
  }

  private restart(): void {
    window.clearTimeout(this.timer);
    this.current = undefined;
    if (this.control) this.start();
  }
}
