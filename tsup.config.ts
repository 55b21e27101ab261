import { join } from 'node:path'
import { defineConfig, type Options } from 'tsup'

const shared: Options = {
  target: 'es2022',
  platform: 'neutral',
  minifySyntax: true,
  minifyWhitespace: true,
  external: ['zod', 'compromise', 'tinypool', /^node:/],
}

const library = { index: 'src/index.ts', schema: 'src/schema/index.ts', compromise: 'src/faces/compromise.ts' }

/** ES modules only: worker threads and the command line. */
const nodeOnly = { node: 'src/faces/node.ts', worker: 'src/faces/worker.ts', cli: 'src/cli/main.ts' }

/** Faces take the engine from the main entry: CommonJS output has no shared chunks, and the engine must not stand in the package twice. */
const engineFromIndex: NonNullable<Options['esbuildPlugins']>[number] = {
  name: 'engine-from-index',
  setup(build) {
    build.onResolve({ filter: /^\.\.\/extract$/ }, ({ importer }) =>
      /[\\/]faces[\\/]/.test(importer) ? { path: './index.cjs', external: true } : undefined,
    )
  },
}

/** `petik/lite` is the main entry with lexicons and rules alone. */
const withoutModel: typeof engineFromIndex = {
  name: 'without-model',
  setup(build) {
    build.onResolve({ filter: /^\.\/tagger\/(shipped|tag)$/ }, ({ resolveDir }) => ({ path: join(resolveDir, 'no-tagger.ts') }))
    build.onResolve({ filter: /^\.\/shipped-ranker$/ }, ({ resolveDir }) => ({ path: join(resolveDir, 'no-ranker.ts') }))
  },
}

export default defineConfig([
  // All ES modules are built together, so that they share the engine's chunk.
  { ...shared, entry: { ...library, ...nodeOnly }, format: 'esm', splitting: true },
  { ...shared, entry: library, format: 'cjs', splitting: false, esbuildPlugins: [engineFromIndex] },
  { ...shared, entry: { lite: library.index }, format: 'esm', splitting: false, esbuildPlugins: [withoutModel] },
  { ...shared, entry: library, format: ['esm', 'cjs'], dts: { only: true } },
  { ...shared, entry: { node: nodeOnly.node, lite: library.index }, format: 'esm', dts: { only: true } },
])
