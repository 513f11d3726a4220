/** What the form can say so that a finding of a look is gone; null where the files have to be mended. */
import type { DryRunQuery } from '../../graphql/generated/graphql';
import type { ImportDraft } from './import-draft.ts';

type Report = NonNullable<Extract<NonNullable<DryRunQuery['node']>, { __typename: 'Import' }>['report']>;

export function mendOf(
  kind: Report['findings'][number]['kind'],
  {
    channels,
    clockChanges,
    gaps,
    duplicateTimes,
  }: Pick<Report, 'channels' | 'clockChanges' | 'gaps' | 'duplicateTimes'>,
): Partial<ImportDraft> | null {
  if (kind === 'ZEROS') return { zeroIsMissing: true };
  if (kind === 'UNIT') {
    const unit = channels[0]?.unitGuess?.unit;
    return unit === undefined ? null : { unit };
  }
  // Where the times are whole, the change of the clock is in them already.
  if (kind === 'DAYLIGHT_SAVING' && gaps.count + duplicateTimes.count > 0) {
    const zone = clockChanges[0]?.zones[0];
    return zone === undefined ? null : { zone };
  }
  return null;
}
