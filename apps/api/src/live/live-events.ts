/**
 * The one LISTEN connection of this process, shared by all subscriptions. It carries no data: a notice only wakes those
 * who follow the run, experiment, leaderboard or team that it names, and they read the numbered events from the database. So a lost
 * connection loses nothing: after reconnecting everybody is woken once.
 */
import {
  listenLeaderboardVersions,
  listenRunEvents,
  listenTeamEvents,
  type DatabaseConnection,
  type leaderboardVersions,
  type Listening,
  type runs,
  type teamEvents,
} from '@stillgraph/db';
import type { Loaders } from '../loaders.ts';
import type { SharedState } from './shared-state.ts';
import type { SharedTail } from './shared-tail.ts';
import { Topics } from './topics.ts';

export type RunEventWithLog = runs.RunEventRow & { readonly log: runs.RunLogRow | null };

/** A version of a leaderboard under its number. */
export interface NumberedVersion {
  readonly sequence: number;
  readonly version: leaderboardVersions.LeaderboardVersionRow;
}

/** Numbers of the newest events of an experiment's runs, by run id, and the loaders for what is shown of them. */
export interface ExperimentState {
  readonly numbers: ReadonlyMap<string, number>;
  readonly loaders: Loaders;
}

export class LiveEvents {
  readonly runs = new Topics<SharedTail<RunEventWithLog, Loaders>>();
  readonly experiments = new Topics<SharedState<ExperimentState>>();
  readonly leaderboards = new Topics<SharedTail<NumberedVersion, Loaders>>();
  readonly teams = new Topics<SharedTail<teamEvents.TeamEventRow, Loaders>>();
  #listening: readonly Listening[] = [];

  async start(sql: DatabaseConnection['sql']): Promise<void> {
    const ringAll = () => {
      for (const topics of this.#all) topics.ringAll();
    };
    const onRunEvent = ({ runId, experimentId }: { readonly runId: string; readonly experimentId: string }) => {
      this.runs.ring(runId);
      this.experiments.ring(experimentId);
    };
    this.#listening = [
      await listenRunEvents(sql, onRunEvent, ringAll),
      await listenLeaderboardVersions(sql, ({ leaderboardId }) => this.leaderboards.ring(leaderboardId), ringAll),
      await listenTeamEvents(sql, ({ teamId }) => this.teams.ring(teamId), ringAll),
    ];
  }

  async stop(): Promise<void> {
    for (const topics of this.#all) topics.closeAll();
    for (const listening of this.#listening) await listening.stop();
    this.#listening = [];
  }

  /** Number of subscriptions that are followed. */
  get followers(): number {
    return this.#all.reduce((count, topics) => count + topics.followers, 0);
  }

  get #all() {
    return [this.runs, this.experiments, this.leaderboards, this.teams] as const;
  }
}
