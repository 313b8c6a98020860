// The worker of reviews: the API server's verdict on a text, and its drawing.
import { Admission } from 'kube-admission';
import { messageOf } from '../../../lib/manifests/error-message';
import { yamlText } from '../../../lib/manifests/yaml-writer';
import type { ModuleName, ReviewAnswer, Reviewed, ReviewedText, ReviewRequest } from '../protocol';
import { drawn } from './drawing';

declare const self: DedicatedWorkerGlobalScope;

/** The groups whose kinds are reviewed by the module cel (packages/kube-admission/go/review/cel). */
const CEL_GROUPS = ['admissionregistration.k8s.io', 'apiextensions.k8s.io', 'resource.k8s.io'];

const modules: Partial<Record<ModuleName, WebAssembly.Module>> = {};
let admission: { readonly settings: string; readonly value: Admission } | undefined;
/** The text that waits for the module. */
let waiting: ReviewedText | undefined;

const answer = (message: ReviewAnswer): void => {
  self.postMessage(message);
};

self.addEventListener('message', ({ data }: MessageEvent<ReviewRequest>) => {
  if (data.type === 'module') {
    modules[data.name] = data.module;
    admission = undefined;
    if (waiting) void review(waiting);
    return;
  }
  answer({ type: 'drawn', id: data.id, ...drawn(data.text) });
  if (modules.base) void review(data);
  else waiting = data;
});

async function review(request: ReviewedText): Promise<void> {
  waiting = undefined;
  const { id } = request;
  try {
    answer({ type: 'reviewed', id, ...reviewedBy(await admissionFor(request), request) });
  } catch (error) {
    answer({ type: 'failed', id, message: messageOf(error) });
  }
}

/** Returns an admission with the settings of a request. */
async function admissionFor({ podSecurity, kubernetesVersion }: ReviewedText): Promise<Admission> {
  const settings = JSON.stringify({ podSecurity, kubernetesVersion });
  if (admission?.settings !== settings) {
    const { base, cel } = modules;
    if (!base) throw new Error('the module is not there');
    const value = await Admission.load({ podSecurity, kubernetesVersion, modules: { base, ...(cel && { cel }) } });
    admission = { settings, value };
  }
  return admission.value;
}

function reviewedBy(value: Admission, { text, crds }: ReviewedText): Reviewed {
  const hasCrds = crds.trim() !== '';
  value.define(crds, 'CRDs');
  const definitions = hasCrds ? value.reviewYaml(crds, { stored: false }) : [];
  const reviews = value.reviewYaml(text);
  const stored = reviews.flatMap(({ object }) => (object === undefined ? [] : [object]));
  const isOfCel = (apiVersion: string): boolean => CEL_GROUPS.includes(apiVersion.split('/')[0] ?? '');
  const isMissing = reviews.some(({ verdict, apiVersion }) => verdict === 'unknown' && isOfCel(apiVersion));
  return {
    objects: reviews.map(({ object: _, ...rest }) => rest),
    definitions,
    stored: stored.length > 0 ? yamlText(...stored) : '',
    needsCel: !modules.cel && (hasCrds || isMissing),
  };
}
