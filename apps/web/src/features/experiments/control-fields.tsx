import { useTranslations } from 'use-intl';
import type { ExperimentBuilderQuery } from '../../graphql/generated/graphql';
import { Segmented } from '../../ui/segmented.tsx';
import { lossOf, withTraining, type DraftConfig } from './draft.ts';
import { fieldNamed, numberText } from './config-field.ts';
import { fieldProblem, Question } from './question.tsx';
import { TrainingFields } from './training-fields.tsx';

const LOSSES = ['absolute', 'squared', 'huber'] as const;

type OfferedFields = ExperimentBuilderQuery['experimentOptions']['fields'];

/** Which errors training punishes, and which controls are trained beside those that every student has. */
export function ControlFields({
  config,
  fields,
  first,
  onChange,
  problems,
}: {
  config: DraftConfig;
  fields: OfferedFields;
  /** Number of the first of its questions. */
  first: number;
  onChange: (change: Partial<DraftConfig>) => void;
  problems: Readonly<Record<string, string>>;
}) {
  const t = useTranslations('experiments');
  const { controls } = config;
  const isEvent = config.protocol.event !== undefined;
  const longest = fieldNamed(fields.controls, 'longer');
  const setControls = (change: Partial<DraftConfig['controls']>) => onChange({ controls: { ...controls, ...change } });
  return (
    <>
      <Question
        number={first}
        field="loss"
        title={t('questions.training')}
        explanation={t('questions.trainingAbout')}
        problem={problems['loss']}
      >
        {isEvent ? (
          <p className="hint">{t('loss.event')}</p>
        ) : (
          <>
            <Segmented
              label={t('loss.label')}
              value={lossOf(config)}
              options={LOSSES.map((value) => ({ value, label: t(`loss.${value}`), title: t(`loss.${value}About`) }))}
              onChange={(loss) =>
                onChange({
                  teachers: withTraining(config.teachers, { loss }),
                  students: withTraining(config.students, { loss }),
                })
              }
            />
            <p className="hint">{t('loss.about')}</p>
          </>
        )}
        <TrainingFields fields={fields.training} config={config} onChange={onChange} problems={problems} />
      </Question>
      <Question
        number={first + 1}
        field="controls"
        title={t('questions.controls')}
        explanation={t('questions.controlsAbout')}
        problem={problems['controls']}
      >
        <label className="check">
          <input
            type="checkbox"
            checked={controls.longer !== null}
            onChange={(event) => setControls({ longer: event.target.checked ? 2 : null })}
          />
          <span>
            {t.rich('controls.longer', {
              times: () => (
                <input
                  className="input updates"
                  type="number"
                  min={longest.minimum ?? undefined}
                  max={longest.maximum ?? undefined}
                  step={0.1}
                  aria-label={t('controls.times')}
                  disabled={controls.longer === null}
                  {...fieldProblem(problems, 'controls')}
                  value={numberText(controls.longer)}
                  onChange={(event) => setControls({ longer: event.target.valueAsNumber })}
                />
              ),
            })}
          </span>
        </label>
        <label className="check">
          <input
            type="checkbox"
            checked={controls.shuffledTeacher}
            onChange={(event) => setControls({ shuffledTeacher: event.target.checked })}
          />
          {t('controls.shuffled')}
        </label>
        <label className="check">
          <input
            type="checkbox"
            checked={controls.noGraph}
            onChange={(event) => setControls({ noGraph: event.target.checked })}
          />
          {t('controls.noGraph')}
        </label>
      </Question>
    </>
  );
}
