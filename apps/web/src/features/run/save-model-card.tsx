'use client';
import { FileText } from 'lucide-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useClient } from 'urql';
import { errorText } from '../../graphql/error-text.ts';
import { saveText } from '../../ui/save-text.ts';
import { modelCardQuery } from './queries.ts';

/** Saves what was measured of a run, and what that does not show, as a Markdown file. */
export function SaveModelCard({
  id,
  fileName,
  onProblem,
}: {
  id: string;
  fileName: string;
  onProblem: (message: string | null) => void;
}): ReactNode {
  const t = useTranslations('run');
  const ui = useTranslations('ui');
  const client = useClient();
  const [isFetching, setFetching] = useState(false);

  async function save(): Promise<void> {
    setFetching(true);
    const { data, error } = await client.query(modelCardQuery, { id }, { requestPolicy: 'network-only' }).toPromise();
    setFetching(false);
    const card = data?.node?.__typename === 'Run' ? data.node.modelCard : null;
    if (card) saveText(card, fileName, 'text/markdown');
    onProblem(error ? errorText(ui, error) : card ? null : t('action.noCard'));
  }

  return (
    <button type="button" className="button" disabled={isFetching} onClick={() => void save()}>
      <FileText size={16} strokeWidth={1.75} aria-hidden /> {t('action.card')}
    </button>
  );
}
