/** How often this worker lost its training process under a run, and whether the run got any further in between. */

interface Loss {
  readonly times: number;
  readonly checkpointStep: number | undefined;
}

export class TrainingLosses {
  private readonly byRun = new Map<string, Loss>();

  /**
   * @param checkpointStep of the run's newest checkpoint; undefined where there is none
   * @returns `times`: how often so far; `isStuck`: the loss before came at the same checkpoint
   */
  record(runId: string, checkpointStep: number | undefined): { readonly times: number; readonly isStuck: boolean } {
    const before = this.byRun.get(runId);
    const times = (before?.times ?? 0) + 1;
    this.byRun.set(runId, { times, checkpointStep });
    return { times, isStuck: before !== undefined && before.checkpointStep === checkpointStep };
  }

  /** The run is over; should it be tried again by hand, it begins anew. */
  forget(runId: string): void {
    this.byRun.delete(runId);
  }
}
