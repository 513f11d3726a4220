/** Writes what a run reports, gathered over half a second, one write after the other. */
import { artifacts, runs, type Database, type ObjectStore } from '@stillgraph/db';
import type { Derivations } from './derivations.ts';
import { storeHiddenStates, storeTeacherViews } from './teacher.ts';
import type { TrainingReport } from '../training/trainer.ts';

const PAUSE_MS = 500;

type Points = Extract<TrainingReport, { type: 'metrics' }>['points'];
type Progress = Extract<TrainingReport, { type: 'progress' }>;
type Hidden = Extract<TrainingReport, { type: 'hidden' }>;
type Views = Extract<TrainingReport, { type: 'views' }>;
type Checkpoint = Extract<TrainingReport, { type: 'checkpoint' }>;

export class ReportWriter {
  private points: Points = [];
  private lines: runs.LogLine[] = [];
  private progress: Progress | undefined;
  /** Only the newest waits: an older one would be replaced at once. */
  private checkpoint: Checkpoint | undefined;
  private hidden: Hidden | undefined;
  private views: Views | undefined;
  private writing: Promise<void> = Promise.resolve();
  private fault: Error | undefined;
  private readonly timer: NodeJS.Timeout;

  /**
   * @param onFault told of the first write that failed; nothing is written afterwards
   */
  constructor(
    private readonly db: Database,
    private readonly objects: ObjectStore | undefined,
    private readonly held: runs.Held,
    private readonly derivations: Derivations,
    private readonly onFault: (error: Error) => void,
  ) {
    this.timer = setInterval(() => this.startWriting(), PAUSE_MS);
  }

  take(report: TrainingReport): void {
    switch (report.type) {
      case 'metrics':
        this.points.push(...report.points);
        return;
      case 'log':
        this.lines.push({ level: report.level, message: report.message });
        return;
      case 'progress':
        this.progress = report;
        return;
      case 'learnt':
        return;
      case 'hidden':
        this.hidden = report;
        this.startWriting();
        return;
      case 'views':
        this.views = report;
        this.startWriting();
        return;
      case 'checkpoint':
        this.checkpoint = report;
        this.startWriting();
    }
  }

  log(level: runs.LogLine['level'], message: string): void {
    this.lines.push({ level, message });
  }

  /** Writes what is left and takes nothing more; throws the fault that stopped an earlier write. */
  async close(): Promise<void> {
    clearInterval(this.timer);
    this.startWriting();
    await this.writing;
    if (this.fault !== undefined) throw this.fault;
  }

  private startWriting(): void {
    this.writing = this.writing.then(async () => {
      if (this.fault !== undefined) return;
      try {
        await this.write();
      } catch (error) {
        this.fault = error instanceof Error ? error : new Error(String(error));
        this.onFault(this.fault);
      }
    });
  }

  private async write(): Promise<void> {
    const { points, lines, progress, checkpoint, hidden, views } = this;
    this.points = [];
    this.lines = [];
    this.progress = undefined;
    this.checkpoint = undefined;
    this.hidden = undefined;
    this.views = undefined;
    if (lines.length > 0) await runs.appendLog(this.db, this.held, lines);
    if (points.length > 0) await runs.appendMetrics(this.db, this.held, points);
    if (progress !== undefined) {
      const { step, totalSteps, secondsLeft } = progress;
      await runs.progress(this.db, { ...this.held, step, totalSteps, secondsLeft });
    }
    if (checkpoint !== undefined) {
      await artifacts.putCheckpoint(this.db, this.held, checkpoint.bytes, checkpoint.step, this.objects);
    }
    if (hidden !== undefined) {
      await this.derivations.release(
        await storeHiddenStates({ db: this.db, objects: this.objects }, hidden.runId, hidden.states),
      );
    }
    if (views !== undefined) {
      await this.derivations.release(
        await storeTeacherViews({ db: this.db, objects: this.objects }, views.runId, views.views),
      );
    }
  }
}
