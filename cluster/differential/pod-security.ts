import type { Review } from '../../packages/kube-admission/lib/review';
import type { Answer } from '../oracle';
import { at, parse, put, shallow, write } from './document';
import type { Fields } from './fields';

/** The level at which the Pod Security Standards are compared: the strictest has the checks of the others as well. */
export const level = 'restricted';

/** A namespace that enforces the level, and warns of workloads whose pods it would refuse. */
export const enforcing: Fields[] = [
  {
    apiVersion: 'v1',
    kind: 'Namespace',
    metadata: {
      name: level,
      labels: { 'pod-security.kubernetes.io/enforce': level, 'pod-security.kubernetes.io/warn': level },
    },
  },
  { apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name: 'default', namespace: level } },
];

const makesPods = new Set([
  'Pod',
  'PodTemplate',
  'ReplicationController',
  'ReplicaSet',
  'Deployment',
  'DaemonSet',
  'StatefulSet',
  'Job',
  'CronJob',
]);

/** The manifest in the namespace that enforces the level; nothing of what makes no pods. */
export function inEnforcing(manifest: string, kind: string): string | undefined {
  if (!makesPods.has(kind)) return undefined;
  const document = shallow(() => parse(manifest));
  if (!document) return undefined;
  const name = { key: 'namespace', value: { json: JSON.stringify(level) } };
  const [place, ...others] = at(document, 'metadata');
  if (!place || others.length > 0) return undefined;
  const metadata = 'members' in place.in ? place.in.members[place.at]?.value : undefined;
  if (!metadata || !('members' in metadata)) return undefined;
  put(place, { members: [...metadata.members.filter(({ key }) => key !== 'namespace'), name] });
  return write(document);
}

const refusal = /violates PodSecurity "restricted:latest": (.*)$/s;
const warning = /^would violate PodSecurity "restricted:latest": (.*)$/s;

/** Both answers without what they say of the Pod Security Standards, and how that differs. */
export function withoutPodSecurity(
  answer: Answer,
  review: Review,
): { answer: Answer; review: Review; difference?: string } {
  const isOurs = ({ reason }: { reason: string }): boolean => reason === 'PodSecurity';
  const errors = review.errors.filter((error) => !isOurs(error));
  const verdict = review.verdict === 'refused' && errors.length === 0 ? 'admitted' : review.verdict;
  const refused = answer.code === 403 ? refusal.exec(answer.message)?.[1] : undefined;
  const rest: Answer = {
    ...answer,
    warnings: answer.warnings.filter((said) => !warning.test(said)),
    ...(refused !== undefined && { verdict: 'admitted', object: undefined }),
  };
  const left = { answer: rest, review: { ...review, errors, verdict } satisfies Review };
  if (rest.verdict !== 'admitted') return left;
  // Of a pod the server warns as well, of what else enforces nothing it only warns.
  const warned = answer.warnings.flatMap((said) => warning.exec(said)?.[1] ?? []);
  const theirs = refused ?? warned[0] ?? '';
  const ours = review.errors
    .filter(isOurs)
    .map(({ detail }) => detail)
    .join(', ');
  if (theirs === ours) return left;
  return { ...left, difference: `violations of the server: ${theirs}\nof the review: ${ours}` };
}
