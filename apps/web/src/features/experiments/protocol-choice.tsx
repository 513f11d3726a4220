import type { Translator } from '../../i18n/translator.ts';
import { useTranslations } from 'use-intl';
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
  const t = useTranslations('experiments');
  const fits = (named: Named) => dataset !== undefined && misfits(t, named, dataset).length === 0;
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
        aria-label={t('questions.protocol')}
        value={current?.name ?? ''}
        onChange={(event) => {
          const named = offered.find(({ name }) => name === event.target.value);
          setPicked(named?.name ?? null);
          onChange(named === undefined ? preset : draftProtocol(named.protocol));
        }}
      >
        <option value="">{t('protocol.asPreset')}</option>
        {ordered.map((named) => (
          <option key={named.name} value={named.name}>
            {fits(named) ? t('protocol.fits', { title: named.title }) : named.title}
          </option>
        ))}
      </select>
      {dataset === undefined ? null : <SplitBar split={chosen.split} dataset={dataset} />}
      <p className="hint">{protocolText(t, chosen)}</p>
      {current === undefined ? null : <Facts named={current} dataset={dataset} />}
    </>
  );
}

function Facts({ named, dataset }: { named: Named; dataset: Dataset | undefined }): ReactNode {
  const t = useTranslations('experiments');
  const wrong = dataset === undefined ? [] : misfits(t, named, dataset);
  return (
    <>
      <p className="hint">
        {t.rich(named.steps === null ? 'protocol.facts' : 'protocol.factsWithSteps', {
          sensors: named.nodes.map(formatCount).join(', '),
          steps: formatCount(named.steps),
          minutes: String(named.stepSeconds / 60),
          nulls: named.nulls,
          publication: named.publication,
          link: (chunks) => (
            <a href={named.url} rel="noreferrer" target="_blank">
              {chunks}
            </a>
          ),
        })}
      </p>
      {wrong.length === 0 ? null : (
        <p className="problem">{t('protocol.wrong', { wrong: wrong.join(t('semicolon')) })}</p>
      )}
      {named.flaw === null ? null : (
        <p className="hint">
          {t.rich('protocol.mind', { flaw: named.flaw, strong: (chunks) => <strong>{chunks}</strong> })}
        </p>
      )}
    </>
  );
}

const percent = (share: number): string => String(Math.round(share * 1000) / 10);

function protocolText(t: Translator<'experiments'>, protocol: DraftConfig['protocol']): string {
  const { inputSteps, targetSteps, reportedHorizons, cumulativeHorizons, split } = protocol;
  const test = 1 - split.train - split.validation;
  const parts = [split.train, split.validation, test].map(percent).join(' / ');
  const horizons = reportedHorizons.join(', ');
  const told = { parts, inputSteps: String(inputSteps), targetSteps: String(targetSteps), horizons };
  return cumulativeHorizons.length === 0
    ? t('protocol.text', told)
    : t('protocol.textCumulative', { ...told, cumulative: cumulativeHorizons.join(', ') });
}
