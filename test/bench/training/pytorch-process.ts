/** PyTorch processes, one for each setting of the environment that can only be chosen before Python starts. */
import { execFile, spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { z } from 'zod';

const run = promisify(execFile);

/** Choices of the peer that change its speed and not its numbers. */
export interface Variants {
  readonly dropout: 'bytes' | 'native';
  readonly mix: 'concat' | 'parts';
  readonly serving: 'eager' | 'script';
}

export interface PeerCommand {
  readonly do: 'open' | 'losses' | 'step' | 'forward';
  readonly model: string;
  readonly variants: Variants;
  readonly threads: number;
  readonly folder?: string;
  readonly count?: number;
}

/** A Python that can import torch, or undefined. */
export async function findPython(): Promise<string | undefined> {
  for (const python of [process.env['STILLGRAPH_PYTHON'], 'python3', '/usr/bin/python3']) {
    if (python === undefined || python === '') continue;
    const works = await run(python, ['-c', 'import torch']).then(
      () => true,
      () => false,
    );
    if (works) return python;
  }
  return undefined;
}

export class PytorchProcess {
  readonly setting: string;
  /** Whether the threads of both libraries are as many. */
  readonly isEven: boolean;
  private readonly child: ChildProcessWithoutNullStreams;
  private readonly lines: AsyncIterator<string>;
  private complaints = '';

  /** @param blas OPENBLAS_NUM_THREADS; @param openmp OMP_NUM_THREADS */
  constructor(
    private readonly python: string,
    private readonly blas: number,
    private readonly openmp: number,
  ) {
    this.isEven = blas === openmp;
    this.setting = `OPENBLAS=${blas} OMP=${openmp}`;
    this.child = spawn(python, [join(import.meta.dirname, 'pytorch-peer.py')], {
      env: {
        ...process.env,
        OPENBLAS_NUM_THREADS: String(blas),
        OMP_NUM_THREADS: String(openmp),
        MKL_NUM_THREADS: String(openmp),
        // Keeps freed memory instead of returning it to the system and paging it in again at every step.
        MALLOC_MMAP_THRESHOLD_: String(32 * 1024 * 1024),
        MALLOC_TRIM_THRESHOLD_: String(2 ** 31 - 1),
        PYTHONDONTWRITEBYTECODE: '1',
      },
    });
    this.child.stderr.on('data', (chunk: Buffer) => (this.complaints += chunk.toString()));
    this.lines = createInterface({ input: this.child.stdout })[Symbol.asyncIterator]();
  }

  hello(): Promise<{ torch: string; python: string }> {
    return this.ask({ do: 'hello' }, z.object({ torch: z.string(), python: z.string() }));
  }

  async parameters(command: Omit<PeerCommand, 'do'>): Promise<number> {
    return (await this.ask({ do: 'open', ...command }, z.object({ parameters: z.number() }))).parameters;
  }

  async losses(command: Omit<PeerCommand, 'do'>): Promise<[number, number][]> {
    const shape = z.object({ losses: z.array(z.tuple([z.number(), z.number()])) });
    return (await this.ask({ do: 'losses', ...command }, shape)).losses;
  }

  /** A fresh process of the same setting. */
  again(): PytorchProcess {
    return new PytorchProcess(this.python, this.blas, this.openmp);
  }

  async time(command: PeerCommand): Promise<number[]> {
    return (await this.ask(command, z.object({ ms: z.array(z.number()) }))).ms;
  }

  /** Peak resident memory, megabytes. */
  async peakMemory(): Promise<number> {
    return (await this.ask({ do: 'memory' }, z.object({ megabytes: z.number() }))).megabytes;
  }

  stop(): void {
    this.child.kill('SIGKILL');
  }

  private async ask<Shape extends z.ZodType>(command: object, shape: Shape): Promise<z.output<Shape>> {
    this.child.stdin.write(`${JSON.stringify(command)}\n`);
    const answer = await this.lines.next();
    if (answer.done === true) throw new Error(`the PyTorch process ended:\n${this.complaints.slice(-2000)}`);
    return shape.parse(JSON.parse(answer.value));
  }
}
