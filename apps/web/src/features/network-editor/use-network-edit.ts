'use client';
/** One edit of a version: its state, what is kept of it in the browser, and what looks wrong in it. */
import { useDeferredValue, useEffect, useMemo, useReducer, useRef, useState } from 'react';
import type { EditorScene } from '../../map/editor/editor-scene.ts';
import { changesOf, countOf } from './draft-changes.ts';
import { draftFindings, findingKey, findingsByPart } from './draft-findings.ts';
import { browserStore, keepDraft, keptDraft } from './draft-store.ts';
import { beginEdit, editReducer } from './edit-history.ts';
import { SceneMaker } from './editor-scene-of.ts';
import type { EditBase } from './use-edited-network.ts';

const KEEP_MS = 250;

export function useNetworkEdit({ draft: base, version, dataset, sensors }: EditBase) {
  const [state, dispatch] = useReducer(editReducer, base, beginEdit);
  const key = useMemo(() => ({ versionId: version.id, datasetId: dataset?.id ?? null }), [version.id, dataset?.id]);
  // Until a person said what becomes of an earlier draft nothing is edited, so that nothing is written over it.
  const [offer, setOffer] = useState(() => keptDraft(browserStore(), key.versionId, key.datasetId));
  const [isKept, setKept] = useState(true);
  // While a version is made, and until another edit takes the place of this one, nothing is edited nor kept here.
  const [isHeld, setHeld] = useState(false);
  const isKeeping = offer === null && !isHeld;
  const changes = useMemo(() => changesOf(state.base, state.draft), [state.base, state.draft]);
  useEffect(() => {
    if (!isKeeping) return undefined;
    const keep = () => setKept(keepDraft(browserStore(), key, changes));
    const timer = setTimeout(keep, KEEP_MS);
    window.addEventListener('pagehide', keep);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('pagehide', keep);
    };
  }, [changes, key, isKeeping]);
  // What was changed just before the page is left by a link is kept too.
  const last = useRef({ changes, key, isKeeping });
  useEffect(() => {
    last.current = { changes, key, isKeeping };
  });
  useEffect(
    () => () => {
      const { changes, key, isKeeping } = last.current;
      if (isKeeping) keepDraft(browserStore(), key, changes);
    },
    [],
  );

  const ids = useMemo(() => sensors.map(({ externalId }) => externalId), [sensors]);
  const looked = useDeferredValue(state.draft);
  const before = useMemo(() => new Set(draftFindings(base, ids).map(findingKey)), [base, ids]);
  const findings = useMemo(() => draftFindings(looked, ids), [looked, ids]);
  const made = useMemo(() => findings.filter((finding) => !before.has(findingKey(finding))), [findings, before]);
  const findingsOf = useMemo(() => findingsByPart(findings), [findings]);
  const [maker] = useState(() => new SceneMaker());
  const scene: EditorScene = useMemo(
    () => maker.sceneOf(state.draft, sensors, made),
    [maker, state.draft, sensors, made],
  );
  return {
    state,
    dispatch,
    scene,
    changeCount: countOf(changes),
    changes,
    /** False where the browser keeps nothing. */
    isKept,
    isHeld,
    hold: setHeld,
    offer,
    decide: () => setOffer(null),
    findings,
    /** Those that the edit brought. */
    made,
    findingsOf,
  };
}

export type NetworkEdit = ReturnType<typeof useNetworkEdit>;
