import { useTranslations } from 'use-intl';
import Link from 'next/link';
import { formatCount } from '../../format/index.ts';
import type { ExperimentBuilderQuery } from '../../graphql/generated/graphql';
import { datasetFacts, datasetLine } from './dataset-words.ts';
import { fieldProblem } from './question.tsx';

type Dataset = ExperimentBuilderQuery['datasets']['nodes'][number];
type Problems = Readonly<Record<string, string>>;

/** Which measurements; told apart by what they are where two have one title. */
export function DatasetChoice({
  datasets,
  chosen,
  onChange,
  problems,
}: {
  datasets: readonly Dataset[];
  chosen: Dataset | undefined;
  onChange: (id: string) => void;
  problems: Problems;
}) {
  const t = useTranslations('experiments');
  const format = useTranslations('format');
  return (
    <>
      <select
        className="select wide"
        aria-label={t('questions.dataset')}
        {...fieldProblem(problems, 'datasetId')}
        value={chosen?.id ?? ''}
        onChange={({ target }) => onChange(target.value)}
      >
        {datasets.map((one) => (
          <option key={one.id} value={one.id}>
            {datasetLine(t, one, datasets)}
          </option>
        ))}
      </select>
      {chosen === undefined ? null : <p className="hint">{datasetFacts(t, format, chosen)}</p>}
    </>
  );
}

/** Which graph over its sensors. */
export function GraphChoice({
  dataset,
  chosen,
  onChange,
  problems,
}: {
  dataset: Dataset | undefined;
  chosen: string;
  onChange: (id: string) => void;
  problems: Problems;
}) {
  const t = useTranslations('experiments');
  return (
    <>
      <select
        className="select wide"
        aria-label={t('questions.graph')}
        {...fieldProblem(problems, 'graphId')}
        value={chosen}
        onChange={({ target }) => onChange(target.value)}
      >
        {dataset?.graphs.nodes.map((graph) => (
          <option key={graph.id} value={graph.id}>
            {t('data.graph', { name: graph.name, edges: formatCount(graph.edgeCount) })}
          </option>
        ))}
      </select>
      {dataset === undefined ? null : (
        <p className="hint">
          {t.rich('data.otherGraph', { link: (chunks) => <Link href={`/datasets/${dataset.id}`}>{chunks}</Link> })}
        </p>
      )}
    </>
  );
}
