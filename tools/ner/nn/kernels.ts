import { readFileSync } from 'node:fs'

/** The part of WebAssembly's interface that is used; the project's libraries name no browser types. */
interface Memory {
  readonly buffer: ArrayBuffer
  grow(pages: number): number
}
const { WebAssembly } = globalThis as unknown as {
  WebAssembly: {
    Memory: new (options: { initial: number }) => Memory
    instantiate(bytes: Uint8Array, imports: object): Promise<{ instance: { exports: object } }>
  }
}

/** Vector kernels in WebAssembly over one float32 memory; addresses are byte offsets. */
export interface Kernels {
  readonly memory: Memory
  gemm(a: number, rs: number, cs: number, b: number, c: number, M: number, K: number, N: number, add: number): void
  transpose(a: number, b: number, M: number, N: number): void
  lstmForward(gates: number, c0: number, c1: number, t1: number, h1: number, rows: number, H: number, hs: number): void
  lstmBackward(gates: number, c0: number, t1: number, dh: number, dc: number, d: number, rows: number, H: number): void
  adam(
    w: number,
    g: number,
    m: number,
    v: number,
    n: number,
    lr: number,
    b1: number,
    b2: number,
    eps: number,
    scale: number,
    decay: number,
  ): void
  addTo(y: number, x: number, n: number): void
  multiply(y: number, x: number, n: number): void
  squares(x: number, n: number): number
}

let compiled: Promise<Uint8Array> | undefined

async function compile(): Promise<Uint8Array> {
  const source = readFileSync(new URL('./kernels.as.txt', import.meta.url), 'utf8')
  // the compiler's own declarations replace global types, hence the import by a variable
  const compiler = 'assemblyscript/asc'
  const { compileString } = (await import(compiler)) as {
    compileString(source: string, options: object): Promise<{ error?: Error; binary?: Uint8Array; stderr: object }>
  }
  const { error, binary, stderr } = await compileString(source, {
    optimizeLevel: 3,
    shrinkLevel: 0,
    runtime: 'stub',
    noAssert: true,
    importMemory: true,
    enable: ['simd'],
  })
  if (error || !binary) throw new Error(`kernels do not compile: ${error?.message}\n${String(stderr)}`)
  return binary
}

/** Compiles the kernels (once) and gives them a memory of `bytes`. */
export async function loadKernels(bytes: number): Promise<Kernels> {
  compiled ??= compile()
  const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / 65536) })
  const abort = () => {
    throw new Error('a kernel aborted')
  }
  const { instance } = await WebAssembly.instantiate(await compiled, { env: { memory, abort } })
  return { ...(instance.exports as Omit<Kernels, 'memory'>), memory }
}
