import { placeText } from '../../../lib/manifests/error-message';
import { readFileSync } from 'node:fs';
import { failuresOf, isUnreviewed } from '../../../lib/manifests/unreviewed';
import { Admission } from './admission';
import { ConstructPaths } from './construct-paths';
import { checkUniqueAcross, Duplicates } from './duplicates';
import { type Excerpted, warningsOf } from './excerpts';
import { Fault } from './instance';
import { OptionError } from './option-error';
import { type AdmissionOptions, minorVersion } from './options';
import { type FieldError, nameOf, type TextReview } from './review';

/** The `properties` of the plugin in cdk8s.yaml. */
export interface AdmissionValidationProperties extends AdmissionOptions {
  /** Whether to accept kinds that only a cluster knows, such as custom resources. @default false */
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
  private admission?: Admission;

  /** @param properties the properties in cdk8s.yaml. `validate` reports errors in them. */
  constructor(private readonly properties: AdmissionValidationProperties = {}) {}

  /** Loads the module. `cdk8s-primer synth` calls it while the app runs; without it, `validate` loads the module. */
  prepare(): void {
    try {
      this.load();
    } catch (error) {
      // `validate` reports it.
      if (!isExpected(error)) throw error;
    }
  }

  /** Reviews the manifests. `cdk8s synth` calls it. */
  validate(context: ValidationContext): void {
    const { allowUnknown = false, kubernetesVersion, podSecurity } = this.properties;
    let items: Excerpted[];
    try {
      const admission = this.load();
      const duplicates = new Duplicates(this.properties.uniqueAcross);
      for (const name of context.manifests) admission.define(readFileSync(name), name);
      items = context.manifests.flatMap((source) => [
        ...admission.excerpting(readFileSync(source), { source, stored: false, redact: true }, duplicates),
      ]);
    } catch (error) {
      if (!isExpected(error)) throw error;
      const subject = error instanceof OptionError ? 'cdk8s.yaml: properties.' : '';
      for (const line of error.message.split('\n')) context.logger.log(`kube-admission: ${subject}${line}`);
      context.report.submit('failure');
      return;
    }
    const paths = new ConstructPaths(
      items.map(({ review }) => review),
      context.metadata,
    );
    let failed = false;
    for (const { review, elsewhere } of items) {
      for (const error of failuresOf(review, allowUnknown)) {
        failed = true;
        report(context, review, error, paths.resourceNameOf(review));
      }
      for (const warning of warningsOf({ review, elsewhere }))
        context.logger.log(`${place(review, warning)}: warning: ${nameOf(review)}: ${warning.message}`);
    }
    context.report.submit(failed ? 'failure' : 'success', {
      Kubernetes: minorVersion(kubernetesVersion),
      ...(podSecurity && { 'Pod Security': typeof podSecurity === 'string' ? podSecurity : podSecurity.level }),
      Objects: String(items.length),
    });
  }

  private load(): Admission {
    const { allowUnknown, uniqueAcross, ...options } = this.properties;
    checkUniqueAcross(uniqueAcross);
    return (this.admission ??= Admission.loadSync({ ...options, timeLimit: 60 }));
  }
}

const isExpected = (error: unknown): error is OptionError | Fault =>
  error instanceof OptionError || error instanceof Fault;

function report({ report: to }: ValidationContext, review: TextReview, error: FieldError, resourceName: string): void {
  const fix = isUnreviewed(error)
    ? 'give its CustomResourceDefinition in the property crds, or set allowUnknown'
    : `change ${error.field === '' ? 'the object' : error.field} at ${place(review, error)}`;
  to.addViolation({
    ruleName: error.reason,
    recommendation: `${nameOf(review)}: ${error.message}`,
    fix,
    violatingResources: [{ resourceName, manifestPath: review.source ?? '', locations: [place(review, error)] }],
  });
}

const place = (review: TextReview, { line = review.line, column }: { line?: number; column?: number } = {}): string =>
  placeText(review.source ?? '', line, column);
