/** Students that learnt from different shares of the labels, each beside its control: what a teacher saves of labels. */
import { roleOf, type Role } from '../../ui/role.ts';
import { labelOf, type BoardEntry, type Interval } from './board-entry.ts';

export type LabelledEntry = Pick<
  BoardEntry,
  'id' | 'kind' | 'isControl' | 'method' | 'methodLabel' | 'modelLabel' | 'mae' | 'labelShare' | 'validationMae'
>;

export interface LabelPoint {
  /** Of the train windows whose labels it learnt from, above 0 to 1. */
  readonly share: number;
  readonly mae: Interval;
}

export interface LabelCurve {
  readonly label: string;
  readonly role: Role;
  /** By rising share, at least two. */
  readonly points: readonly LabelPoint[];
}

/** A student's curve, and its control's where that has one. */
export interface LabelBudget {
  readonly student: LabelCurve;
  readonly control: LabelCurve | null;
}

/**
 * The distilled students that stand on a board with two or more shares of the labels. Of several entries of one share the
 * one that validation prefers is taken.
 *
 * @param entries in rank order, which the students keep
 */
export function labelBudgets(entries: readonly LabelledEntry[]): LabelBudget[] {
  const groups = new Map<string, LabelledEntry[]>();
  for (const entry of entries) {
    if (entry.kind !== 'STUDENT' || entry.labelShare === null) continue;
    const key = keyOf(entry.modelLabel, entry.method, entry.methodLabel ?? '');
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  const curves = [...groups.values()].flatMap((group) => {
    const [first] = group;
    const points = pointsOf(group);
    return first === undefined || points.length < 2 ? [] : [{ first, curve: curveOf(first, points) }];
  });
  return curves
    .filter(({ curve }) => curve.role === 'STUDENT')
    .map(({ first, curve }) => ({
      student: curve,
      control: curves.find((one) => one.first.isControl && one.first.modelLabel === first.modelLabel)?.curve ?? null,
    }));
}

const keyOf = (...parts: readonly string[]) => JSON.stringify(parts);

function curveOf(entry: LabelledEntry, points: readonly LabelPoint[]): LabelCurve {
  return { label: labelOf(entry), role: roleOf(entry), points };
}

function pointsOf(group: readonly LabelledEntry[]): LabelPoint[] {
  const best = new Map<number, LabelledEntry>();
  for (const entry of group) {
    const share = entry.labelShare ?? 1;
    const known = best.get(share);
    if (known === undefined || (entry.validationMae ?? Infinity) < (known.validationMae ?? Infinity)) {
      best.set(share, entry);
    }
  }
  return [...best].map(([share, { mae }]) => ({ share, mae })).sort((a, b) => a.share - b.share);
}

/** From which share on the intervals of student and control overlap at every larger share; null where they never do. */
export function tieFrom({ student, control }: LabelBudget): number | null {
  let from: number | null = null;
  for (const point of student.points.toReversed()) {
    const other = control?.points.find(({ share }) => share === point.share);
    if (other === undefined || !overlap(point.mae, other.mae)) break;
    from = point.share;
  }
  return from;
}

function overlap(a: Interval, b: Interval): boolean {
  const known = [a.low, a.high, b.low, b.high];
  if (!known.every((bound) => typeof bound === 'number')) return false;
  return (a.low ?? 0) <= (b.high ?? 0) && (b.low ?? 0) <= (a.high ?? 0);
}
