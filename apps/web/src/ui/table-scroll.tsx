import type { ReactNode } from 'react';

/** Room for a table without links or buttons: where the table is wider, keys reach it and scroll it. */
export function TableScroll({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="table-scroll" role="region" aria-label={label} tabIndex={0}>
      {children}
    </div>
  );
}
