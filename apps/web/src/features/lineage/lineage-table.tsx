import Link from 'next/link';
import { Fragment, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { TableScroll } from '../../ui/table-scroll.tsx';
import type { LineageDrawing } from './lineage-drawing.ts';
import { layLineage } from './lineage-layout.ts';

/** The same as the picture: each thing after what it was made of. */
export function LineageTable({ drawing, label }: { drawing: LineageDrawing; label: string }): ReactNode {
  const t = useTranslations('lineage');
  const { marks, links } = drawing;
  const { columns } = layLineage(
    marks.map(({ id }) => id),
    links,
  );
  const byId = new Map(marks.map((mark) => [mark.id, mark]));
  const named = (id: string): ReactNode => {
    const mark = byId.get(id);
    if (mark === undefined) return null;
    return mark.href === null ? mark.title : <Link href={mark.href}>{mark.title}</Link>;
  };
  return (
    <TableScroll label={label}>
      <table className="table sticky-first">
        <caption className="visually-hidden">{label}</caption>
        <thead>
          <tr>
            <th scope="col">{t('table.thing')}</th>
            <th scope="col">{t('table.kind')}</th>
            <th scope="col">{t('table.madeOf')}</th>
            <th scope="col">{t('table.outOfDate')}</th>
          </tr>
        </thead>
        <tbody>
          {columns.flat().flatMap((id) => {
            const mark = byId.get(id);
            if (mark === undefined) return [];
            const sources = links.filter(({ to }) => to === id).map(({ from }) => from);
            return (
              <tr key={id} data-selected={mark.isThis ? 'true' : undefined}>
                <th scope="row">{named(id)}</th>
                <td>{mark.meta}</td>
                <td className="wrap">
                  {sources.map((source, at) => (
                    <Fragment key={source}>
                      {at === 0 ? '' : ', '}
                      {named(source)}
                    </Fragment>
                  ))}
                </td>
                <td className="wrap">{mark.stale.map(({ what, message }) => `${what}. ${message}`).join(' ')}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </TableScroll>
  );
}
