import { kubectl } from '../kubectl';
import { Namespace } from './chapter/namespace';
import { show } from './chapter/story';

jest.mock('../kubectl');
jest.mock('./chapter/story');

test.each([
  ['pod/one created\npod/two unchanged\n', '', true],
  ['replicaset.apps/one configured\n', '', true],
  ['pod/one unchanged\n', '', false],
  ['pod/one configured\n', 'Warning: resource pods/one is missing the annotation\n', false],
])(
  'the story shows `kubectl apply` of an earlier manifest only if it changes something: %j %j',
  async (stdout, stderr, isShown) => {
    const output = { stdout, stderr, code: 0 };
    jest.mocked(kubectl).mockResolvedValue(output);
    jest.mocked(show).mockClear();
    await new Namespace('chapter-story').given('one.yaml');
    expect(jest.mocked(show).mock.calls).toEqual(isShown ? [['kubectl apply -f one.yaml', output]] : []);
  },
);
