/**
 * What the dashboard draws and what the API makes of its patches: edits are made on a draft, the patches that it derives are
 * made on the version, and both have to be the same network.
 */
import { applyPatches, networkFindings, type NetworkPatch, type RoadNetwork } from '@stillgraph/ml/roads';
import { describe, expect, it } from 'vitest';
import { translatorOf } from '../../apps/web/src/i18n/words-of.ts';
import { applyEdit } from '../../apps/web/src/features/network-editor/apply-edit.ts';
import { draftFindings } from '../../apps/web/src/features/network-editor/draft-findings.ts';
import { patchesOf } from '../../apps/web/src/features/network-editor/draft-patches.ts';
import type { Edit } from '../../apps/web/src/features/network-editor/edit.ts';
import { lineOf, type NetworkDraft } from '../../apps/web/src/features/network-editor/network-draft.ts';
import { smallNetwork } from '../../apps/web/src/features/network-editor/testing/small-network.ts';

const t = translatorOf('en', 'networkEditor');

function asNetwork(draft: NetworkDraft): RoadNetwork {
  const ids = [...draft.junctions.keys()];
  return {
    junctions: [...draft.junctions.values()].map(({ id, ...place }) => ({ externalId: id, ...place })),
    segments: [...draft.segments.values()].map(({ id, via: _, from, to, ...rest }) => ({
      externalId: id,
      geometry: lineOf(draft, { from, to, via: _ }),
      from: ids.indexOf(from),
      to: ids.indexOf(to),
      ...rest,
    })),
  };
}

/** By ids, in their order, lengths and times to a millionth. */
function told({ junctions, segments }: RoadNetwork) {
  const rounded = (value: number | null) => (value === null ? null : Number(value.toPrecision(10)));
  const byId = <Part extends { readonly externalId: string }>(parts: readonly Part[]) =>
    [...parts].sort((a, b) => (a.externalId < b.externalId ? -1 : 1));
  return {
    junctions: byId(junctions).map(({ externalId, latitude, longitude }) => ({ externalId, latitude, longitude })),
    segments: byId(segments).map(({ from, to, lengthMetres, travelSeconds, ...rest }) => ({
      ...rest,
      from: junctions[from]?.externalId,
      to: junctions[to]?.externalId,
      lengthMetres: rounded(lengthMetres),
      travelSeconds: rounded(travelSeconds),
    })),
  };
}

function edited(edits: readonly Edit[]): NetworkDraft {
  return edits.reduce((draft, edit) => {
    const outcome = applyEdit(t, draft, edit);
    if ('refusal' in outcome) throw new Error(`${edit.kind}: ${outcome.refusal}`);
    return outcome.draft;
  }, smallNetwork);
}

const move = { kind: 'MOVE_JUNCTION', junction: 'c', latitude: 52.011, longitude: 4.012 } as const;
const split = { kind: 'SPLIT_SEGMENT', segment: 'ab', offsetMetres: 300 } as const;
const stories: readonly (readonly [string, readonly Edit[]])[] = [
  [
    'a road drawn both ways to a new junction',
    [{ kind: 'DRAW_SEGMENT', line: [52, 4, 51.99, 4.01], from: 'a', to: null, isBothWays: true }],
  ],
  ['a junction moved', [move]],
  [
    'attributes set and a bend made at a junction that moved',
    [
      move,
      {
        kind: 'SET_ATTRIBUTES',
        segment: 'bc',
        attributes: { name: null, lanes: 3, speedLimit: 80, roadClass: 'trunk' },
      },
      { kind: 'BEND_SEGMENT', segment: 'bc', via: [52.004, 4.011] },
    ],
  ],
  [
    'a road split with its way back, and joined again one way',
    [split, { kind: 'JOIN_SEGMENTS', segment: 'ab', next: 'segment-1' }],
  ],
  [
    'a road split and joined again whose length was told',
    [
      { kind: 'SPLIT_SEGMENT', segment: 'da', offsetMetres: 400 },
      { kind: 'JOIN_SEGMENTS', segment: 'da', next: 'segment-1' },
    ],
  ],
  [
    'the same at a junction that moved',
    [
      { kind: 'MOVE_JUNCTION', junction: 'd', latitude: 52.012, longitude: 4.001 },
      { kind: 'SPLIT_SEGMENT', segment: 'da', offsetMetres: 400 },
      { kind: 'JOIN_SEGMENTS', segment: 'da', next: 'segment-1' },
    ],
  ],
  [
    'a segment turned round and named',
    [
      { kind: 'REVERSE_SEGMENT', segment: 'bc' },
      { kind: 'SET_ATTRIBUTES', segment: 'bc', attributes: { name: 'Outer ring' } },
    ],
  ],
  ['a segment turned round at a junction that moved', [{ kind: 'REVERSE_SEGMENT', segment: 'bc' }, move]],
  [
    'a junction merged, and the end of another segment put elsewhere',
    [
      { kind: 'MERGE_JUNCTION', junction: 'e', into: 'd' },
      { kind: 'CONNECT_SEGMENT', segment: 'bc', end: 'to', junction: 'd' },
    ],
  ],
  [
    'a segment deleted with its junction',
    [
      { kind: 'DELETE_SEGMENT', segment: 'ce' },
      { kind: 'DELETE_JUNCTION', junction: 'e' },
    ],
  ],
  [
    'all of it one after the other',
    [
      move,
      split,
      { kind: 'REVERSE_SEGMENT', segment: 'segment-1' },
      { kind: 'MERGE_JUNCTION', junction: 'e', into: 'junction-1' },
      { kind: 'DRAW_SEGMENT', line: [52, 4, 51.99, 4.01], from: 'a', to: null, isBothWays: false },
      { kind: 'DELETE_SEGMENT', segment: 'da' },
      { kind: 'BEND_SEGMENT', segment: 'ab', via: [52.0004, 4.001] },
    ],
  ],
];

describe('patches of a draft', () => {
  it.each(stories)('make the same of %s', (_, edits) => {
    const draft = edited(edits);
    const { network, faults } = applyPatches(asNetwork(smallNetwork), patchesOf(smallNetwork, draft) as NetworkPatch[]);
    expect(faults).toEqual([]);
    expect(told(network)).toEqual(told(asNetwork(draft)));
  });
  it('are none where everything was undone by hand', () =>
    expect(
      patchesOf(
        smallNetwork,
        edited([
          { kind: 'REVERSE_SEGMENT', segment: 'ab' },
          { kind: 'REVERSE_SEGMENT', segment: 'ab' },
        ]),
      ),
    ).toEqual([]));
});

it.each(stories)('looks wrong in a draft what looks wrong to the API after %s', (_, edits) => {
  const draft = edited(edits);
  const ours = draftFindings(t, draft, []).map(({ kind, part }) => `${kind} ${part.kind} ${part.id}`);
  const theirs = networkFindings(asNetwork(draft)).listed.map(
    ({ kind, of, externalId }) => `${kind} ${of} ${externalId}`,
  );
  expect(ours.sort()).toEqual(theirs.sort());
});
