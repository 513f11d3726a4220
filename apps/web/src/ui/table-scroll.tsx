import type { ReactNode } from 'react';

/** Room for a table in which keys may find nothing to go to: where the table is wider, they reach it and scroll it. */
export function TableScroll({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="table-scroll" role="region" aria-label={label} tabIndex={0}>
      {children}
    </div>
  );
}
