// kube-admission beside a running API server: npm run proof:server [-- NUMBER [--seed S] [--kubernetes-version V]]
import { parseArgs } from 'node:util';
import { RunningCluster } from './control';
import { bodyOf } from './differential/body';
import { Comparison, type Outcome } from './differential/comparison';
import { full, type Manifest, mutations, written } from './differential/manifests';
import { enforcing, inEnforcing, level } from './differential/pod-security';
import { loadReviewer, type Reviewer } from './differential/reviewer';
import { record, shrink } from './differential/shrink';
import { type Entry, state } from './differential/state';
import { Surroundings } from './differential/surroundings';
import { Tally } from './differential/tally';
import { ClusterError, mistakeOf } from './cluster-error';
import { Oracle } from './oracle';

/** How many manifests are compared at once, while the server works on the others. */
const atOnce = 24;
/** Shrinking a disagreement takes long, and many have one cause. */
const mostShrunk = 20;

const progress = (line: string): void => {
  console.error(line);
};

function options(args: string[]): { number: number; seed: number; kubernetesVersion?: string } {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { seed: { type: 'string' }, 'kubernetes-version': { type: 'string' } },
  });
  const whole = (name: string, text: string): number => {
    if (/^\d+$/.test(text)) return Number(text);
    throw new ClusterError(`${name}: Invalid value: "${text}": must be a number`);
  };
  return {
    number: whole('NUMBER', positionals[0] ?? '20000'),
    seed: values.seed === undefined ? Math.floor(Math.random() * 2 ** 32) : whole('--seed', values.seed),
    kubernetesVersion: values['kubernetes-version'],
  };
}

/** Compares manifests, several at once. */
class Differential {
  public readonly tally = new Tally();
  private readonly surroundings: Surroundings;
  private shrunk = 0;

  public constructor(
    private readonly oracle: Oracle,
    private readonly reviewers: { base: Reviewer; restricted: Reviewer },
    private readonly kubernetesVersion?: string,
  ) {
    this.surroundings = new Surroundings(oracle);
  }

  public async prepare(): Promise<void> {
    if (!(await this.surroundings.hold(enforcing))) throw new ClusterError('there is no namespace for Pod Security');
  }

  public async compareAll(manifests: Iterable<Manifest> | AsyncIterable<Manifest>): Promise<void> {
    const pending = new Set<Promise<void>>();
    for await (const manifest of manifests) {
      const compared = this.one(manifest).finally(() => pending.delete(compared));
      pending.add(compared);
      if (pending.size >= atOnce) await Promise.race(pending);
    }
    await Promise.all(pending);
  }

  /** Each entry of the list must make a difference to the manifest that shows it. */
  public async compareState(): Promise<void> {
    for (const entry of state) {
      const others = state.filter((other) => other !== entry);
      const without = await this.compare(entry.shows, others);
      const outcome = await this.compare(entry.shows, state);
      const difference = outcome.difference ?? (without.difference === undefined ? 'it stands for nothing' : undefined);
      this.tally.add({ ...outcome, difference });
      if (difference !== undefined) console.log(`the entry ${entry.name}: ${difference}`);
    }
  }

  private compare(
    text: string,
    entries: readonly Entry[] = state,
    reviewer: Reviewer = this.reviewers.base,
  ): Promise<Outcome> {
    return new Comparison(this.oracle, reviewer, this.surroundings, entries).compare(text);
  }

  private async one({ source, text }: Manifest): Promise<void> {
    const outcome = await this.check(source, text, this.reviewers.base);
    if (outcome.stage !== 'admitted' || outcome.difference !== undefined) return;
    const body = bodyOf(outcome.manifest);
    const enforced = body === undefined ? undefined : inEnforcing(body, outcome.review?.kind ?? '');
    if (enforced !== undefined) await this.check(`${source}, ${level}`, enforced, this.reviewers.restricted);
  }

  private async check(source: string, text: string, reviewer: Reviewer): Promise<Outcome> {
    let outcome = await this.compare(text, state, reviewer);
    // Node ports are taken at random, perhaps one that the manifest asks for.
    if (outcome.difference !== undefined) outcome = await this.compare(text, state, reviewer);
    this.tally.add(outcome);
    if (outcome.difference !== undefined && ++this.shrunk <= mostShrunk) {
      const least = await shrink(outcome, (smaller) => this.compare(smaller, state, reviewer));
      const file = record(least, this.kubernetesVersion);
      console.log(`${source}: ${file}\n${least.manifest}\n${least.difference ?? ''}\n`);
    }
    return outcome;
  }
}

async function main(): Promise<void> {
  const { number, seed, kubernetesVersion } = options(process.argv.slice(2));
  const reviewers = {
    base: await loadReviewer({ kubernetesVersion }),
    restricted: await loadReviewer({ kubernetesVersion, podSecurity: { level } }),
  };
  console.log(`seed ${seed}, ${number} mutations, Kubernetes ${kubernetesVersion ?? 'as it was built'}`);
  const started = await RunningCluster.start({ nodes: 0, claim: false, emulatedVersion: kubernetesVersion }, progress);
  const oracle = await Oracle.connect(started.kubeconfig);
  try {
    const differential = new Differential(oracle, reviewers, kubernetesVersion);
    await differential.prepare();
    await differential.compareState();
    await differential.compareAll(
      oracle.kinds.map((kind) => ({
        source: `nothing but ${kind.apiVersion} ${kind.kind}`,
        text: JSON.stringify(kind),
      })),
    );
    await differential.compareAll(written());
    await differential.compareAll(full());
    const { tally } = differential;
    const [before, start] = [tally.total, Date.now()];
    const cel = Math.floor(number / 10);
    await differential.compareAll(mutations('base', number - cel, seed, kubernetesVersion));
    await differential.compareAll(mutations('cel', cel, seed, kubernetesVersion));
    const seconds = (Date.now() - start) / 1000;
    console.log(`${tally.total - before} mutations in ${seconds.toFixed(1)} s`);
    console.log(tally.toString());
    if (tally.failed > 0) process.exitCode = 1;
  } finally {
    oracle.close();
    await started.stop();
  }
}

main().catch((error: unknown) => {
  const mistake = mistakeOf(error);
  console.error(mistake?.message ?? error);
  process.exitCode = mistake ? 2 : 1;
});
