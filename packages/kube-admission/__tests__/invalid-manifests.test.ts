import { Admission } from 'kube-admission';
import { invalidManifests } from './invalid-manifests';
import { describeWithModule } from './module';

describeWithModule('the review reports the error of the API server for', () => {
  let admission: Admission;
  beforeAll(async () => {
    admission = await Admission.load();
  });

  test.each(invalidManifests)('$name', ({ manifest, reason, field, message, also = [] }) => {
    const [review, ...others] = admission.reviewYaml(manifest);
    expect(others).toEqual([]);
    expect(review?.verdict).toBe('refused');
    expect(review?.errors.map(({ reason, field, message }) => ({ reason, field, message }))).toEqual([
      { reason, field, message },
      ...also,
    ]);
  });
});
