'use client';
import Link from 'next/link';
import { useState, type ReactNode } from 'react';
import { errorDigits, errorUnit, formatClock, formatCount, formatNumber } from '../../format/index.ts';
import type { ModelStage } from '../../graphql/generated/graphql';
import { useChange } from '../../graphql/use-change.ts';
import { ModelName } from '../../ui/index.ts';
import { TableScroll } from '../../ui/table-scroll.tsx';
import { Told } from '../../ui/told.tsx';
import { useRefusal } from '../frame/viewer.tsx';
import type { ShownModel } from './model-page.tsx';
import { modelVersionStageSetMutation } from './model-queries.ts';

type Version = ShownModel['versions']['nodes'][number];

const stages: readonly { readonly stage: ModelStage; readonly word: string }[] = [
  { stage: 'NONE', word: 'no stage' },
  { stage: 'STAGING', word: 'tried out' },
  { stage: 'PRODUCTION', word: 'in use' },
  { stage: 'ARCHIVED', word: 'archived' },
];

/** Error on the test part, with its unit. */
function testError({ run }: Version): string {
  const unit = errorUnit(run.experiment.protocol, run.experiment.dataset.unit);
  return run.testMae === null ? '—' : `${formatNumber(run.testMae, errorDigits(unit))} ${unit}`;
}

/** Versions, the newest first, each with the run whose weights it holds. */
export function VersionTable({
  versions,
  onChange,
}: {
  versions: readonly Version[];
  onChange: () => void;
}): ReactNode {
  const refusal = useRefusal('MODELS_WRITE');
  const change = useChange(modelVersionStageSetMutation, (data) => data.modelVersionStageSet);
  const [said, setSaid] = useState('');
  const setStage = async ({ id, number }: Version, value: string) => {
    const next = stages.find(({ stage }) => stage === value);
    if (next === undefined) return;
    const answer = await change.send({ input: { id, stage: next.stage } });
    setSaid(answer === null ? '' : `Version ${number} is ${next.word}.`);
    onChange();
  };
  if (versions.length === 0) return <p className="note">No version yet: register the weights of a run.</p>;
  return (
    <>
      <TableScroll label="Versions">
        <table className="table">
          <thead>
            <tr>
              <th scope="col" className="num">
                Version
              </th>
              <th scope="col">Run</th>
              <th scope="col" className="num wide-only">
                Test error
              </th>
              <th scope="col" className="num wide-only">
                Parameters
              </th>
              <th scope="col">Stage</th>
              <th scope="col" className="wide-only">
                Why
              </th>
              <th scope="col" className="wide-only">
                Registered
              </th>
              <th scope="col" className="wide-only">
                Weights
              </th>
            </tr>
          </thead>
          <tbody>
            {versions.map((version) => (
              <tr key={version.id}>
                <td className="num">{version.number}</td>
                <td>
                  <Link className="quiet" href={`/runs/${version.run.id}`}>
                    <ModelName run={version.run} />
                  </Link>{' '}
                  <span className="quiet-text">seed {version.run.seed}</span>{' '}
                  {version.aliases.map((alias) => (
                    <span key={alias} className="tag">
                      {alias}
                    </span>
                  ))}
                  <span className="name-under">
                    {testError(version)}
                    {version.note === null ? '' : `, ${version.note}`}
                  </span>
                </td>
                <td className="num wide-only">{testError(version)}</td>
                <td className="num wide-only">{formatCount(version.run.parameters)}</td>
                <td>
                  <select
                    className="select compact"
                    aria-label={`Stage of version ${version.number}`}
                    value={version.stage}
                    disabled={refusal !== undefined || change.isPending}
                    title={refusal}
                    onChange={(event) => void setStage(version, event.target.value)}
                  >
                    {stages.map(({ stage, word }) => (
                      <option key={stage} value={stage}>
                        {word}
                      </option>
                    ))}
                  </select>
                </td>
                <td className="wide-only wrap">{version.note}</td>
                <td className="wide-only">
                  {formatClock(version.createdAt)}{' '}
                  <span className="quiet-text">{version.createdBy?.name ?? 'a key'}</span>
                </td>
                <td className="wide-only mono quiet-text" title={`sha256 ${version.weightsHash}`}>
                  {version.weightsHash.slice(0, 10)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
      <Told fault={change.fault} said={said} />
    </>
  );
}
