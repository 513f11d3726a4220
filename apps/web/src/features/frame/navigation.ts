import {
  Activity,
  Database,
  FlaskConical,
  GitCompareArrows,
  LayoutGrid,
  SlidersHorizontal,
  Trophy,
  Waypoints,
} from 'lucide-react';

export const destinations = [
  { href: '/', label: 'Overview', icon: LayoutGrid },
  { href: '/datasets', label: 'Datasets', icon: Database },
  { href: '/networks', label: 'Networks', icon: Waypoints },
  { href: '/experiments', label: 'Experiments', icon: FlaskConical },
  { href: '/sweeps', label: 'Sweeps', icon: SlidersHorizontal },
  { href: '/runs', label: 'Runs', icon: Activity },
  { href: '/compare', label: 'Compare', icon: GitCompareArrows },
  { href: '/leaderboards', label: 'Leaderboards', icon: Trophy },
] as const;

/** Whether a destination is where the person is. */
export function isCurrent(href: string, path: string): boolean {
  return href === '/' ? path === '/' : path === href || path.startsWith(`${href}/`);
}
