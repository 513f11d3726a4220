/** Unsaved changes, kept in the browser by the network that they are of, so that a reload or a fault loses nothing. */
import { z } from 'zod';
import type { Translator } from '../../i18n/translator.ts';
import { countOf, draftChangesSchema, NO_CHANGES, type Unsaved } from './draft-changes.ts';

const keptSchema = z.object({ keptAt: z.string(), changes: draftChangesSchema, before: draftChangesSchema });
export type KeptDraft = z.infer<typeof keptSchema>;

type DraftStore = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** Sensors of another dataset stand elsewhere, so a draft belongs to both. The version may be another when it is read again. */
export interface DraftKey {
  readonly networkId: string;
  readonly datasetId: string | null;
}

/** The browser's storage, or one that keeps nothing where the browser forbids it. */
export function browserStore(): DraftStore {
  try {
    return window.localStorage;
  } catch {
    const refuse = () => {
      throw new Error('This browser keeps nothing.');
    };
    return { getItem: () => null, setItem: refuse, removeItem: () => undefined };
  }
}

const nameOf = ({ networkId, datasetId }: DraftKey): string =>
  `stillgraph-network-draft ${networkId} ${datasetId ?? ''}`;

/** What was kept of a network; null where nothing was, or what was cannot be read any more. */
export function keptDraft(store: DraftStore, key: DraftKey): KeptDraft | null {
  const text = store.getItem(nameOf(key));
  if (text === null) return null;
  try {
    return keptSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** The draft to be taken up with a dataset's sensors: its own, or what was drawn while no sensors were there. */
export function draftToOffer(
  store: DraftStore,
  key: DraftKey,
): { readonly key: DraftKey; readonly draft: KeptDraft } | null {
  for (const each of [key, { ...key, datasetId: null }]) {
    const draft = keptDraft(store, each);
    if (draft !== null) return { key: each, draft };
  }
  return null;
}

/**
 * Keeps the changes, or lets go of what was kept where there are none.
 *
 * @returns whether they are kept: the browser may have no room or forbid it
 */
export function keepDraft(store: DraftStore, key: DraftKey, { changes, before }: Unsaved, now = new Date()): boolean {
  try {
    if (countOf(changes) === 0) store.removeItem(nameOf(key));
    else store.setItem(nameOf(key), JSON.stringify({ keptAt: now.toISOString(), changes, before }));
    return true;
  } catch {
    return false;
  }
}

/**
 * Takes what was drawn along to the edit with another dataset's sensors, where it is offered again. Places of sensors stay with
 * the dataset that they are of, on either side.
 *
 * @returns why it cannot be done, in words; null where it is done
 */
export function moveDraft(
  t: Translator<'networkEditor'>,
  store: DraftStore,
  key: DraftKey,
  datasetId: string,
  { changes, before }: Unsaved,
): string | null {
  const to = { ...key, datasetId };
  const there = keptDraft(store, to);
  const hasDrawn = isDrawn(changes);
  if (hasDrawn && there !== null && isDrawn(there.changes)) {
    return t('draft.otherWaits');
  }
  const moved = {
    changes: { ...changes, places: there?.changes.places ?? [] },
    before: { ...before, places: there?.before.places ?? [] },
  };
  if (hasDrawn && !keepDraft(store, to, moved)) return t('draft.notKept');
  const staying = {
    changes: { ...NO_CHANGES, places: changes.places },
    before: { ...NO_CHANGES, places: before.places },
  };
  return keepDraft(store, key, staying) ? null : t('draft.notKept');
}

const isDrawn = ({ junctions, segments }: Unsaved['changes']): boolean => junctions.length + segments.length > 0;
