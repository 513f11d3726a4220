/** What is at hand before the API is asked: pages, actions, and where somebody was lately. */
import { destinations, teamPages } from '../frame/navigation.ts';
import { setTheme, themes } from '../frame/theme.ts';
import type { Command } from './command.ts';
import type { Place } from './recent-places.ts';

export interface PaletteActions {
  readonly showKeys: () => void;
  readonly takeTour: () => void;
}

const themeWords = { system: 'as the system has it', light: 'light', dark: 'dark' } as const;

export function pageCommands(): readonly Command[] {
  return [
    ...destinations.map(({ href, label }): Command => ({ id: href, group: 'pages', label, act: href })),
    { id: '/runs/differences', group: 'pages', label: 'Differences of runs', act: '/runs/differences' },
    { id: '/account', group: 'pages', label: 'Account', words: 'password sessions sign in', act: '/account' },
    ...teamPages
      .filter(({ href }) => href !== '/team')
      .map(({ href, label }): Command => ({ id: href, group: 'pages', label: `Team: ${label}`, act: href })),
  ];
}

export function actionCommands({ showKeys, takeTour }: PaletteActions): readonly Command[] {
  const action = (id: string, label: string, act: Command['act'], words = ''): Command => ({
    ...{ id, group: 'actions', label, act, words },
  });
  return [
    action('new-experiment', 'New experiment', '/experiments/new', 'start train distil'),
    action('new-sweep', 'New sweep', '/sweeps/new', 'start hyper-parameters'),
    action('import-dataset', 'Import a dataset', '/datasets#import', 'upload file csv'),
    action('import-network', 'Import a road network', '/networks#import', 'upload osm sumo geojson'),
    ...themes.map((theme) =>
      action(`theme-${theme}`, `Theme: ${themeWords[theme]}`, () => setTheme(theme), 'colours appearance'),
    ),
    action('tour', 'Take the tour', takeTour, 'onboarding first steps help'),
    action('keys', 'Show the keys', showKeys, 'keyboard shortcuts help'),
  ];
}

export function recentCommands(places: readonly Place[], here: string): readonly Command[] {
  return places
    .filter(({ href }) => href !== here)
    .map(({ href, label }) => ({ id: `recent ${href}`, group: 'recent', label, act: href }));
}
