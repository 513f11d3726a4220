/** Small kernels in WebAssembly, on a memory of their own. */

/** What is used of the runtime's WebAssembly, which TypeScript declares for browsers alone. */
interface WebAssemblyApi {
  readonly Memory: new (pages: { readonly initial: number }) => { readonly buffer: ArrayBuffer };
  readonly Module: new (binary: Uint8Array) => object;
  readonly Instance: new (
    module: object,
    imports: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
  ) => { readonly exports: Readonly<Record<string, unknown>> };
}

const { Memory, Module, Instance } = (globalThis as unknown as { WebAssembly: WebAssemblyApi }).WebAssembly;

const PAGE_BYTES = 65_536;

export type KernelMemory = InstanceType<WebAssemblyApi['Memory']>;

/** Memory of at least so many bytes, all 0. */
export function memoryOf(bytes: number): KernelMemory {
  return new Memory({ initial: Math.max(1, Math.ceil(bytes / PAGE_BYTES)) });
}

const modules = new Map<string, object>();

/**
 * The functions of a module that works on a memory.
 *
 * @param binary of the module, base64; it imports its memory as `memory` of `host`, and is compiled once
 */
export function kernelOf<Functions>(binary: string, memory: KernelMemory): Functions {
  const module = modules.get(binary) ?? new Module(Buffer.from(binary, 'base64'));
  modules.set(binary, module);
  return new Instance(module, { host: { memory } }).exports as Functions;
}
