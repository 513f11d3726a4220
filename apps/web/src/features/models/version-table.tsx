'use client';
import Link from 'next/link';
import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
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
import type { Translator } from '../../i18n/translator.ts';
import { ModelName } from '../../ui/index.ts';
import { TableScroll } from '../../ui/table-scroll.tsx';
import { Told } from '../../ui/told.tsx';
import { useRefusal } from '../frame/viewer.tsx';
import type { ShownModel } from './model-page.tsx';
import { modelVersionStageSetMutation } from './model-queries.ts';

type Version = ShownModel['versions']['nodes'][number];

const STAGES: readonly ModelStage[] = ['NONE', 'STAGING', 'PRODUCTION', 'ARCHIVED'];

/** Error on the test part, of a trial on the validation part, with its unit. */
function errorText(t: Translator<'models'>, { run }: Version): string {
  const unit = errorUnit(run.experiment.protocol, run.experiment.dataset.unit);
  const error = run.testMae ?? run.validationMae;
  if (error === null) return '—';
  const text = `${formatNumber(error, errorDigits(unit))} ${unit}`;
  return run.testMae === null ? t('versions.onValidation', { error: text }) : text;
}

/** Versions, the newest first, each with the run whose weights it holds. */
export function VersionTable({
  versions,
  onChange,
}: {
  versions: readonly Version[];
  onChange: () => void;
}): ReactNode {
  const format = useTranslations('format');
  const t = useTranslations('models');
  const refusal = useRefusal('MODELS_WRITE');
  const change = useChange(modelVersionStageSetMutation, (data) => data.modelVersionStageSet);
  const [said, setSaid] = useState('');
  const setStage = async ({ id, number }: Version, value: string) => {
    const next = STAGES.find((stage) => stage === value);
    if (next === undefined) return;
    const answer = await change.send({ input: { id, stage: next } });
    setSaid(answer === null ? '' : t('versions.staged', { number: `${number}`, stage: t(`stage.${next}`) }));
    onChange();
  };
  if (versions.length === 0) return <p className="note">{t('versions.none')}</p>;
  return (
    <>
      <TableScroll label={t('versions.title')}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col" className="num">
                {t('versions.number')}
              </th>
              <th scope="col">{t('versions.run')}</th>
              <th scope="col" className="num wide-only">
                {t('versions.error')}
              </th>
              <th scope="col" className="num wide-only">
                {t('versions.parameters')}
              </th>
              <th scope="col" className="num wide-only">
                {t('versions.weights')}
              </th>
              <th scope="col" className="num wide-only">
                {t('versions.latency')}
              </th>
              <th scope="col">{t('versions.stage')}</th>
              <th scope="col" className="wide-only">
                {t('versions.why')}
              </th>
              <th scope="col" className="wide-only">
                {t('versions.registered')}
              </th>
              <th scope="col" className="wide-only">
                {t('versions.hash')}
              </th>
              <th scope="col">
                <span className="visually-hidden">{t('versions.ways')}</span>
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
                  <span className="quiet-text">{t('versions.seed', { seed: `${version.run.seed}` })}</span>{' '}
                  {version.aliases.map((alias) => (
                    <span key={alias} className="tag">
                      {alias}
                    </span>
                  ))}
                  <span className="name-under">
                    {errorText(t, version)}
                    {version.note === null ? '' : `, ${version.note}`}
                  </span>
                </td>
                <td className="num wide-only">{errorText(t, version)}</td>
                <td className="num wide-only">{formatCount(version.run.parameters)}</td>
                <td className="num wide-only">
                  {version.run.weightsBytes === null ? '—' : formatBytes(version.run.weightsBytes)}
                </td>
                <td className="num wide-only">{formatLatency(version.run.latencyP50Ms)}</td>
                <td>
                  <select
                    className="select compact"
                    aria-label={t('versions.stageOf', { number: `${version.number}` })}
                    value={version.stage}
                    disabled={refusal !== undefined || change.isPending}
                    title={refusal}
                    onChange={(event) => void setStage(version, event.target.value)}
                  >
                    {STAGES.map((stage) => (
                      <option key={stage} value={stage}>
                        {t(`stage.${stage}`)}
                      </option>
                    ))}
                  </select>
                </td>
                <td className="wide-only wrap">{version.note}</td>
                <td className="wide-only">
                  {formatClock(format, version.createdAt)}{' '}
                  <span className="quiet-text">{version.createdBy?.name ?? t('versions.byKey')}</span>
                </td>
                <td className="wide-only mono quiet-text" title={`sha256 ${version.weightsHash}`}>
                  {version.weightsHash.slice(0, 10)}
                </td>
                <td className="version-ways">
                  <Link href={`/lineage?of=${encodeURIComponent(version.id)}`}>{t('versions.lineage')}</Link>
                  {version.run.capsulePath === null ? null : (
                    <a
                      href={version.run.capsulePath}
                      download
                      aria-label={t('versions.capsuleOf', { number: `${version.number}` })}
                    >
                      {t('versions.capsule')}
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
