'use client';
import { Table2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';

interface TableToggleProps {
  /** What is shown as a table: `Loss by term`. */
  of: string;
  isTable: boolean;
  onChange: (isTable: boolean) => void;
}

/** Swaps a map or a chart for the table of the same data. */
export function TableToggle({ of, isTable, onChange }: TableToggleProps): ReactNode {
  const t = useTranslations('ui');
  return (
    <button
      type="button"
      className="button icon"
      aria-label={t('asTable', { of })}
      aria-pressed={isTable}
      title={t('showTable')}
      onClick={() => onChange(!isTable)}
    >
      <Table2 size={16} strokeWidth={1.75} aria-hidden />
    </button>
  );
}
