import { useTranslations } from 'use-intl';
import type { ExperimentBuilderQuery } from '../../graphql/generated/graphql';
import { draftConfig, sameModel, type TrainedModel } from './draft.ts';

export type NamedSizes = ExperimentBuilderQuery['experimentOptions']['teachers'][number]['sizes'];

const OWN = 'own';

/** A network in one of its sizes by name: its updates stay, the figures of the optimiser come with the size. */
export function inSize(chosen: TrainedModel, { model, training }: NamedSizes[number]): TrainedModel {
  const [sized] = draftConfig({ teachers: [{ ...chosen, model }], students: [], seeds: 1 }).teachers;
  return {
    ...chosen,
    model: sized?.model ?? chosen.model,
    training: Object.assign({}, chosen.training, training),
  };
}

/** As published, mid, or whatever the fields below say. */
export function NamedSize({
  label,
  sizes,
  chosen,
  onChange,
}: {
  readonly label: string;
  readonly sizes: NamedSizes;
  readonly chosen: TrainedModel;
  readonly onChange: (chosen: TrainedModel) => void;
}) {
  const t = useTranslations('experiments');
  if (sizes.length === 0) return null;
  const current = sizes.find((size) => sameModel(inSize(chosen, size).model, chosen.model));
  return (
    <label className="field">
      <span className="label">{t('sizes.size')}</span>
      <select
        className="select"
        aria-label={t('sizes.sizeOf', { label })}
        value={current?.name ?? OWN}
        onChange={(event) => {
          const size = sizes.find(({ name }) => name === event.target.value);
          if (size !== undefined) onChange(inSize(chosen, size));
        }}
      >
        {sizes.map((size) => (
          <option key={size.name} value={size.name}>
            {size.label}
          </option>
        ))}
        <option value={OWN} disabled>
          {t('sizes.own')}
        </option>
      </select>
      {current === undefined ? null : <span className="hint">{current.description}</span>}
    </label>
  );
}
