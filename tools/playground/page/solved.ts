import type { Session } from './session';
import { toneOf } from './verdict';
import type { Work } from './work';

/**
 * Whether the reader fixed the error of an exercise: everything is admitted, and there is at least as much of it as without the error.
 */
export function isSolved(session: Session, { exercise, isWrong }: Work): boolean {
  const { mode, texts, reviewed, isCurrent, typeProblems } = session;
  if (!exercise || !isWrong[mode] || texts[mode] === exercise.code[mode].wrong) return false;
  if (!isCurrent || toneOf(session) !== 'admitted') return false;
  if (mode === 'typescript' && typeProblems.length > 0) return false;
  const objects = exercise.code.yaml.right.split(/^---$/m).length;
  return (reviewed?.objects.length ?? 0) >= objects;
}
