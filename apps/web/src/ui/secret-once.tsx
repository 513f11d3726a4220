'use client';
import { Check, Copy } from 'lucide-react';
import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';

interface SecretOnceProps {
  /** What it is: `The link for ana@example.org`. */
  label: string;
  value: string;
  /** What to do with it, and that it is not shown again. */
  children: ReactNode;
  onClose: () => void;
}

/** What is told once: to copy now, for it is not shown again. The focus goes to it, so that nobody misses it. */
export function SecretOnce({ label, value, children, onClose }: SecretOnceProps): ReactNode {
  const t = useTranslations('ui');
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState<'yes' | 'no' | null>(null);
  useEffect(() => {
    input.current?.focus();
    input.current?.select();
    setCopied(null);
  }, [value]);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(value);
      setCopied('yes');
    } catch {
      // Without https, or where the browser refuses: it is chosen, and keys can copy it.
      input.current?.select();
      setCopied('no');
    }
  };
  return (
    <div className="secret">
      <label htmlFor={id}>{label}</label>
      <div className="secret-row">
        <input
          ref={input}
          id={id}
          className="input mono"
          readOnly
          value={value}
          aria-describedby={`${id}-hint`}
          onFocus={(event) => event.target.select()}
        />
        <button type="button" className="button primary" onClick={() => void copy()}>
          {copied === 'yes' ? (
            <Check size={16} strokeWidth={1.75} aria-hidden />
          ) : (
            <Copy size={16} strokeWidth={1.75} aria-hidden />
          )}
          {t('secret.copy')}
        </button>
        <button type="button" className="button" onClick={onClose}>
          {t('secret.done')}
        </button>
      </div>
      <p id={`${id}-hint`} className="secret-hint">
        {children}
      </p>
      <p role="status" className={copied === null ? 'visually-hidden' : 'secret-hint'}>
        {copied === 'yes' ? t('secret.copied') : ''}
        {copied === 'no' ? t('secret.byKeys') : ''}
      </p>
    </div>
  );
}
