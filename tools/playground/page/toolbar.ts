import type { PodSecurityLevel } from 'kube-admission';
import { html, nothing, type TemplateResult } from 'lit';
import type { Exercise, Language } from '../exercises/exercise';
import type { Settings } from '../protocol';
import { exercises, kubernetesVersions } from './built';
import { LEVELS } from './link';
import type { Messages } from './messages';

/** What the toolbar shows, and what it calls. */
interface ToolbarOptions {
  readonly messages: Messages;
  readonly language: Language;
  /** The exercise; undefined for the text of a link. */
  readonly exercise: Exercise | undefined;
  readonly isWrong: boolean;
  readonly settings: Settings;
  readonly isCompact: boolean;
  /** Whether the address can hold the text. */
  readonly hasLink: boolean;
  /** Whether the reader changed the text of a link that is not shown. */
  readonly hasOwn: boolean;
  /** Whether the reader changed the text that is shown. */
  readonly isChanged: boolean;
  /** Shows an exercise; without one, the text of a link that the reader changed. */
  readonly choose: (exercise?: Exercise) => void;
  readonly toggle: () => void;
  readonly reset: () => void;
  readonly set: (settings: Settings) => void;
  readonly link: () => void;
}

/** Returns the row of what a reader chooses. */
export function toolbar(options: ToolbarOptions): TemplateResult {
  const { messages, exercise, settings, isCompact, hasLink, isChanged, isWrong, set, toggle, reset, link } = options;
  const level = (value: string): PodSecurityLevel => LEVELS.find((one) => one === value) ?? 'privileged';
  return html`<div class="toolbar">
    ${isCompact ? nothing : exerciseChoice(options)}
    ${exercise ? html`<button class="toggle" @click=${toggle}>${isWrong ? messages.showRight : messages.findError}</button>` : nothing}
    ${isChanged ? html`<button class="reset" title=${messages.resetHelp} @click=${reset}>${messages.reset}</button>` : nothing}
    ${choice(messages.podSecurity, LEVELS, settings.podSecurity, (value) => {
      set({ ...settings, podSecurity: level(value) });
    })}
    ${choice(messages.kubernetes, kubernetesVersions, settings.kubernetesVersion, (kubernetesVersion) => {
      set({ ...settings, kubernetesVersion });
    })}
    ${hasLink ? html`<button class="link" @click=${link}>${messages.copyLink}</button>` : nothing}
  </div>`;
}

function exerciseChoice({ messages, language, exercise, hasOwn, choose }: ToolbarOptions): TemplateResult {
  const change = (event: Event): void => {
    choose(exercises.find(({ id }) => id === valueOf(event)));
  };
  return html`<label class="wide">
    ${messages.exercise}
    <select name="exercise" @change=${change}>
      ${exercise ? nothing : html`<option value="" selected>${messages.own}</option>`}
      ${hasOwn ? html`<option value="own">${messages.ownChanged}</option>` : nothing}
      ${exercises.map(
        ({ id, section, title }) =>
          html`<option value=${id} ?selected=${id === exercise?.id} .selected=${id === exercise?.id}>
            ${section[language]} · ${title[language]}
          </option>`,
      )}
    </select>
  </label>`;
}

const choice = (
  label: string,
  values: readonly string[],
  selected: string,
  set: (value: string) => void,
): TemplateResult =>
  html`<label>
    ${label}
    <select
      @change=${(event: Event) => {
        set(valueOf(event));
      }}
    >
      ${values.map((value) => html`<option value=${value} .selected=${value === selected}>${value}</option>`)}
    </select>
  </label>`;

const valueOf = ({ target }: Event): string => (target instanceof HTMLSelectElement ? target.value : '');
