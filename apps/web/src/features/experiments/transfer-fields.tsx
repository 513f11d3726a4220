import { useTranslations } from 'use-intl';
import type { ExperimentBuilderQuery } from '../../graphql/generated/graphql';
import type { ConfigField } from './config-field.ts';
import { asTheOthers, type DraftConfig, type TrainedModel } from './draft.ts';
import { ModelChoice } from './model-choice.tsx';
import { modelRows, type GivenSizes } from './model-rows.ts';
import { More } from './more.tsx';
import type { NetworkPrices } from './network-prices.ts';
import { movableModels } from './offered-models.ts';
import { StartChoice } from './start-choice.tsx';

interface TransferFieldsProps {
  readonly students: ExperimentBuilderQuery['experimentOptions']['students'];
  readonly compressions: ExperimentBuilderQuery['experimentOptions']['compressions'];
  readonly training: readonly ConfigField[];
  readonly config: DraftConfig;
  readonly sizes: GivenSizes;
  readonly onSizes: (sizes: GivenSizes) => void;
  readonly prices: NetworkPrices;
  readonly onChange: (change: Partial<DraftConfig>) => void;
  readonly problems: Readonly<Record<string, string>>;
}

/** Students that fit other sensors than those that they were trained on, and whose weights they begin with. */
export function TransferFields(props: TransferFieldsProps) {
  const { students, compressions, training, config, sizes, onSizes, prices, onChange, problems } = props;
  const t = useTranslations('experiments');
  const offered = movableModels(students, training);
  const chosen = modelRows(offered, config.students, sizes).flatMap(({ active }) =>
    active === undefined ? [] : [active],
  );
  return (
    <More
      title={t('transfer.title')}
      changed={chosen.filter(({ startFrom }) => startFrom !== undefined).length}
      isWrong={Object.keys(problems).some((place) => place.endsWith('.startFrom'))}
    >
      <p className="hint">{t('transfer.about')}</p>
      <ModelChoice
        role="STUDENT"
        offered={offered}
        options={students}
        sizes={sizes}
        onSizes={onSizes}
        prices={prices}
        chosen={config.students}
        compressions={compressions}
        training={training}
        problems={problems}
        onChange={(next: TrainedModel[]) => onChange({ students: asTheOthers('students', next, config) })}
        more={(of) => <StartChoice {...of} problems={problems} />}
      />
    </More>
  );
}
