import {
  Activity,
  Database,
  FlaskConical,
  GitCompareArrows,
  LayoutGrid,
  Package,
  SlidersHorizontal,
  Trophy,
  Users,
  Waypoints,
} from 'lucide-react';

/** All destinations, with their names in the catalogue (`pages`); the bar of a phone has room for some, and the rest behind "More". */
export const destinations = [
  { href: '/', name: 'overview', icon: LayoutGrid, isInBar: true },
  { href: '/datasets', name: 'datasets', icon: Database, isInBar: false },
  { href: '/networks', name: 'networks', icon: Waypoints, isInBar: false },
  { href: '/experiments', name: 'experiments', icon: FlaskConical, isInBar: true },
  { href: '/sweeps', name: 'sweeps', icon: SlidersHorizontal, isInBar: false },
  { href: '/runs', name: 'runs', icon: Activity, isInBar: true },
  { href: '/compare', name: 'compare', icon: GitCompareArrows, isInBar: false },
  { href: '/leaderboards', name: 'leaderboards', icon: Trophy, isInBar: true },
  { href: '/models', name: 'models', icon: Package, isInBar: false },
  { href: '/team', name: 'team', icon: Users, isInBar: false },
] as const;

/** The pages of the destination "Team" (`teamPages` in the catalogue), which has them above itself. */
export const teamPages = [
  { href: '/team', name: 'people' },
  { href: '/team/keys', name: 'keys' },
  { href: '/team/alerts', name: 'alerts' },
  { href: '/team/webhooks', name: 'webhooks' },
  { href: '/team/audit', name: 'audit' },
  { href: '/team/settings', name: 'settings' },
] as const;

/** As a phone shows them, so that keys go through them in the order in which they are seen. */
export function barFirst() {
  return { bar: destinations.filter((one) => one.isInBar), rest: destinations.filter((one) => !one.isInBar) };
}

/** Whether a destination is where the person is. */
export function isCurrent(href: string, path: string): boolean {
  return href === '/' ? path === '/' : path === href || path.startsWith(`${href}/`);
}
