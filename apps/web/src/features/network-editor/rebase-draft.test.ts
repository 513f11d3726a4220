import { describe, expect, it } from 'vitest';
import { translatorOf } from '../../i18n/words-of.ts';
import { applyEdit } from './apply-edit.ts';
import { changesOf, NO_CHANGES, unsavedOf, withChanges } from './draft-changes.ts';
import { placeChangesOf } from './draft-patches.ts';
import type { Edit } from './edit.ts';
import { lengthOf } from './ground-line.ts';
import { lineOf, partOf, segmentsAt, type NetworkDraft } from './network-draft.ts';
import { rebased } from './rebase-draft.ts';
import { smallNetwork } from './testing/small-network.ts';

const t = translatorOf('en', 'networkEditor');

function edited(...edits: readonly Edit[]): NetworkDraft {
  return edits.reduce((draft, edit) => {
    const outcome = applyEdit(t, draft, edit);
    if ('refusal' in outcome) throw new Error(outcome.refusal);
    return outcome.draft;
  }, smallNetwork);
}
const unsaved = (draft: NetworkDraft) => unsavedOf(smallNetwork, changesOf(smallNetwork, draft));
/** What comes of one person's edits on what another saved. */
function onto(theirs: NetworkDraft, ...mine: readonly Edit[]) {
  const { changes, left, both } = rebased(theirs, unsaved(edited(...mine)));
  return { draft: withChanges(theirs, changes), changes, left: [...left].sort(), both };
}

const split = { kind: 'SPLIT_SEGMENT', segment: 'ab', offsetMetres: 300 } as const;
const lanes = { kind: 'SET_ATTRIBUTES', segment: 'bc', attributes: { lanes: 6 } } as const;
const reverse = { kind: 'REVERSE_SEGMENT', segment: 'bc' } as const;
const moveC = { kind: 'MOVE_JUNCTION', junction: 'c', latitude: 52.011, longitude: 4.012 } as const;
const draw = (line: number[]) => ({ kind: 'DRAW_SEGMENT', line, from: 'a', to: null, isBothWays: false }) as const;

describe('changes on another version', () => {
  it('are all made where nobody changed anything', () => {
    const draft = edited(split);
    expect(rebased(smallNetwork, unsaved(draft))).toEqual({ changes: unsaved(draft).changes, left: [], both: [] });
  });
  it('are none where the version has them', () => {
    const draft = edited(split, lanes, draw([52, 4, 51.99, 4.01]));
    expect(rebased(draft, unsaved(draft))).toEqual({ changes: NO_CHANGES, left: [], both: [] });
  });
  it('leave out what others took away, segments whose junctions are gone, and sensors on them', () => {
    const junctions = new Map([...smallNetwork.junctions].filter(([id]) => id !== 'b'));
    const segments = new Map([...smallNetwork.segments].filter(([, { from, to }]) => from !== 'b' && to !== 'b'));
    const { changes, left } = onto({ ...smallNetwork, junctions, segments }, split);
    expect(left).toEqual(['ab', 'ba', 's1', 'segment-1']);
    expect(changes.segments.map(([id]) => id)).toEqual(['segment-2']);
  });
  it('do not take away what others changed', () => {
    const { draft, left } = onto(edited({ ...lanes, segment: 'ce' }), { kind: 'DELETE_SEGMENT', segment: 'ce' });
    expect(left).toEqual(['ce']);
    expect(draft.segments.get('ce')?.lanes).toBe(6);
  });
});

describe('new parts on another version', () => {
  it('get other ids than new parts of others, with all that leads to them', () => {
    const theirs = edited(draw([52, 4, 51.99, 4.01]));
    const place = { kind: 'PLACE_SENSOR', sensor: 's2', segment: 'segment-1', offsetMetres: 5 } as const;
    const { draft, left, both } = onto(theirs, draw([52, 4, 51.98, 3.99]), place);
    expect(draft.segments.get('segment-1')).toEqual(theirs.segments.get('segment-1'));
    expect(draft.junctions.get('junction-1')).toEqual(theirs.junctions.get('junction-1'));
    expect(draft.segments.get('segment-2')).toMatchObject({ id: 'segment-2', from: 'a', to: 'junction-2' });
    expect(draft.junctions.get('junction-2')).toEqual({ id: 'junction-2', latitude: 51.98, longitude: 3.99 });
    expect(draft.places.get('s2')).toEqual({ sensor: 's2', segment: 'segment-2', offsetMetres: 5 });
    expect([left, both]).toEqual([[], []]);
  });
});

describe('one part that two people changed', () => {
  it('has what each of them changed of it', () => {
    const { draft, both } = onto(edited(reverse), lanes);
    expect(draft.segments.get('bc')).toMatchObject({ from: 'c', to: 'b', lanes: 6, name: 'Ring' });
    expect(both).toEqual([]);
  });
  it('is told where both changed one thing of it', () => {
    const { draft, both } = onto(edited({ ...lanes, attributes: { lanes: 3 } }), lanes);
    expect(draft.segments.get('bc')?.lanes).toBe(6);
    expect(both).toEqual(['bc']);
  });
  it('is as long as the line that came about', () => {
    for (const [theirs, mine] of [
      [moveC, { kind: 'BEND_SEGMENT', segment: 'bc', via: [52.004, 4.011] }],
      [{ kind: 'BEND_SEGMENT', segment: 'bc', via: [52.004, 4.011] }, moveC],
      [moveC, draw([52.01, 4.01, 51.99, 4.01])],
    ] as const) {
      const { draft } = onto(edited(theirs), mine.kind === 'DRAW_SEGMENT' ? { ...mine, from: 'c' } : mine);
      for (const segment of segmentsAt(draft, 'c')) {
        expect(segment.lengthMetres).toBeCloseTo(lengthOf(lineOf(draft, segment)), 3);
      }
    }
  });
});

it('places sensors of changed segments on a version that was made without them', () => {
  const draft = edited({ kind: 'BEND_SEGMENT', segment: 'ab', via: [52.002, 4.005] });
  const kept = unsavedOf(smallNetwork, { ...NO_CHANGES, places: placeChangesOf(smallNetwork, draft) });
  const made = { ...draft, places: new Map([...draft.places].filter(([sensor]) => sensor !== 's1')) };
  const { changes } = rebased(made, kept);
  const moved = { ...draft, places: new Map(draft.places).set('s1', { sensor: 's1', segment: 'cd', offsetMetres: 7 }) };
  expect(rebased(moved, kept)).toEqual({ changes: NO_CHANGES, left: [], both: [] });
  expect(changes).toEqual({ ...NO_CHANGES, places: [['s1', partOf(draft.places, 's1')]] });
});
