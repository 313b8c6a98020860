// TypeScript knows WebAssembly in programs for browsers only. This is as much of it as is used here.

type BufferSource = ArrayBufferView<ArrayBuffer> | ArrayBuffer;

declare namespace WebAssembly {
  class Module {
    constructor(bytes: BufferSource);
    readonly [Symbol.toStringTag]: string;
  }

  class Instance {
    constructor(module: Module, imports?: object);
    readonly exports: Record<string, unknown>;
  }

  class Memory {
    constructor(size: { initial: number });
    readonly buffer: ArrayBuffer;
  }

  class Global {
    constructor(type: { value: string; mutable?: boolean }, value?: unknown);
    value: unknown;
  }

  function compile(bytes: BufferSource): Promise<Module>;
  function validate(bytes: BufferSource): boolean;
}
