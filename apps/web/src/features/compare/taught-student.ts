/** Which of two runs is a student that learnt from the other. */
interface Taught {
  readonly id: string;
  readonly teachers: readonly { readonly id: string }[];
}

/** The student of the pair; undefined where neither learnt from the other, and from no third. */
export function taughtStudent<Run extends Taught>(left: Run, right: Run): Run | undefined {
  const isTaughtBy = (student: Run, { id }: Run) => student.teachers.length === 1 && student.teachers[0]?.id === id;
  if (isTaughtBy(right, left)) return right;
  return isTaughtBy(left, right) ? left : undefined;
}
