import { useTranslations } from 'use-intl';
import type { ExperimentBuilderQuery } from '../../graphql/generated/graphql';
import { settingsChanged, type ConfigField, type Settings } from './config-field.ts';
import { SettingList } from './config-field-input.tsx';
import type { TrainedModel } from './draft.ts';
import { furtherFields } from './further-training.ts';
import { More } from './more.tsx';

type Option = ExperimentBuilderQuery['experimentOptions']['compressions'][number];
type Compression = NonNullable<TrainedModel['compressions']>[number];

interface CompressionChoiceProps {
  readonly label: string;
  readonly offered: readonly Option[];
  /** Fields of a training, of which a compression that trains further has its own. */
  readonly training: readonly ConfigField[];
  readonly chosen: TrainedModel;
  /** Where the network is in the config. */
  readonly under: string;
  readonly onChange: (chosen: TrainedModel) => void;
  readonly problems: Readonly<Record<string, string>>;
}

/** Ways to make a smaller network out of this one, to tick; each becomes a run behind it. */
export function CompressionChoice({ label, offered, chosen, onChange, ...rest }: CompressionChoiceProps) {
  const t = useTranslations('experiments');
  const compressions = chosen.compressions ?? [];
  const fitting = offered.filter(({ models }) => models.includes(chosen.model.name));
  if (fitting.length === 0) return null;
  const set = (next: readonly Compression[]) => onChange({ ...chosen, compressions: [...next] });
  return (
    <div className="compressions" role="group" aria-label={t('compress.groupOf', { label })}>
      <span>{t('compress.title')}</span>
      {fitting.map((option) => {
        const isChosen = compressions.some(({ name }) => name === option.name);
        const others = compressions.filter(({ name }) => name !== option.name);
        return (
          <label key={option.name} className="check" title={option.description}>
            <input
              type="checkbox"
              aria-label={t('compress.of', { option: option.label, label })}
              checked={isChosen}
              onChange={() => set(isChosen ? others : [...others, option.defaults as Compression])}
            />
            {option.label}
          </label>
        );
      })}
      {compressions.map((compression, index) => {
        const option = offered.find(({ name }) => name === compression.name);
        if (option === undefined) return null;
        return (
          <CompressionSettings
            key={compression.name}
            option={option}
            compression={compression}
            of={t('compress.of', { option: option.label, label })}
            {...rest}
            under={`${rest.under}.compressions.${index}`}
            onChange={(change) => set(compressions.map((one, at) => (at === index ? { ...one, ...change } : one)))}
          />
        );
      })}
    </div>
  );
}

interface CompressionSettingsProps extends Pick<CompressionChoiceProps, 'training' | 'under' | 'problems'> {
  readonly option: Option;
  readonly compression: Compression;
  readonly of: string;
  readonly onChange: (change: Partial<Compression>) => void;
}

function CompressionSettings(props: CompressionSettingsProps) {
  const { option, compression, of, training, under, onChange, problems } = props;
  const t = useTranslations('experiments');
  const further = compression['training'] as Settings | undefined;
  const trained = further === undefined ? [] : furtherFields(training);
  return (
    <div className="compression">
      <More
        title={t('compress.settings', { option: option.label })}
        changed={settingsChanged(option.fields, compression)}
        isWrong={Object.keys(problems).some((place) => place.startsWith(`${under}.`))}
      >
        <SettingList
          fields={option.fields}
          settings={compression}
          under={under}
          of={of}
          onChange={onChange}
          problems={problems}
        />
        {further === undefined ? null : (
          <SettingList
            fields={trained}
            settings={further}
            under={`${under}.training`}
            of={t('compress.trainingAfter', { of })}
            onChange={(change) => onChange({ training: { ...further, ...change } })}
            problems={problems}
          />
        )}
      </More>
    </div>
  );
}
