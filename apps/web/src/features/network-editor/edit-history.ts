/** The state of an edit: the draft with what came before it and what was undone, the selection, and what was said last. */
import type { Translator } from '../../i18n/translator.ts';
import { applyEdit } from './apply-edit.ts';
import { changesOf, inOrderOf, withChanges, type DraftChanges } from './draft-changes.ts';
import type { Edit } from './edit.ts';
import type { NetworkDraft, Part } from './network-draft.ts';

export interface EditState {
  /** As the version has it. */
  readonly base: NetworkDraft;
  readonly draft: NetworkDraft;
  /** What leads back, the last step last, and what leads on again, the next step first: changes alone, for drafts are large. */
  readonly past: readonly DraftChanges[];
  readonly future: readonly DraftChanges[];
  readonly selected: Part | null;
  /** What was done last, or why it was not; `count` tells two of the same words apart. */
  readonly told: { readonly text: string; readonly isRefusal: boolean; readonly count: number };
}

export type EditAction =
  | { readonly type: 'EDIT'; readonly edit: Edit }
  | { readonly type: 'UNDO' }
  | { readonly type: 'REDO' }
  | { readonly type: 'SELECT'; readonly part: Part | null }
  /** Goes on from another version; nothing of before can be undone. */
  | {
      readonly type: 'BEGIN';
      readonly base: NetworkDraft;
      readonly changes?: DraftChanges | undefined;
      readonly said: string;
    };

/** Steps that can be undone. */
const MOST_PAST = 200;

export function beginEdit(base: NetworkDraft): EditState {
  return {
    base,
    draft: base,
    past: [],
    future: [],
    selected: null,
    told: { text: '', isRefusal: false, count: 0 },
  };
}

type T = Translator<'networkEditor'>;

export function editReducer(t: T, state: EditState, action: EditAction): EditState {
  const { draft, past, future, selected } = state;
  switch (action.type) {
    case 'EDIT': {
      const outcome = applyEdit(t, draft, action.edit);
      if ('refusal' in outcome) return tell(state, outcome.refusal, true);
      const after = {
        ...state,
        draft: outcome.draft,
        past: [...past, changesOf(outcome.draft, draft)].slice(-MOST_PAST),
        future: [],
        selected: outcome.selected === undefined ? selected : outcome.selected,
      };
      return tell(after, outcome.said);
    }
    case 'UNDO': {
      const back = past.at(-1);
      if (back === undefined) return tell(state, t('edit.nothingToUndo'), true);
      const before = stepped(state, back);
      const again = changesOf(before, draft);
      return tell({ ...state, draft: before, past: past.slice(0, -1), future: [again, ...future] }, t('edit.undone'));
    }
    case 'REDO': {
      const [next, ...rest] = future;
      if (next === undefined) return tell(state, t('edit.nothingToRedo'), true);
      const after = stepped(state, next);
      return tell(
        { ...state, draft: after, past: [...past, changesOf(after, draft)], future: rest },
        t('edit.doneAgain'),
      );
    }
    case 'SELECT':
      return { ...state, selected: action.part };
    case 'BEGIN': {
      const { base, changes, said } = action;
      const begun = { ...beginEdit(base), told: state.told };
      if (changes === undefined) return tell({ ...begun, selected }, said);
      const taken = withChanges(base, changes);
      return tell({ ...begun, draft: taken, past: [changesOf(taken, base)] }, said);
    }
  }
}

/** The draft after a step; what it puts back stands where it stood. */
function stepped({ base, draft }: EditState, changes: DraftChanges): NetworkDraft {
  return inOrderOf(base, withChanges(draft, changes));
}

/** Says something; a selection that is not there any more is let go of. */
function tell(state: EditState, text: string, isRefusal = false): EditState {
  const { selected, draft, told } = state;
  const isThere =
    selected === null ||
    selected.kind === 'SENSOR' ||
    (selected.kind === 'SEGMENT' ? draft.segments : draft.junctions).has(selected.id);
  return { ...state, selected: isThere ? selected : null, told: { text, isRefusal, count: told.count + 1 } };
}
