import { useTranslations } from 'use-intl';
import { useQuery } from 'urql';
import { errorText } from '../../graphql/error-text.ts';
import { startsQuery } from './builder-queries.ts';
import { sameModel, type TrainedModel } from './draft.ts';
import { modelOf } from './model-rows.ts';
import { FieldProblem, fieldProblem } from './question.tsx';

interface StartChoiceProps {
  readonly label: string;
  readonly chosen: TrainedModel;
  /** Where the network is in the config. */
  readonly under: string;
  readonly onChange: (chosen: TrainedModel) => void;
  readonly problems: Readonly<Record<string, string>>;
}

/** Whose weights a student begins with: those of a run of the same model, over these sensors or others. */
export function StartChoice({ label, chosen, under, onChange, problems }: StartChoiceProps) {
  const t = useTranslations('experiments');
  const ui = useTranslations('ui');
  const [{ data, error }] = useQuery({ query: startsQuery, variables: { model: chosen.model.name } });
  const place = `${under}.startFrom`;
  const { startFrom, ...fresh } = chosen;
  // Of other sizes its weights would not fit; what else must be the same the API says.
  const runs = (data?.runs.nodes ?? []).filter(({ config }) => sameModel(modelOf(config), chosen.model));
  return (
    <label className="field start-choice">
      <span className="label">{t('start.beginsWith')}</span>
      <select
        className="select wide"
        aria-label={t('start.weightsOf', { label })}
        {...fieldProblem(problems, place)}
        value={startFrom?.runId ?? ''}
        onChange={(event) =>
          onChange(event.target.value === '' ? fresh : { ...fresh, startFrom: { runId: event.target.value } })
        }
      >
        <option value="">{t('start.random')}</option>
        {startFrom === undefined || runs.some(({ id }) => id === startFrom.runId) ? null : (
          <option value={startFrom.runId}>{t('start.before')}</option>
        )}
        {runs.map((run) => (
          <option key={run.id} value={run.id}>
            {[
              run.experiment.dataset.title,
              run.experiment.name,
              run.modelLabel,
              run.methodLabel,
              t('seedOf', { seed: String(run.seed) }),
            ]
              .filter((part) => part !== null)
              .join(', ')}
          </option>
        ))}
      </select>
      {error === undefined ? null : <span className="problem">{errorText(ui, error)}</span>}
      {data !== undefined && runs.length === 0 ? <span className="hint">{t('start.none')}</span> : null}
      <FieldProblem problems={problems} field={place} />
    </label>
  );
}
