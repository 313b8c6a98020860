/** What to write instead of props of cdk8s-plus and of values of Helm charts. */
export const INSTEAD: Readonly<Record<string, string>> = {
  port: 'ports: [{ number }]',
  portNumber: 'ports: [{ number }]',
  containerPort: 'ports: [{ number }]',
  mounts: 'volumeMounts: [{ name, mountPath }]',
  tag: "image: 'NAME:TAG'",
};
