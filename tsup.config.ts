import { defineConfig, type Options } from 'tsup'

const shared: Options = {
  target: 'es2022',
  splitting: true,
  minifySyntax: true,
  minifyWhitespace: true,
  external: ['zod', 'compromise', /^node:/],
}

const library = { index: 'src/index.ts', schema: 'src/schema/index.ts', compromise: 'src/faces/compromise.ts' }

// The command line stands beside the library's ESM entries, so that they share the engine's chunk.
export default defineConfig([
  { ...shared, entry: { ...library, cli: 'src/cli/main.ts' }, format: 'esm', platform: 'neutral' },
  { ...shared, entry: library, format: 'cjs', platform: 'neutral' },
  { ...shared, entry: library, format: ['esm', 'cjs'], dts: { only: true } },
])
