import { Admission } from 'kube-admission';
import { mistakes } from './mistakes';
import { describeWithModule } from './module';

describeWithModule('the server refuses', () => {
  let admission: Admission;
  beforeAll(async () => {
    admission = await Admission.load();
  });

  test.each(mistakes)('$name', ({ manifest, reason, field, message, also = [] }) => {
    const [review, ...others] = admission.reviewYaml(manifest);
    expect(others).toEqual([]);
    expect(review?.verdict).toBe('refused');
    expect(review?.errors.map(({ reason, field, message }) => ({ reason, field, message }))).toEqual([
      { reason, field, message },
      ...also,
    ]);
  });
});
