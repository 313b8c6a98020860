import { writeJson } from '../json';
import type { Heading, Item, Report, Summary } from './report';

/** One document of JSON, an entry for each object, in order; written as the objects are reviewed. */
export class JsonReport implements Report {
  private first = true;

  begin({ kubernetesVersion }: Heading): string {
    return `{\n  "kubernetesVersion": ${JSON.stringify(kubernetesVersion)},\n  "objects": [`;
  }

  item({ review }: Item): string {
    const {
      source,
      template,
      line,
      apiVersion,
      kind,
      namespace,
      name,
      verdict,
      errors,
      warnings,
      podSecurity,
      object,
    } = review;
    const entry = {
      source,
      template,
      line,
      apiVersion,
      kind,
      namespace,
      name,
      verdict,
      errors,
      warnings,
      podSecurity: podSecurity && {
        level: podSecurity.level,
        version: podSecurity.version,
        violations: podSecurity.violations,
      },
      object,
    };
    const text = `${this.first ? '' : ','}\n    ${writeJson(entry)}`;
    this.first = false;
    return text;
  }

  end(summary: Summary): string {
    return `\n  ],\n  "summary": ${JSON.stringify(summary)}\n}\n`;
  }
}
