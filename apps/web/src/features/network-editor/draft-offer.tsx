'use client';
import { useTranslations } from 'use-intl';
import type { Translator } from '../../i18n/translator.ts';
import { formatClock } from '../../format/index.ts';
import { countOf, NO_CHANGES, unsavedOf } from './draft-changes.ts';
import { browserStore, keepDraft } from './draft-store.ts';
import type { EditAction } from './edit-history.ts';
import type { EditBase } from './use-edited-network.ts';
import type { DraftOffered } from './use-network-edit.ts';

interface DraftOfferProps {
  base: EditBase;
  offer: DraftOffered;
  dispatch: (action: EditAction) => void;
  onDecided: () => void;
}

/** What was changed earlier and not saved: to be taken up again, or let go of. */
export function DraftOffer({ base, offer, dispatch, onDecided }: DraftOfferProps) {
  const format = useTranslations('format');
  const t = useTranslations('networkEditor');
  const { changes, left, both, key } = offer;
  const count = countOf(changes) + left.length;
  const nothing = { changes: NO_CHANGES, before: NO_CHANGES };
  const takeUp = () => {
    const said = [
      t('offer.takenUp'),
      ...(left.length === 0 ? [] : [t('offer.left', { count: left.length.toString(), names: named(t, left) })]),
      ...(both.length === 0 ? [] : [t('offer.both', { names: named(t, both) })]),
    ].join(' ');
    dispatch({ type: 'BEGIN', base: base.draft, changes, said });
    // What was drawn while no sensors were there belongs to these now.
    const own = { networkId: base.network.id, datasetId: base.dataset?.id ?? null };
    const isOther = key.datasetId !== own.datasetId;
    if (isOther && keepDraft(browserStore(), own, unsavedOf(base.draft, changes)))
      keepDraft(browserStore(), key, nothing);
    onDecided();
  };
  const letGo = () => {
    keepDraft(browserStore(), key, nothing);
    onDecided();
  };
  return (
    <div className="draft-offer" role="alert">
      <p>{t('offer.kept', { count, time: formatClock(format, offer.keptAt) })}</p>
      <button type="button" className="button" onClick={takeUp}>
        {t('offer.takeUp')}
      </button>
      <button type="button" className="button bare" onClick={letGo}>
        {t('offer.letGo')}
      </button>
    </div>
  );
}

const MOST_NAMED = 3;
function named(t: Translator<'networkEditor'>, ids: readonly string[]): string {
  const names = ids.slice(0, MOST_NAMED).join(', ');
  return ids.length > MOST_NAMED ? t('offer.named', { names, count: (ids.length - MOST_NAMED).toString() }) : names;
}
