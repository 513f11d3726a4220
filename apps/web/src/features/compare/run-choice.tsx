import type { CompareCandidatesQuery } from '../../graphql/generated/graphql';

type Candidate = CompareCandidatesQuery['runs']['nodes'][number];

/** Chooses one of the two runs. */
export function RunChoice({
  label,
  value,
  candidates,
  onChange,
}: {
  label: string;
  value: string | null;
  candidates: readonly Candidate[];
  onChange: (id: string) => void;
}) {
  return (
    <label className="compare-choice">
      <span className="quiet-text">{label}</span>
      <select className="select" value={value ?? ''} onChange={(event) => onChange(event.target.value)}>
        <option value="" disabled>
          choose a run
        </option>
        {candidates.map((run) => (
          <option key={run.id} value={run.id}>
            {run.modelLabel}
            {run.methodLabel === null ? '' : `, ${run.methodLabel}`}, seed {run.seed} · {run.experiment.name}
          </option>
        ))}
      </select>
    </label>
  );
}
