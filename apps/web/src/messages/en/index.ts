/** English: the language that the others are held against. */
import { account } from './account.ts';
import { attributions } from './attributions.ts';
import { chart } from './chart.ts';
import { compare } from './compare.ts';
import { dataset } from './dataset.ts';
import { datasets } from './datasets.ts';
import { diagnostics } from './diagnostics.ts';
import { differences } from './differences.ts';
import { events } from './events.ts';
import { experiments } from './experiments.ts';
import { failed } from './failed.ts';
import { format } from './format.ts';
import { frame } from './frame.ts';
import { graphs } from './graphs.ts';
import { invitation } from './invitation.ts';
import { leaderboard } from './leaderboard.ts';
import { lineage } from './lineage.ts';
import { map } from './map.ts';
import { models } from './models.ts';
import { networkEditor } from './network-editor.ts';
import { networks } from './networks.ts';
import { notifications } from './notifications.ts';
import { onboarding } from './onboarding.ts';
import { overview } from './overview.ts';
import { palette } from './palette.ts';
import { run } from './run.ts';
import { runs } from './runs.ts';
import { sharedBoard } from './shared-board.ts';
import { signIn } from './sign-in.ts';
import { sweeps } from './sweeps.ts';
import { team } from './team.ts';
import { ui } from './ui.ts';

export const en = {
  account,
  attributions,
  chart,
  compare,
  dataset,
  datasets,
  diagnostics,
  differences,
  events,
  experiments,
  failed,
  format,
  frame,
  graphs,
  invitation,
  leaderboard,
  lineage,
  map,
  models,
  networkEditor,
  networks,
  notifications,
  onboarding,
  overview,
  palette,
  run,
  runs,
  sharedBoard,
  signIn,
  sweeps,
  team,
  ui,
} as const;
