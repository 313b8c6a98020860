import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { Exercise, Language, Mode } from '../exercises/exercise';
import { COLOURS } from './colours';
import { EditorSlots, type SlotName } from './editor-slots';
import { exerciseNamed } from './exercise-named';
import { fragmentOf, isFragment, readFragment } from './link';
import { marksOf, programMarks } from './marks';
import { MESSAGES, type Messages } from './messages';
import { outputOf, type OutputTab } from './output';
import { SchemeObserver } from './scheme';
import { Session } from './session';
import { isSolved } from './solved';
import { Speech } from './speech';
import { LAYOUT } from './styles';
import { tabList } from './tabs';
import { toolbar } from './toolbar';
import { type GoTo, spokenOf, summaryOf, titleOf, toneOf, verdictOf } from './verdict';
import { Work } from './work';

const refusedDefinitions = ({ reviewed }: Session): number =>
  reviewed?.definitions.filter(({ verdict }) => verdict !== 'admitted').length ?? 0;

type Notice = 'badLink' | 'linkCopied' | 'linkInBar' | 'editorProblem';

/**
 * The playground: `<kube-playground lang="ko" exercise="6.3.1" mode="typescript" compact></kube-playground>`.
 *
 * `exercise` is a section of the chapter or the name of a chart of main.ts; without it, the element shows what the fragment of the
 * address holds, and a button makes such links. `compact` leaves out the choice of exercises.
 */
export class KubePlayground extends LitElement {
  static override readonly styles = [LAYOUT, COLOURS];
  static override readonly properties = {
    language: { attribute: 'lang' },
    exercise: { type: String },
    mode: { type: String },
    compact: { type: Boolean },
  };

  declare language: string | null | undefined;
  declare exercise: string | null | undefined;
  declare mode: string | null | undefined;
  declare compact: boolean;

  private session: Session | undefined;
  private readonly slots = new EditorSlots({
    written: (name, text) => {
      if (name !== 'manifests' && name !== 'stored' && this.session?.write(name, text)) this.work?.keep(name);
    },
    complete: (text, offset) => this.session?.types.complete(text, offset) ?? Promise.resolve([]),
    failed: () => {
      this.tell('editorProblem');
    },
  });
  private scheme: SchemeObserver | undefined;
  private work: Work | undefined;
  private input: Mode | 'crds' = 'yaml';
  private output: OutputTab = 'drawing';
  private notice: Notice | undefined;
  private readonly speech = new Speech(() => {
    this.requestUpdate();
  });
  private readonly onFragment = (): void => {
    void this.openLink();
  };

  override connectedCallback(): void {
    super.connectedCallback();
    const update = (): void => {
      this.requestUpdate();
    };
    this.scheme = new SchemeObserver(update);
    this.session = new Session(this.renderRoot, update);
    this.work = new Work(this.session.texts);
    const found = exerciseNamed(this.exercise ?? '');
    if (this.mode === 'typescript') this.session.mode = this.input = 'typescript';
    if (found) this.choose(found);
    if (this.exercise) return;
    window.addEventListener('hashchange', this.onFragment);
    void this.openLink();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('hashchange', this.onFragment);
    this.speech.dispose();
    this.slots.dispose();
    this.session?.dispose();
    this.scheme?.dispose();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { session, work, messages, scheme } = this;
    if (!session || !work || !scheme) return nothing;
    const isWrong = work.isWrong[session.mode];
    const task = isWrong ? work.exercise?.code[session.mode].task : undefined;
    return html`<section
      class="playground ${scheme.scheme} ${this.compact ? 'compact' : ''}"
      aria-label=${messages.playground}
      lang=${this.tongue}
    >
      ${toolbar({
        messages,
        language: this.tongue,
        exercise: work.exercise,
        isWrong,
        settings: session.settings,
        isCompact: this.compact,
        isChanged: work.isChanged(this.input),
        hasLink: !this.exercise,
        hasOwn: work.hasOwn,
        choose: (exercise) => {
          if (exercise) this.choose(exercise);
          else this.reopen();
        },
        toggle: () => {
          this.toggle();
        },
        reset: () => {
          this.reset();
        },
        set: (settings) => {
          session.settings = settings;
          session.update();
        },
        link: () => void this.makeLink(),
      })}
      ${this.notice ? html`<p class="notice">${messages[this.notice]}</p>` : nothing}
      ${task ? html`<p class="task">${task[this.tongue]}</p>` : nothing}
      <div class="panes">
        <div class="pane">
          ${tabList(
            'input',
            messages.editors,
            [
              { id: 'yaml', label: messages.yaml },
              { id: 'typescript', label: messages.typescript },
              { id: 'crds', label: messages.crds, problems: refusedDefinitions(session) },
            ],
            this.input,
            (id) => {
              this.show(id);
            },
          )}
          ${this.slots.panel('input', 'yaml', this.input)} ${this.slots.panel('input', 'typescript', this.input)}
          ${this.slots.panel('input', 'crds', this.input, html`<p class="help">${messages.crdsHelp}</p>`)}
        </div>
        <div class="pane">
          <div class="verdict ${toneOf(session)}">
            <h2>${titleOf(session, messages)}</h2>
            <p class="summary">${summaryOf(session, messages)}</p>
            ${isSolved(session, work) ? html`<p class="solved">${messages.solved}</p>` : nothing}
            ${session.loading ? this.progress(session.loading) : nothing} ${verdictOf(session, messages, this.goTo)}
          </div>
          ${outputOf({
            session,
            messages,
            scheme: scheme.scheme,
            selected: session.mode === 'typescript' ? this.output : this.yamlOutput,
            slots: this.slots,
            select: (id) => {
              this.output = id;
              this.requestUpdate();
            },
          })}
        </div>
      </div>
      <p class="hidden" role="status">${this.speech.text}</p>
    </section>`;
  }

  protected override updated(): void {
    const { session, work, messages } = this;
    if (!session || !work) return;
    const { texts, reviewed, manifests } = session;
    const isProgram = session.mode === 'typescript';
    const marks = marksOf(session.reviewProblem ? [] : (reviewed?.objects ?? []), messages);
    const slot = (name: SlotName, text: string, label: string, found: ReturnType<typeof marksOf> = []): void => {
      const isShown = { text, label: `${messages.playground}: ${label}`, phrases: messages.phrases, marks: found };
      this.slots.update(this.renderRoot, name, isShown);
    };
    slot('yaml', texts.yaml, messages.yaml, isProgram ? [] : marks);
    slot('typescript', texts.typescript, messages.typescript, isProgram ? programMarks(session, messages) : []);
    slot('crds', texts.crds, messages.crds, marksOf(reviewed?.definitions ?? [], messages));
    slot('manifests', manifests, messages.manifests, isProgram ? marks : []);
    slot('stored', reviewed?.stored ?? '', messages.stored);
    this.speech.say(spokenOf(session, messages, isSolved(session, work)));
  }

  // The name of the attribute is that of HTML, which other elements above can have.
  private get tongue(): Language {
    const language = this.language ?? this.closest('[lang]')?.getAttribute('lang') ?? 'en';
    return language.startsWith('ko') ? 'ko' : 'en';
  }

  private get messages(): Messages {
    return MESSAGES[this.tongue];
  }

  /** A text of YAML has no tabs for what a program made. */
  private get yamlOutput(): OutputTab {
    return this.output === 'stored' ? 'stored' : 'drawing';
  }

  private choose(exercise: Exercise): void {
    const { session } = this;
    if (!session) return;
    this.work?.choose(exercise);
    this.notice = undefined;
    session.settings = { ...session.settings, podSecurity: exercise.podSecurity };
    if (this.input === 'crds') this.input = session.mode;
    session.update();
  }

  private reopen(): void {
    const { session, work } = this;
    if (!session || !work) return;
    this.input = session.mode = work.reopen() ?? session.mode;
    this.notice = undefined;
    session.update();
  }

  private toggle(): void {
    const { session } = this;
    if (!session) return;
    this.work?.toggle(session.mode);
    this.input = session.mode;
    session.update();
  }

  private reset(): void {
    this.work?.reset(this.input);
    this.session?.update();
    // The button is gone: who uses a keyboard is in the text.
    this.slots.reveal(this.input, 1);
  }

  private show(input: Mode | 'crds'): void {
    this.input = input;
    const { session } = this;
    if (session && input !== 'crds' && session.mode !== input) {
      session.mode = input;
      session.update();
    }
    this.requestUpdate();
  }

  private readonly goTo: GoTo = (line, column, where) => {
    const { session } = this;
    if (!session) return;
    if (where === 'manifests' && session.mode === 'typescript') this.output = 'manifests';
    else this.input = where === 'crds' ? 'crds' : session.mode;
    this.requestUpdate();
    const name =
      where === 'crds' ? 'crds' : where === 'manifests' && session.mode === 'typescript' ? 'manifests' : session.mode;
    void this.updateComplete.then(() => {
      this.slots.reveal(name, line, column);
    });
  };

  private async makeLink(): Promise<void> {
    const { session } = this;
    if (!session) return;
    const { mode, texts, settings } = session;
    const fragment = await fragmentOf({ mode, text: texts[mode], crds: texts.crds, ...settings });
    history.replaceState(history.state, '', fragment);
    const isCopied = await navigator.clipboard.writeText(location.href).then(
      () => true,
      () => false,
    );
    this.tell(isCopied ? 'linkCopied' : 'linkInBar');
  }

  private async openLink(): Promise<void> {
    const { session } = this;
    if (!session || !isFragment(location.hash)) return;
    const shared = await readFragment(location.hash);
    if (!shared) {
      this.tell('badLink');
      return;
    }
    const { mode, podSecurity, kubernetesVersion } = shared;
    this.work?.open(shared);
    this.notice = undefined;
    this.input = session.mode = mode;
    session.settings = { podSecurity, kubernetesVersion };
    session.update();
  }

  private progress({ name, part }: NonNullable<Session['loading']>): TemplateResult {
    const percent = Math.floor(part * 100);
    const text = part === 1 ? this.messages.compiling : this.messages.loading(`${name}.wasm`, percent);
    return html`<label class="loading">${text}<progress max="100" value=${percent}></progress></label>`;
  }

  private tell(notice: Notice): void {
    if (this.notice === notice) return;
    this.notice = notice;
    this.requestUpdate();
  }
}
