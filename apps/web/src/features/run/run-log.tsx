'use client';
import { ArrowDownToLine, ArrowUpToLine, Download, Pause } from 'lucide-react';
import { parseAsString, useQueryStates } from 'nuqs';
import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { CombinedError } from 'urql';
import { formatCount, formatSeconds } from '../../format/index.ts';
import { errorText } from '../../graphql/error-text.ts';
import { Pane } from '../../ui/index.ts';
import { PanelButton } from '../../ui/panel-button.tsx';
import { saveText } from '../../ui/save-text.ts';
import type { LogLine } from './live-run.ts';
import { LogFilterFields } from './log-filter-fields.tsx';
import { heldLines, isLogFiltered, leastLevelOf, shownLines } from './log-filter.ts';

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
const ICON = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const;

function save(lines: readonly LogLine[], fileName: string): void {
  saveText(lines.map((line) => `${line.at} ${line.level} ${line.message}\n`).join(''), fileName);
}

/** The newest line on top. It follows the run until the person pauses it or scrolls down to read; then the lines stand still. */
export function RunLog({ lines, isLive, fileName, error }: RunLogProps): ReactNode {
  const format = useTranslations('format');
  const ui = useTranslations('ui');
  const t = useTranslations('run');
  const list = useRef<HTMLOListElement>(null);
  /** Sequence number of the newest line that is shown while it does not follow; null while it does. */
  const [heldAt, setHeldAt] = useState<number | null>(null);
  const [address, setAddress] = useQueryStates(inAddress, { urlKeys });
  const choice = { ...address, level: leastLevelOf(address.level) };
  const isFiltered = isLogFiltered(choice);
  const known = shownLines(lines, choice);
  const shown = heldLines(known, heldAt);
  const isFollowing = heldAt === null;
  const unseen = known.length - shown.length;
  const hold = () => setHeldAt((before) => before ?? lines.at(-1)?.sequence ?? null);
  const follow = () => {
    setHeldAt(null);
    list.current?.scrollTo({ top: 0 });
  };
  useEffect(() => {
    if (isFollowing && list.current) list.current.scrollTop = 0;
  }, [lines, isFollowing]);
  return (
    <Pane
      title={t('log.title')}
      meta={
        isFiltered ? t('log.shown', { shown: formatCount(shown.length), all: formatCount(lines.length) }) : undefined
      }
      end={
        <>
          {isLive && isFollowing && (
            <span className="status live">
              <span className="run-live-dot" aria-hidden="true" /> {t('log.following')}
            </span>
          )}
          {isLive && isFollowing && shown.length > 0 && (
            <IconButton label={t('log.pause')} onClick={hold}>
              <Pause {...ICON} />
            </IconButton>
          )}
          {isLive && !isFollowing && (
            <button type="button" className="button" onClick={follow}>
              {unseen === 0 ? t('log.follow') : t('log.followNew', { count: formatCount(unseen) })}
            </button>
          )}
          {lines.length > 0 && (
            <PanelButton label={t('log.filter')} name={t('log.lines')}>
              <LogFilterFields choice={choice} onChoice={(change) => void setAddress(change)} />
            </PanelButton>
          )}
          {shown.length > 0 && (
            <>
              <IconButton label={t('log.newest')} onClick={follow}>
                <ArrowUpToLine {...ICON} />
              </IconButton>
              <IconButton
                label={t('log.first')}
                onClick={() => list.current?.scrollTo({ top: list.current.scrollHeight })}
              >
                <ArrowDownToLine {...ICON} />
              </IconButton>
              <IconButton label={isFiltered ? t('log.saveShown') : t('log.save')} onClick={() => save(known, fileName)}>
                <Download {...ICON} />
              </IconButton>
            </>
          )}
        </>
      }
    >
      {error === undefined ? null : (
        <p className="note" role="status">
          {t('log.missing', { why: errorText(ui, error) })}
        </p>
      )}
      {shown.length === 0 ? (
        <p className="note" role="status">
          {lines.length === 0 ? t('log.empty') : t('log.noneLike')}
        </p>
      ) : (
        <ol
          ref={list}
          className="run-log"
          tabIndex={0}
          aria-label={t('log.label')}
          onScroll={({ currentTarget }) => {
            if (isLive && currentTarget.scrollTop >= 8) hold();
          }}
        >
          {[...shown].reverse().map((line) => (
            <li key={line.sequence} data-level={line.level}>
              <time dateTime={line.at}>{formatSeconds(format, line.at)}</time>
              <span>{line.level}</span>
              <span>{line.message}</span>
            </li>
          ))}
        </ol>
      )}
    </Pane>
  );
}

function IconButton({ label, onClick, children }: { label: string; onClick: () => void; children: ReactNode }) {
  return (
    <button type="button" className="button icon" aria-label={label} title={label} onClick={onClick}>
      {children}
    </button>
  );
}
