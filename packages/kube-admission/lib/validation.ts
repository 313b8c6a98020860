import { readFileSync } from 'node:fs';
import { Admission } from './admission';
import { byIdentity, checkUniqueAcross, duplicates } from './duplicates';
import { Fault } from './instance';
import { OptionError } from './option-error';
import { type AdmissionOptions, minorVersion } from './options';
import { type FieldError, nameOf, type TextReview } from './review';

/** The `properties` of the plugin in cdk8s.yaml. */
export interface AdmissionValidationProperties extends AdmissionOptions {
  /** Whether to accept custom resources, which only a cluster knows. @default false */
  allowUnknown?: boolean;
  /**
   * Where two objects of one kind, namespace and name are an error, because `kubectl apply` would replace the first with
   * the second. Use `all` if you apply all files together, `file` if you apply each file alone, as for alternatives.
   *
   * @default - two in one file are an error, two in different files give a warning
   */
  uniqueAcross?: 'file' | 'all';
}

/** The part of cdk8s-cli's context for validation plugins that this plugin uses. */
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
 * A validation plugin for cdk8s (https://cdk8s.io/docs/latest/cli/synth/#validations). It reviews the synthesized manifests,
 * and fails the synth if the API server would refuse one. It prints warnings. Two objects of one kind, namespace and name
 * are an error in one file, and a warning in two.
 */
export class AdmissionValidation {
  /** @param properties the properties in cdk8s.yaml. `validate` reports errors in them. */
  constructor(private readonly properties: AdmissionValidationProperties = {}) {}

  /** Reviews the manifests. `cdk8s synth` calls it. */
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
    const identities = byIdentity(reviews);
    const failures = [
      ...reviews.flatMap((review) => failuresOf(review, allowUnknown)),
      ...identities.flatMap((same) => duplicates(same, uniqueAcross)),
    ];
    if (uniqueAcross === undefined) for (const same of identities) warnOfFiles(same, context);
    for (const { review, error } of failures) report(context, review, error);
    for (const review of reviews) {
      for (const warning of review.warnings)
        context.logger.log(`${place(review, warning)}: warning: ${nameOf(review)}: ${warning.message}`);
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
    recommendation: `${nameOf(review)}: ${error.message}`,
    fix: `change ${error.field === '' ? 'the object' : error.field} at ${place(review, error)}`,
    violatingResources: [
      { resourceName: review.name, manifestPath: review.source ?? '', locations: [place(review, error)] },
    ],
  });
}

/** Warns if objects of one identity are in several files. */
function warnOfFiles(same: readonly TextReview[], { logger }: ValidationContext): void {
  const files = [...new Set(same.map(({ source }) => source ?? ''))];
  const [first] = same;
  if (first && files.length > 1) logger.log(`warning: ${nameOf(first)} is in ${files.join(', ')}`);
}

/** Removes the construct paths of names that objects share: cdk8s-cli finds a path by the name alone. */
function forgetSharedNames(reviews: TextReview[], metadata: Record<string, unknown> = {}): void {
  const seen = new Set<string>();
  for (const { name } of reviews) {
    if (seen.has(name)) Reflect.deleteProperty(metadata, name);
    seen.add(name);
  }
}

const place = (review: TextReview, { line = review.line, column }: { line?: number; column?: number } = {}): string =>
  `${review.source ?? ''}:${line}${column === undefined ? '' : `:${column}`}`;
