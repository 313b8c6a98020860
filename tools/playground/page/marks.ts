// The places in the editors: what the server, a program or a definition says about a line.
import type { TextReview } from 'kube-admission';
import { NO_APP, type ProgramError } from '../protocol';
import { hintIn, type Messages } from './messages';
import type { Session } from './session';

/** A message at a place of a text. */
export interface Mark {
  readonly line: number;
  /** From 1; without it, the whole line. */
  readonly column?: number | undefined;
  /** @default - to the end of the line */
  readonly length?: number;
  readonly severity: 'error' | 'warning';
  readonly message: string;
}

/** Returns the marks of reviews in the text that was reviewed. */
export const marksOf = (reviews: readonly TextReview[], messages: Messages): Mark[] =>
  reviews.flatMap(({ line: first, errors, warnings }) => [
    ...errors.map(({ line = first, column, message, remedy }): Mark => {
      const help = remedy === undefined ? '' : `\n${messages.help} ${hintIn(messages, remedy)}`;
      return { line, column, message: message + help, severity: 'error' };
    }),
    ...warnings.map(({ line = first, column, message }): Mark => ({ line, column, message, severity: 'warning' })),
  ]);

/** Returns the marks in a program: the errors of its types, its own errors, and those of the manifests, at the lines that made these. */
export function programMarks(
  session: Pick<Session, 'program' | 'reviewed' | 'typeProblems'>,
  messages: Messages,
): Mark[] {
  const { program, reviewed, typeProblems } = session;
  const types = typeProblems.map((problem): Mark => ({ ...problem, severity: 'error' }));
  if (!program) return types;
  const own = program.errors.map((error): Mark => ({
    line: error.line,
    message: messageOf(error, messages.noApp),
    severity: 'error',
  }));
  const starts = documentLines(program.yaml);
  const made = (reviewed?.objects ?? []).flatMap((review) => {
    const index = starts.findLastIndex((start) => start <= review.line);
    // Not every manifest of a chart has a document of its own.
    const line = starts.length === program.lines.length ? program.lines[index] : undefined;
    return line ? marksOf([review], messages).map((mark): Mark => ({ ...mark, line, column: undefined })) : [];
  });
  return [...types, ...own, ...made].filter(({ line }) => line > 0);
}

/** Returns the message of an error of a program. */
export const messageOf = ({ message }: ProgramError, noApp: string): string => (message === NO_APP ? noApp : message);

/** Returns the lines on which the documents of a text begin. */
const documentLines = (yaml: string): number[] => [
  1,
  ...yaml.split('\n').flatMap((line, index) => (line === '---' ? [index + 2] : [])),
];
