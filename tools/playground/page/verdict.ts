// What the server says: a summary, and each object with its errors and warnings.
import type { TextReview } from 'kube-admission';
import { html, nothing, type TemplateResult } from 'lit';
import { hintIn, type Messages } from './messages';
import { messageOf } from './marks';
import type { Session } from './session';

/** Goes to a place of the manifests, or of the definitions. */
export type GoTo = (line: number, column: number | undefined, where: 'manifests' | 'crds' | 'program') => void;

/** Returns the sentence that sums up the result. */
export function summaryOf(session: Session, messages: Messages): string {
  const { reviewed, reviewProblem, moduleProblem, programProblem, program, isRunning, mode } = session;
  if (mode === 'typescript') {
    if (programProblem) return programProblem === 'too-long' ? messages.tooLong : messages.broken;
    if (isRunning && !program) return messages.running;
    if (program && program.errors.length > 0) return messages.programErrors(program.errors.length);
    if (program?.yaml === '') return messages.noManifests;
  }
  if (moduleProblem && !reviewed) return messages.problems[moduleProblem.reason];
  if (reviewProblem === 'too-long') return messages.reviewTooLong;
  if (reviewProblem === 'broken') return messages.reviewBroken;
  if (reviewProblem) return `${messages.failed}: ${reviewProblem.message}`;
  if (!reviewed) return messages.reviewing;
  const count = (verdict: TextReview['verdict']): number =>
    reviewed.objects.filter((review) => review.verdict === verdict).length;
  if (reviewed.objects.length === 0) return messages.empty;
  return messages.summary(count('admitted'), count('refused'), count('unknown'));
}

/** Returns what is said of the result to who cannot see it: the summary, and the first error or that the exercise is solved. */
export function spokenOf(session: Session, messages: Messages, isSolved: boolean): string {
  const { reviewed, program, mode } = session;
  const [failure] = mode === 'typescript' ? (program?.errors ?? []) : [];
  const refused = reviewed?.objects.find(({ errors }) => errors.length > 0)?.errors[0];
  const error = failure ? messageOf(failure, messages.noApp) : refused?.message;
  const first = isSolved ? messages.solved : error;
  return [summaryOf(session, messages), ...(first === undefined ? [] : [first])].join(': ');
}

/** Returns whether the program failed, so that the server has nothing to review. */
const hasFailed = ({ mode, program, programProblem }: Session): boolean =>
  mode === 'typescript' && (programProblem !== undefined || (program?.errors.length ?? 0) > 0);

/** Returns who says what is shown. */
export const titleOf = (session: Session, messages: Messages): string =>
  hasFailed(session) ? messages.programReview : messages.review;

/** Returns the worst verdict, or that there is none. */
export function toneOf(session: Session): string {
  const { reviewed, reviewProblem } = session;
  if (hasFailed(session)) return 'refused';
  if (!reviewed || reviewProblem || reviewed.objects.length === 0) return 'none';
  const verdicts = reviewed.objects.map(({ verdict }) => verdict);
  return verdicts.includes('refused') ? 'refused' : verdicts.includes('unknown') ? 'unknown' : 'admitted';
}

/** Returns what the server says of each object. */
export function verdictOf(session: Session, messages: Messages, goTo: GoTo): TemplateResult {
  const { reviewed, program, mode, moduleProblem, reviewProblem, typeProblems } = session;
  const types = mode === 'typescript' ? typeProblems : [];
  const errors = mode === 'typescript' ? (program?.errors ?? []) : [];
  const definitions = reviewed?.definitions.filter(({ verdict }) => verdict !== 'admitted') ?? [];
  const isHidden = reviewProblem !== undefined || hasFailed(session);
  return html`
    ${moduleProblem && reviewed ? html`<p class="notice">${messages.problems[moduleProblem.reason]}</p>` : nothing}
    ${
      errors.length === 0
        ? nothing
        : html`<ul class="findings program">
            ${errors.map((error) =>
              finding(
                { label: messages.failed, message: messageOf(error, messages.noApp), line: error.line },
                messages,
                () => {
                  goTo(error.line, undefined, 'program');
                },
              ),
            )}
          </ul>`
    }
    ${
      types.length === 0
        ? nothing
        : html`<ul class="findings types">
            ${types.map(({ line, column, message }) =>
              finding({ label: messages.typeError, message, line }, messages, () => {
                goTo(line, column, 'program');
              }),
            )}
          </ul>`
    }
    <ul class="objects">
      ${isHidden ? nothing : reviewed?.objects.map((review) => objectOf(review, 'manifests', messages, goTo))}
      ${definitions.map((review) => objectOf(review, 'crds', messages, goTo))}
    </ul>
  `;
}

function objectOf(review: TextReview, where: 'manifests' | 'crds', messages: Messages, goTo: GoTo): TemplateResult {
  const { kind, namespace, name, verdict, errors, warnings, podSecurity } = review;
  const title = [kind, namespace === '' ? name : `${namespace}/${name}`].filter((part) => part !== '').join(' ');
  const place = ({ line = review.line, column }: { line?: number; column?: number }) => ({ line, column });
  const isBelow = (podSecurity?.violations.length ?? 0) > 0;
  return html`<li class="object ${verdict}">
    <p class="title">
      <span class="badge ${verdict}">${messages.verdicts[verdict]}</span>
      <code>${title === '' ? '?' : title}</code>
      ${
        podSecurity && podSecurity.level !== 'privileged'
          ? html`<span class="level ${isBelow ? 'refused' : 'admitted'}"
              >${isBelow ? '✗' : '✓'} ${podSecurity.level}</span
            >`
          : nothing
      }
      ${where === 'crds' ? html`<span class="where">${messages.definitions}</span>` : nothing}
    </p>
    ${
      errors.length + warnings.length === 0
        ? nothing
        : html`<ul class="findings">
            ${errors.map((error) => {
              const { line, column } = place(error);
              const { reason, message, remedy } = error;
              return finding({ label: messages.reasons[reason] ?? '', message, remedy, line }, messages, () => {
                goTo(line, column, where);
              });
            })}
            ${warnings.map((warning) => {
              const { line, column } = place(warning);
              const { message } = warning;
              const found = { severity: 'warning', label: messages.warning, message, line } as const;
              return finding(found, messages, () => {
                goTo(line, column, where);
              });
            })}
          </ul>`
    }
  </li>`;
}

/** What is said at a line of a text. */
interface Finding {
  /** @default 'error' */
  readonly severity?: 'error' | 'warning';
  readonly label: string;
  readonly message: string;
  /** What helps. */
  readonly remedy?: string | undefined;
  readonly line: number;
}

const finding = (
  { severity = 'error', label, message, remedy, line }: Finding,
  messages: Messages,
  go: () => void,
): TemplateResult =>
  html`<li class=${severity}>
    ${line > 0 ? html`<button class="place" title=${messages.goTo(line)} @click=${go}>${messages.line(line)}</button>` : nothing}
    ${label === '' ? nothing : html`<strong>${label}</strong>`}
    <span class="message">${message}</span>
    ${remedy === undefined ? nothing : html`<p class="remedy"><strong>${messages.help}</strong> ${hintIn(messages, remedy)}</p>`}
  </li>`;
