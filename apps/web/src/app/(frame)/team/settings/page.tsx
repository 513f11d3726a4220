import { TeamSettingsPage } from '../../../../features/team/team-settings-page.tsx';

export default function TeamSettingsRoute() {
  return <TeamSettingsPage />;
}
