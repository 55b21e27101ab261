/** Article lines on standard input, extraction lines out: the command line's `--jsonl` without a build. `--tokens` writes tokens and sentences. */
import { readFileSync } from 'node:fs'
import { predict } from './predict'

process.stdout.write(predict(readFileSync(0, 'utf8'), process.argv.includes('--tokens')))
