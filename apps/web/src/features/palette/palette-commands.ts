/** What is at hand before the API is asked: pages, actions, and where somebody was lately. */
import { chooseLocale } from '../../i18n/choose-locale.ts';
import { languageNames, languageTags, locales } from '../../i18n/locale.ts';
import type { Translator } from '../../i18n/translator.ts';
import { destinations, teamPages } from '../frame/navigation.ts';
import { setTheme, themes } from '../frame/theme.ts';
import type { Command } from './command.ts';
import type { Place } from './recent-places.ts';

export interface PaletteActions {
  readonly showKeys: () => void;
  readonly takeTour: () => void;
}

export interface PaletteWords {
  readonly frame: Translator<'frame'>;
  readonly palette: Translator<'palette'>;
}

export function pageCommands({ frame, palette }: PaletteWords): readonly Command[] {
  return [
    ...destinations.map(({ href, name }): Command => ({
      id: href,
      group: 'pages',
      label: frame(`pages.${name}`),
      words: name,
      act: href,
    })),
    { id: '/runs/differences', group: 'pages', label: palette('differences'), act: '/runs/differences' },
    {
      ...{ id: '/account', group: 'pages', label: palette('account'), act: '/account' },
      words: 'account password sessions sign in',
    },
    ...teamPages
      .filter(({ href }) => href !== '/team')
      .map(({ href, name }): Command => ({
        ...{ id: href, group: 'pages', act: href, words: `team ${name}` },
        label: palette('teamPage', { page: frame(`teamPages.${name}`) }),
      })),
  ];
}

/** Found by their English words in every language, too. */
export function actionCommands({ palette }: PaletteWords, { showKeys, takeTour }: PaletteActions): readonly Command[] {
  const action = (id: string, label: string, act: Command['act'], words = ''): Command => ({
    ...{ id, group: 'actions', label, act, words },
  });
  return [
    action('new-experiment', palette('newExperiment'), '/experiments/new', 'new experiment start train distil'),
    action('new-sweep', palette('newSweep'), '/sweeps/new', 'new sweep start hyper-parameters'),
    action('import-dataset', palette('importDataset'), '/datasets#import', 'import dataset upload file csv'),
    action('import-network', palette('importNetwork'), '/networks#import', 'import network upload osm sumo geojson'),
    ...themes.map((theme) =>
      action(`theme-${theme}`, palette(`theme.${theme}`), () => setTheme(theme), `theme ${theme} colours`),
    ),
    ...locales.map((locale) =>
      action(
        `language-${locale}`,
        palette('language', { name: languageNames[locale] }),
        () => chooseLocale(locale),
        `language ${languageTags[locale]} english chinese 中文 语言`,
      ),
    ),
    action('tour', palette('tour'), takeTour, 'tour onboarding first steps help'),
    action('keys', palette('keys'), showKeys, 'keys keyboard shortcuts help'),
  ];
}

export function recentCommands(places: readonly Place[], here: string): readonly Command[] {
  return places
    .filter(({ href }) => href !== here)
    .map(({ href, label }) => ({ id: `recent ${href}`, group: 'recent', label, act: href }));
}
