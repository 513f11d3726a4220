import type { ReactNode } from 'react';
import type { StrangersBoardFragment } from '../../graphql/generated/graphql';
import type { Translator } from '../../i18n/translator.ts';

/** What the data is called and under which terms it came. */
export function dataTitle(
  t: Translator<'sharedBoard'>,
  { title, licence }: Pick<StrangersBoardFragment['dataset'], 'title' | 'licence'>,
): string {
  return licence === null ? t('foot.unlicensed', { title }) : t('foot.licensed', { title, licence });
}

interface SharedFootProps {
  t: Translator<'sharedBoard'>;
  board: StrangersBoardFragment;
  /** Path of the files, without the dot and the format. */
  exports: string;
}

/** What the board says, what its marks mean, the licence of its data, and its figures to take away. */
export function SharedFoot({ t, board, exports }: SharedFootProps): ReactNode {
  const { dataset, findings } = board;
  const file = (format: string) => (name: ReactNode) => <a href={`${exports}.${format}`}>{name}</a>;
  return (
    <footer className="shared-foot">
      {findings.length === 0 ? null : (
        <>
          <h2>{t('foot.says')}</h2>
          <ul>
            {findings.slice(0, 3).map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </>
      )}
      <h2>{t('foot.how')}</h2>
      <p>{t('foot.conventions')}</p>
      <p>
        {t.rich('foot.made', {
          data: dataTitle(t, dataset),
          csv: file('csv'),
          json: file('json'),
          parquet: file('parquet'),
        })}
      </p>
    </footer>
  );
}
