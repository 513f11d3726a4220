import { ArrowDown, ArrowUp } from 'lucide-react';
import type { ReactNode } from 'react';
import { pressed, type BoardOrder, type OrderColumn } from './board-order.ts';

interface OrderHeadProps {
  column: OrderColumn;
  order: BoardOrder;
  onOrder: (order: BoardOrder) => void;
}

/** The head of a column: a button that orders the rows by it, and by it the other way round. */
export function OrderHead({ column, order, onOrder }: OrderHeadProps): ReactNode {
  const isOrdered = order.key === column.key;
  const Arrow = order.isDescending ? ArrowDown : ArrowUp;
  return (
    <th
      scope="col"
      title={column.title}
      aria-sort={isOrdered ? (order.isDescending ? 'descending' : 'ascending') : undefined}
    >
      <button type="button" className="board-order" onClick={() => onOrder(pressed(order, column))}>
        {column.head}
        {isOrdered && <Arrow size={12} strokeWidth={1.75} aria-hidden="true" />}
      </button>
    </th>
  );
}
