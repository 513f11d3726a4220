'use client';
import Link from 'next/link';
import { useSearchParams } from 'next/navigation';
import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { formatCount, formatInstant, formatNumber, formatSpan } from '../../format/index.ts';
import type { QualityKind } from '../../graphql/generated/graphql';
import { Pane, Skeleton } from '../../ui/index.ts';
import type { DatasetNode, Quality } from './sensor-statistics.ts';
import { windowAround, windowText } from './series-window.ts';

type Part = Quality['parts'][number];
type Finding = Part['worst'][number];

interface QualityPaneProps {
  dataset: Pick<DatasetNode, 'unit' | 'zone' | 'startAt' | 'stepSeconds' | 'steps' | 'nodeCount'>;
  quality: Quality | undefined;
  names: readonly string[];
}

/** Findings of a kind that stand in view before somebody asks for more. */
const FEW = 4;
/** Kinds of which a sensor shows all the time, so that there is no time to go to. */
const THROUGHOUT: ReadonlySet<QualityKind> = new Set(['SILENT', 'MISSING', 'CONSTANT', 'DUPLICATE']);

/** What looks wrong in the readings: each finding leads to its sensors and its time. */
export function QualityPane({ dataset, quality, names }: QualityPaneProps): ReactNode {
  const t = useTranslations('dataset');
  const found = quality?.parts.filter(({ worst }) => worst.length > 0) ?? [];
  const clean = quality?.parts.filter(({ worst }) => worst.length === 0) ?? [];
  return (
    <Pane
      title={t('quality.title')}
      meta={quality === undefined ? undefined : t('quality.kinds', { count: found.length })}
    >
      <div className="quality">
        {quality === undefined ? <Skeleton rows={6} label={t('quality.loading')} /> : null}
        {quality !== undefined && found.length === 0 ? <p>{t('quality.nothing')}</p> : null}
        {found.map((part) => (
          <KindOfFindings key={part.kind} part={part} dataset={dataset} names={names} />
        ))}
        {found.length > 0 && clean.length > 0 ? (
          <p className="quiet-text">
            {t('quality.clean', { kinds: clean.map(({ kind }) => t(`quality.kind.${kind}`)).join(t('quality.and')) })}
          </p>
        ) : null}
      </div>
    </Pane>
  );
}

function KindOfFindings({
  part,
  dataset,
  names,
}: {
  part: Part;
  dataset: QualityPaneProps['dataset'];
  names: readonly string[];
}): ReactNode {
  const format = useTranslations('format');
  const t = useTranslations('dataset');
  const [isOpen, setOpen] = useState(false);
  const params = useSearchParams();
  const { kind, sensors, readings, worst } = part;
  const shown = isOpen ? worst : worst.slice(0, FEW);
  const hrefOf = ({ node, other, fromStep, steps }: Finding) => {
    const next = new URLSearchParams(params);
    next.set('sensors', node === null ? `0-${dataset.nodeCount - 1}` : other === null ? `${node}` : `${other},${node}`);
    if (!THROUGHOUT.has(kind)) {
      next.set('period', windowText(windowAround(fromStep, steps, dataset.steps, dataset.stepSeconds)));
    }
    return `?${next.toString()}`;
  };
  const said = ({ node, other, fromStep, steps, value, count }: Finding) =>
    t(`quality.said.${kind}`, {
      sensor: node === null ? '' : (names[node] ?? ''),
      other: other === null ? '' : (names[other] ?? ''),
      from: formatInstant(format, Date.parse(dataset.startAt) + fromStep * dataset.stepSeconds * 1000, dataset.zone),
      span: formatSpan(format, steps * dataset.stepSeconds),
      value: `${formatNumber(value, 1)}${dataset.unit === '' ? '' : ` ${dataset.unit}`}`,
      count,
      share: formatNumber((100 * count) / dataset.steps, 0),
    });
  return (
    <section className="quality-kind">
      <h3>
        {t(`quality.kind.${kind}`)}{' '}
        <span className="meta">
          {sensors === 0
            ? t('quality.readings', { readings: formatCount(readings) })
            : t('quality.touched', { count: sensors, readings: formatCount(readings) })}
        </span>
      </h3>
      <ul>
        {shown.map((finding, at) => (
          <li key={at}>
            <Link href={hrefOf(finding)} scroll={false} replace>
              {said(finding)}
            </Link>
          </li>
        ))}
      </ul>
      {worst.length > FEW ? (
        <button type="button" className="button bare" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? t('quality.fewer') : t('quality.more', { count: formatCount(worst.length - FEW) })}
        </button>
      ) : null}
    </section>
  );
}
