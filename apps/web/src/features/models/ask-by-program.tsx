'use client';
import { Copy } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { ShownModel } from './model-page.tsx';

/** What a program sends to the API to be told where the weights are that an alias points at. */
export const askText = (id: string, alias: string): string =>
  `{
  node(id: ${JSON.stringify(id)}) {
    ... on RegisteredModel {
      version(alias: ${JSON.stringify(alias)}) {
        number
        weightsHash
        run { artifacts { name path } }
      }
    }
  }
}`;

/** How programs find the weights of an alias: the query to copy. */
export function AskByProgram({ model }: { model: ShownModel }): ReactNode {
  const t = useTranslations('models');
  const [said, setSaid] = useState('');
  const text = askText(model.id, model.aliases[0]?.alias ?? 'champion');
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setSaid(t('program.copied')),
      () => setSaid(t('program.notCopied')),
    );
  return (
    <>
      <p className="note">{t('program.how')}</p>
      <pre className="ask-text" tabIndex={0} aria-label={t('program.query')}>
        {text}
      </pre>
      <div className="form-row">
        <button type="button" className="button" onClick={() => void copy()}>
          <Copy size={16} strokeWidth={1.75} aria-hidden /> {t('program.copy')}
        </button>
        <span role="status" className="quiet-text">
          {said}
        </span>
      </div>
    </>
  );
}
