import { parseSync } from '@swc/core'
import { checkSync } from 'recheck'
import { regExpsOf, sourceFiles } from './sources'

const files = sourceFiles()
const all = files.map(regExpsOf)
const found = all.flatMap((r) => r.found)

/** How many another parser sees, so that a reader that overlooks some is seen. */
function countBySwc(code: string): number {
  let count = 0
  JSON.stringify(parseSync(code, { syntax: 'typescript', target: 'es2022' }), (_, value) => {
    if (value?.type === 'RegExpLiteral') count++
    if (value?.callee?.value === 'RegExp') count++
    return value
  })
  return count
}

test('every regular expression is a literal', () => {
  expect(all.flatMap((r) => r.dynamic)).toEqual([])
})

test('none is overlooked', () => {
  expect(all.map((r, i) => [files[i].path, r.found.length])).toEqual(files.map(({ path, node }) => [path, countBySwc(node.text)]))
  expect(found.length).toBeGreaterThan(50)
})

test.each([...new Map(found.map((r) => [`/${r.source}/${r.flags}`, r]))])(
  '%s cannot be made to backtrack',
  (_, { path, line, source, flags }) => {
    expect([`${path}:${line}`, checkSync(source, flags, { timeout: 20_000 }).status]).toEqual([`${path}:${line}`, 'safe'])
  },
)
