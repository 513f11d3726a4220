/** The alarms of an event, as a part of the page of documentation. */
import { entryName, scoreAt, shown, table, type Column } from './markdown-table.ts';
import type { EntryResult } from './results.ts';

/** What an event's alarms are worth at the threshold that has the best F1 on the validation part. */
export function alarmSection(entries: readonly EntryResult[], told: (entry: EntryResult) => string): string[] {
  const all = (entry: EntryResult) => scoreAt(entry, 0)?.event;
  const prevalence = entries.map(all).find((event) => event != null)?.prevalence;
  const columns: readonly Column[] = [
    ['experiment', 'left', told],
    ...entryName,
    ['AUPRC in a node', 'right', (entry) => shown(all(entry)?.nodeAveragePrecision)],
    ['precision', 'right', (entry) => shown(all(entry)?.precision)],
    ['recall', 'right', (entry) => shown(all(entry)?.recall)],
    ['F1', 'right', (entry) => shown(all(entry)?.f1)],
    ['events told ahead', 'right', (entry) => ofEvents(all(entry)?.alarms, 'detected')],
    ['met late', 'right', (entry) => ofEvents(all(entry)?.alarms, 'late')],
    ['lead, min, median', 'right', (entry) => all(entry)?.alarms?.leadMinutes?.median.toFixed(0) ?? '–'],
    ['false alarms per node-day', 'right', (entry) => shown(all(entry)?.alarms?.falsePerNodeDay)],
  ];
  const several = entries.some((entry) => told(entry) !== '');
  return [
    '## Alarms',
    '',
    `The event holds at a share of ${shown(prevalence)} of the target steps of the test part, which is the AUPRC of knowing ` +
      'nothing, all steps pooled; knowing how often it is at each horizon has that of the prevalence above. The threshold of each is the one with the best F1 on the validation part.',
    '',
    ...table(several ? columns : columns.slice(1), entries),
    '',
  ];
}

function ofEvents(
  alarms: Readonly<Record<'events' | 'detected', number> & { late: number | null }> | null | undefined,
  counted: 'detected' | 'late',
): string {
  const count = alarms?.[counted];
  return alarms == null || count == null ? '–' : `${Math.round(count)} of ${Math.round(alarms.events)}`;
}
