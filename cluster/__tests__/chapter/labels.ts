/** The labels of the tests' namespaces, by which a later run finds the ones that a killed run left. */
export const LABELS = { 'app.kubernetes.io/managed-by': 'cdk8s-primer-chapter' };
