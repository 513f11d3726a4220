'use client';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Field } from '../../ui/field.tsx';
import type { DraftProblems, ImportDraft } from './import-draft.ts';

interface ImportFormProps {
  draft: ImportDraft;
  problems: DraftProblems;
  /** Names of the files of the upload. */
  files: readonly string[];
  isBusy: boolean;
  onChange: (part: Partial<ImportDraft>) => void;
  onLook: () => void;
}

type TextField = Exclude<keyof ImportDraft, 'zeroIsMissing' | 'adjacencyIs'>;

/** What the files cannot say themselves; everything may be left empty. */
export function ImportForm({ draft, problems, files, isBusy, onChange, onLook }: ImportFormProps): ReactNode {
  const t = useTranslations('datasets');
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [problems]);
  const text = (field: TextField, label: string, hint?: string, more: { list?: string } = {}) => (
    <Field label={label} hint={hint} problem={problems[field]}>
      {(control) => (
        <input
          className="input"
          {...more}
          {...control}
          value={draft[field]}
          onChange={(event) => onChange({ [field]: event.target.value })}
        />
      )}
    </Field>
  );
  const file = (field: 'file' | 'locations' | 'adjacency', label: string, none: string) => (
    <Field label={label} problem={problems[field]}>
      {(control) => (
        <select
          className="select"
          {...control}
          value={draft[field]}
          onChange={(event) => onChange({ [field]: event.target.value })}
        >
          <option value="">{none}</option>
          {files.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
  return (
    <form
      ref={form}
      className="import-form"
      aria-label={t('form.label')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onLook();
      }}
    >
      <fieldset>
        <legend>{t('form.measurements')}</legend>
        {text('name', t('form.name'), t('form.nameHint'))}
        {text('title', t('form.title'), t('form.titleHint'))}
        {text('quantity', t('form.quantity'), t('form.quantityHint'))}
        {text('unit', t('form.unit'), 'mi/h, veh/h, Cel …')}
        {text('zone', t('form.zone'), t('form.zoneHint'), { list: 'import-zones' })}
        <datalist id="import-zones">
          {Intl.supportedValuesOf('timeZone').map((zone) => (
            <option key={zone} value={zone} />
          ))}
        </datalist>
        <label className="check">
          <input
            type="checkbox"
            checked={draft.zeroIsMissing}
            onChange={(event) => onChange({ zeroIsMissing: event.target.checked })}
          />{' '}
          {t('form.zeros')}
        </label>
      </fieldset>
      {files.length > 1 ? (
        <fieldset>
          <legend>{t('form.files')}</legend>
          {file('file', t('form.readings'), t('form.readingsNone'))}
          {file('locations', t('form.places'), t('form.placesNone'))}
          {file('adjacency', t('form.edges'), t('form.placesNone'))}
          <Field label={t('form.weights')} problem={problems.adjacencyIs}>
            {(control) => (
              <select
                className="select"
                {...control}
                value={draft.adjacencyIs}
                onChange={({ target: { value } }) =>
                  onChange({ adjacencyIs: value === 'DISTANCE' || value === 'SIMILARITY' ? value : '' })
                }
              >
                <option value="">{t('form.weightsHead')}</option>
                <option value="DISTANCE">{t('form.distance')}</option>
                <option value="SIMILARITY">{t('form.similarity')}</option>
              </select>
            )}
          </Field>
        </fieldset>
      ) : null}
      <details>
        <summary>{t('form.arrays')}</summary>
        <fieldset>
          <legend>{t('form.layout')}</legend>
          {text('start', t('form.start'), '2018-01-01T00:00')}
          {text('stepMinutes', t('form.step'))}
          {text('channel', t('form.channel'), t('form.channelHint'))}
          {text('values', t('form.values'), t('form.valuesHint'))}
        </fieldset>
      </details>
      <p className="form-buttons">
        <button type="submit" className="button primary" disabled={isBusy}>
          {t('form.look')}
        </button>
      </p>
    </form>
  );
}
