import type { ReactNode } from 'react';

/** A titled part of a page. Panes share hairlines and fill the frame. */
export function Pane({
  title,
  meta,
  end,
  children,
  id,
}: {
  title: ReactNode;
  meta?: ReactNode;
  end?: ReactNode;
  children: ReactNode;
  id?: string;
}) {
  return (
    <section className="pane" {...(id === undefined ? {} : { id })}>
      <header className="pane-head">
        <h2>{title}</h2>
        {meta === undefined ? null : <span className="meta">{meta}</span>}
        {end === undefined ? null : <span className="end">{end}</span>}
      </header>
      {children}
    </section>
  );
}
