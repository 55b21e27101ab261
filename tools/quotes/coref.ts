/**
 * Scores person chains on articles in SACR mark-up: `tsx tools/quotes/coref.ts [FOLDER]` prints MUC (Vilain et al. 1995) and B-cubed
 * (Bagga and Baldwin 1998) for the library's own mentions. Marks nested on the same words join their chains.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { extract } from '../../src/extract'

type Chains = Map<string, string>

/** Plain text and, per span of a person chain, the chain's name. */
function read(marked: string): { text: string; gold: Chains } {
  let text = ''
  const open: { id: string; start: number; kind: string }[] = []
  const spans: { ids: string[]; start: number; end: number; kinds: string[] }[] = []
  for (let i = 0; i < marked.length; i++) {
    const m = /^\{(M\d+):jenis="([^"]*)" ?/.exec(marked.slice(i, i + 80))
    if (m) {
      open.push({ id: m[1], start: text.length, kind: m[2] })
      i += m[0].length - 1
    } else if (marked[i] === '}' && open.length) {
      const { id, start, kind } = open.pop() as { id: string; start: number; kind: string }
      const same = spans.find((s) => s.start === start && s.end === text.length)
      if (same) {
        same.ids.push(id)
        same.kinds.push(kind)
      } else spans.push({ ids: [id], start, end: text.length, kinds: [kind] })
    } else text += marked[i]
  }
  const parent = new Map<string, string>()
  const find = (x: string): string => {
    const p = parent.get(x) ?? x
    return p === x ? x : find(p)
  }
  for (const s of spans) for (const id of s.ids) parent.set(find(id), find(s.ids[0]))
  const person = new Set(spans.filter((s) => s.kinds.some((k) => /person|orang/.test(k))).map((s) => find(s.ids[0])))
  return { text, gold: new Map(spans.filter((s) => person.has(find(s.ids[0]))).map((s) => [`${s.start}:${s.end}`, find(s.ids[0])])) }
}

function predict(text: string): Chains {
  return new Map(
    extract(text)
      .entities.filter((e) => e.type === 'person')
      .flatMap((e) => e.mentions.map((m) => [`${m.start}:${m.end}`, e.id] as const)),
  )
}

const members = (c: Chains) => {
  const by = new Map<string, string[]>()
  for (const [k, v] of c) by.set(v, [...(by.get(v) ?? []), k])
  return by
}

/** Links kept and links there are: the recall side of MUC. */
function links(key: Chains, response: Chains): [number, number] {
  let kept = 0
  let all = 0
  for (const spans of members(key).values()) {
    const parts = new Set(spans.map((s) => response.get(s) ?? `alone ${s}`))
    kept += spans.length - parts.size
    all += spans.length - 1
  }
  return [kept, all]
}

/** Sum over mentions of the share of their chain that is kept: the recall side of B-cubed. */
function cubed(key: Chains, response: Chains): [number, number] {
  let sum = 0
  for (const spans of members(key).values())
    for (const s of spans) {
      const own = response.get(s)
      if (own !== undefined) sum += spans.filter((x) => response.get(x) === own).length / spans.length
    }
  return [sum, key.size]
}

const folder = process.argv[2] ?? '../shared/corpora/coref/indocoref'
const total = { muc: [0, 0, 0, 0], b3: [0, 0, 0, 0] }
for (const file of readdirSync(folder).filter((f) => f.endsWith('.txt'))) {
  const { text, gold } = read(readFileSync(join(folder, file), 'utf8'))
  const found = predict(text)
  for (const [name, score] of [
    ['muc', links],
    ['b3', cubed],
  ] as const) {
    const r = score(gold, found)
    const p = score(found, gold)
    r.concat(p).forEach((x, i) => {
      total[name][i] += x
    })
  }
}
for (const [name, [rn, rd, pn, pd]] of Object.entries(total)) {
  const r = rn / (rd || 1)
  const p = pn / (pd || 1)
  console.log(`${name.padEnd(5)} P ${(100 * p).toFixed(1)}  R ${(100 * r).toFixed(1)}  F1 ${((200 * p * r) / (p + r || 1)).toFixed(1)}`)
}
