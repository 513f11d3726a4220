/** One training or evaluation. */
import type { runs } from '@stillgraph/db';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { connectionType } from '../../relay/connection.ts';
import { encodeGlobalId, momentOf } from '../../relay/global-id.ts';
import { Node } from '../../relay/node.ts';
import { DateTime, Json } from '../../scalars.ts';
import { runKinds, runStatuses, type RunKindName, type RunStatusName } from './enums.ts';

@ObjectType({ implements: Node, description: 'One training or evaluation, rebuilt by its config, seed and data hash.' })
export class Run implements Node {
  constructor(readonly row: runs.RunRow) {}

  get id(): string {
    return encodeGlobalId('Run', this.row.id);
  }

  @Field(() => runKinds, { description: 'Baseline, teacher or student.' })
  get kind(): RunKindName {
    return this.row.kind;
  }

  @Field(() => runStatuses, { description: 'Where it stands.' })
  get status(): RunStatusName {
    return this.row.status;
  }

  @Field(() => String, { description: 'Model and size, such as "STID-s 32/2".' })
  get modelLabel(): string {
    return this.row.modelLabel;
  }

  @Field(() => String, { description: 'Name of the model, such as "stid-s".' })
  get model(): string {
    return this.row.model;
  }

  @Field(() => String, { description: 'Method of distillation; "none" for baselines, teachers and controls.' })
  get method(): string {
    return this.row.method;
  }

  @Field(() => String, {
    nullable: true,
    description: 'Such as "control" or "response 0.9" of a student, "no graph" of a teacher that was denied it.',
  })
  get methodLabel(): string | null {
    return this.row.methodLabel;
  }

  @Field(() => String, { description: 'The same for all seeds of one configuration of the experiment.' })
  get configurationKey(): string {
    return this.row.configurationKey;
  }

  @Field(() => Int, { description: 'What its random numbers start from.' })
  get seed(): number {
    return this.row.seed;
  }

  @Field(() => Int, { description: 'How many times a worker has taken it up.' })
  get attempt(): number {
    return this.row.attempt;
  }

  @Field(() => Json, { description: 'All that it was computed from, defaults filled in.' })
  get config(): unknown {
    return this.row.config;
  }

  @Field(() => String, { description: 'SHA-256 of the config.' })
  get configHash(): string {
    return this.row.configHash;
  }

  @Field(() => Float, { description: '0 to 1.' })
  get progress(): number {
    return this.row.progress;
  }

  @Field(() => Int, { description: 'Number of optimiser updates done.' })
  get step(): number {
    return this.row.step;
  }

  @Field(() => Int, { description: 'Number of optimiser updates to do; 0 before a worker has said.' })
  get totalSteps(): number {
    return this.row.totalSteps;
  }

  @Field(() => Float, { nullable: true, description: 'Estimate while it is running.' })
  get secondsLeft(): number | null {
    return this.row.secondsLeft;
  }

  @Field(() => String, { nullable: true, description: 'What computed it: tensorflow, traced or wasm.' })
  get engine(): string | null {
    return this.row.engine;
  }

  @Field(() => Int, { nullable: true, description: 'Number of threads that computed it; null until it has begun.' })
  get threads(): number | null {
    return this.row.threads;
  }

  @Field(() => Json, { nullable: true, description: 'Versions and machine that it ran on.' })
  get environment(): unknown {
    return this.row.environment;
  }

  @Field(() => Int, { nullable: true, description: 'Number of weights; members of an ensemble counted.' })
  get parameters(): number | null {
    return this.row.parameters;
  }

  @Field(() => Int, { nullable: true, description: 'Of the weights alone.' })
  get weightsBytes(): number | null {
    return this.row.weightsBytes;
  }

  @Field(() => Int, {
    nullable: true,
    description:
      'Bytes of the tables that it reads at every forecast and that must be shipped beside its weights, in float32: the ' +
      'historical profile or the rates of an event, scaler and thresholds; not the graph. 0 where it reads none or is ' +
      'itself the table; null where it was measured before they were counted.',
  })
  get inputBytes(): number | null {
    return this.row.inputBytes;
  }

  @Field(() => Float, {
    nullable: true,
    description: 'Seconds of training, over all attempts; null until it has ended.',
  })
  get trainSeconds(): number | null {
    return this.row.trainSeconds;
  }

  @Field(() => Float, { nullable: true, description: 'Median time of one forecast at batch 1.' })
  get latencyP50Ms(): number | null {
    return this.row.latencyP50Ms;
  }

  @Field(() => Float, { nullable: true, description: 'Time that 99 of 100 forecasts at batch 1 stay below.' })
  get latencyP99Ms(): number | null {
    return this.row.latencyP99Ms;
  }

  @Field(() => Float, {
    nullable: true,
    description: 'Mean over all target steps, in the unit of the dataset; of an event the cross-entropy, nats.',
  })
  get validationMae(): number | null {
    return this.row.validationMae;
  }

  @Field(() => Float, {
    nullable: true,
    description: 'Mean over all target steps, in the unit of the dataset; of an event the cross-entropy, nats.',
  })
  get testMae(): number | null {
    return this.row.testMae;
  }

  @Field(() => Boolean, {
    description:
      'Whether it helps a sweep to choose and so never forecasts the test part: what it has is of validation.',
  })
  get testWithheld(): boolean {
    return this.row.testWithheld;
  }

  @Field(() => String, { nullable: true, description: 'The worker that has it, or had it last.' })
  get workerName(): string | null {
    return this.row.workerName;
  }

  @Field(() => Int, {
    description: "Sequence number of the run's newest event; pass it to runProgress to miss nothing.",
  })
  get lastEvent(): number {
    return this.row.lastEvent;
  }

  @Field(() => DateTime, { description: 'When it was planned.' })
  get createdAt(): Date {
    return momentOf(this.row.id);
  }

  @Field(() => DateTime, { description: 'When it was put on the queue last.' })
  get queuedAt(): Date {
    return this.row.queuedAt;
  }

  @Field(() => DateTime, { nullable: true, description: 'When a worker first took it up; null before.' })
  get startedAt(): Date | null {
    return this.row.startedAt;
  }

  @Field(() => DateTime, { nullable: true, description: 'When it ended; null before.' })
  get finishedAt(): Date | null {
    return this.row.finishedAt;
  }

  @Field(() => String, { nullable: true, description: 'Why it failed or was cancelled.' })
  get errorMessage(): string | null {
    return this.row.errorMessage;
  }

  @Field(() => String, {
    nullable: true,
    description: 'What kind of failure it was, for programs; null unless it failed.',
  })
  get errorCode(): string | null {
    return this.row.errorCode;
  }

  @Field(() => String, {
    nullable: true,
    description:
      "Path of the binary route: float32 [windows, targetSteps, nodes] in the dataset's unit, or probabilities of an event; null until the run has succeeded, and for trials of a sweep. Query: split=test|validation, horizon (a target step from 1) and node (index of a sensor) for one place of an axis, which is then gone from the shape.",
  })
  get predictionsPath(): string | null {
    return this.row.status === 'SUCCEEDED' && !this.row.testWithheld ? `/binary/runs/${this.row.id}/predictions` : null;
  }

  @Field(() => String, {
    nullable: true,
    description:
      'Path of the binary route: float32 [targetSteps, windows], what each test window cost at each target step as the mean of all sensors: absolute error in the unit of the dataset, or cross-entropy of an event in nats; NaN where nothing was observed. Null until the run has succeeded, and for trials of a sweep.',
  })
  get errorsPath(): string | null {
    return this.row.status === 'SUCCEEDED' && !this.row.testWithheld ? `/binary/runs/${this.row.id}/errors` : null;
  }

  @Field(() => String, {
    nullable: true,
    description:
      'Path of its reproducibility capsule: a ZIP file of config, weights, graph, hashes and scores, which `npm run verify` judges again on any machine; null until the run has succeeded, and for trials of a sweep. Query: data=included carries the measurements along.',
  })
  get capsulePath(): string | null {
    return this.row.status === 'SUCCEEDED' && !this.row.testWithheld ? `/binary/runs/${this.row.id}/capsule` : null;
  }
}

export const RunConnection = connectionType(Run, 'Run');
