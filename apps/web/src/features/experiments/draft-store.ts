/** The draft of a form, kept in the browser until it is started or put away, so that a reload loses nothing. */
import { z } from 'zod';
import { draftSchema, givenSizesSchema } from './draft.ts';

const keptSchema = z.object({
  keptAt: z.iso.datetime(),
  draft: draftSchema,
  sizes: givenSizesSchema,
  takesOver: z.boolean(),
});
export type KeptDraft = z.infer<typeof keptSchema>;

type DraftStore = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** The browser's storage, or one that keeps nothing where the browser forbids it. */
export function draftStore(): DraftStore {
  try {
    return window.localStorage;
  } catch {
    return { getItem: () => null, setItem: () => undefined, removeItem: () => undefined };
  }
}

const nameOf = (form: string, team: string): string => `stillgraph-${form}-draft ${team}`;

/** What a form of a team kept; null where nothing is, or what is there cannot be read any more. */
export function readKept<Kept>(store: DraftStore, form: string, team: string, schema: z.ZodType<Kept>): Kept | null {
  try {
    const kept = schema.safeParse(JSON.parse(store.getItem(nameOf(form, team)) ?? 'null'));
    return kept.success ? kept.data : null;
  } catch {
    return null;
  }
}

/** Keeps what a form holds, or lets go of it; a browser without room keeps what it had. */
export function keep(store: DraftStore, form: string, team: string, kept: object | null): void {
  try {
    if (kept === null) store.removeItem(nameOf(form, team));
    else store.setItem(nameOf(form, team), JSON.stringify(kept));
  } catch {
    // Nothing is lost that was on the page.
  }
}

const EXPERIMENT = 'experiment';

export function keptDraft(store: DraftStore, team: string): KeptDraft | null {
  return readKept(store, EXPERIMENT, team, keptSchema);
}

/** A draft with a number that is still being written is not kept: the one before it stays. */
export function keepDraft(store: DraftStore, team: string, draft: Omit<KeptDraft, 'keptAt'>, now = new Date()): void {
  const kept = { keptAt: now.toISOString(), ...draft };
  if (keptSchema.safeParse(kept).success) keep(store, EXPERIMENT, team, kept);
}

export function dropDraft(store: DraftStore, team: string): void {
  keep(store, EXPERIMENT, team, null);
}
