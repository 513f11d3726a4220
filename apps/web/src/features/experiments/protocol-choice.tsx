import { useState } from 'react';
import type { ReactNode } from 'react';
import { formatCount } from '../../format/index.ts';
import type { ExperimentBuilderQuery } from '../../graphql/generated/graphql';
import { draftProtocol, sameProtocol, type DraftConfig } from './draft.ts';
import { misfits } from './protocol-fit.ts';
import { SplitBar } from './split-bar.tsx';

type Named = ExperimentBuilderQuery['experimentOptions']['protocols'][number];
type Dataset = ExperimentBuilderQuery['datasets']['nodes'][number];

/** Which steps are learnt from, which choose and which judge: as the preset has it, or as a published table has it. */
export function ProtocolChoice({
  offered,
  preset,
  chosen,
  dataset,
  onChange,
}: {
  offered: readonly Named[];
  /** What the preset asks for. */
  preset: DraftConfig['protocol'];
  chosen: DraftConfig['protocol'];
  dataset: Dataset | undefined;
  onChange: (protocol: DraftConfig['protocol']) => void;
}): ReactNode {
  const fits = (named: Named) => dataset !== undefined && misfits(named, dataset).length === 0;
  const alike = offered.filter((named) => sameProtocol(draftProtocol(named.protocol), chosen));
  // Protocols of two datasets may have the same fields: the one that was picked is meant, else that of this dataset.
  const [picked, setPicked] = useState<string | null>(null);
  const current =
    alike.find(({ name }) => name === picked) ??
    (sameProtocol(preset, chosen) ? alike.find(fits) : (alike.find(fits) ?? alike[0]));
  const ordered = [...offered].sort((a, b) => Number(fits(b)) - Number(fits(a)));
  return (
    <>
      <select
        className="select wide"
        aria-label="Protocol"
        value={current?.name ?? ''}
        onChange={(event) => {
          const named = offered.find(({ name }) => name === event.target.value);
          setPicked(named?.name ?? null);
          onChange(named === undefined ? preset : draftProtocol(named.protocol));
        }}
      >
        <option value="">As the preset has it</option>
        {ordered.map((named) => (
          <option key={named.name} value={named.name}>
            {named.title}
            {fits(named) ? ' (fits this dataset)' : ''}
          </option>
        ))}
      </select>
      {dataset === undefined ? null : <SplitBar split={chosen.split} dataset={dataset} />}
      <p className="hint">{protocolText(chosen)}</p>
      {current === undefined ? null : <Facts named={current} dataset={dataset} />}
    </>
  );
}

function Facts({ named, dataset }: { named: Named; dataset: Dataset | undefined }): ReactNode {
  const wrong = dataset === undefined ? [] : misfits(named, dataset);
  return (
    <>
      <p className="hint">
        {named.nodes.map(formatCount).join(', ')} sensors
        {named.steps === null ? '' : `, ${formatCount(named.steps)} steps`} of {named.stepSeconds / 60} min.{' '}
        {named.nulls} After{' '}
        <a href={named.url} rel="noreferrer" target="_blank">
          {named.publication}
        </a>
        .
      </p>
      {wrong.length === 0 ? null : (
        <p className="problem">
          This dataset is not the published one, so nothing published will stand beside its scores: {wrong.join('; ')}.
        </p>
      )}
      {named.flaw === null ? null : (
        <p className="hint">
          <strong>Mind the protocol.</strong> {named.flaw}
        </p>
      )}
    </>
  );
}

const percent = (share: number): string => String(Math.round(share * 1000) / 10);

function protocolText(protocol: DraftConfig['protocol']): string {
  const { inputSteps, targetSteps, reportedHorizons, cumulativeHorizons, split } = protocol;
  const test = 1 - split.train - split.validation;
  const parts = [split.train, split.validation, test].map(percent).join(' / ');
  const cumulative = cumulativeHorizons.length === 0 ? '' : `; over all steps to ${cumulativeHorizons.join(', ')}`;
  return (
    `Split ${parts} in time; ${inputSteps} steps in, ${targetSteps} out; errors at steps ` +
    `${reportedHorizons.join(', ')}${cumulative}.`
  );
}
