import { Table2 } from 'lucide-react';
import type { ReactNode } from 'react';

interface TableToggleProps {
  /** What is shown as a table: `Loss by term`. */
  of: string;
  isTable: boolean;
  onChange: (isTable: boolean) => void;
}

/** Swaps a map or a chart for the table of the same data. */
export function TableToggle({ of, isTable, onChange }: TableToggleProps): ReactNode {
  return (
    <button
      type="button"
      className="button icon"
      aria-label={`${of} as a table`}
      aria-pressed={isTable}
      title="Show as a table (T)"
      onClick={() => onChange(!isTable)}
    >
      <Table2 size={16} strokeWidth={1.75} aria-hidden />
    </button>
  );
}
