/** Turns `models/ranker.json` into `src/entities/ranker.generated.ts`; part of `npm run generate`. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'

const model = new URL('../../models/ranker.json', import.meta.url)
const target = new URL('../../src/entities/ranker.generated.ts', import.meta.url)
const value = existsSync(model) ? readFileSync(model, 'utf8').trim() : 'undefined'
const code = `// Made by tools/names/embed-ranker.ts from models/ranker.json.\nimport type { RankerFile } from './ranker'\n\nexport const RANKER: RankerFile | undefined =\n  ${value}\n`
if (!existsSync(target) || readFileSync(target, 'utf8') !== code) writeFileSync(target, code)
