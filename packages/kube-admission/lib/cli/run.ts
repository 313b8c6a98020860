import { resolve } from 'node:path';
import { fileReasonOf } from '../../../../lib/manifests/error-message';
import { type LeftOut, leftOutLines, renderedFirst } from '../../../../lib/manifests/folders/left-out';
import { type Source, sourcesOf } from '../../../../lib/manifests/folders/sources';
import { revisionOf } from '../../../../lib/manifests/git/revision';
import { failuresOf } from '../../../../lib/manifests/unreviewed';
import type { Admission } from '../admission';
import { mayDefine, type NamedText } from '../definitions';
import { Duplicates } from '../duplicates';
import { type Excerpted, warningsOf } from '../excerpts';
import { lookAhead } from '../look-ahead';
import { minorVersion, type TextReviewOptions } from '../options';
import type { TextReview, Warning } from '../review';
import { RECREATED } from '../update-errors';
import { isConfiguration } from './configuration';
import { CountsReport } from './counts';
import { bytesOf, isUnmatchedPattern } from './files';
import { FolderFile } from './folder-file';
import { GithubReport } from './github';
import { JsonReport } from './json';
import { JunitReport } from './junit';
import type { Old } from './old-texts';
import type { Output } from './options';
import { Progress } from './progress';
import { type Report, type Summary, visible } from './report';
import { type RunOptions, unusedWarnings } from './run-options';
import { SarifReport } from './sarif';
import { TextReport } from './text';
import type { OldOutcome } from './update-report';
import { version } from './version';
import { write } from './write';
import { writeYaml } from './yaml';

const reports: Record<Output, (options: RunOptions) => Report> = {
  text: (options) =>
    new (options.summary ? CountsReport : TextReport)(process.stdout.isTTY && !process.env.NO_COLOR, options),
  json: () => new JsonReport(),
  junit: () => new JunitReport(),
  sarif: ({ old = '' }) => new SarifReport(revisionOf(old)),
  github: () => new GithubReport(),
};

/** A file that was read before its turn. */
interface Opened {
  readonly source: Source;
  /** Its text; undefined if it cannot be read, or must not be read before its turn. */
  readonly text?: Uint8Array;
  /** What tells which documents of a file of a folder are manifests. */
  readonly found?: FolderFile;
  /** Why it is left out. */
  readonly type?: LeftOut['type'];
  /** Why it cannot be read. */
  readonly problem?: string;
}

/** The files that are read before their turn, so that the engine always has some. */
const AHEAD = { items: 64, bytes: 1 << 20, sizeOf: ({ text }: Opened): number => text?.length ?? 0 };

/** How this command reads what another one prints. */
const PIPED = 'kube-admission -';

/** The review of the files and folders of a command line. */
export class Run {
  private readonly summary: Summary;
  private readonly report: Report;
  private readonly progress = new Progress(process.stderr.isTTY);
  private readonly duplicates: Duplicates;
  /** The standard error if the standard output has the objects with their defaults. */
  private readonly to: 1 | 2;
  private readonly leftOut: LeftOut[] = [];
  /** The number of objects of each kind that `--skip` names. */
  private readonly skipped = new Map<string, number>();
  /** The objects of which a change is allowed. */
  private readonly recreated: TextReview[] = [];
  private files = 0;
  private objects = 0;
  private failed = false;
  private unreadable = false;

  constructor(
    private readonly options: RunOptions,
    private readonly admission: Admission,
    /** The objects that are updated. @default - all objects are created */
    private readonly old?: Old,
  ) {
    this.report = reports[options.output](options);
    this.summary = { admitted: 0, refused: 0, unknown: 0, ...(old && { created: 0, updated: 0, gone: 0 }) };
    this.duplicates = new Duplicates(options.uniqueAcross);
    this.to = options.showDefaults && options.output === 'text' ? 2 : 1;
  }

  /** Reviews all files, writes the report, and returns the exit status. */
  finish(): number {
    const { kubernetesVersion, podSecurity } = this.options.admission;
    const level = typeof podSecurity === 'string' ? podSecurity : podSecurity?.level;
    const heading = { kubernetesVersion: minorVersion(kubernetesVersion), podSecurity: level, version: version() };
    this.say(this.report.begin(heading));
    const patterns = this.options.files.filter(isUnmatchedPattern);
    const paths = this.options.files.filter((path) => !patterns.includes(path));
    const { files, leftOut, errors } = sourcesOf(paths, this.options);
    for (const pattern of patterns) this.cannotRead(`${pattern}: no file matches this pattern`);
    for (const error of errors) this.cannotRead(error);
    this.leftOut.push(...leftOut, ...(this.old?.leftOut ?? []));
    const reviewed = files.filter((source) => !this.isConfiguration(source));
    this.admission.defineFrom(() => definitionsIn(reviewed));
    const announce = (opened: Opened): void => {
      this.announce(opened);
    };
    for (const opened of lookAhead(this.opened(reviewed), AHEAD, announce)) this.review(opened);
    this.sayLeftOut();
    this.sayUnused();
    this.say(this.report.end(this.summary, this.files, this.oldOutcome()));
    if (this.objects === 0 && !this.unreadable) {
      this.cannotRead('there is no manifest to review');
    }
    if (this.unreadable) return 2;
    return this.failed ? 1 : 0;
  }

  /** Counts the objects that are gone. */
  private oldOutcome(): OldOutcome | undefined {
    if (!this.old) return undefined;
    const { objects, unread } = this.old;
    const gone = objects.gone().filter((object) => !this.isSkipped(object));
    this.summary.gone = gone.length;
    if (this.options.warningsAsErrors && unread.length > 0) this.failed = true;
    return { gone, unread };
  }

  /** A shell names the configuration file, too, when it expands `*.yaml`. */
  private isConfiguration({ name }: Source): boolean {
    const { configuration } = this.options;
    return (configuration !== undefined && resolve(name) === resolve(configuration.file)) || isConfiguration(name);
  }

  /** Reads files. The standard input is read at its turn: it may be slow. */
  private *opened(sources: readonly Source[]): Generator<Opened> {
    for (const source of sources) yield source.name === '-' ? { source } : this.open(source);
  }

  private open(source: Source): Opened {
    const { name, isNamed } = source;
    const problem = isNamed && !this.options.strict ? renderedFirst(name, PIPED) : undefined;
    if (problem !== undefined) return { source, problem };
    try {
      const text = bytesOf(name);
      const found = isNamed ? undefined : new FolderFile(text);
      return { source, text, found, type: found?.type };
    } catch (error) {
      return { source, problem: `${name}: ${fileReasonOf(error)}` };
    }
  }

  private announce({ source, text, type }: Opened): void {
    if (text && type === undefined) this.admission.announce(text, this.reviewOptions(source.name));
  }

  private review(opened: Opened): void {
    const { source, text, found, type, problem } = opened.source.name === '-' ? this.open(opened.source) : opened;
    if (problem !== undefined) this.cannotRead(problem);
    else if (type !== undefined) this.leftOut.push({ type, name: source.name });
    else if (text) this.reviewText(source.name, text, found);
    this.progress.show(this.summary, this.files);
  }

  private reviewOptions(source: string): TextReviewOptions {
    const { showDefaults: stored, apply, allowRecreate } = this.options;
    return { source, stored, redact: true, old: this.old?.objects, apply, allowRecreate };
  }

  private reviewText(name: string, text: Uint8Array, found: FolderFile | undefined): void {
    this.files++;
    for (const item of this.admission.excerpting(text, this.reviewOptions(name), this.duplicates)) {
      const type = found?.typeOf(item.review);
      if (type !== undefined) {
        this.leftOut.push({ type, name });
        continue;
      }
      this.objects++;
      const { kind, recreated } = item.review;
      if (recreated) this.recreated.push(item.review);
      if (this.isSkipped(item.review)) this.skipped.set(kind, (this.skipped.get(kind) ?? 0) + 1);
      else this.add(item);
    }
    this.say(this.report.source?.(name) ?? '');
  }

  /** Formats that programs read have no place for it. */
  private sayLeftOut(): void {
    if (this.options.quiet) return;
    const to = this.options.output === 'text' ? this.to : 2;
    const skipped = [...this.skipped].map(([kind, count]) => `${count} ${kind}`);
    const lines = leftOutLines(this.leftOut, PIPED);
    if (skipped.length > 0) lines.push(`left out with --skip: ${skipped.join(', ')}`);
    for (const line of lines) this.note(line, to);
  }

  private sayUnused(): void {
    if (this.options.quiet) return;
    for (const line of unusedWarnings(this.options, this.recreated)) this.note(`warning: ${line}`, 2);
  }

  private note(line: string, to: 1 | 2): void {
    this.progress.clear();
    write(`${visible(line)}\n`, to);
  }

  private add({ review, excerpt, elsewhere }: Excerpted): void {
    this.summary[review.verdict]++;
    if (this.old) this.count(isUpdate(review) ? 'updated' : 'created');
    const { allowUnknown, warningsAsErrors, showDefaults, output } = this.options;
    const item = { review, failures: failuresOf(review, allowUnknown), excerpt, elsewhere };
    if (item.failures.length > 0 || (warningsAsErrors && warningsOf(item).some(isUnexpected))) this.failed = true;
    this.say(this.report.item(item));
    if (showDefaults && output === 'text' && review.object !== undefined) {
      write(`---\n${writeYaml(review.object)}`);
    }
  }

  private count(name: 'created' | 'updated'): void {
    this.summary[name] = (this.summary[name] ?? 0) + 1;
  }

  private isSkipped({ apiVersion, kind }: Pick<TextReview, 'apiVersion' | 'kind'>): boolean {
    return this.options.skip.some((name) => name === kind || name === `${apiVersion}/${kind}`);
  }

  private cannotRead(message: string): void {
    this.unreadable = true;
    this.note(`kube-admission: ${message}`, 2);
  }

  private say(text: string): void {
    if (text === '') return;
    this.progress.clear();
    write(text, this.to);
  }
}

/** Returns whether no option allows what a warning is about. */
const isUnexpected = ({ reason }: Warning): boolean => reason !== RECREATED;

/** Returns whether an object is reviewed as an update: not if its old one cannot be read. */
const isUpdate = ({ old, warnings }: TextReview): boolean =>
  old !== undefined && !warnings.some(({ reason }) => reason === 'OldUnreadable');

/** Reads the files that have definitions of custom resources, which may be used in others. What is wrong with a file, its review tells. */
function* definitionsIn(files: readonly Source[]): Generator<NamedText> {
  for (const { name } of files) {
    if (name === '-') continue;
    try {
      const text = bytesOf(name);
      if (mayDefine(text)) yield { name, text };
    } catch {
      continue;
    }
  }
}
