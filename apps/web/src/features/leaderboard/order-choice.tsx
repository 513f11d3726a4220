import { ArrowDown, ArrowUp } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { directionText, pressed, type BoardOrder, type OrderColumn } from './board-order.ts';

interface OrderChoiceProps {
  columns: readonly OrderColumn[];
  order: BoardOrder;
  onOrder: (order: BoardOrder) => void;
}

/** What the heads of the table do, where rows are a list. */
export function OrderChoice({ columns, order, onOrder }: OrderChoiceProps): ReactNode {
  const t = useTranslations('leaderboard');
  const Arrow = order.isDescending ? ArrowDown : ArrowUp;
  const turn = () => onOrder({ ...order, isDescending: !order.isDescending });
  return (
    <div className="board-order-choice">
      <label>
        {t('order.by')}{' '}
        <select
          className="select"
          value={order.key}
          onChange={({ target }) => {
            const column = columns.find(({ key }) => key === target.value);
            if (column !== undefined) onOrder(pressed(order, column));
          }}
        >
          {columns.map(({ key, head }) => (
            <option key={key} value={key}>
              {head}
            </option>
          ))}
        </select>
      </label>
      <button type="button" className="button" title={t('order.turn')} onClick={turn}>
        <Arrow size={16} strokeWidth={1.75} aria-hidden="true" /> {directionText(t, order)}
      </button>
    </div>
  );
}
