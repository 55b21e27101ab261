/**
 * Builds `models/names.bin` from lists of names: persons, organizations and places of the Indonesian DBpedia, and universities.
 *   tsx tools/ner/offline/names.ts [--shared ../shared] [--out models/names.bin]
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { encodeNameList, nameList, type Kind } from '../name-list'

const args = process.argv.slice(2)
const option = (name: string, other: string) => (args.includes(name) ? args[args.indexOf(name) + 1] : other)
const lists: readonly (readonly [file: string, kind: Kind, encoding: BufferEncoding])[] = [
  ['dbpedia-person.txt', 'person', 'latin1'],
  ['dbpedia-organization.txt', 'organization', 'latin1'],
  ['dbpedia-place.txt', 'place', 'latin1'],
  ['universities_pddikti.txt', 'organization', 'utf8'],
]
const names = lists.flatMap(([file, kind, encoding]) =>
  readFileSync(`${option('--shared', '../shared')}/corpora/lists/${file}`, encoding)
    .split('\n')
    .map((line) => [line.trim(), kind] as const),
)
const list = nameList(names)
writeFileSync(option('--out', 'models/names.bin'), encodeNameList(list))
console.error(`${list.hashes.length} names`)
