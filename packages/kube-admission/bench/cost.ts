// One measurement in a process of its own: reviews pods with the library, and prints the milliseconds that it takes.
//   node -r ts-node/register bench/cost.ts WHAT PODS
import { Admission } from 'kube-admission';
import { listText, pod, yamlText } from './pods';

const admitted = ({ verdict }: { verdict: string }): boolean => verdict === 'admitted';

const reviewing = (admission: Admission, text: string) => (): number =>
  admission.reviewYaml(text, { stored: false }).filter(admitted).length;

/** Functions that prepare a number of pods, and return a function to measure: it reviews them and counts the admitted ones. */
const ways: Record<string, (admission: Admission, pods: number) => () => number> = {
  load: () => () => 0,
  review: (admission, pods) => {
    const objects = Array.from({ length: pods }, (_, number) => pod(number));
    return () => objects.filter((object) => admitted(admission.review(object))).length;
  },
  json: (admission, pods) => reviewing(admission, listText(pods)),
  yaml: (admission, pods) => reviewing(admission, yamlText(pods)),
};

const [what = '', count = '0'] = process.argv.slice(2);
const way = ways[what];
if (!way) throw new Error(`${what}: not one of ${Object.keys(ways).join(', ')}`);
const loading = performance.now();
const admission = Admission.loadSync();
const loaded = performance.now();
const run = way(admission, Number(count));
const start = performance.now();
const found = run();
const end = performance.now();
if (found !== Number(count)) throw new Error(`${found} of ${count} pods admitted`);
console.log(what === 'load' ? loaded - loading : end - start);
