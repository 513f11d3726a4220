import { useTranslations } from 'use-intl';
import { settingsChanged, type ConfigField } from './config-field.ts';
import { SettingList } from './config-field-input.tsx';
import type { TrainedModel } from './draft.ts';
import { More } from './more.tsx';
import { NamedSize, type NamedSizes } from './named-size.tsx';

interface SizeSettingsProps {
  readonly label: string;
  /** Of the model. */
  readonly fields: readonly ConfigField[];
  /** Of the model, by name. */
  readonly sizes?: NamedSizes;
  readonly chosen: TrainedModel;
  /** Where the network is in the config. */
  readonly under: string;
  readonly onChange: (chosen: TrainedModel) => void;
  readonly problems: Readonly<Record<string, string>>;
}

/** How large a chosen network is, size by size. */
export function SizeSettings({ label, fields, sizes = [], chosen, under, onChange, problems }: SizeSettingsProps) {
  const t = useTranslations('experiments');
  if (fields.length === 0) return null;
  const place = `${under}.model`;
  const change = (sizes: Readonly<Record<string, unknown>>) => {
    // What may be left out is left out once it is empty; an empty field that may not is shown to be wrong.
    const mayLack = new Set(fields.filter(({ defaultValue }) => defaultValue === null).map(({ name }) => name));
    const model = Object.entries({ ...chosen.model, ...sizes }).filter(
      ([name, value]) => !(mayLack.has(name) && Number.isNaN(value)),
    );
    onChange({ ...chosen, model: { ...Object.fromEntries(model), name: chosen.model.name } });
  };
  return (
    <More
      title={t('sizes.of', { label })}
      changed={settingsChanged(fields, chosen.model)}
      isWrong={Object.keys(problems).some((wrong) => wrong.startsWith(`${place}.`))}
    >
      <NamedSize label={label} sizes={sizes} chosen={chosen} onChange={onChange} />
      <SettingList
        fields={fields}
        settings={chosen.model}
        under={place}
        of={label}
        onChange={change}
        problems={problems}
      />
    </More>
  );
}
