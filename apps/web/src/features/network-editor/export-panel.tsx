'use client';
import { Download } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { PanelButton } from '../../ui/panel-button.tsx';
import { saveText } from '../../ui/save-text.ts';
import type { NetworkDraft } from './network-draft.ts';
import { fileFormats, networkFile } from './network-files.ts';

/** The network as it is drawn, as a file of another program. */
export function ExportPanel({ name, draft }: { name: string; draft: NetworkDraft }) {
  const t = useTranslations('networkEditor');
  return (
    <PanelButton
      name={t('export.title')}
      label={
        <>
          <Download size={16} strokeWidth={1.75} aria-hidden /> <span className="editor-wide">{t('export.title')}</span>
        </>
      }
    >
      <p className="quiet-text">{t('export.hint')}</p>
      {fileFormats.map((format) => (
        <button
          key={format}
          type="button"
          className="button"
          onClick={() => {
            const { text, ending, type } = networkFile(draft, format);
            saveText(text, `${name.replace(/[^\w.-]+/g, '-')}${ending}`, type);
          }}
        >
          {t(`export.${format}`)}
        </button>
      ))}
    </PanelButton>
  );
}
