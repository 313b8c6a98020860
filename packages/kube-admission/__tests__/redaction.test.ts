import { Admission } from 'kube-admission';
import fc from '../../../__tests__/seeded';
import { GithubReport } from '../lib/cli/github';
import { JsonReport } from '../lib/cli/json';
import { JunitReport } from '../lib/cli/junit';
import type { Report } from '../lib/cli/report';
import { SarifReport } from '../lib/cli/sarif';
import { TextReport } from '../lib/cli/text';
import { writeYaml } from '../lib/cli/yaml';
import { damaged, type Random, secretText } from './secrets';
import { describeWithModule } from './module';

const runs = 20_000;
/** The number of characters of a value that must not be printed. */
const prefix = 8;

const reports = (): Report[] => [
  new TextReport(false),
  new JsonReport(),
  new JunitReport(),
  new SarifReport(),
  new GithubReport(),
];

/** Returns the output of the command line for a text in every format, and the objects as they would be stored. */
function printed(admission: Admission, text: string): string {
  const outputs = reports();
  const said = outputs.map((report) => report.begin({ kubernetesVersion: '1.37', version: '0.1.0' }));
  for (const { review, excerpt } of admission.excerpting(text, { source: 'a.yaml', redact: true })) {
    said.push(...outputs.map((report) => report.item({ review, failures: review.errors, excerpt })));
    if (review.object !== undefined) said.push(writeYaml(review.object));
  }
  const summary = { admitted: 0, refused: 0, unknown: 0 };
  said.push(...outputs.map((report) => `${report.source?.('a.yaml') ?? ''}${report.end(summary, 1)}`));
  return said.join('');
}

describeWithModule('the output for Secrets', () => {
  test(`has no part of their data, for ${runs} damaged ones`, () => {
    const admission = Admission.loadSync();
    const seed = Number(process.env.SEED ?? 1);
    const [sample] = fc.sample(fc.nat(), { seed, numRuns: 1 });
    let state = (sample ?? 0) + 1;
    // mulberry32: the number of a Secret reproduces it.
    const random: Random = (below) => {
      state = (state + 0x6d2b79f5) | 0;
      let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
      mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
      return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
    };
    const leaks: string[] = [];
    for (let run = 0; run < runs && leaks.length < 3; run++) {
      const secret = secretText(random);
      const text = damaged(secret, random);
      const output = printed(admission, text);
      const shown = secret.values.filter(
        (value) => output.includes(value.slice(0, prefix)) || output.includes(value.slice(-prefix)),
      );
      if (shown.length > 0) leaks.push(`SEED=${seed}, Secret ${run}: ${shown.join(' ')}\n${text}\n${output}`);
    }
    expect(leaks.join('\n\n')).toBe('');
  }, 600_000);
});
