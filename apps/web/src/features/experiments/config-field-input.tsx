import { useTranslations } from 'use-intl';
import { useState } from 'react';
import { numberText, readNumbers, type ConfigField } from './config-field.ts';
import { fieldProblem, FieldProblem } from './question.tsx';

interface ConfigFieldInputProps {
  readonly field: ConfigField;
  /** Undefined where it is left to its default, or where several things that it stands for differ. */
  readonly value: unknown;
  /** Whether it stands for several things that differ in it. */
  readonly isMixed?: boolean;
  /** Names it for a screen reader where its label alone does not. */
  readonly label?: string;
  readonly onChange: (value: unknown) => void;
  readonly problems: Readonly<Record<string, string>>;
  /** Where it is in the config; its problem is kept by it. */
  readonly place: string;
}

/** The control of one field, by what it holds; label and problem stand around it. */
export function ConfigFieldInput(props: ConfigFieldInputProps) {
  const { field, isMixed = false, label = field.label, onChange, problems, place } = props;
  const t = useTranslations('experiments');
  const value = isMixed ? undefined : (props.value ?? field.defaultValue);
  const common = { 'aria-label': label, ...fieldProblem(problems, place) };
  switch (field.kind) {
    case 'BOOLEAN':
      return (
        <input
          type="checkbox"
          {...common}
          checked={value === true}
          onChange={(event) => onChange(event.target.checked)}
        />
      );
    case 'CHOICE':
      return (
        <select
          className="select"
          {...common}
          value={typeof value === 'string' ? value : ''}
          onChange={(event) => onChange(event.target.value)}
        >
          {isMixed ? <option value="">{t('settings.differ')}</option> : null}
          {field.choices.map((choice) => (
            <option key={choice}>{choice}</option>
          ))}
        </select>
      );
    case 'INTEGERS':
    case 'NUMBERS':
      return <NumbersInput {...common} value={value} onChange={onChange} />;
    case 'INTEGER':
    case 'NUMBER':
      return (
        <input
          className="input setting"
          type="number"
          {...common}
          min={field.minimum ?? undefined}
          max={field.maximum ?? undefined}
          step={field.kind === 'INTEGER' ? 1 : 'any'}
          placeholder={isMixed ? t('settings.differ') : undefined}
          value={numberText(value)}
          onChange={(event) => onChange(event.target.valueAsNumber)}
        />
      );
  }
}

/** Text stays as it is written: `1, ` is on the way to `1, 4`. */
function NumbersInput({ value, onChange, ...rest }: { value: unknown; onChange: (value: number[]) => void }) {
  const t = useTranslations('experiments');
  const known = Array.isArray(value) ? value.join(', ') : '';
  const [text, setText] = useState(known);
  const isSame = readNumbers(text).join(', ') === known;
  return (
    <input
      className="input setting"
      {...rest}
      placeholder={t('settings.none')}
      value={isSame ? text : known}
      onChange={(event) => {
        setText(event.target.value);
        onChange(readNumbers(event.target.value));
      }}
    />
  );
}

interface SettingListProps {
  readonly fields: readonly ConfigField[];
  readonly settings: Readonly<Record<string, unknown>>;
  /** Where the settings are in the config. */
  readonly under: string;
  /** Of what they are, for a screen reader. */
  readonly of: string;
  readonly onChange: (change: Readonly<Record<string, unknown>>) => void;
  readonly problems: Readonly<Record<string, string>>;
}

/** Fields under one another, each with what it is and what is wrong with it. */
export function SettingList({ fields, settings, under, of, onChange, problems }: SettingListProps) {
  const t = useTranslations('experiments');
  return (
    <div className="settings">
      {fields.map((field) => {
        const place = `${under}.${field.name}`;
        return (
          <div key={field.name} className="setting-row" data-kind={field.kind}>
            <label className={field.kind === 'BOOLEAN' ? 'check' : 'setting-label'}>
              <ConfigFieldInput
                field={field}
                value={settings[field.name]}
                label={t('settings.of', { label: field.label, of })}
                onChange={(value) => onChange({ [field.name]: value })}
                problems={problems}
                place={place}
              />
              <span>{field.label}</span>
            </label>
            {field.description === '' ? null : <span className="setting-about">{field.description}</span>}
            <FieldProblem problems={problems} field={place} />
          </div>
        );
      })}
    </div>
  );
}
