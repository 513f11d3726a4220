import { X } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Segmented } from '../../ui/segmented.tsx';
import { fieldFor, type FieldDraft, type OfferedField } from './sweep-draft.ts';
import { valueText } from './trial-data.ts';

interface DimensionFieldsProps {
  field: FieldDraft;
  /** Place among the fields of the sweep, from 1; names it for a screen reader. */
  place: number;
  offered: readonly OfferedField[];
  /** Whether a grid is asked for, which takes points of a range. */
  isGrid: boolean;
  isInvalid: boolean;
  describedBy: string | undefined;
  onChange: (field: FieldDraft) => void;
  /** Undefined for the only one. */
  onRemove: (() => void) | undefined;
}

const kinds = ['values', 'range'] as const;

/** One swept field: which one, and the values or the range to try. */
export function DimensionFields(props: DimensionFieldsProps) {
  const t = useTranslations('sweeps');
  const { field, place, offered, isGrid, isInvalid, describedBy, onChange, onRemove } = props;
  const fault = { 'aria-invalid': isInvalid, 'aria-describedby': describedBy };
  const number = (name: 'low' | 'high' | 'points') => (
    <input
      className="input sweep-number"
      inputMode="decimal"
      aria-label={t(`fields.${name}Of`, { place: String(place) })}
      placeholder={t(`fields.${name}`)}
      value={field[name]}
      onChange={(event) => onChange({ ...field, [name]: event.target.value })}
    />
  );
  return (
    <div className="sweep-dimension">
      <div className="sweep-line">
        <select
          className="select grow"
          aria-label={t('fields.field', { place: String(place) })}
          {...fault}
          value={field.path}
          onChange={(event) => {
            const chosen = offered.find(({ path }) => path === event.target.value);
            onChange(fieldFor(event.target.value, chosen?.value));
          }}
        >
          <option value="">{t('fields.choose')}</option>
          {offered.map(({ path, value }) => (
            <option key={path} value={path}>
              {t('fields.offered', { path, value: valueText(value) })}
            </option>
          ))}
        </select>
        <Segmented
          label={t('fields.how', { place: String(place) })}
          value={field.kind}
          options={kinds.map((value) => ({ value, label: t(`fields.${value}`) }))}
          onChange={(kind) => onChange({ ...field, kind })}
        />
        {onRemove === undefined ? null : (
          <button
            type="button"
            className="button icon"
            aria-label={t('fields.leaveOut', { place: String(place) })}
            onClick={onRemove}
          >
            <X size={16} strokeWidth={1.75} aria-hidden />
          </button>
        )}
      </div>
      <div className="sweep-line">
        {field.kind === 'values' ? (
          <input
            className="input grow"
            aria-label={t('fields.valuesOf', { place: String(place) })}
            {...fault}
            placeholder="0.001, 0.003, 0.01"
            value={field.values}
            onChange={(event) => onChange({ ...field, values: event.target.value })}
          />
        ) : (
          <>
            {number('low')}
            {number('high')}
            {isGrid ? number('points') : null}
            <label className="check">
              <input
                type="checkbox"
                checked={field.isLog}
                onChange={(event) => onChange({ ...field, isLog: event.target.checked })}
              />
              {t('fields.log')}
            </label>
            <label className="check">
              <input
                type="checkbox"
                checked={field.isWhole}
                onChange={(event) => onChange({ ...field, isWhole: event.target.checked })}
              />
              {t('fields.whole')}
            </label>
          </>
        )}
      </div>
    </div>
  );
}
