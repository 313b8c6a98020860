import { ApiObject, App, type Chart } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import { NginxDeployment, NginxPod, SafeApp } from '../../lib';

/** Returns the chapter's pod with a name. */
export const pod = (name: string) => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name },
  spec: {
    containers: [
      { name: 'my-nginx-container', image: 'nginx:latest', ports: [{ containerPort: 80, protocol: 'TCP' }] },
    ],
  },
});

/** A Helm template of many such pods. */
export const helmTemplate = `{{- range $i := until (int .Values.count) }}
---
apiVersion: v1
kind: Pod
metadata:
  name: pod-{{ $i }}
spec:
  containers:
    - name: my-nginx-container
      image: nginx:latest
      ports:
        - containerPort: 80
          protocol: TCP
{{- end }}
`;

/** A jsonnet program of many such pods. */
export const jsonnetProgram = `function(count) std.manifestYamlStream([
  ${JSON.stringify(pod('NAME')).replace('"NAME"', '"pod-" + i')}
  for i in std.range(1, std.parseInt(count))
])`;

/** Four ways to add the pod to a chart, and a Deployment of it. */
export const POD_CLASSES: Readonly<Record<string, (chart: Chart, id: string) => unknown>> = {
  ApiObject: (chart, id) => new ApiObject(chart, id, pod(id)),
  KubePod: (chart, id) => {
    const { metadata, spec } = pod(id);
    return new kplus.k8s.KubePod(chart, id, { metadata, spec });
  },
  'kplus.Pod': (chart, id) =>
    new kplus.Pod(chart, id, {
      metadata: { name: id },
      containers: [
        { name: 'my-nginx-container', image: 'nginx:latest', ports: [{ number: 80, protocol: kplus.Protocol.TCP }] },
      ],
    }),
  NginxPod: (chart, id) => new NginxPod(chart, id),
  NginxDeployment: (chart, id) => new NginxDeployment(chart, id),
};

/** The classes of apps. */
export const APP_CLASSES: Readonly<Record<string, typeof App>> = { App, SafeApp };
