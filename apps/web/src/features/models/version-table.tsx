'use client';
import Link from 'next/link';
import { useState, type ReactNode } from 'react';
import {
  errorDigits,
  errorUnit,
  formatBytes,
  formatClock,
  formatCount,
  formatLatency,
  formatNumber,
} from '../../format/index.ts';
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

/** Error on the test part, of a trial on the validation part, with its unit. */
function errorText({ run }: Version): string {
  const unit = errorUnit(run.experiment.protocol, run.experiment.dataset.unit);
  const [error, part] = run.testMae === null ? [run.validationMae, ', validation'] : [run.testMae, ''];
  return error === null ? '—' : `${formatNumber(error, errorDigits(unit))} ${unit}${part}`;
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
              <th scope="col" className="num wide-only">
                Weights
              </th>
              <th scope="col" className="num wide-only">
                p50, ms
              </th>
              <th scope="col">Stage</th>
              <th scope="col" className="wide-only">
                Why
              </th>
              <th scope="col" className="wide-only">
                Registered
              </th>
              <th scope="col" className="wide-only">
                Hash
              </th>
              <th scope="col">
                <span className="visually-hidden">Where it leads</span>
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
                    {errorText(version)}
                    {version.note === null ? '' : `, ${version.note}`}
                  </span>
                </td>
                <td className="num wide-only">{errorText(version)}</td>
                <td className="num wide-only">{formatCount(version.run.parameters)}</td>
                <td className="num wide-only">
                  {version.run.weightsBytes === null ? '—' : formatBytes(version.run.weightsBytes)}
                </td>
                <td className="num wide-only">{formatLatency(version.run.latencyP50Ms)}</td>
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
                <td className="version-ways">
                  <Link href={`/lineage?of=${encodeURIComponent(version.id)}`}>Lineage</Link>
                  {version.run.capsulePath === null ? null : (
                    <a href={version.run.capsulePath} download aria-label={`Capsule of version ${version.number}`}>
                      Capsule
                    </a>
                  )}
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
