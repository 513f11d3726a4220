'use client';
/** One edit of a version: its state, what is kept of it in the browser, and what looks wrong in it. */
import { useCallback, useDeferredValue, useEffect, useMemo, useReducer, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { EditorScene } from '../../map/editor/editor-scene.ts';
import { changeOfPart, changesOf, countOf, unsavedOf } from './draft-changes.ts';
import { placeChangesOf } from './draft-patches.ts';
import { draftFindings, findingKey, findingsByPart } from './draft-findings.ts';
import { browserStore, draftToOffer, keepDraft, type DraftKey } from './draft-store.ts';
import { beginEdit, editReducer, type EditAction, type EditState } from './edit-history.ts';
import { SceneMaker } from './editor-scene-of.ts';
import { rebased } from './rebase-draft.ts';
import type { EditBase } from './use-edited-network.ts';

const KEEP_MS = 250;

/** What was kept of the network, as it can be done in this version; null where there is nothing, or it is done already. */
function offerOf(base: EditBase, key: DraftKey) {
  const kept = draftToOffer(browserStore(), key);
  if (kept === null) return null;
  const rest = rebased(base.draft, kept.draft);
  return countOf(rest.changes) + rest.left.length === 0 ? null : { key: kept.key, keptAt: kept.draft.keptAt, ...rest };
}
export type DraftOffered = NonNullable<ReturnType<typeof offerOf>>;

export function useNetworkEdit(edited: EditBase) {
  const { draft: base, network, dataset, sensors } = edited;
  const t = useTranslations('networkEditor');
  const reduce = useCallback((known: EditState, action: EditAction) => editReducer(t, known, action), [t]);
  const [state, dispatch] = useReducer(reduce, base, beginEdit);
  const key = useMemo(() => ({ networkId: network.id, datasetId: dataset?.id ?? null }), [network.id, dataset?.id]);
  // Until a person said what becomes of an earlier draft nothing is edited, so that nothing is written over it.
  const [offer, setOffer] = useState(() => offerOf(edited, key));
  const [isKept, setKept] = useState(true);
  // While a version is made, and until another edit takes the place of this one, nothing is edited nor kept here.
  const [isHeld, setHeld] = useState(false);
  const isKeeping = offer === null && !isHeld;
  const changes = useMemo(() => changesOf(state.base, state.draft), [state.base, state.draft]);
  // With the sensors that a version made of this does not carry over, for it may be made without anybody seeing it.
  const unsaved = useMemo(
    () => unsavedOf(state.base, { ...changes, places: placeChangesOf(state.base, state.draft) }),
    [state.base, state.draft, changes],
  );
  useEffect(() => {
    if (!isKeeping) return undefined;
    const keep = () => setKept(keepDraft(browserStore(), key, unsaved));
    const timer = setTimeout(keep, KEEP_MS);
    window.addEventListener('pagehide', keep);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('pagehide', keep);
    };
  }, [unsaved, key, isKeeping]);
  // What was changed just before the page is left by a link is kept too.
  const last = useRef({ unsaved, key, isKeeping });
  useEffect(() => {
    last.current = { unsaved, key, isKeeping };
  });
  useEffect(
    () => () => {
      const { unsaved, key, isKeeping } = last.current;
      if (isKeeping) keepDraft(browserStore(), key, unsaved);
    },
    [],
  );

  const ids = useMemo(() => sensors.map(({ externalId }) => externalId), [sensors]);
  const looked = useDeferredValue(state.draft);
  const before = useMemo(() => new Set(draftFindings(t, base, ids).map(findingKey)), [t, base, ids]);
  const findings = useMemo(() => draftFindings(t, looked, ids), [t, looked, ids]);
  const made = useMemo(() => findings.filter((finding) => !before.has(findingKey(finding))), [findings, before]);
  const findingsOf = useMemo(() => findingsByPart(findings), [findings]);
  const [maker] = useState(() => new SceneMaker());
  const changeOf = useMemo(() => changeOfPart(state.base, changes), [state.base, changes]);
  const scene: EditorScene = useMemo(
    () => maker.sceneOf(state.draft, sensors, made, changeOf),
    [maker, state.draft, sensors, made, changeOf],
  );
  return {
    state,
    dispatch,
    scene,
    changes,
    changeOf,
    changeCount: countOf(changes),
    key,
    unsaved,
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
