import type { ExperimentBuilderQuery } from '../../graphql/generated/graphql';
import type { TrainedModel } from './draft.ts';

/** Ways to make a smaller network out of this one, to tick; each becomes a run behind it. */
export function CompressionChoice({
  label,
  offered,
  chosen,
  onChange,
}: {
  label: string;
  offered: ExperimentBuilderQuery['experimentOptions']['compressions'];
  chosen: TrainedModel;
  onChange: (chosen: TrainedModel) => void;
}) {
  const compressions = chosen.compressions ?? [];
  const fitting = offered.filter(({ models }) => models.includes(chosen.model.name));
  if (fitting.length === 0) return null;
  const choices = fitting.map((option) => {
    const isChosen = compressions.some(({ name }) => name === option.name);
    const others = compressions.filter(({ name }) => name !== option.name);
    return (
      <label key={option.name} className="check" title={option.description}>
        <input
          type="checkbox"
          aria-label={`${option.label} of ${label}`}
          checked={isChosen}
          onChange={() =>
            onChange({
              ...chosen,
              compressions: isChosen ? others : [...others, option.defaults as { name: string }],
            })
          }
        />
        {option.label}
      </label>
    );
  });
  return (
    <div className="compressions" role="group" aria-label={`${label}, made smaller too`}>
      <span>Made smaller too:</span>
      {choices}
    </div>
  );
}
