/** Turns `models/ner.petik` into `src/names/tagger/model.generated.ts`; part of `npm run generate`. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { decodeModel } from '../../src/names/tagger/model'

const model = new URL('../../models/ner.petik', import.meta.url)
const target = new URL('../../src/names/tagger/model.generated.ts', import.meta.url)
const bytes = readFileSync(model)
decodeModel(new Uint8Array(bytes))
const code = `// Made by tools/ner/embed.ts from models/ner.petik.\nexport const MODEL =\n  '${bytes.toString('base64')}'\n`
if (!existsSync(target) || readFileSync(target, 'utf8') !== code) writeFileSync(target, code)
