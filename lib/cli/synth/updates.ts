import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { authoredPath } from '../../manifests/construct-path';
import { codeOf, messageOf, placeText } from '../../manifests/error-message';
import { recreationOf, unusedRecreations } from '../../manifests/recreation';
import { titleOf } from '../../manifests/resource';
import { briefMessage, placedUpdateLines } from '../../manifests/update-lines';
import type { ConstructMetadata } from '../../synthesis/construct-metadata';
import { isKubeAdmission, type KubeAdmission } from '../../synthesis/kube-admission';
import { FileError } from '../command';
import { changedDocuments, type NamedText } from './changed-documents';
import type { UpdateOptions } from './update-options';

/** What a synth changes. */
export interface Changed {
  /** The old manifests that may differ, and the new ones. */
  readonly before: readonly NamedText[];
  readonly after: readonly NamedText[];
  /** All new manifests: they may have definitions of custom resources. */
  readonly all: readonly NamedText[];
  readonly metadata: ConstructMetadata;
}

/** The changes that the API server would refuse. */
export interface Refused {
  /** Some lines for each error. */
  readonly errors: readonly string[];
  /** The errors that are allowed, and old documents that cannot be read. */
  readonly warnings: readonly string[];
  /** How to allow the errors: `--allow-recreate StatefulSet/web`. */
  readonly allowances: readonly string[];
}

type AdmissionClass = typeof KubeAdmission.Admission;

/** Reviews what a synth changes as updates of the objects that the output has. */
export class Updates {
  private constructor(private readonly file: string) {}

  /**
   * Finds kube-admission among the packages of the app. Returns undefined if it is not installed.
   * @throws FileError if it is not installed, and an option asks for the review
   */
  static find(options: UpdateOptions): Updates | undefined {
    try {
      return new Updates(createRequire(resolve('cdk8s.yaml')).resolve('kube-admission'));
    } catch (error) {
      if (codeOf(error) !== 'MODULE_NOT_FOUND') throw error;
      if (isAsked(options)) throw new FileError(NOT_INSTALLED, { cause: error });
      return undefined;
    }
  }

  /** Reviews the documents that differ from those of the output. The review is loaded only if there are some. */
  review({ metadata, all, ...changed }: Changed, options: UpdateOptions): Refused {
    const [before, after] = changedDocuments(changed.before, changed.after);
    const refused = new RefusedUpdates(metadata);
    if (before.length === 0 || after.length === 0) {
      refused.warnUnused(options.allowRecreate);
      return refused;
    }
    const Admission = this.load();
    if (typeof Admission === 'string') {
      if (isAsked(options)) throw new FileError(`kube-admission: ${Admission}`);
      refused.warnings.push(`the changes are not reviewed: ${Admission}`);
      return refused;
    }
    const admission = loaded(Admission, options.settings);
    for (const { name, text } of all) admission.define(text, name);
    const old = admission.oldObjects(before, { redact: true });
    refused.warn(old.problems);
    const { apply, allowRecreate } = options;
    for (const { name, text } of after) {
      const settings = { source: name, old, apply, allowRecreate, redact: true, stored: false };
      for (const review of admission.reviewing(text, settings)) refused.add(review);
    }
    refused.warnUnused(allowRecreate);
    return refused;
  }

  /** Loads kube-admission. Returns why there is no such review if it is not built, has no engine, or is too old. */
  private load(): AdmissionClass | string {
    const found: unknown = createRequire(resolve('cdk8s.yaml'))(this.file);
    if (!isKubeAdmission(found) || !('reviewUpdate' in found.Admission.prototype))
      return 'it reviews no updates: install a newer kube-admission';
    return found.Admission.unavailable() ?? found.Admission;
  }
}

/** Whether an option asks for the review of updates, which else is left out where it cannot be. */
const isAsked = ({ old, apply, allowRecreate }: UpdateOptions): boolean =>
  old !== undefined || apply !== undefined || allowRecreate.length > 0;

const NOT_INSTALLED =
  'the options old, apply and allow-recreate need kube-admission; run npm install --save-dev kube-admission';

function loaded(Admission: AdmissionClass, settings: object): KubeAdmission.Admission {
  try {
    return Admission.loadSync({ client: 'kubectl', ...settings });
  } catch (error) {
    throw new FileError(`kube-admission: ${messageOf(error)}`, { cause: error });
  }
}

class RefusedUpdates implements Refused {
  readonly errors: string[] = [];
  readonly warnings: string[] = [];
  readonly allowances: string[] = [];
  /** The objects of which a change is allowed. */
  private readonly recreated: KubeAdmission.TextReview[] = [];

  constructor(private readonly metadata: ConstructMetadata) {}

  warn(problems: readonly KubeAdmission.TextReview[]): void {
    for (const { source, line, errors } of problems)
      for (const error of errors)
        this.warnings.push(
          `${placeText(source ?? '', error.line ?? line)}: ${error.message}; nothing is compared with this document`,
        );
  }

  /** Warns of options that allow no change. */
  warnUnused(allowed: readonly string[]): void {
    this.warnings.push(...unusedRecreations(allowed, this.recreated, () => '--allow-recreate').map(String));
  }

  /** Adds the errors of an object for which the change is refused, and not the object. */
  add(review: KubeAdmission.TextReview): void {
    const { recreated = [] } = review;
    if (recreated.length > 0) this.recreated.push(review);
    this.warnings.push(...recreated.map((error) => this.linesOf(review, error)));
    const errors = review.errors.filter((error) => error.ofUpdate === true);
    if (errors.length === 0) return;
    const allowance = `--allow-recreate ${recreationOf(review)}`;
    if (!this.allowances.includes(allowance)) this.allowances.push(allowance);
    this.errors.push(...errors.map((error) => this.linesOf(review, error)));
  }

  private linesOf(review: KubeAdmission.TextReview, error: KubeAdmission.FieldError): string {
    const { source = '', apiVersion, kind, namespace, name } = review;
    const metadata = { name, ...(namespace !== '' && { namespace }) };
    const title = titleOf({ manifest: { apiVersion, kind, metadata } });
    const path = (this.metadata[title] ?? this.metadata[name])?.path;
    const place = placeText(source, error.line ?? review.line, error.column);
    const message = `${place}: ${path === undefined ? '' : `[${authoredPath(path)}] `}${title}: ${briefMessage(error)}`;
    return [message, ...placedUpdateLines(review, error).map((line) => `  ${line}`)].join('\n');
  }
}
