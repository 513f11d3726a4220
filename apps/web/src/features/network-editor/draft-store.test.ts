import { describe, expect, it } from 'vitest';
import { applyEdit } from './apply-edit.ts';
import { changesOf, withChanges } from './draft-changes.ts';
import { keepDraft, keptDraft } from './draft-store.ts';
import { rebased } from './rebase-draft.ts';
import { smallNetwork } from './testing/small-network.ts';

function memory() {
  const texts = new Map<string, string>();
  return {
    getItem: (key: string) => texts.get(key) ?? null,
    setItem: (key: string, text: string) => void texts.set(key, text),
    removeItem: (key: string) => void texts.delete(key),
  };
}
const outcome = applyEdit(smallNetwork, { kind: 'SPLIT_SEGMENT', segment: 'ab', offsetMetres: 300 });
if ('refusal' in outcome) throw new Error(outcome.refusal);
const { draft } = outcome;
const changes = changesOf(smallNetwork, draft);
const key = { versionId: 'v', datasetId: 'd' };

describe('drafts in the browser', () => {
  it('come back as they were, for the same version and dataset alone', () => {
    const store = memory();
    expect(keepDraft(store, key, changes)).toBe(true);
    const kept = keptDraft(store, 'v', 'd');
    expect(kept === null ? null : withChanges(smallNetwork, kept.changes)).toEqual(draft);
    expect(keptDraft(store, 'v', 'other')).toBeNull();
    expect(keptDraft(store, 'w', 'd')).toBeNull();
  });
  it('are gone when everything was undone', () => {
    const store = memory();
    keepDraft(store, key, changes);
    keepDraft(store, key, changesOf(smallNetwork, smallNetwork));
    expect(keptDraft(store, 'v', 'd')).toBeNull();
  });
  it('that cannot be read are none', () => {
    const store = { ...memory(), getItem: () => '{"keptAt":1}' };
    expect(keptDraft(store, 'v', 'd')).toBeNull();
  });
  it('say when the browser keeps nothing', () => {
    const refuse = () => {
      throw new Error('no room');
    };
    expect(keepDraft({ ...memory(), setItem: refuse }, key, changes)).toBe(false);
  });
});

describe('changes on another version', () => {
  it('are all made where it has what they lead to', () =>
    expect(rebased(smallNetwork, changes)).toEqual({ changes, left: [] }));
  it('leave segments out whose junctions are gone, and sensors on them', () => {
    const junctions = new Map([...smallNetwork.junctions].filter(([id]) => id !== 'b'));
    const segments = new Map([...smallNetwork.segments].filter(([, { from, to }]) => from !== 'b' && to !== 'b'));
    const { changes: rest, left } = rebased({ ...smallNetwork, junctions, segments }, changes);
    expect([...left].sort()).toEqual(['ba', 's1', 'segment-1']);
    expect(rest.segments.map(([id]) => id)).toEqual(['ab', 'segment-2']);
  });
});
