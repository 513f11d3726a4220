'use client';
import { Download } from 'lucide-react';
import { parseAsString, useQueryStates } from 'nuqs';
import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { CombinedError } from 'urql';
import { formatCount } from '../../format/index.ts';
import { errorText } from '../../graphql/error-text.ts';
import { Pane } from '../../ui/index.ts';
import { saveText } from '../../ui/save-text.ts';
import type { LogLine } from './live-run.ts';
import { LogFilterFields } from './log-filter-fields.tsx';
import { isLogFiltered, leastLevelOf, shownLines } from './log-filter.ts';

interface RunLogProps {
  lines: readonly LogLine[];
  isLive: boolean;
  fileName: string;
  /** Why lines are missing. */
  error: CombinedError | undefined;
}

const text = parseAsString.withDefault('');
const inAddress = { level: text, text, from: text };
const urlKeys = { level: 'log-level', text: 'log-text', from: 'log-from' };

function clock(at: string): string {
  return new Date(at).toLocaleTimeString('en-GB');
}

function save(lines: readonly LogLine[], fileName: string): void {
  saveText(lines.map((line) => `${line.at} ${line.level} ${line.message}\n`).join(''), fileName);
}

/** The newest line on top. It follows the run until the person scrolls down to read. */
export function RunLog({ lines, isLive, fileName, error }: RunLogProps): ReactNode {
  const list = useRef<HTMLOListElement>(null);
  const [isFollowing, setFollowing] = useState(true);
  const [address, setAddress] = useQueryStates(inAddress, { urlKeys });
  const choice = { ...address, level: leastLevelOf(address.level) };
  const isFiltered = isLogFiltered(choice);
  const shown = shownLines(lines, choice);
  useEffect(() => {
    if (isFollowing && list.current) list.current.scrollTop = 0;
  }, [lines, isFollowing]);
  return (
    <Pane
      title="Log"
      meta={isFiltered ? `${formatCount(shown.length)} of ${formatCount(lines.length)} lines` : undefined}
      end={
        <>
          {isLive && isFollowing && (
            <span className="status live">
              <span className="run-live-dot" aria-hidden="true" /> following
            </span>
          )}
          {isLive && !isFollowing && (
            <button type="button" className="button" onClick={() => setFollowing(true)}>
              Follow again
            </button>
          )}
          {shown.length > 0 && (
            <button
              type="button"
              className="button icon"
              aria-label={isFiltered ? 'Save the lines that are shown' : 'Save the log'}
              title={isFiltered ? 'Save the lines that are shown' : 'Save the log'}
              onClick={() => save(shown, fileName)}
            >
              <Download size={16} strokeWidth={1.75} aria-hidden />
            </button>
          )}
        </>
      }
    >
      {error === undefined ? null : (
        <p className="note" role="status">
          Lines are missing. {errorText(error)}
        </p>
      )}
      {lines.length > 0 && <LogFilterFields choice={choice} onChoice={(change) => void setAddress(change)} />}
      {shown.length === 0 ? (
        <p className="note" role="status">
          {lines.length === 0 ? 'The run has not written anything yet.' : 'No line is like that.'}
        </p>
      ) : (
        <ol
          ref={list}
          className="run-log"
          tabIndex={0}
          aria-label="Log, the newest line first"
          onScroll={(event) => setFollowing(event.currentTarget.scrollTop < 8)}
        >
          {[...shown].reverse().map((line) => (
            <li key={line.sequence} data-level={line.level}>
              <time dateTime={line.at}>{clock(line.at)}</time>
              <span>{line.level}</span>
              <span>{line.message}</span>
            </li>
          ))}
        </ol>
      )}
    </Pane>
  );
}
