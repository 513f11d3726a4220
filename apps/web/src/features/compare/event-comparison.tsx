import Link from 'next/link';
import type { ReactNode } from 'react';
import type { ComparedRunFragment } from '../../graphql/generated/graphql';
import { Empty, Pane } from '../../ui/index.ts';
import { TableScroll } from '../../ui/table-scroll.tsx';
import { ALL_FIGURES } from '../events/event-figures.ts';
import { runName } from './run-name.ts';

interface EventComparisonProps {
  /** The event in words. */
  event: string;
  left: ComparedRunFragment;
  right: ComparedRunFragment;
}

/** Two runs of one event by their scores: a map of errors against readings would be none, as a probability is no reading. */
export function EventComparison({ event, left, right }: EventComparisonProps): ReactNode {
  const scoreOf = ({ evaluations }: ComparedRunFragment) =>
    evaluations.find(({ horizon }) => horizon === 0)?.event ?? null;
  const [ofLeft, ofRight] = [scoreOf(left), scoreOf(right)];
  if (ofLeft === null || ofRight === null) {
    return <Empty>One of the two runs has no scores of its event: the test part was not looked at.</Empty>;
  }
  return (
    <Pane title="Event scores" end="test part, all target steps">
      <p className="note">The event: {event}</p>
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
              <th scope="col" className="wide-only">
                What it is
              </th>
            </tr>
          </thead>
          <tbody>
            {ALL_FIGURES.map(({ key, head, title, of }) => (
              <tr key={key}>
                <td title={title}>{head}</td>
                <td className="num">{of(ofLeft)}</td>
                <td className="num">{of(ofRight)}</td>
                <td className="wrap wide-only quiet-text">{title}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
      <p className="note">
        These runs give probabilities of an event, so there are no errors against readings to put on a map. Whether the
        two differ beyond chance the leaderboard of their protocol says, over all seeds.
      </p>
    </Pane>
  );
}
