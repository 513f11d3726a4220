import { describe, expect, it } from 'vitest';
import { translatorOf } from '../../i18n/words-of.ts';
import { applyEdit } from './apply-edit.ts';
import { changesOf, NO_CHANGES, unsavedOf, withChanges } from './draft-changes.ts';
import { draftToOffer, keepDraft, keptDraft, moveDraft } from './draft-store.ts';
import { smallNetwork } from './testing/small-network.ts';

const t = translatorOf('en', 'networkEditor');

function memory() {
  const texts = new Map<string, string>();
  return {
    getItem: (key: string) => texts.get(key) ?? null,
    setItem: (key: string, text: string) => void texts.set(key, text),
    removeItem: (key: string) => void texts.delete(key),
  };
}
const outcome = applyEdit(t, smallNetwork, { kind: 'SPLIT_SEGMENT', segment: 'ab', offsetMetres: 300 });
if ('refusal' in outcome) throw new Error(outcome.refusal);
const { draft } = outcome;
const unsaved = unsavedOf(smallNetwork, changesOf(smallNetwork, draft));
const nothing = unsavedOf(smallNetwork, NO_CHANGES);
const key = { networkId: 'n', datasetId: 'd' };

describe('drafts in the browser', () => {
  it('come back as they were, whichever the version is then, for the same network and dataset alone', () => {
    const store = memory();
    expect(keepDraft(store, key, unsaved)).toBe(true);
    const kept = keptDraft(store, key);
    expect(kept === null ? null : withChanges(smallNetwork, kept.changes)).toEqual(draft);
    expect(keptDraft(store, { ...key, datasetId: 'other' })).toBeNull();
    expect(keptDraft(store, { ...key, networkId: 'm' })).toBeNull();
  });
  it('are gone when everything was undone', () => {
    const store = memory();
    keepDraft(store, key, unsaved);
    keepDraft(store, key, nothing);
    expect(keptDraft(store, key)).toBeNull();
  });
  it('that cannot be read are none', () => {
    const store = { ...memory(), getItem: () => '{"keptAt":1}' };
    expect(keptDraft(store, key)).toBeNull();
  });
  it('say when the browser keeps nothing', () => {
    const refuse = () => {
      throw new Error('no room');
    };
    expect(keepDraft({ ...memory(), setItem: refuse }, key, unsaved)).toBe(false);
  });
});

describe('drafts and the sensors of another dataset', () => {
  const other = { ...key, datasetId: 'other' };
  const placed = unsavedOf(smallNetwork, {
    ...NO_CHANGES,
    places: [['s1', { sensor: 's1', segment: 'cd', offsetMetres: 1 }]],
  });

  it('take what was drawn along, and leave places with the sensors that they are of', () => {
    const store = memory();
    keepDraft(store, key, placed);
    expect(moveDraft(t, store, other, 'd', unsaved)).toBeNull();
    const there = keptDraft(store, key);
    expect(there?.changes.segments).toEqual(unsaved.changes.segments);
    expect(there?.changes.places).toEqual(placed.changes.places);
    expect(there?.before.places).toEqual(placed.before.places);
    expect(keptDraft(store, other)?.changes).toEqual({ ...NO_CHANGES, places: unsaved.changes.places });
  });
  it('do not take the place of what was drawn with them before', () => {
    const store = memory();
    keepDraft(store, key, unsaved);
    expect(moveDraft(t, store, other, 'd', unsaved)).toMatch(/An earlier draft waits/);
    expect(keptDraft(store, key)?.changes).toEqual(unsaved.changes);
  });
  it('say when the browser keeps nothing', () => {
    const refuse = () => {
      throw new Error('no room');
    };
    expect(moveDraft(t, { ...memory(), setItem: refuse }, key, 'other', unsaved)).toBe(t('draft.notKept'));
  });
  it('are offered where sensors were placed since they were drawn without any', () => {
    const store = memory();
    const none = { ...key, datasetId: null };
    keepDraft(store, none, unsaved);
    expect(draftToOffer(store, key)?.key).toEqual(none);
    keepDraft(store, key, placed);
    expect(draftToOffer(store, key)?.key).toEqual(key);
  });
});
