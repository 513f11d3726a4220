import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { RunOrder } from '../../graphql/generated/graphql';
import type { ListedColumn } from './listed-columns.tsx';
import { directionOf } from './run-view.ts';

interface OrderChoiceProps {
  columns: readonly ListedColumn[];
  orderBy: readonly RunOrder[];
  onChange: (orderBy: RunOrder[]) => void;
}

/** What a list is sorted by, where no heads of columns are to be pressed: on a phone. */
export function OrderChoice({ columns, orderBy, onChange }: OrderChoiceProps): ReactNode {
  const t = useTranslations('runs');
  const orders = columns.flatMap(({ name, words, order }) =>
    order === undefined
      ? []
      : (['ASCENDING', 'DESCENDING'] as const).map((direction) => ({
          ...{ value: `${name} ${direction}`, words: t(`order.${direction}`, { column: words }) },
          ...{ order: { ...order, direction }, isChosen: directionOf(orderBy.slice(0, 1), order) === direction },
        })),
  );
  return (
    <select
      className="select runs-order"
      aria-label={t('order.label')}
      value={orders.find(({ isChosen }) => isChosen)?.value ?? ''}
      onChange={({ target }) => {
        const chosen = orders.find(({ value }) => value === target.value);
        onChange(chosen === undefined ? [] : [chosen.order]);
      }}
    >
      <option value="">{t('order.newest')}</option>
      {orders.map(({ value, words }) => (
        <option key={value} value={value}>
          {words}
        </option>
      ))}
    </select>
  );
}
