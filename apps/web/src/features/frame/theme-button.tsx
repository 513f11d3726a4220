'use client';
import { Monitor, Moon, Sun } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { useTranslations } from 'use-intl';
import { onThemeChange } from '../../theme/token-colours.ts';
import { currentTheme, setTheme, themes } from './theme.ts';

const icons = { system: Monitor, light: Sun, dark: Moon } as const;

/** Goes round system, light, dark: an icon of the top bar, or with its word an item of a menu. */
export function ThemeButton({ isItem = false }: { isItem?: boolean }) {
  const t = useTranslations('frame');
  const theme = useSyncExternalStore(onThemeChange, currentTheme, () => 'system' as const);
  const Icon = icons[theme];
  const next = themes[(themes.indexOf(theme) + 1) % themes.length] ?? 'system';
  const is = t('theme.is', { theme: t(`theme.${theme}`) });
  return (
    <button
      type="button"
      className={isItem ? 'viewer-item' : 'button icon theme-button'}
      aria-label={t('theme.switch', { theme: t(`theme.${theme}`), next: t(`theme.${next}`) })}
      title={is}
      onClick={() => setTheme(next)}
    >
      <Icon size={16} strokeWidth={1.75} aria-hidden /> {isItem ? is : null}
    </button>
  );
}
