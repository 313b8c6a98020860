import { Admission } from 'kube-admission';
import { definition, invalidCustomResources } from './invalid-custom-resources';
import { describeWithModule } from './module';

describeWithModule('the review of a custom resource reports the error of the API server for', () => {
  let admission: Admission;
  beforeAll(async () => {
    admission = await Admission.load();
    admission.define(definition, 'backups.yaml');
  });

  test.each(invalidCustomResources)('$name', ({ manifest, correction: [wrong, right], errors }) => {
    const found = admission.reviewYaml(manifest).flatMap((review) => review.errors);
    expect(found.map(({ reason, field, message }) => ({ reason, field, message }))).toEqual(errors);
    expect(admission.reviewYaml(manifest.replace(wrong, right))).toMatchObject([{ verdict: 'admitted' }]);
  });
});
