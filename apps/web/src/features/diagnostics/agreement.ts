/** Agreement of a student with its teacher, as its pictures take it. */
import type { RunDiagnosticsPartsFragment } from '../../graphql/generated/graphql';
import { cellLabel, type Cell } from './breakdown.ts';

export type Agreement = RunDiagnosticsPartsFragment['fidelity'][number]['hours'][number];

/** One bar an hour. */
export function hourCells(hours: readonly Agreement[], valueOf: (hour: Agreement) => number | null): Cell[] {
  return hours.map((hour, index) => ({
    key: String(index),
    label: cellLabel('HOUR', String(index)),
    mae: valueOf(hour),
    reference: null,
    count: hour.count,
    days: null,
    isThin: false,
  }));
}

/** At how many sensors the student is nearer to the truth more often than not, of those with any reading. */
export function nearerSensors(nodes: readonly Agreement[]): { readonly nearer: number; readonly judged: number } {
  const shares = nodes.map(({ studentNearer }) => studentNearer).filter((share) => share !== null);
  return { nearer: shares.filter((share) => share > 0.5).length, judged: shares.length };
}
