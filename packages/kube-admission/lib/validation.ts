import { readFileSync } from 'node:fs';
import { Admission } from './admission';
import { Fault } from './instance';
import { type AdmissionOptions, minorVersion, OptionError } from './options';
import type { FieldError, TextReview } from './review';

/** The `properties` of the plugin in cdk8s.yaml. */
export interface AdmissionValidationProperties extends AdmissionOptions {
  /** Whether custom resources, which only a cluster knows, are accepted. @default false */
  allowUnknown?: boolean;
  /**
   * Where two objects of one kind, namespace and name are an error, since `kubectl apply` would replace the first with the
   * second: `all` if all files are applied together, `file` if each is applied alone, as alternatives are.
   * @default - two in one file are an error, two in different files are warned of
   */
  uniqueAcross?: 'file' | 'all';
}

/** What cdk8s-cli gives to a validation plugin, as far as it is used here. */
export interface ValidationContext {
  readonly manifests: readonly string[];
  readonly metadata?: Record<string, unknown>;
  readonly logger: { log(message: string): void };
  readonly report: {
    addViolation(violation: {
      ruleName: string;
      recommendation: string;
      fix?: string;
      violatingResources: { resourceName: string; manifestPath: string; locations: string[] }[];
    }): void;
    submit(status: 'success' | 'failure', metadata?: Record<string, string>): void;
  };
}

/**
 * A validation plugin of cdk8s (https://cdk8s.io/docs/latest/cli/synth/#validations): reviews what was synthesized, and
 * refuses the synth if the API server would refuse a manifest. Warnings are printed. Two objects of one kind, namespace
 * and name are refused in one file, and warned of in two.
 */
export class AdmissionValidation {
  /** @param properties those of cdk8s.yaml; what is wrong with them is reported by `validate` */
  constructor(private readonly properties: AdmissionValidationProperties = {}) {}

  /** Called by `cdk8s synth`. */
  validate(context: ValidationContext): void {
    const { allowUnknown = false, uniqueAcross, ...options } = this.properties;
    const { kubernetesVersion, podSecurity } = options;
    let admission: Admission;
    try {
      checkUniqueAcross(uniqueAcross);
      admission = Admission.loadSync({ ...options, timeLimit: 60 });
    } catch (error) {
      if (!(error instanceof OptionError || error instanceof Fault)) throw error;
      const subject = error instanceof OptionError ? 'cdk8s.yaml: properties.' : '';
      context.logger.log(`kube-admission: ${subject}${error.message}`);
      context.report.submit('failure');
      return;
    }
    const reviews = context.manifests.flatMap((source) =>
      admission.reviewYaml(readFileSync(source), { source, stored: false, redact: true }),
    );
    forgetSharedNames(reviews, context.metadata);
    const failures = [
      ...reviews.flatMap((review) => failuresOf(review, allowUnknown)),
      ...duplicates(reviews, context, uniqueAcross),
    ];
    for (const { review, error } of failures) report(context, review, error);
    for (const review of reviews) {
      for (const warning of review.warnings)
        context.logger.log(`${place(review)}: warning: ${named(review)}: ${warning}`);
    }
    context.report.submit(failures.length === 0 ? 'success' : 'failure', {
      Kubernetes: minorVersion(kubernetesVersion),
      ...(podSecurity && { 'Pod Security': typeof podSecurity === 'string' ? podSecurity : podSecurity.level }),
      Objects: String(reviews.length),
    });
  }
}

interface Failure {
  review: TextReview;
  error: FieldError;
}

function failuresOf(review: TextReview, allowUnknown: boolean): Failure[] {
  if (review.verdict === 'admitted') return [];
  return review.errors.flatMap((error) => (allowUnknown && error.reason === 'KindUnknown' ? [] : [{ review, error }]));
}

function report({ report: to }: ValidationContext, review: TextReview, error: FieldError): void {
  to.addViolation({
    ruleName: error.reason,
    recommendation: `${named(review)}: ${error.message}`,
    fix: `change ${error.field === '' ? 'the object' : error.field} at ${place(review, error)}`,
    violatingResources: [
      { resourceName: review.name, manifestPath: review.source ?? '', locations: [place(review, error)] },
    ],
  });
}

function checkUniqueAcross(value: unknown): void {
  if (value === undefined || value === 'file' || value === 'all') return;
  throw new OptionError(`uniqueAcross: Unsupported value: ${JSON.stringify(value)}: supported values: "file", "all"`);
}

function* duplicates(
  reviews: TextReview[],
  { logger }: ValidationContext,
  uniqueAcross: AdmissionValidationProperties['uniqueAcross'],
): Generator<Failure> {
  const byIdentity = new Map<string, TextReview[]>();
  for (const review of reviews) {
    // What is redacted may be anything.
    if (['', '***'].includes(review.kind) || ['', '***'].includes(review.name)) continue;
    const group = review.apiVersion.split('/').slice(0, -1).join('/');
    const identity = JSON.stringify([group, review.kind, review.namespace, review.name]);
    byIdentity.set(identity, [...(byIdentity.get(identity) ?? []), review]);
  }
  for (const same of byIdentity.values()) {
    const firstIn = new Map<string, TextReview>();
    for (const review of same) {
      const scope = uniqueAcross === 'all' ? '' : (review.source ?? '');
      const first = firstIn.get(scope);
      firstIn.set(scope, first ?? review);
      if (!first) continue;
      const file = first.source === review.source ? 'this file' : (first.source ?? '');
      const detail = `${named(review)} is in ${file} already, on line ${first.line}: the later one would take its place`;
      const error = { reason: 'ObjectDuplicate', field: 'metadata.name', value: review.name, detail };
      yield {
        review,
        error: { ...error, message: `metadata.name: Duplicate value: "${review.name}": ${detail}`, line: review.line },
      };
    }
    const [first] = same;
    if (first && firstIn.size > 1 && uniqueAcross === undefined)
      logger.log(`warning: ${named(first)} is in ${[...firstIn.keys()].join(', ')}`);
  }
}

/** The construct path that the report adds is looked up by name alone: with two of a name it may be another object's. */
function forgetSharedNames(reviews: TextReview[], metadata: Record<string, unknown> = {}): void {
  const seen = new Set<string>();
  for (const { name } of reviews) {
    if (seen.has(name)) Reflect.deleteProperty(metadata, name);
    seen.add(name);
  }
}

const named = ({ kind, namespace, name }: TextReview): string =>
  kind === '' ? 'document' : `${kind} ${namespace === '' ? name : `${namespace}/${name}`}`;

const place = (review: TextReview, { line = review.line, column }: { line?: number; column?: number } = {}): string =>
  `${review.source ?? ''}:${line}${column === undefined ? '' : `:${column}`}`;
