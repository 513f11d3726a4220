'use client';
import { useState } from 'react';
import { formatNumber } from '../../format/index.ts';
import { Pane } from '../../ui/index.ts';
import { Field } from '../../ui/field.tsx';
import type { DraftFinding } from './draft-findings.ts';
import type { Edit } from './edit.ts';
import type { EditState } from './edit-history.ts';
import { segmentsAt, type DraftSegment, type NetworkDraft, type Part } from './network-draft.ts';
import { deletionOf, joinable } from './selection-edits.ts';
import { numberIn } from './typed.ts';

interface SelectedPaneProps {
  state: EditState;
  canEdit: boolean;
  onEdit: (edit: Edit) => void;
  onSelect: (part: Part | null) => void;
  findings: (part: Part) => readonly DraftFinding[];
}

/** What is selected, and what can be done with it. */
export function SelectedPane({ state, canEdit, onEdit, onSelect, findings }: SelectedPaneProps) {
  const { draft, selected } = state;
  if (selected === null) {
    return (
      <Pane title="Selection" meta="nothing">
        <p className="note">
          Click a segment, junction or sensor, or go to its row. Selected segments have handles for their bends; right
          click takes one away.
        </p>
      </Pane>
    );
  }
  const segment = selected.kind === 'SEGMENT' ? draft.segments.get(selected.id) : undefined;
  const deletion = deletionOf(draft, selected);
  const deleteWord = selected.kind === 'SENSOR' ? 'Take off the network' : 'Delete';
  return (
    <Pane title={selected.id} meta={kindWords[selected.kind]}>
      {segment === undefined ? null : <SegmentFacts segment={segment} onSelect={onSelect} />}
      {selected.kind === 'JUNCTION' ? <JunctionFacts id={selected.id} draft={draft} onSelect={onSelect} /> : null}
      {selected.kind === 'SENSOR' ? <SensorFacts id={selected.id} draft={draft} onSelect={onSelect} /> : null}
      {findings(selected).map(({ kind, text }) => (
        <p key={kind} className="editor-finding">
          {text}
        </p>
      ))}
      <div className="editor-actions">
        {segment === undefined ? null : (
          <>
            <button
              type="button"
              className="button"
              disabled={!canEdit}
              onClick={() => onEdit({ kind: 'REVERSE_SEGMENT', segment: segment.id })}
            >
              Reverse
            </button>
            <Cut key={`${segment.id} ${segment.lengthMetres}`} segment={segment} canEdit={canEdit} onEdit={onEdit} />
            <Join segment={segment} next={joinable(draft, segment)} canEdit={canEdit} onEdit={onEdit} />
          </>
        )}
        {selected.kind === 'JUNCTION' ? (
          <MergeInto key={selected.id} id={selected.id} draft={draft} canEdit={canEdit} onEdit={onEdit} />
        ) : null}
        {deletion === null ? null : (
          <button type="button" className="button danger" disabled={!canEdit} onClick={() => onEdit(deletion)}>
            {deleteWord}
          </button>
        )}
      </div>
    </Pane>
  );
}

const kindWords = { SEGMENT: 'segment', JUNCTION: 'junction', SENSOR: 'sensor' } as const;

interface FactsProps {
  id: string;
  draft: NetworkDraft;
  onSelect: (part: Part) => void;
}

function PartLink({ part, onSelect }: { part: Part; onSelect: (part: Part) => void }) {
  return (
    <button type="button" className="row-button" onClick={() => onSelect(part)}>
      {part.id}
    </button>
  );
}

function SegmentFacts({ segment, onSelect }: { segment: DraftSegment; onSelect: (part: Part) => void }) {
  const { from, to, name, lengthMetres, travelSeconds } = segment;
  return (
    <dl className="facts">
      <dt>From</dt>
      <dd>
        <PartLink part={{ kind: 'JUNCTION', id: from }} onSelect={onSelect} />
      </dd>
      <dt>To</dt>
      <dd>
        <PartLink part={{ kind: 'JUNCTION', id: to }} onSelect={onSelect} />
      </dd>
      {name === null ? null : (
        <>
          <dt>Name</dt>
          <dd>{name}</dd>
        </>
      )}
      <dt>Length</dt>
      <dd>{formatNumber(lengthMetres, 0)} m</dd>
      {travelSeconds === null ? null : (
        <>
          <dt>Travel time</dt>
          <dd>{formatNumber(travelSeconds, 0)} s</dd>
        </>
      )}
    </dl>
  );
}

function JunctionFacts({ id, draft, onSelect }: FactsProps) {
  const there = segmentsAt(draft, id);
  return (
    <dl className="facts">
      <dt>Segments that begin here</dt>
      <dd>
        <PartLinks ids={there.filter(({ from }) => from === id)} onSelect={onSelect} />
      </dd>
      <dt>Segments that end here</dt>
      <dd>
        <PartLinks ids={there.filter(({ to }) => to === id)} onSelect={onSelect} />
      </dd>
    </dl>
  );
}

function PartLinks({ ids, onSelect }: { ids: readonly DraftSegment[]; onSelect: (part: Part) => void }) {
  if (ids.length === 0) return 'none';
  return ids.map(({ id }, index) => (
    <span key={id}>
      {index === 0 ? '' : ', '}
      <PartLink part={{ kind: 'SEGMENT', id }} onSelect={onSelect} />
    </span>
  ));
}

function SensorFacts({ id, draft, onSelect }: FactsProps) {
  const place = draft.places.get(id);
  if (place === undefined) return <p className="note">Choose its tool and click on the segment that it watches.</p>;
  return (
    <dl className="facts">
      <dt>Stands on</dt>
      <dd>
        <PartLink part={{ kind: 'SEGMENT', id: place.segment }} onSelect={onSelect} />
      </dd>
      <dt>From its beginning</dt>
      <dd>{formatNumber(place.offsetMetres, 0)} m</dd>
    </dl>
  );
}

interface ActionProps {
  canEdit: boolean;
  onEdit: (edit: Edit) => void;
}

/** Splits a segment so many metres from where it begins; in the middle to begin with. */
function Cut({ segment, canEdit, onEdit }: ActionProps & { segment: DraftSegment }) {
  const [text, setText] = useState((segment.lengthMetres / 2).toFixed(0));
  const [fault, setFault] = useState<string | undefined>(undefined);
  const cut = () => {
    const typed = numberIn(text.trim(), { least: 1, most: Math.max(1, segment.lengthMetres - 1) });
    setFault('fault' in typed ? typed.fault : undefined);
    if ('value' in typed && typed.value !== null)
      onEdit({ kind: 'SPLIT_SEGMENT', segment: segment.id, offsetMetres: typed.value });
  };
  return (
    <form
      className="editor-action"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        cut();
      }}
    >
      <Field label="Split at, m" problem={fault} width="narrow">
        {(control) => (
          <input {...control} className="input" value={text} onChange={(event) => setText(event.target.value)} />
        )}
      </Field>
      <button type="submit" className="button" disabled={!canEdit}>
        Split
      </button>
    </form>
  );
}

function Join({
  segment,
  next,
  canEdit,
  onEdit,
}: ActionProps & { segment: DraftSegment; next: readonly DraftSegment[] }) {
  const [chosen, setChosen] = useState('');
  const [first] = next;
  if (first === undefined) return null;
  const id = next.some((each) => each.id === chosen) ? chosen : first.id;
  return (
    <div className="editor-action">
      <Field label="Join with" width="narrow">
        {(control) => (
          <select {...control} className="select" value={id} onChange={(event) => setChosen(event.target.value)}>
            {next.map((each) => (
              <option key={each.id} value={each.id}>
                {each.id}
              </option>
            ))}
          </select>
        )}
      </Field>
      <button
        type="button"
        className="button"
        disabled={!canEdit}
        onClick={() => onEdit({ kind: 'JOIN_SEGMENTS', segment: segment.id, next: id })}
      >
        Join
      </button>
    </div>
  );
}

function MergeInto({ id, draft, canEdit, onEdit }: ActionProps & { id: string; draft: NetworkDraft }) {
  const [into, setInto] = useState('');
  const [fault, setFault] = useState<string | undefined>(undefined);
  const merge = () => {
    const isThere = draft.junctions.has(into.trim());
    setFault(isThere ? undefined : `There is no junction "${into.trim()}".`);
    if (isThere) onEdit({ kind: 'MERGE_JUNCTION', junction: id, into: into.trim() });
  };
  return (
    <form
      className="editor-action"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        merge();
      }}
    >
      <Field label="Merge into" problem={fault} width="narrow">
        {(control) => (
          <input
            {...control}
            className="input"
            list="junction-ids"
            value={into}
            onChange={(event) => setInto(event.target.value)}
          />
        )}
      </Field>
      <button type="submit" className="button" disabled={!canEdit}>
        Merge
      </button>
    </form>
  );
}
