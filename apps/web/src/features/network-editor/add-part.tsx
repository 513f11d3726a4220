'use client';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Translator } from '../../i18n/translator.ts';
import { Field } from '../../ui/field.tsx';
import type { Edit } from './edit.ts';
import { lineOf, type NetworkDraft } from './network-draft.ts';
import { numberIn } from './typed.ts';

interface AddPartProps {
  kind: 'SEGMENT' | 'JUNCTION';
  draft: NetworkDraft;
  onEdit: (edit: Edit) => void;
}

/** Draws without the map: a segment between two junctions, or a junction by its coordinates. */
export function AddPart({ kind, draft, onEdit }: AddPartProps) {
  const t = useTranslations('networkEditor');
  const [typed, setTyped] = useState({ from: '', to: '', latitude: '', longitude: '' });
  const [isBothWays, setBothWays] = useState(false);
  const [faults, setFaults] = useState<Partial<typeof typed>>({});
  const text = (name: keyof typeof typed) => ({
    className: 'input',
    value: typed[name],
    onChange: (event: { readonly target: { readonly value: string } }) =>
      setTyped({ ...typed, [name]: event.target.value }),
  });
  const add = () => {
    const made = kind === 'SEGMENT' ? segmentEdit(t, draft, typed, isBothWays) : junctionEdit(t, typed);
    setFaults('faults' in made ? made.faults : {});
    if (!('faults' in made)) onEdit(made.edit);
  };
  const field = (name: keyof typeof typed, label: string, listId?: string) => (
    <Field label={label} problem={faults[name]} width="narrow">
      {(control) => <input {...control} {...text(name)} list={listId} />}
    </Field>
  );
  return (
    <form
      className="add-part"
      aria-label={kind === 'SEGMENT' ? t('add.newSegment') : t('add.newJunction')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      {kind === 'SEGMENT' ? (
        <>
          {field('from', t('add.from'), 'junction-ids')}
          {field('to', t('add.to'), 'junction-ids')}
          <label className="check">
            <input type="checkbox" checked={isBothWays} onChange={(event) => setBothWays(event.target.checked)} />
            {t('bothWays')}
          </label>
        </>
      ) : (
        <>
          {field('latitude', t('column.latitude'))}
          {field('longitude', t('column.longitude'))}
        </>
      )}
      <button type="submit" className="button">
        {t('add.add')}
      </button>
    </form>
  );
}

type Made<Name extends string> = { readonly edit: Edit } | { readonly faults: Partial<Record<Name, string>> };

function segmentEdit(
  t: Translator<'networkEditor'>,
  draft: NetworkDraft,
  { from, to }: { readonly from: string; readonly to: string },
  isBothWays: boolean,
): Made<'from' | 'to'> {
  const faultOf = (id: string) => (draft.junctions.has(id) ? undefined : t('typed.noJunction', { id }));
  const [start, end] = [faultOf(from.trim()), faultOf(to.trim())];
  if (start !== undefined || end !== undefined) {
    return { faults: { ...(start === undefined ? {} : { from: start }), ...(end === undefined ? {} : { to: end }) } };
  }
  const ends = { from: from.trim(), to: to.trim() };
  return { edit: { kind: 'DRAW_SEGMENT', line: lineOf(draft, { ...ends, via: [] }), ...ends, isBothWays } };
}

function junctionEdit(
  t: Translator<'networkEditor'>,
  typed: { readonly latitude: string; readonly longitude: string },
): Made<'latitude' | 'longitude'> {
  const latitude = numberIn(t, typed.latitude.trim(), { least: -85, most: 85 });
  const longitude = numberIn(t, typed.longitude.trim(), { least: -180, most: 180 });
  const faults = {
    ...('fault' in latitude ? { latitude: latitude.fault } : {}),
    ...('fault' in longitude ? { longitude: longitude.fault } : {}),
  };
  if ('fault' in latitude || 'fault' in longitude) return { faults };
  if (latitude.value === null || longitude.value === null) return { faults: { latitude: t('add.both') } };
  return { edit: { kind: 'ADD_JUNCTION', latitude: latitude.value, longitude: longitude.value } };
}
