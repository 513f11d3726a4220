'use client';
import { CircleX, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { useClient } from 'urql';
import { formatCount } from '../../format/index.ts';
import { Field } from '../../ui/field.tsx';
import { Pane } from '../../ui/index.ts';
import { changesOf } from './draft-changes.ts';
import { browserStore, keepDraft } from './draft-store.ts';
import { findingKey, type DraftFinding } from './draft-findings.ts';
import { MOST_PATCHES, patchesOf } from './draft-patches.ts';
import { editedNetworkQuery } from './editor-documents.ts';
import type { Part } from './network-draft.ts';
import type { EditBase } from './use-edited-network.ts';
import type { NetworkEdit } from './use-network-edit.ts';
import { useSaveVersion, type Saved } from './use-save-version.ts';

interface SavePaneProps {
  base: EditBase;
  edit: NetworkEdit;
  refusal: string | undefined;
  datasets: readonly { readonly id: string; readonly name: string }[];
  onDataset: (id: string) => void;
  onSelect: (part: Part) => void;
  onSaved: () => void;
}

const MOST_LISTED = 8;
const NOTHING = { junctions: [], segments: [], places: [] };

/** Faults, why the version is made, and the button that makes it. */
export function SavePane({ base, edit, refusal, datasets, onDataset, onSelect, onSaved }: SavePaneProps) {
  const { state, changeCount, changes, made, findings, isHeld, hold } = edit;
  const client = useClient();
  const save = useSaveVersion();
  const [message, setMessage] = useState('');
  const [isAccepted, setAccepted] = useState(false);
  const [outcome, setOutcome] = useState<Saved | null>(null);
  const { version, dataset, network } = base;
  const key = { versionId: version.id, datasetId: dataset?.id ?? null };
  const patchCount = patchesOf(state.base, state.draft).length;
  const earlier = findings.length - made.length;
  const hindrance = hindranceOf({ refusal, changeCount, patchCount, made: isAccepted ? 0 : made.length });

  const onSave = async () => {
    hold(true);
    const saved = await save({ ...key, base: state.base, draft: state.draft, message }).catch((error: unknown) => {
      hold(false);
      throw error;
    });
    setOutcome(saved);
    if (saved.kind === 'SAVED') {
      keepDraft(browserStore(), key, NOTHING);
      onSaved();
    } else if (saved.kind === 'PLACES_LEFT') {
      keepDraft(browserStore(), key, NOTHING);
      const places = changesOf(state.base, state.draft).places;
      keepDraft(browserStore(), { ...key, versionId: saved.versionId }, { ...NOTHING, places });
      onSaved();
    } else hold(false);
  };
  /** What was drawn is kept for the edit with the other sensors, where it is offered again; places of these stay here. */
  const chooseDataset = (datasetId: string) => {
    hold(true);
    if (changeCount > 0) {
      keepDraft(browserStore(), { ...key, datasetId }, { ...changes, places: [] });
      keepDraft(browserStore(), key, { ...NOTHING, places: changes.places });
    }
    onDataset(datasetId);
  };
  /** The draft is kept under the newest version, where it is offered again. */
  const carryOver = async () => {
    hold(true);
    const { data, error } = await client
      .query(editedNetworkQuery, { id: network.id }, { requestPolicy: 'network-only' })
      .toPromise();
    const latest = data?.node?.__typename === 'Network' ? data.node.latest : null;
    if (error !== undefined || latest === null) {
      hold(false);
      return;
    }
    keepDraft(browserStore(), { ...key, versionId: latest.id }, changes);
    keepDraft(browserStore(), key, NOTHING);
    onSaved();
  };

  return (
    <Pane title={`Version ${version.number + 1}`} meta={changeCount === 0 ? 'no changes' : changesText(changeCount)}>
      <div className="save-pane">
        <Field label="Sensors of">
          {(control) => (
            <select
              {...control}
              className="select"
              disabled={isHeld}
              value={dataset?.id ?? ''}
              onChange={(event) => chooseDataset(event.target.value)}
            >
              {dataset === null ? <option value="">no dataset stands on it</option> : null}
              {datasets.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label="What was changed and why">
          {(control) => (
            <input
              {...control}
              className="input"
              maxLength={2000}
              value={message}
              onChange={(event) => setMessage(event.target.value)}
            />
          )}
        </Field>
        <FindingList findings={made} onSelect={onSelect} />
        {earlier === 0 ? null : (
          <p className="quiet-text">
            {formatCount(earlier)} {earlier === 1 ? 'fault was' : 'faults were'} there before; the column Check names{' '}
            {earlier === 1 ? 'it' : 'them'}.
          </p>
        )}
        {made.length === 0 ? null : (
          <label className="check">
            <input type="checkbox" checked={isAccepted} onChange={(event) => setAccepted(event.target.checked)} />
            Save with {made.length === 1 ? 'this fault' : 'these faults'}
          </label>
        )}
        <button
          type="button"
          className="button primary"
          disabled={hindrance !== undefined || isHeld}
          title={hindrance}
          onClick={() => void onSave()}
        >
          {isHeld ? 'Saving …' : 'Save version'}
        </button>
        {hindrance === undefined || changeCount === 0 ? null : <p className="quiet-text">{hindrance}</p>}
        {edit.isKept || changeCount === 0 ? null : (
          <p className="editor-finding">This browser keeps no drafts: save before you leave the page.</p>
        )}
        <Outcome outcome={outcome} onCarryOver={() => void carryOver()} />
      </div>
    </Pane>
  );
}

const changesText = (count: number): string => `${formatCount(count)} ${count === 1 ? 'change' : 'changes'}`;

/** Why the version cannot be saved as things stand; undefined where it can. */
function hindranceOf(state: {
  readonly refusal: string | undefined;
  readonly changeCount: number;
  readonly patchCount: number;
  readonly made: number;
}): string | undefined {
  if (state.refusal !== undefined) return state.refusal;
  if (state.changeCount === 0) return 'Nothing was changed.';
  if (state.patchCount > MOST_PATCHES) {
    return `${formatCount(state.patchCount)} changes are more than the ${formatCount(MOST_PATCHES)} that one version takes: undo some, save, and go on.`;
  }
  return state.made > 0 ? 'Mend the faults, or say that they are meant.' : undefined;
}

/** Faults that the edit brought, each a way to its part. */
function FindingList({ findings, onSelect }: { findings: readonly DraftFinding[]; onSelect: (part: Part) => void }) {
  if (findings.length === 0) return null;
  return (
    <ul className="finding-list" aria-label="New faults">
      {findings.slice(0, MOST_LISTED).map((finding) => {
        const isSensor = finding.part.kind === 'SENSOR';
        const Icon = isSensor ? TriangleAlert : CircleX;
        return (
          <li key={findingKey(finding)} data-kind={isSensor ? 'warn' : 'bad'}>
            <Icon size={14} strokeWidth={1.75} aria-hidden />
            <button type="button" className="row-button" onClick={() => onSelect(finding.part)}>
              {finding.text}
            </button>
          </li>
        );
      })}
      {findings.length > MOST_LISTED ? <li>and {formatCount(findings.length - MOST_LISTED)} more</li> : null}
    </ul>
  );
}

function Outcome({ outcome, onCarryOver }: { outcome: Saved | null; onCarryOver: () => void }) {
  if (outcome === null || outcome.kind === 'SAVED') return <p role="status">{outcome?.text ?? ''}</p>;
  return (
    <div role="alert" className="editor-finding">
      <p>{outcome.kind === 'CONFLICT' ? `Somebody made another version meanwhile: ${outcome.text}.` : outcome.text}</p>
      {outcome.kind === 'CONFLICT' ? (
        <button type="button" className="button" onClick={onCarryOver}>
          Carry my changes over to it
        </button>
      ) : null}
    </div>
  );
}
