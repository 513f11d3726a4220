'use client';
import { CircleX, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Translator } from '../../i18n/translator.ts';
import { formatCount } from '../../format/index.ts';
import { Field } from '../../ui/field.tsx';
import { Pane } from '../../ui/index.ts';
import { NO_CHANGES, unsavedOf } from './draft-changes.ts';
import { browserStore, keepDraft, moveDraft } from './draft-store.ts';
import { findingKey, type DraftFinding } from './draft-findings.ts';
import { MOST_PATCHES, patchesOf } from './draft-patches.ts';
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
  /** What came of saving; it outlives the version that was saved. */
  outcome: Saved | null;
  onOutcome: (outcome: Saved | null) => void;
  message: string;
  onMessage: (message: string) => void;
  onSaved: () => void;
}

const MOST_LISTED = 8;
type T = Translator<'networkEditor'>;

/** Faults, why the version is made, and the button that makes it. */
export function SavePane({
  base,
  edit,
  outcome,
  refusal,
  datasets,
  onDataset,
  message,
  onSelect,
  onOutcome,
  onMessage,
  onSaved,
}: SavePaneProps) {
  const t = useTranslations('networkEditor');
  const { state, changeCount, unsaved, key, made, findings, isHeld, hold } = edit;
  const save = useSaveVersion();
  const [accepted, setAccepted] = useState<ReadonlySet<string>>(new Set());
  const [waiting, setWaiting] = useState('');
  const { version, dataset } = base;
  // The one in use is offered even where the list of datasets ends before it.
  const isListed = dataset === null || datasets.some(({ id }) => id === dataset.id);
  const offered = isListed ? datasets : [dataset, ...datasets];
  const patchCount = patchesOf(state.base, state.draft).length;
  const earlier = findings.length - made.length;
  // Faults that came after those that were accepted are not.
  const isAccepted = made.every((finding) => accepted.has(findingKey(finding)));
  const hindrance = hindranceOf(t, { refusal, changeCount, patchCount, made: isAccepted ? 0 : made.length });

  const onSave = async () => {
    hold(true);
    onOutcome(null);
    // The page may be left while the version is made.
    keepDraft(browserStore(), key, unsaved);
    const { draft, base: before } = state;
    const input = {
      ...{ versionId: version.id, datasetId: key.datasetId, others: base.others, base: before },
      ...{ draft, message, onWait: setWaiting },
    };
    const saved = await save(input).catch((error: unknown): Saved => ({
      kind: 'FAILED',
      text: error instanceof Error ? error.message : String(error),
    }));
    setWaiting('');
    if (saved === null) return;
    onOutcome(saved);
    if (saved.kind === 'SAVED' || saved.kind === 'PLACES_LEFT') {
      onMessage('');
      const left = { ...NO_CHANGES, places: saved.kind === 'SAVED' ? [] : unsaved.changes.places };
      keepDraft(browserStore(), key, unsavedOf(state.base, left));
      onSaved();
    } else hold(false);
  };
  const chooseDataset = (datasetId: string) => {
    const text = changeCount === 0 ? null : moveDraft(t, browserStore(), key, datasetId, unsaved);
    if (text === null) {
      hold(true);
      onOutcome(null);
      onDataset(datasetId);
    } else onOutcome({ kind: 'FAILED', text });
  };
  /** The draft is kept and the newest version read, where it is offered again. */
  const carryOver = () => {
    if (keepDraft(browserStore(), key, unsaved)) {
      hold(true);
      onOutcome(null);
      if (dataset !== null) onDataset(dataset.id);
      onSaved();
    } else onOutcome({ kind: 'FAILED', text: t('draft.notKept') });
  };

  return (
    <Pane
      title={t('save.title', { number: (version.number + 1).toString() })}
      meta={changeCount === 0 ? t('save.noChanges') : t('save.changes', { count: changeCount })}
    >
      <div className="save-pane">
        <Field label={t('save.sensorsOf')}>
          {(control) => (
            <select
              {...control}
              className="select"
              disabled={isHeld}
              value={dataset?.id ?? ''}
              onChange={(event) => chooseDataset(event.target.value)}
            >
              {dataset === null ? <option value="">{t('save.noDataset')}</option> : null}
              {offered.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={t('save.why')}>
          {(control) => (
            <input
              {...control}
              className="input"
              maxLength={2000}
              value={message}
              onChange={(event) => onMessage(event.target.value)}
            />
          )}
        </Field>
        <p className="visually-hidden" role="status">
          {madeText(t, made)}
        </p>
        <FindingList findings={made} onSelect={onSelect} />
        {earlier === 0 ? null : <p className="quiet-text">{t('save.earlier', { count: earlier })}</p>}
        {made.length === 0 ? null : (
          <label className="check">
            <input
              type="checkbox"
              checked={isAccepted}
              onChange={(event) => setAccepted(new Set(event.target.checked ? made.map(findingKey) : []))}
            />
            {t('save.accept', { count: made.length })}
          </label>
        )}
        <button
          type="button"
          className="button primary"
          disabled={hindrance !== undefined || isHeld}
          title={hindrance}
          onClick={() => void onSave()}
        >
          {isHeld ? t('save.saving') : t('save.save')}
        </button>
        {hindrance === undefined || changeCount === 0 ? null : <p className="quiet-text">{hindrance}</p>}
        {edit.isKept || changeCount === 0 ? null : <p className="editor-finding">{t('save.notKept')}</p>}
        {waiting === '' ? null : <p className="quiet-text">{waiting}</p>}
        <Outcome outcome={outcome} onCarryOver={carryOver} />
      </div>
    </Pane>
  );
}

/** New faults for those who do not see them appear. */
function madeText(t: T, made: readonly DraftFinding[]): string {
  const [first] = made;
  if (first === undefined) return '';
  if (made.length === 1) return t('save.newFault', { text: first.text });
  return t('save.severalFaults', { count: formatCount(made.length), text: made.at(-1)?.text ?? '' });
}

/** Why the version cannot be saved as things stand; undefined where it can. */
function hindranceOf(
  t: T,
  state: {
    readonly refusal: string | undefined;
    readonly changeCount: number;
    readonly patchCount: number;
    readonly made: number;
  },
): string | undefined {
  if (state.refusal !== undefined) return state.refusal;
  if (state.changeCount === 0) return t('save.nothingChanged');
  if (state.patchCount > MOST_PATCHES) {
    return t('save.tooMany', { count: formatCount(state.patchCount), most: formatCount(MOST_PATCHES) });
  }
  return state.made > 0 ? t('save.mend') : undefined;
}

/** Faults that the edit brought, each a way to its part. */
function FindingList({ findings, onSelect }: { findings: readonly DraftFinding[]; onSelect: (part: Part) => void }) {
  const t = useTranslations('networkEditor');
  if (findings.length === 0) return null;
  return (
    <ul className="finding-list" aria-label={t('save.newFaults')}>
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
      {findings.length > MOST_LISTED ? (
        <li>{t('save.more', { count: formatCount(findings.length - MOST_LISTED) })}</li>
      ) : null}
    </ul>
  );
}

function Outcome({ outcome, onCarryOver }: { outcome: Saved | null; onCarryOver: () => void }) {
  const t = useTranslations('networkEditor');
  if (outcome === null || outcome.kind === 'SAVED') return <p>{outcome?.text ?? ''}</p>;
  return (
    <div role="alert" className="editor-finding">
      <p>{outcome.kind === 'CONFLICT' ? t('save.conflict', { text: outcome.text }) : outcome.text}</p>
      {outcome.kind === 'CONFLICT' ? (
        <button type="button" className="button" onClick={onCarryOver}>
          {t('save.carryOver')}
        </button>
      ) : null}
    </div>
  );
}
