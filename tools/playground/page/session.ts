import type { Mode } from '../exercises/exercise';
import type { Drawn, ModuleName, ProgramResult, ReviewAnswer, Reviewed, Settings, TypeProblem } from '../protocol';
import { kubernetesVersions } from './built';
import { loadModule, ModuleProblem } from './module-loader';
import { Reviewer } from './reviewer';
import { Sandbox } from './sandbox';
import { Types } from './types';

/** A text is reviewed when nobody has typed for this time, in milliseconds. */
const DEBOUNCE = 40;

/** The texts of a playground. */
export type Texts = Record<Mode | 'crds', string>;

/** How far the loading of a module is, from 0 to 1. */
interface Loading {
  readonly name: ModuleName;
  readonly part: number;
}

/** What a reader wrote and chose, and what came of it. */
export class Session {
  readonly texts: Texts = { yaml: '', typescript: '', crds: '' };
  mode: Mode = 'yaml';
  settings: Settings = { podSecurity: 'privileged', kubernetesVersion: kubernetesVersions[0] ?? '' };
  /** The manifests: the text, or what the program made. */
  manifests = '';
  reviewed: Reviewed | undefined;
  drawn: Drawn | undefined;
  program: ProgramResult | undefined;
  /** Why there is no result of the program. */
  programProblem: 'too-long' | 'broken' | undefined;
  isRunning = false;
  /** The errors of types in the program. */
  typeProblems: readonly TypeProblem[] = [];
  readonly types = new Types((problems) => {
    this.typeProblems = problems;
    this.changed();
  });
  /** Why there is no review of the text: a reason, or the message of an error. */
  reviewProblem: 'too-long' | 'broken' | { readonly message: string } | undefined;
  loading: Loading | undefined;
  moduleProblem: ModuleProblem | undefined;

  private readonly reviewer: Reviewer | undefined;
  private sandbox: Sandbox | undefined;
  private readonly asked = new Set<ModuleName>();
  private timer: number | undefined;
  private count = 0;
  private run = 0;
  /** What the reader had written when the last review was asked for, and when the one was that is there. */
  private askedText: string | undefined;
  private answeredText: string | undefined;

  /**
   * @param place where the frame of programs goes
   * @param changed is called after each change
   */
  constructor(
    private readonly place: ParentNode,
    private readonly changed: () => void,
  ) {
    if ('Worker' in globalThis) {
      this.reviewer = new Reviewer({
        answered: (answer) => {
          this.answered(answer);
        },
        stopped: (reason) => {
          this.reviewed = undefined;
          this.reviewProblem = reason;
          this.changed();
        },
      });
    }
    void this.load('base');
  }

  /** Whether the review is that of the text that is shown. */
  get isCurrent(): boolean {
    const isRunning = this.mode === 'typescript' && this.isRunning;
    return !isRunning && this.answeredText === this.texts[this.mode];
  }

  /** Takes a text that the reader wrote; the result follows. Returns whether it is another one. */
  write(name: keyof Texts, text: string): boolean {
    if (this.texts[name] === text) return false;
    this.texts[name] = text;
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => {
      this.update();
    }, DEBOUNCE);
    return true;
  }

  /** Makes the results of what the reader wrote and chose. */
  update(): void {
    window.clearTimeout(this.timer);
    if (this.mode === 'typescript') void this.runProgram();
    else {
      this.askedText = this.texts.yaml;
      this.review(this.texts.yaml);
    }
  }

  dispose(): void {
    window.clearTimeout(this.timer);
    this.reviewer?.dispose();
    this.sandbox?.dispose();
    this.types.dispose();
  }

  private async runProgram(): Promise<void> {
    this.sandbox ??= new Sandbox(this.place);
    const run = ++this.run;
    this.isRunning = true;
    this.changed();
    const code = this.texts.typescript;
    const outcome = await this.sandbox.run(code);
    if (run !== this.run || this.mode !== 'typescript') return;
    this.isRunning = false;
    this.program = typeof outcome === 'string' ? undefined : outcome;
    this.programProblem = typeof outcome === 'string' ? outcome : undefined;
    // The program comes first: the compiler is larger than all else.
    this.types.check(code);
    this.askedText = code;
    this.review(this.program?.yaml ?? '');
  }

  private review(text: string): void {
    this.manifests = text;
    this.reviewer?.review({ type: 'review', id: ++this.count, text, crds: this.texts.crds, ...this.settings });
    this.changed();
  }

  private answered(answer: ReviewAnswer): void {
    // A newer text is under way.
    if (answer.id !== this.count) return;
    if (answer.type === 'drawn') this.drawn = answer;
    else if (answer.type === 'failed') {
      this.reviewed = undefined;
      this.reviewProblem = { message: answer.message };
    } else {
      this.reviewed = answer;
      this.reviewProblem = undefined;
      this.answeredText = this.askedText;
      if (answer.needsCel) void this.load('cel');
    }
    this.changed();
  }

  /** Loads a module once. After the second one, the text is reviewed again. */
  private async load(name: ModuleName): Promise<void> {
    if (this.asked.has(name)) return;
    this.asked.add(name);
    this.loading = { name, part: 0 };
    try {
      const module = await loadModule(name, (part) => {
        // Each step that can be seen is one change.
        if (part < 1 && part - (this.loading?.part ?? 0) < 0.01) return;
        this.loading = { name, part };
        this.changed();
      });
      this.loading = undefined;
      this.reviewer?.give(name, module);
      if (name === 'cel') this.review(this.manifests);
    } catch (error) {
      if (!(error instanceof ModuleProblem)) throw error;
      this.loading = undefined;
      this.moduleProblem = error;
    }
    this.changed();
  }
}
