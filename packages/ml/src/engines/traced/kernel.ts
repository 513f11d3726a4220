/** What a kernel of the tracing backend is: it turns values into values and records the nodes in between. */
import { TraceError } from '../errors.ts';
import type { Value } from './graph.ts';

export type Kernel = (inputs: KernelInputs, attributes: KernelAttributes) => Value | Value[];
export type KernelTable = Readonly<Record<string, Kernel>>;

/** The tensor arguments of one call of a kernel. */
export class KernelInputs {
  constructor(
    private readonly kernel: string,
    private readonly values: Readonly<Record<string, Value | undefined>>,
  ) {}

  at(name: string): Value {
    const value = this.values[name];
    if (!value) throw new TraceError(`kernel ${this.kernel} was called without its input ${name}`);
    return value;
  }

  optional(name: string): Value | undefined {
    return this.values[name];
  }

  /** All of them, in order, for kernels that take a list. */
  all(): Value[] {
    return Object.values(this.values).filter((value) => value !== undefined);
  }
}

/** The other arguments of one call of a kernel, read by the type that is expected. */
export class KernelAttributes {
  constructor(
    private readonly kernel: string,
    private readonly attributes: Readonly<Record<string, unknown>>,
  ) {}

  has(name: string): boolean {
    return this.attributes[name] !== undefined && this.attributes[name] !== null;
  }

  isList(name: string): boolean {
    return Array.isArray(this.attributes[name]);
  }

  number(name: string, absent?: number): number {
    const value = this.attributes[name] ?? absent;
    if (typeof value !== 'number') throw this.wrong(name, 'a number');
    return value;
  }

  boolean(name: string): boolean {
    const value = this.attributes[name] ?? false;
    if (typeof value !== 'boolean') throw this.wrong(name, 'true or false');
    return value;
  }

  string(name: string): string {
    const value = this.attributes[name];
    if (typeof value !== 'string') throw this.wrong(name, 'a string');
    return value;
  }

  /** A list of numbers; one number counts as a list. */
  numbers(name: string): number[] {
    const value = this.attributes[name];
    const list: unknown[] = Array.isArray(value) ? value : [value];
    return list.map((item) => {
      if (typeof item !== 'number') throw this.wrong(name, 'numbers');
      return item;
    });
  }

  /** A list of pairs of numbers. */
  pairs(name: string): [number, number][] {
    const value = this.attributes[name];
    if (!Array.isArray(value)) throw this.wrong(name, 'pairs of numbers');
    return value.map((pair: unknown) => {
      if (!Array.isArray(pair)) throw this.wrong(name, 'pairs of numbers');
      const [before, after] = pair as unknown[];
      if (typeof before !== 'number' || typeof after !== 'number') throw this.wrong(name, 'pairs of numbers');
      return [before, after];
    });
  }

  private wrong(name: string, expected: string): TraceError {
    const value = JSON.stringify(this.attributes[name]) ?? 'nothing';
    return new TraceError(`kernel ${this.kernel} wants ${expected} as ${name}, got ${value}`);
  }
}
