/** The chapter's pod, under any name. */
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

/** The same as a template of helm's, so many times. */
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

/** And as a program of jsonnet. */
export const jsonnetProgram = `function(count) std.manifestYamlStream([
  ${JSON.stringify(pod('NAME')).replace('"NAME"', '"pod-" + i')}
  for i in std.range(1, std.parseInt(count))
])`;
