'use client';
import { useEffect, useRef, type ReactNode } from 'react';
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
      aria-label="Import"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onLook();
      }}
    >
      <fieldset>
        <legend>Measurements</legend>
        {text('name', 'Short name', 'Unique in the team; left empty, that of the file.')}
        {text('title', 'Title', 'As people read it; left empty, the name of the file.')}
        {text('quantity', 'What is measured', 'speed, flow, temperature …')}
        {text('unit', 'Unit', 'mi/h, veh/h, Cel …')}
        {text('zone', 'Time zone', 'Of times without an offset; UTC when empty.', { list: 'import-zones' })}
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
          A zero is a missing reading
        </label>
      </fieldset>
      {files.length > 1 ? (
        <fieldset>
          <legend>Files</legend>
          {file('file', 'Readings', 'found by themselves')}
          {file('locations', 'Places of the sensors', 'none, or found')}
          {file('adjacency', 'Edges or matrix of weights', 'none, or found')}
          <Field label="Its weights are" problem={problems.adjacencyIs}>
            {(control) => (
              <select
                className="select"
                {...control}
                value={draft.adjacencyIs}
                onChange={({ target: { value } }) =>
                  onChange({ adjacencyIs: value === 'DISTANCE' || value === 'SIMILARITY' ? value : '' })
                }
              >
                <option value="">as its head says</option>
                <option value="DISTANCE">distances: larger is farther</option>
                <option value="SIMILARITY">similarities: larger is closer</option>
              </select>
            )}
          </Field>
        </fieldset>
      ) : null}
      <details>
        <summary>Arrays and files without times</summary>
        <fieldset>
          <legend>Layout</legend>
          {text('start', 'Time of the first row', '2018-01-01T00:00')}
          {text('stepMinutes', 'Minutes from row to row')}
          {text('channel', 'Channel that is forecast', 'Its name, or its number from 0.')}
          {text('values', 'Array, frame or resource', 'Where the file holds several.')}
        </fieldset>
      </details>
      <p className="form-buttons">
        <button type="submit" className="button primary" disabled={isBusy}>
          Look at it
        </button>
      </p>
    </form>
  );
}
