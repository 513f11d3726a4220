import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { formatShare } from '../../format/index.ts';
import { Pane } from '../../ui/index.ts';
import { fieldEffects } from './field-effects.ts';
import { fieldName, type Trial } from './trial-data.ts';

/** Which of the swept fields the errors follow. */
export function EffectsPane({ trials, paths }: { trials: readonly Trial[]; paths: readonly string[] }): ReactNode {
  const t = useTranslations('sweeps');
  const effects = fieldEffects(trials, paths);
  const isKnown = effects.some(({ share }) => share !== null);
  return (
    <Pane title={t('effects.head')} end={<span className="sweep-note">{t('effects.note')}</span>}>
      {isKnown ? (
        <table className="table sweep-effects">
          <caption className="visually-hidden">{t('effects.caption')}</caption>
          <tbody>
            {effects.map(({ path, share }) => (
              <tr key={path}>
                <th scope="row" title={path}>
                  {fieldName(path, paths)}
                </th>
                <td aria-hidden>
                  <i style={{ width: `${100 * (share ?? 0)}%` }} />
                </td>
                <td className="num">{formatShare(share)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      <p className="note">{t(isKnown ? 'effects.caveat' : 'effects.unknown')}</p>
    </Pane>
  );
}
