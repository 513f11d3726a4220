'use client';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
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
  const t = useTranslations('networkEditor');
  const { draft, selected } = state;
  if (selected === null) {
    return (
      <Pane title={t('selection.title')} meta={t('selection.nothing')}>
        <p className="note">{t('selection.hint')}</p>
      </Pane>
    );
  }
  const segment = selected.kind === 'SEGMENT' ? draft.segments.get(selected.id) : undefined;
  const deletion = deletionOf(draft, selected);
  const deleteWord = selected.kind === 'SENSOR' ? t('selection.takeOff') : t('selection.delete');
  return (
    <Pane title={selected.id} meta={t(`selection.kind.${selected.kind}`)}>
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
              {t('selection.reverse')}
            </button>
            <button
              type="button"
              className="button"
              disabled={!canEdit}
              onClick={() => onEdit({ kind: 'CLOSE_ROAD', segment: segment.id })}
            >
              {t('selection.closeRoad')}
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
  const t = useTranslations('networkEditor');
  const { from, to, name, lengthMetres, travelSeconds } = segment;
  return (
    <dl className="facts">
      <dt>{t('selection.from')}</dt>
      <dd>
        <PartLink part={{ kind: 'JUNCTION', id: from }} onSelect={onSelect} />
      </dd>
      <dt>{t('selection.to')}</dt>
      <dd>
        <PartLink part={{ kind: 'JUNCTION', id: to }} onSelect={onSelect} />
      </dd>
      {name === null ? null : (
        <>
          <dt>{t('selection.name')}</dt>
          <dd>{name}</dd>
        </>
      )}
      <dt>{t('selection.length')}</dt>
      <dd>{formatNumber(lengthMetres, 0)} m</dd>
      {travelSeconds === null ? null : (
        <>
          <dt>{t('selection.travelTime')}</dt>
          <dd>{formatNumber(travelSeconds, 0)} s</dd>
        </>
      )}
    </dl>
  );
}

function JunctionFacts({ id, draft, onSelect }: FactsProps) {
  const t = useTranslations('networkEditor');
  const there = segmentsAt(draft, id);
  return (
    <dl className="facts">
      <dt>{t('selection.beginHere')}</dt>
      <dd>
        <PartLinks ids={there.filter(({ from }) => from === id)} onSelect={onSelect} />
      </dd>
      <dt>{t('selection.endHere')}</dt>
      <dd>
        <PartLinks ids={there.filter(({ to }) => to === id)} onSelect={onSelect} />
      </dd>
    </dl>
  );
}

function PartLinks({ ids, onSelect }: { ids: readonly DraftSegment[]; onSelect: (part: Part) => void }) {
  const t = useTranslations('networkEditor');
  if (ids.length === 0) return t('selection.none');
  return ids.map(({ id }, index) => (
    <span key={id}>
      {index === 0 ? '' : ', '}
      <PartLink part={{ kind: 'SEGMENT', id }} onSelect={onSelect} />
    </span>
  ));
}

function SensorFacts({ id, draft, onSelect }: FactsProps) {
  const t = useTranslations('networkEditor');
  const place = draft.places.get(id);
  if (place === undefined) return <p className="note">{t('selection.placeHint')}</p>;
  return (
    <dl className="facts">
      <dt>{t('selection.standsOn')}</dt>
      <dd>
        <PartLink part={{ kind: 'SEGMENT', id: place.segment }} onSelect={onSelect} />
      </dd>
      <dt>{t('selection.fromBeginning')}</dt>
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
  const t = useTranslations('networkEditor');
  const [text, setText] = useState((segment.lengthMetres / 2).toFixed(0));
  const [fault, setFault] = useState<string | undefined>(undefined);
  const cut = () => {
    const typed = numberIn(t, text.trim(), { least: 1, most: Math.max(1, segment.lengthMetres - 1) });
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
      <Field label={t('selection.splitAt')} problem={fault} width="narrow">
        {(control) => (
          <input {...control} className="input" value={text} onChange={(event) => setText(event.target.value)} />
        )}
      </Field>
      <button type="submit" className="button" disabled={!canEdit}>
        {t('selection.split')}
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
  const t = useTranslations('networkEditor');
  const [chosen, setChosen] = useState('');
  const [first] = next;
  if (first === undefined) return null;
  const id = next.some((each) => each.id === chosen) ? chosen : first.id;
  return (
    <div className="editor-action">
      <Field label={t('selection.joinWith')} width="narrow">
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
        {t('selection.join')}
      </button>
    </div>
  );
}

function MergeInto({ id, draft, canEdit, onEdit }: ActionProps & { id: string; draft: NetworkDraft }) {
  const t = useTranslations('networkEditor');
  const [into, setInto] = useState('');
  const [fault, setFault] = useState<string | undefined>(undefined);
  const merge = () => {
    const isThere = draft.junctions.has(into.trim());
    setFault(isThere ? undefined : t('typed.noJunction', { id: into.trim() }));
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
      <Field label={t('selection.mergeInto')} problem={fault} width="narrow">
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
        {t('selection.merge')}
      </button>
    </form>
  );
}
