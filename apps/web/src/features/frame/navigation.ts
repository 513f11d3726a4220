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

/** All destinations; the bar of a phone has room for some, and the rest behind "More". */
export const destinations = [
  { href: '/', label: 'Overview', icon: LayoutGrid, isInBar: true },
  { href: '/datasets', label: 'Datasets', icon: Database, isInBar: false },
  { href: '/networks', label: 'Networks', icon: Waypoints, isInBar: false },
  { href: '/experiments', label: 'Experiments', icon: FlaskConical, isInBar: true },
  { href: '/sweeps', label: 'Sweeps', icon: SlidersHorizontal, isInBar: false },
  { href: '/runs', label: 'Runs', icon: Activity, isInBar: true },
  { href: '/compare', label: 'Compare', icon: GitCompareArrows, isInBar: false },
  { href: '/leaderboards', label: 'Leaderboards', icon: Trophy, isInBar: true },
  { href: '/models', label: 'Models', icon: Package, isInBar: false },
  { href: '/team', label: 'Team', icon: Users, isInBar: false },
] as const;

/** The pages of the destination "Team", which has them above itself. */
export const teamPages = [
  { href: '/team', label: 'People' },
  { href: '/team/keys', label: 'API keys' },
  { href: '/team/alerts', label: 'Alerts' },
  { href: '/team/webhooks', label: 'Webhooks' },
  { href: '/team/audit', label: 'Audit log' },
  { href: '/team/settings', label: 'Settings' },
] as const;

/** As a phone shows them, so that keys go through them in the order in which they are seen. */
export function barFirst() {
  return { bar: destinations.filter((one) => one.isInBar), rest: destinations.filter((one) => !one.isInBar) };
}

/** Whether a destination is where the person is. */
export function isCurrent(href: string, path: string): boolean {
  return href === '/' ? path === '/' : path === href || path.startsWith(`${href}/`);
}
