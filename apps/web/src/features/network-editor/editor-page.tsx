'use client';
import { parseAsString, useQueryState } from 'nuqs';
import Link from 'next/link';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { formatCount } from '../../format/index.ts';
import { Empty, ErrorNotice, Skeleton } from '../../ui/index.ts';
import { PageTitle } from '../frame/title.tsx';
import { NetworkEditor } from './network-editor.tsx';
import { MOST_EDITED, useEditedNetwork } from './use-edited-network.ts';
import type { Saved } from './use-save-version.ts';

/** The latest version of a network, to be changed; whose sensors are placed is in the address. */
export function EditorPage({ id }: { id: string }) {
  const t = useTranslations('networkEditor');
  const [chosen, setChosen] = useQueryState('dataset', parseAsString);
  const { reading, refresh, datasets } = useEditedNetwork(id, chosen ?? undefined);
  const [outcome, setOutcome] = useState<Saved | null>(null);
  const [message, setMessage] = useState('');
  if (reading.state === 'READY') {
    const { base } = reading;
    return (
      <>
        {/* Told by a region that stands while the editor of the next version takes the place of this one. */}
        <p className="visually-hidden" role="status">
          {outcome?.kind === 'SAVED' ? outcome.text : ''}
        </p>
        <NetworkEditor
          // Another version, or sensors of another dataset, is another edit.
          key={`${base.version.id} ${base.dataset?.id ?? ''} ${base.reading}`}
          base={base}
          datasets={datasets}
          onDataset={(dataset) => void setChosen(dataset)}
          outcome={outcome}
          onOutcome={setOutcome}
          message={message}
          onMessage={setMessage}
          onSaved={refresh}
        />
      </>
    );
  }
  return (
    <>
      <PageTitle
        crumbs={[
          { label: t('networks'), href: '/networks' },
          { label: reading.state === 'TOO_LARGE' ? reading.name : t('network') },
        ]}
        rail
      />
      {reading.state === 'LOADING' ? <Skeleton rows={12} label={t('theNetwork')} /> : null}
      {reading.state === 'FAILED' ? <ErrorNotice error={reading.error} retry={refresh} /> : null}
      {reading.state === 'NOT_FOUND' || reading.state === 'EMPTY' ? (
        <Empty action={<Link href="/networks">{t('toNetworks')}</Link>}>
          {reading.state === 'EMPTY' ? t('noVersion') : t('noSuchNetwork')}
        </Empty>
      ) : null}
      {reading.state === 'TOO_LARGE' ? (
        <Empty action={<Link href="/networks">{t('toNetworks')}</Link>}>
          {t('tooLarge', { count: formatCount(reading.segments), most: formatCount(MOST_EDITED) })}
        </Empty>
      ) : null}
    </>
  );
}
