/** Unsaved changes, kept in the browser by the version that they are of, so that a reload or a fault loses nothing. */
import { z } from 'zod';
import { countOf, draftChangesSchema, type DraftChanges } from './draft-changes.ts';

const keptSchema = z.object({ keptAt: z.string(), changes: draftChangesSchema });
export type KeptDraft = z.infer<typeof keptSchema>;

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** The browser's storage, or one that keeps nothing where the browser forbids it. */
export function browserStore(): Store {
  try {
    return window.localStorage;
  } catch {
    const refuse = () => {
      throw new Error('This browser keeps nothing.');
    };
    return { getItem: () => null, setItem: refuse, removeItem: () => undefined };
  }
}

/** Sensors of another dataset stand elsewhere, so a draft belongs to both. */
const keyOf = (versionId: string, datasetId: string | null): string =>
  `stillgraph-network-draft ${versionId} ${datasetId ?? ''}`;

/** What was kept of a version; null where nothing was, or what was cannot be read any more. */
export function keptDraft(store: Store, versionId: string, datasetId: string | null): KeptDraft | null {
  const text = store.getItem(keyOf(versionId, datasetId));
  if (text === null) return null;
  try {
    return keptSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/**
 * Keeps the changes, or lets go of what was kept where there are none.
 *
 * @returns whether they are kept: the browser may have no room or forbid it
 */
export function keepDraft(
  store: Store,
  key: { readonly versionId: string; readonly datasetId: string | null },
  changes: DraftChanges,
  now = new Date(),
): boolean {
  try {
    const name = keyOf(key.versionId, key.datasetId);
    if (countOf(changes) === 0) store.removeItem(name);
    else store.setItem(name, JSON.stringify({ keptAt: now.toISOString(), changes }));
    return true;
  } catch {
    return false;
  }
}
