import { PetikError } from '../errors'
import { hasFailed, readArticleLine, tokensOf } from '../faces/article-line'
import { readLines, readText, sourcesOf } from './input'
import { outputTo } from './output'

/** `petik tokens`: returns the exit status. */
export async function runTokens(paths: readonly string[], flags: { jsonl?: boolean }): Promise<number> {
  const out = outputTo(process.stdout)
  let failed = 0
  for (const source of sourcesOf(paths, process.stdin)) {
    try {
      if (!flags.jsonl) {
        out.write(`${JSON.stringify(tokensOf(await readText(source)))}\n`)
        await out.flush()
        continue
      }
      for await (const lines of readLines(source)) {
        for (const { text, number } of lines) {
          const line = readArticleLine(text, number)
          if (hasFailed(line)) failed++
          out.write(`${JSON.stringify(hasFailed(line) ? line : { id: line.id, ...tokensOf(line.text) })}\n`)
        }
        await out.flush()
      }
    } catch (error) {
      if (!(error instanceof PetikError)) throw error
      process.stderr.write(`petik: ${error.message}\n`)
      failed++
    }
  }
  return failed ? 1 : 0
}
