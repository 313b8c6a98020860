import { readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { isatty } from 'node:tty';
import { codeOf, fileReasonOf } from '../../../../lib/manifests/error-message';
import { type LeftOut, leftOutLines, renderedFirst } from '../../../../lib/manifests/folders/left-out';
import { type Source, sourcesOf } from '../../../../lib/manifests/folders/sources';
import { Admission } from '../admission';
import { Fault } from '../instance';
import { OptionError } from '../option-error';
import { KUBERNETES_VERSIONS, minorVersion } from '../options';
import type { Excerpted } from '../excerpts';
import type { TextReview } from '../review';
import { type Arguments, help, type Output, parseArguments, UsageError } from './arguments';
import { CountsReport } from './counts';
import { bytesOf, isUnmatchedPattern } from './files';
import { FolderFile } from './folder-file';
import { GithubReport } from './github';
import { JsonReport } from './json';
import { JunitReport } from './junit';
import { Progress } from './progress';
import { type Report, type Summary, visible } from './report';
import { SarifReport } from './sarif';
import { TextReport } from './text';
import { writeYaml } from './yaml';

/** The number of seconds for a part of a text, which has some thousand objects at most. */
const TIME_LIMIT = 60;

const reports: Record<Output, (args: Arguments) => Report> = {
  text: (args) => new (args.summary ? CountsReport : TextReport)(process.stdout.isTTY && !process.env.NO_COLOR, args),
  json: () => new JsonReport(),
  junit: () => new JunitReport(),
  sarif: () => new SarifReport(),
  github: () => new GithubReport(),
};

/** How this command reads what another one prints. */
const PIPED = 'kube-admission -';

const version = (): string =>
  /"version": "(.*)"/.exec(readFileSync(join(__dirname, '..', 'package.json'), 'utf8'))?.[1] ?? '';

/** Writes a text. Waits while the pipe is full, and ends the process if its reader has closed it. */
function write(text: string, to: 1 | 2 = 1): void {
  for (let bytes = Buffer.from(text); bytes.length > 0;) {
    try {
      bytes = bytes.subarray(writeSync(to, bytes));
    } catch (error) {
      const code = codeOf(error);
      // The status of a program that SIGPIPE ends: 0 would mean that every object is admitted.
      if (code === 'EPIPE') process.exit(141);
      if (code !== 'EAGAIN') throw error;
    }
  }
}

function main(): number {
  const args = parseArguments(process.argv.slice(2));
  if (args.help) return print(help);
  if (args.version) return print(`kube-admission ${version()}, Kubernetes ${KUBERNETES_VERSIONS.newest}\n`);
  if (args.files.length === 0) {
    if (isatty(0)) throw new UsageError('no FILE, DIRECTORY or - given');
    args.files.push('-');
  }
  const { kubernetesVersion, podSecurity } = args;
  const admission = Admission.loadSync({ kubernetesVersion, podSecurity, timeLimit: TIME_LIMIT });
  return new Run(args, admission).finish();
}

function print(text: string): number {
  write(text);
  return 0;
}

class Run {
  private readonly summary: Summary = { admitted: 0, refused: 0, unknown: 0 };
  private readonly report: Report;
  private readonly progress = new Progress(process.stderr.isTTY);
  /** The standard error if the standard output has the objects with their defaults. */
  private readonly to: 1 | 2;
  private readonly leftOut: LeftOut[] = [];
  /** The number of objects of each kind that `--skip` names. */
  private readonly skipped = new Map<string, number>();
  private files = 0;
  private objects = 0;
  private failed = false;
  private unreadable = false;

  constructor(
    private readonly args: Arguments,
    private readonly admission: Admission,
  ) {
    this.report = reports[args.output](args);
    this.to = args.showDefaults && args.output === 'text' ? 2 : 1;
  }

  finish(): number {
    const { podSecurity } = this.args;
    const kubernetesVersion = minorVersion(this.args.kubernetesVersion);
    this.say(this.report.begin({ kubernetesVersion, podSecurity: podSecurity?.level, version: version() }));
    const patterns = this.args.files.filter(isUnmatchedPattern);
    const paths = this.args.files.filter((path) => !patterns.includes(path));
    const { files, leftOut, errors } = sourcesOf(paths, this.args);
    for (const pattern of patterns) this.cannotRead(`${pattern}: no file matches this pattern`);
    for (const error of errors) this.cannotRead(error);
    this.leftOut.push(...leftOut);
    for (const source of files) this.review(source);
    this.sayLeftOut();
    this.say(this.report.end(this.summary, this.files));
    if (this.objects === 0 && !this.unreadable) {
      this.cannotRead('there is no manifest to review');
    }
    if (this.unreadable) return 2;
    return this.failed ? 1 : 0;
  }

  private review({ name, isNamed }: Source): void {
    const rendered = isNamed && !this.args.strict ? renderedFirst(name, PIPED) : undefined;
    if (rendered !== undefined) {
      this.cannotRead(rendered);
      return;
    }
    let text: Uint8Array;
    try {
      text = bytesOf(name);
    } catch (error) {
      this.cannotRead(`${name}: ${fileReasonOf(error)}`);
      return;
    }
    const found = isNamed ? undefined : new FolderFile(text);
    const type = found?.type;
    if (type !== undefined) this.leftOut.push({ type, name });
    else this.reviewText(name, text, found);
    this.progress.show(this.summary, this.files);
  }

  private reviewText(name: string, text: Uint8Array, found: FolderFile | undefined): void {
    this.files++;
    const options = { source: name, stored: this.args.showDefaults, redact: true };
    for (const item of this.admission.excerpting(text, options)) {
      const type = found?.typeOf(item.review);
      if (type !== undefined) {
        this.leftOut.push({ type, name });
        continue;
      }
      this.objects++;
      const { kind } = item.review;
      if (this.isSkipped(item.review)) this.skipped.set(kind, (this.skipped.get(kind) ?? 0) + 1);
      else this.add(item);
    }
    this.say(this.report.source?.(name) ?? '');
  }

  /** Formats that programs read have no place for it. */
  private sayLeftOut(): void {
    if (this.args.quiet) return;
    const to = this.args.output === 'text' ? this.to : 2;
    const skipped = [...this.skipped].map(([kind, count]) => `${count} ${kind}`);
    const lines = leftOutLines(this.leftOut, PIPED);
    if (skipped.length > 0) lines.push(`left out with --skip: ${skipped.join(', ')}`);
    for (const line of lines) {
      this.progress.clear();
      write(`${visible(line)}\n`, to);
    }
  }

  private add({ review, excerpt }: Excerpted): void {
    this.summary[review.verdict]++;
    const custom = review.errors.every((error) => error.reason === 'KindUnknown');
    const failed =
      review.verdict === 'refused' || (review.verdict === 'unknown' && !(this.args.allowUnknown && custom));
    if (failed || (this.args.warningsAsErrors && review.warnings.length > 0)) this.failed = true;
    this.say(this.report.item({ review, failed, excerpt }));
    if (this.args.showDefaults && this.args.output === 'text' && review.object !== undefined) {
      write(`---\n${writeYaml(review.object)}`);
    }
  }

  private isSkipped({ apiVersion, kind }: TextReview): boolean {
    return this.args.skip.some((name) => name === kind || name === `${apiVersion}/${kind}`);
  }

  private cannotRead(message: string): void {
    this.unreadable = true;
    this.progress.clear();
    write(`kube-admission: ${visible(message)}\n`, 2);
  }

  private say(text: string): void {
    if (text === '') return;
    this.progress.clear();
    write(text, this.to);
  }
}

try {
  process.exitCode = main();
} catch (error) {
  const isExpected = error instanceof UsageError || error instanceof OptionError || error instanceof Fault;
  // An error of the system, such as a full disk, needs no stack trace either.
  if (!(error instanceof Error) || !(isExpected || 'syscall' in error)) throw error;
  write(
    `kube-admission: ${visible(error.message)}\n${error instanceof UsageError ? 'See kube-admission --help.\n' : ''}`,
    2,
  );
  process.exitCode = 2;
}
