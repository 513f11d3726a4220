import { useTranslations } from 'use-intl';
import type { ExperimentBuilderQuery } from '../../graphql/generated/graphql';
import { quantilesOf, withTraining, type DraftConfig } from './draft.ts';
import { sourcesOf } from './covariate-sources.ts';
import { settingsChanged } from './config-field.ts';
import { SettingList } from './config-field-input.tsx';
import { More } from './more.tsx';
import { Question } from './question.tsx';

/** Around the median, the ends of a 90 % interval: the level that intervals from errors have too. */
const LEVELS = [0.05, 0.5, 0.95];

type OfferedFields = ExperimentBuilderQuery['experimentOptions']['fields'];

/** What models see beside the target's own past, and whether they say how sure they are. */
export function InputFields({
  number,
  channels,
  fields,
  config,
  onChange,
  problems,
}: {
  number: number;
  channels: ExperimentBuilderQuery['datasets']['nodes'][number]['channels'];
  fields: OfferedFields;
  config: DraftConfig;
  onChange: (change: Partial<DraftConfig>) => void;
  problems: Readonly<Record<string, string>>;
}) {
  const t = useTranslations('experiments');
  const { inputs } = config;
  const isEvent = config.protocol['event'] !== undefined;
  const rare = fields.inputs.filter(({ name }) => name !== 'missingIndicator' && (isEvent || name !== 'logScale'));
  const form = fields.experiment.filter(({ name }) => name === 'form');
  const sources = sourcesOf(t, channels);
  const setInputs = (change: Partial<DraftConfig['inputs']>) => onChange({ inputs: { ...inputs, ...change } });
  return (
    <Question
      number={number}
      field="inputs"
      title={t('questions.inputs')}
      explanation={t('questions.inputsAbout')}
      problem={problems['inputs']}
    >
      {sources.length === 0 ? (
        <p className="hint">{t('inputs.none')}</p>
      ) : (
        sources.map(({ name, text }) => (
          <label className="check" key={name}>
            <input
              type="checkbox"
              checked={inputs.covariates.includes(name)}
              onChange={(event) =>
                setInputs({
                  covariates: event.target.checked
                    ? [...inputs.covariates, name]
                    : inputs.covariates.filter((one) => one !== name),
                })
              }
            />
            {text}
          </label>
        ))
      )}
      <label className="check">
        <input
          type="checkbox"
          checked={inputs.missingIndicator}
          onChange={(event) => setInputs({ missingIndicator: event.target.checked })}
        />
        {t('inputs.missing')}
      </label>
      {isEvent ? null : (
        <label className="check">
          <input
            type="checkbox"
            checked={quantilesOf(config).length > 0}
            onChange={(event) => {
              const levels = event.target.checked ? [...LEVELS] : [];
              onChange({
                teachers: withTraining(config.teachers, { quantiles: levels }),
                students: withTraining(config.students, { quantiles: levels }),
              });
            }}
          />
          {t('inputs.quantiles')}
        </label>
      )}
      <More
        title={t('inputs.more')}
        changed={settingsChanged(rare, inputs) + settingsChanged(form, config)}
        isWrong={[...rare.map(({ name }) => `inputs.${name}`), 'config.form'].some(
          (place) => problems[place] !== undefined,
        )}
      >
        <SettingList
          fields={rare}
          settings={inputs}
          under="inputs"
          of={t('inputs.of')}
          onChange={(change) => setInputs(change)}
          problems={problems}
        />
        <SettingList
          fields={form}
          settings={config}
          under="config"
          of={t('inputs.ofForm')}
          onChange={(change) => onChange(change)}
          problems={problems}
        />
      </More>
    </Question>
  );
}
