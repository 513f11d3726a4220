'use client';
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
  const { changes, left, both, key } = offer;
  const count = countOf(changes) + left.length;
  const nothing = { changes: NO_CHANGES, before: NO_CHANGES };
  const takeUp = () => {
    const rest = left.length === 0 ? '' : ` ${left.length} do not fit this version: ${named(left)}.`;
    const told = both.length === 0 ? '' : ` Others changed ${named(both)} too: as you had it, it is here.`;
    dispatch({ type: 'BEGIN', base: base.draft, changes, said: `Your draft is taken up again.${rest}${told}` });
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
      <p>
        {count} unsaved {count === 1 ? 'change' : 'changes'} of {formatClock(offer.keptAt)} {count === 1 ? 'is' : 'are'}{' '}
        kept in this browser.
      </p>
      <button type="button" className="button" onClick={takeUp}>
        Take up again
      </button>
      <button type="button" className="button bare" onClick={letGo}>
        Let go
      </button>
    </div>
  );
}

const MOST_NAMED = 3;
function named(ids: readonly string[]): string {
  const more = ids.length > MOST_NAMED ? ` and ${ids.length - MOST_NAMED} more` : '';
  return `${ids.slice(0, MOST_NAMED).join(', ')}${more}`;
}
