import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Returns the pod of the chapter under another name. */
export const pod = (number: number): object => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name: `pod-${number}` },
  spec: {
    containers: [
      { name: 'my-nginx-container', image: 'nginx:latest', ports: [{ containerPort: 80, protocol: 'TCP' }] },
    ],
  },
});

const yaml = (number: number): string => `apiVersion: v1
kind: Pod
metadata:
  name: pod-${number}
spec:
  containers:
    - name: my-nginx-container
      image: nginx:latest
      ports:
        - containerPort: 80
          protocol: TCP
`;

const times = <T>(count: number, make: (number: number) => T): T[] => Array.from({ length: count }, (_, n) => make(n));

export const yamlText = (pods: number): string => times(pods, yaml).join('---\n');

export const listText = (pods: number): string =>
  JSON.stringify({ apiVersion: 'v1', kind: 'List', items: times(pods, pod) });

/** Writes a folder with a file for each pod. */
export function podFiles(folder: string, pods: number): string {
  mkdirSync(folder);
  times(pods, yaml).forEach((text, number) => {
    writeFileSync(join(folder, `pod-${number}.yaml`), text);
  });
  return folder;
}
