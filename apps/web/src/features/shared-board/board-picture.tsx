/** The picture of link previews, drawn by the server with the faces of the dashboard: no other host is asked. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ImageResponse } from 'next/og';
import type { ReactElement } from 'react';
import { errorDigits, errorTitle, errorUnit, formatNumber } from '../../format/index.ts';
import type { StrangersBoardFragment } from '../../graphql/generated/graphql';
import { translatorOf } from '../../i18n/words-of.ts';
import { roleOf, type Role } from '../../ui/index.ts';
import { labelOf, spreadText } from '../leaderboard/board-entry.ts';
import { rankLabel } from '../leaderboard/rank-groups.ts';
import { plainAnswer } from './answer-text.ts';
import { drawable } from './drawable-text.ts';
import { PICTURE_SIZE } from './picture-size.ts';
import { strangerEntries } from './stranger-entry.ts';

/** Of the light theme: a picture knows no custom properties. */
const INK = '#16191a';
const QUIET = '#5f6567';
const LINE = '#dcdcd6';
const ROLE_COLOURS: Readonly<Record<Role, string>> = {
  ...{ TEACHER: '#a3511a', STUDENT: '#0b6b66', CONTROL: '#5f6567', BASELINE: '#85888a' },
};
/** The picture's faces have Latin letters alone, and those who fetch it for a preview ask for no language. */
const words = translatorOf('en', 'leaderboard');
const format = translatorOf('en', 'format');
const SHOWN_ENTRIES = 4;
const LONGEST_ANSWER = 240;

/** 1200 by 630 pixels, PNG: name, answer, and the first entries with their intervals. */
export async function boardPicture(board: StrangersBoardFragment): Promise<ImageResponse> {
  const faces = await Promise.all(([400, 600] as const).map(async (weight) => ({ weight, data: await face(weight) })));
  return new ImageResponse(picture(board), {
    ...PICTURE_SIZE,
    fonts: faces.map(({ weight, data }) => ({ name: 'Plex', weight, style: 'normal', data })),
  });
}

function picture(board: StrangersBoardFragment): ReactElement {
  const unit = errorUnit(board.protocol, board.dataset.unit);
  const digits = errorDigits(unit);
  const entries = strangerEntries(board).slice(0, SHOWN_ENTRIES);
  const answer = plainAnswer(words, board);
  const said = answer === null ? words('empty') : answer.before + answer.choice + answer.after;
  const row = { display: 'flex', alignItems: 'center' } as const;
  return (
    <div
      style={{
        ...{ display: 'flex', flexDirection: 'column', width: '100%', height: '100%', padding: '48px 60px' },
        ...{ background: '#ffffff', color: INK, fontFamily: 'Plex', fontSize: 28 },
      }}
    >
      <div style={{ ...row, justifyContent: 'space-between', color: QUIET, fontSize: 26 }}>
        <span style={{ color: INK, fontWeight: 600 }}>Stillgraph</span>
        <span>{drawable(board.team, 'A team')}</span>
      </div>
      <div style={{ marginTop: 22, fontSize: 46, fontWeight: 600, lineClamp: 1 }}>
        {drawable(board.name, 'A leaderboard')}
      </div>
      <div
        style={{
          ...{ display: 'flex', marginTop: 22, paddingLeft: 20, borderLeft: `6px solid ${ROLE_COLOURS.STUDENT}` },
          ...{ fontSize: 30, lineHeight: 1.35 },
        }}
      >
        {shortened(drawable(said, 'A leaderboard'))}
      </div>
      <div style={{ display: 'flex', flexDirection: 'column', marginTop: 'auto' }}>
        {entries.map((entry) => (
          <div key={entry.id} style={{ ...row, height: 52, borderTop: `1px solid ${LINE}` }}>
            <span style={{ width: 90, color: QUIET }}>{rankLabel(entry)}</span>
            <Glyph role={roleOf(entry)} />
            <span style={{ flex: 1, marginLeft: 16, lineClamp: 1 }}>{drawable(labelOf(entry), 'An entry')}</span>
            <span style={{ fontWeight: 600 }}>{formatNumber(entry.mae.mean, digits)}</span>
            <span style={{ marginLeft: 12, color: QUIET }}>{drawable(spreadText(words, entry.mae, digits), '')}</span>
          </div>
        ))}
        <div style={{ ...row, justifyContent: 'space-between', height: 40, borderTop: `1px solid ${LINE}` }}>
          <span style={{ color: QUIET, fontSize: 22 }}>
            {`test ${drawable(errorTitle(format, unit), 'error')}, lower is better; 95 % intervals; a rank is a range`}
          </span>
        </div>
      </div>
    </div>
  );
}

/** The mark of a role, as `RoleGlyph` has it. */
function Glyph({ role }: { role: Role }): ReactElement {
  const colour = ROLE_COLOURS[role];
  return (
    <svg width={22} height={22} viewBox="0 0 12 12">
      {role === 'TEACHER' ? <rect x="1" y="1" width="10" height="10" fill={colour} /> : null}
      {role === 'STUDENT' ? <circle cx="6" cy="6" r="5" fill={colour} /> : null}
      {role === 'CONTROL' ? <circle cx="6" cy="6" r="4.2" fill="none" stroke={colour} strokeWidth="1.8" /> : null}
      {role === 'BASELINE' ? <path d="M2 2 10 10M10 2 2 10" stroke={colour} strokeWidth="2.2" fill="none" /> : null}
    </svg>
  );
}

/** At the end of a sentence where one fits, else at a word. */
function shortened(text: string): string {
  if (text.length <= LONGEST_ANSWER) return text;
  const begun = text.slice(0, LONGEST_ANSWER);
  const sentence = begun.lastIndexOf('. ');
  return sentence > LONGEST_ANSWER / 3 ? begun.slice(0, sentence + 1) : `${begun.slice(0, begun.lastIndexOf(' '))} …`;
}

/** The face as its package brings it; where that lies is asked when a picture is drawn. */
function face(weight: 400 | 600): Promise<Buffer> {
  const { resolve } = createRequire(join(process.cwd(), 'package.json'));
  return readFile(resolve(`@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-${weight}-normal.woff`));
}
