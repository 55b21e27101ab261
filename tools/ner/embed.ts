/** Turns `models/ner.petik` into `src/names/tagger/model.generated.ts`; part of `npm run generate`. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { embedModel } from '../../src/names/tagger/embedded'
import { readModelFile } from './model-file'

const model = new URL('../../models/ner.petik', import.meta.url)
const target = new URL('../../src/names/tagger/model.generated.ts', import.meta.url)
const text = embedModel(readModelFile(new Uint8Array(readFileSync(model))))
const code = `// Made by tools/ner/embed.ts from models/ner.petik.\nexport const MODEL =\n  ${JSON.stringify(text)}\n`
if (!existsSync(target) || readFileSync(target, 'utf8') !== code) writeFileSync(target, code)
