import { useTranslations } from 'use-intl';
import { formatSpan } from '../../format/index.ts';
import { Segmented } from '../../ui/segmented.tsx';
import { FilterChoice } from './filter-choice.tsx';
import { LayerChoice } from './layer-choice.tsx';
import type { MapLayer } from './layers.ts';
import type { Regime } from './regimes.ts';
import type { Arrangement, ComparisonFrame } from './use-comparison-frame.ts';

interface ComparisonToolsProps {
  readonly frame: ComparisonFrame;
  readonly offered: readonly MapLayer[];
  readonly isEvent: boolean;
  readonly targetSteps: number;
  readonly stepSeconds: number;
  readonly regimes: readonly Regime[];
  readonly roadClasses: readonly string[];
}

/** How the two stand, what the map shows, how far ahead, and which readings count. */
export function ComparisonTools(props: ComparisonToolsProps) {
  const format = useTranslations('format');
  const { frame, offered, isEvent, targetSteps, stepSeconds, regimes, roadClasses } = props;
  const t = useTranslations('compare');
  return (
    <>
      <Segmented<Arrangement>
        label={t('tools.arrangement')}
        value={frame.arrangement}
        options={[
          { value: 'swipe', label: t('tools.swipe') },
          { value: 'side', label: t('tools.side') },
        ]}
        onChange={frame.arrange}
      />
      <LayerChoice layer={frame.layer} offered={offered} isEvent={isEvent} onChange={frame.chooseLayer} />
      <select
        className="select"
        aria-label={t('tools.horizon')}
        value={frame.horizon}
        onChange={(event) => frame.aim(frame.position, Number(event.target.value))}
      >
        {Array.from({ length: targetSteps }, (_, index) => index + 1).map((steps) => (
          <option key={steps} value={steps}>
            {t('tools.ahead', { span: formatSpan(format, steps * stepSeconds) })}
          </option>
        ))}
      </select>
      <FilterChoice filter={frame.filter} regimes={regimes} roadClasses={roadClasses} onChange={frame.chooseFilter} />
    </>
  );
}
