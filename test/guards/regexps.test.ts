import { checkSync } from 'recheck'
import { regExpsOf, sourceFiles } from './sources'

const all = sourceFiles().map(regExpsOf)
const found = all.flatMap((r) => r.found)

/** How many there are, so that a reader that finds none is seen. Change it with the code. */
const COUNT = 101

test('every regular expression is a literal', () => {
  expect(all.flatMap((r) => r.dynamic)).toEqual([])
})

test('their number is known', () => {
  expect(found.length).toBe(COUNT)
})

test.each([...new Map(found.map((r) => [`/${r.source}/${r.flags}`, r]))])(
  '%s cannot be made to backtrack',
  (_, { path, line, source, flags }) => {
    expect([`${path}:${line}`, checkSync(source, flags, { timeout: 20_000 }).status]).toEqual([`${path}:${line}`, 'safe'])
  },
)
