import { defineConfig } from 'tsup'

export default defineConfig([
  {
    entry: { index: 'src/index.ts', schema: 'src/schema/index.ts', compromise: 'src/faces/compromise.ts' },
    format: ['esm', 'cjs'],
    platform: 'neutral',
    target: 'es2022',
    dts: true,
    splitting: true,
    treeshake: false,
    minifySyntax: true,
    minifyWhitespace: true,
    sourcemap: false,
    clean: true,
    external: ['zod', 'compromise'],
  },
])
