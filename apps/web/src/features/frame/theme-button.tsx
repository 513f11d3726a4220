'use client';
import { Monitor, Moon, Sun } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { onThemeChange } from '../../theme/token-colours.ts';
import { currentTheme, setTheme, themes } from './theme.ts';

const icons = { system: Monitor, light: Sun, dark: Moon } as const;

/** Goes round system, light, dark: an icon of the top bar, or with its word an item of a menu. */
export function ThemeButton({ isItem = false }: { isItem?: boolean }) {
  const theme = useSyncExternalStore(onThemeChange, currentTheme, () => 'system' as const);
  const Icon = icons[theme];
  const next = themes[(themes.indexOf(theme) + 1) % themes.length] ?? 'system';
  return (
    <button
      type="button"
      className={isItem ? 'viewer-item' : 'button icon theme-button'}
      aria-label={`Theme: ${theme}. Switch to ${next}.`}
      title={`Theme: ${theme}`}
      onClick={() => setTheme(next)}
    >
      <Icon size={16} strokeWidth={1.75} aria-hidden /> {isItem ? `Theme: ${theme}` : null}
    </button>
  );
}
