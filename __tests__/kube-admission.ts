/** What is used of kube-admission here: its own types are there only when it is built. */
interface KubeAdmission {
  readonly Admission: {
    unavailable(): string | undefined;
    loadSync(): { reviewYaml(text: string): { verdict: string; object?: unknown }[] };
  };
}

export const { Admission } = jest.requireActual<KubeAdmission>('kube-admission');
