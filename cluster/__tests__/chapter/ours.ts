/** What the namespaces of the tests are known by: in a cluster that stays, a run that was killed leaves some. */
export const ours = { 'app.kubernetes.io/managed-by': 'cdk8s-primer-chapter' };
