import Link from 'next/link';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { ComparedRunFragment } from '../../graphql/generated/graphql';
import { Empty, Pane } from '../../ui/index.ts';
import { TableScroll } from '../../ui/table-scroll.tsx';
import { allFigures } from '../events/event-figures.ts';
import { runName } from './run-name.ts';

interface EventScoresProps {
  left: ComparedRunFragment;
  right: ComparedRunFragment;
  /** Whether there is no room to say what each score is. */
  isNarrow?: boolean;
}

/** Two runs of one event by their scores on the test part. */
export function EventScores({ left, right, isNarrow = false }: EventScoresProps): ReactNode {
  const t = useTranslations('compare');
  const figures = allFigures(useTranslations('events'));
  const scoreOf = ({ evaluations }: ComparedRunFragment) =>
    evaluations.find(({ horizon }) => horizon === 0)?.event ?? null;
  const [ofLeft, ofRight] = [scoreOf(left), scoreOf(right)];
  if (ofLeft === null || ofRight === null) {
    return <Empty>{t('event.noScores')}</Empty>;
  }
  return (
    <Pane title={t('event.title')} end={t('event.of')}>
      <p className="note">{t('event.name', { event: left.experiment.protocol.eventLabel ?? '' })}</p>
      <TableScroll label={t('event.label')}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('event.score')}</th>
              <th scope="col" className="num">
                <Link href={`/runs/${left.id}`}>{runName(t, left)}</Link>
              </th>
              <th scope="col" className="num">
                <Link href={`/runs/${right.id}`}>{runName(t, right)}</Link>
              </th>
              {isNarrow ? null : (
                <th scope="col" className="wide-only">
                  {t('event.whatItIs')}
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {figures.map(({ key, head, title, of }) => (
              <tr key={key}>
                <td title={title}>{head}</td>
                <td className="num">{of(ofLeft)}</td>
                <td className="num">{of(ofRight)}</td>
                {isNarrow ? null : <td className="wrap wide-only quiet-text">{title}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
      <p className="note">{t('event.beyond')}</p>
    </Pane>
  );
}
