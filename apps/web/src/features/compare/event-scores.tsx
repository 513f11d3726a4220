import Link from 'next/link';
import type { ReactNode } from 'react';
import type { ComparedRunFragment } from '../../graphql/generated/graphql';
import { Empty, Pane } from '../../ui/index.ts';
import { TableScroll } from '../../ui/table-scroll.tsx';
import { ALL_FIGURES } from '../events/event-figures.ts';
import { runName } from './run-name.ts';

interface EventScoresProps {
  left: ComparedRunFragment;
  right: ComparedRunFragment;
  /** Whether there is no room to say what each score is. */
  isNarrow?: boolean;
}

/** Two runs of one event by their scores on the test part. */
export function EventScores({ left, right, isNarrow = false }: EventScoresProps): ReactNode {
  const scoreOf = ({ evaluations }: ComparedRunFragment) =>
    evaluations.find(({ horizon }) => horizon === 0)?.event ?? null;
  const [ofLeft, ofRight] = [scoreOf(left), scoreOf(right)];
  if (ofLeft === null || ofRight === null) {
    return <Empty>One of the two runs has no scores of its event: the test part was not looked at.</Empty>;
  }
  return (
    <Pane title="Event scores" end="test part, all target steps">
      <p className="note">The event: {left.experiment.protocol.eventLabel}</p>
      <TableScroll label="Event scores of both runs">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">Score</th>
              <th scope="col" className="num">
                <Link href={`/runs/${left.id}`}>{runName(left)}</Link>
              </th>
              <th scope="col" className="num">
                <Link href={`/runs/${right.id}`}>{runName(right)}</Link>
              </th>
              {isNarrow ? null : (
                <th scope="col" className="wide-only">
                  What it is
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {ALL_FIGURES.map(({ key, head, title, of }) => (
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
      <p className="note">
        Whether the two differ beyond chance the leaderboard of their protocol says, over all seeds.
      </p>
    </Pane>
  );
}
