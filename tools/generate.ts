/** Makes every generated source file: runs each builder that is there, in order. */
import { existsSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'

const tsx = createRequire(import.meta.url).resolve('tsx/cli')
for (const builder of ['tools/lexicons/build.ts', 'tools/ner/embed.ts', 'tools/names/embed-ranker.ts']) {
  if (!existsSync(builder)) continue
  const { status } = spawnSync(process.execPath, [tsx, builder], { stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}
