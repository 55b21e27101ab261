import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inOrder } from '../../src/faces/in-order'
import { extract } from '../../src/index'
import { ARTICLES } from '../fixtures'
import { linesOf, petik } from './run'

const texts = Object.values(ARTICLES)
const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

describe('inOrder', () => {
  test('keeps the order, however long each takes', async () => {
    const out: number[] = []
    for await (const n of inOrder(
      [5, 1, 4, 2, 3],
      async (ms) => {
        await sleep(ms * 4)
        return ms
      },
      3,
    ))
      out.push(n)
    expect(out).toEqual([5, 1, 4, 2, 3])
  })

  test('never asks for more items than it has room for', async () => {
    let asked = 0
    let done = 0
    let most = 0
    async function* source() {
      for (let i = 0; i < 40; i++) {
        most = Math.max(most, ++asked - done)
        yield i
      }
    }
    for await (const _ of inOrder(source(), async () => sleep(1), 4)) {
      done++
      await sleep(1)
    }
    expect([done, most <= 5]).toEqual([40, true])
  })

  test('yields what is there while the next item is awaited, and closes its source when the reader stops', async () => {
    let closed = false
    async function* source() {
      try {
        yield 1
        await sleep(300)
        yield 2
      } finally {
        closed = true
      }
    }
    const results = inOrder(source(), async (n) => n, 4)
    expect((await results.next()).value).toBe(1)
    await results.return(undefined)
    expect(closed).toBe(true)
    closed = false
    function* quick() {
      try {
        for (let i = 0; ; i++) yield i
      } finally {
        closed = true
      }
    }
    for await (const n of inOrder(quick(), async (i) => i, 2)) if (n === 3) break
    expect(closed).toBe(true)
  })
})

test('extractMany: as extract, in order, failures in their place', () => {
  const folder = mkdtempSync(join(tmpdir(), 'petik-many-'))
  writeFileSync(
    join(folder, 'run.mjs'),
    `
import { extractMany } from ${JSON.stringify(join(__dirname, '../../dist/node.js'))}
const texts = ${JSON.stringify(texts)}
const inputs = [...texts.map((text, id) => ({ id, text })), { id: 'bad', text: 5 }, 'Halo.', null]
const out = []
for await (const result of extractMany(inputs, { concurrency: 2 })) out.push(result)
let code
try { for await (const _ of extractMany([], { stages: ['all'] })); } catch (error) { code = error.code + ' ' + error.field }
console.log(JSON.stringify({ out, code }))`,
  )
  const { stdout, stderr, status } = spawnSync(process.execPath, [join(folder, 'run.mjs')], { maxBuffer: 1 << 28 })
  expect([status, stderr.toString()]).toEqual([0, ''])
  const { out, code } = JSON.parse(stdout.toString())
  expect(code).toBe('BAD_OPTION stages[0]')
  expect(out.slice(0, texts.length)).toEqual(texts.map((text, id) => ({ id, ...extract(text) })))
  expect(out.slice(texts.length)).toMatchObject([
    { id: 'bad', error: { code: 'TEXT_NOT_STRING' } },
    { id: null, warnings: [] },
    { id: null, error: { code: 'BAD_LINE' } },
  ])
})

test('extractMany runs from a program given on the command line', () => {
  const program = `
const { extractMany } = await import(${JSON.stringify(join(__dirname, '../../dist/node.js'))})
for await (const { entities } of extractMany(['Budi pulang.'], { concurrency: 1 })) console.log(entities.length)`
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program])
  expect([stdout.toString(), stderr.toString()]).toEqual(['1\n', ''])
})

test('--jobs gives what one thread gives', () => {
  const lines = [...Array(30).keys()]
    .map((i) => (i % 7 === 3 ? 'no JSON' : JSON.stringify({ id: i, text: texts[i % texts.length] })))
    .join('\n')
  const alone = petik(['extract', '--jsonl'], lines)
  const many = petik(['extract', '--jsonl', '--jobs', '3'], lines)
  expect(linesOf(alone.out)).toHaveLength(30)
  expect(many).toEqual(alone)
})

test('--jobs wants a number', () => {
  expect(petik(['extract', '--jsonl', '--jobs', 'zwei'], '')).toMatchObject({ status: 2, err: expect.stringContaining('--jobs must be') })
})

test('a pipe of 100,000 lines comes out whole and in order', () => {
  const lines = Array.from({ length: 100_000 }, (_, id) => `{"id":${id},"text":"Budi pulang."}`).join('\n')
  const { status, out } = petik(['extract', '--jsonl', '--jobs', '2'], lines)
  expect(status).toBe(0)
  expect(linesOf(out).every((answer, i) => (answer.id as unknown) === i)).toBe(true)
  expect(out.split('\n')).toHaveLength(100_001)
})
