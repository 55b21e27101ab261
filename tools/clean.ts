/** Empties the build's output, so that nothing of an earlier build is packed. */
import { rmSync } from 'node:fs'

rmSync('dist', { recursive: true, force: true })
