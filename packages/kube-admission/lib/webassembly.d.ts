// TypeScript knows WebAssembly in programs for browsers only. This is as much of it as is used here.

type BufferSource = ArrayBufferView<ArrayBuffer> | ArrayBuffer;

declare namespace WebAssembly {
  class Module {
    public constructor(bytes: BufferSource);
    public readonly [Symbol.toStringTag]: string;
  }

  class Instance {
    public constructor(module: Module, imports?: object);
    public readonly exports: Record<string, unknown>;
  }

  class Memory {
    public constructor(size: { initial: number });
    public readonly buffer: ArrayBuffer;
  }

  class Global {
    public constructor(type: { value: string; mutable?: boolean }, value?: unknown);
    public value: unknown;
  }

  function compile(bytes: BufferSource): Promise<Module>;
  function validate(bytes: BufferSource): boolean;
}
