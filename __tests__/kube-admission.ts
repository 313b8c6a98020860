import type * as KubeAdmission from 'kube-admission';

export const { Admission } = jest.requireActual<typeof KubeAdmission>('kube-admission');
