import { defineConfig, type Options } from 'tsup'

const shared: Options = {
  target: 'es2022',
  platform: 'neutral',
  minifySyntax: true,
  minifyWhitespace: true,
  external: ['zod', 'compromise', /^node:/],
}

const library = { index: 'src/index.ts', schema: 'src/schema/index.ts', compromise: 'src/faces/compromise.ts' }

/** Faces take the engine from the main entry: CommonJS output has no shared chunks, and the engine must not stand in the package twice. */
const engineFromIndex: NonNullable<Options['esbuildPlugins']>[number] = {
  name: 'engine-from-index',
  setup(build) {
    build.onResolve({ filter: /^\.\.\/extract$/ }, ({ importer }) => (/[\\/]faces[\\/]/.test(importer) ? { path: './index.cjs', external: true } : undefined))
  },
}

export default defineConfig([
  // The command line stands beside the library's ESM entries, so that they share the engine's chunk.
  { ...shared, entry: { ...library, cli: 'src/cli/main.ts' }, format: 'esm', splitting: true },
  { ...shared, entry: library, format: 'cjs', splitting: false, esbuildPlugins: [engineFromIndex] },
  { ...shared, entry: library, format: ['esm', 'cjs'], dts: { only: true } },
])
