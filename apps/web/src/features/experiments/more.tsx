import { useTranslations } from 'use-intl';
import { useState, type ReactNode } from 'react';

/** Rarely used fields, out of sight until they are asked for or one of them is wrong. */
export function More({
  title,
  changed = 0,
  isWrong,
  children,
}: {
  title: string;
  /** How many of the fields are not at their default; said beside the title. */
  changed?: number;
  isWrong: boolean;
  children: ReactNode;
}) {
  const t = useTranslations('experiments');
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="more" open={isOpen || isWrong} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {title}
        {changed === 0 ? null : <span className="tag">{t('changed', { count: String(changed) })}</span>}
      </summary>
      {isOpen || isWrong ? children : null}
    </details>
  );
}
