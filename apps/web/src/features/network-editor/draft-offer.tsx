'use client';
import { formatClock } from '../../format/index.ts';
import { rebased } from './rebase-draft.ts';
import { countOf } from './draft-changes.ts';
import { browserStore, keepDraft, type KeptDraft } from './draft-store.ts';
import type { EditAction } from './edit-history.ts';
import type { EditBase } from './use-edited-network.ts';

interface DraftOfferProps {
  base: EditBase;
  offer: KeptDraft;
  dispatch: (action: EditAction) => void;
  onDecided: () => void;
}

/** What was changed earlier and not saved: to be taken up again, or let go of. */
export function DraftOffer({ base, offer, dispatch, onDecided }: DraftOfferProps) {
  const count = countOf(offer.changes);
  const takeUp = () => {
    const { changes, left } = rebased(base.draft, offer.changes);
    const rest = left.length === 0 ? '' : ` ${left.length} do not fit this version: ${left.slice(0, 3).join(', ')}.`;
    dispatch({ type: 'BEGIN', base: base.draft, changes, said: `Your draft is taken up again.${rest}` });
    onDecided();
  };
  const letGo = () => {
    const key = { versionId: base.version.id, datasetId: base.dataset?.id ?? null };
    keepDraft(browserStore(), key, { junctions: [], segments: [], places: [] });
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
