import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { version } from '../../package.json'
import { extract } from '../../src/index'
import { ARTICLES } from '../fixtures'
import { file, linesOf, petik } from './run'

const text = ARTICLES['kompas-banjir']

describe('help and usage', () => {
  test.each([
    [['--help'], 'petik extract'],
    [['extract', '--help'], '--jsonl'],
    [['tokens', '-h'], '--jsonl'],
    [['--version'], version],
  ])('%j exits 0', (args, holds) => {
    const { status, out, err } = petik(args)
    expect([status, err]).toEqual([0, ''])
    expect(out).toContain(holds)
  })

  test.each<[string[], string]>([
    [[], 'Usage'],
    [['extrct'], 'did you mean extract?'],
    [['extract', '--jsnol'], 'did you mean --jsonl?'],
    [['extract', '--json', '--html'], '--json and --html cannot go together'],
    [['extract', '--date', '22 Oktober'], 'date must be an ISO 8601 date'],
    [['extract', '--stages', 'names,all'], 'stages[1] must be one of'],
    [['extract', '--date'], '--date'],
    [['extract', '--jobs', '2'], '--jobs needs --jsonl'],
  ])('%j is wrong usage: exit 2, nothing on standard output', (args, says) => {
    const { status, out, err } = petik(args, 'teks')
    expect([status, out]).toEqual([2, ''])
    expect(err).toContain(says)
  })
})

describe('text in', () => {
  test('the summary names speakers and is plain where it goes to no terminal', () => {
    const { status, out } = petik(['extract'], text)
    expect(status).toBe(0)
    expect(out).toContain('Hartono Wibisana')
    expect(out).not.toContain('\u001b')
  })

  test('FORCE_COLOR colours, NO_COLOR wins', () => {
    expect(petik(['extract'], text, { FORCE_COLOR: '1' }).out).toContain('\u001b[')
    expect(petik(['extract'], text, { FORCE_COLOR: '1', NO_COLOR: '1' }).out).not.toContain('\u001b')
  })

  test('control characters of an article do not reach the terminal', () => {
    expect(petik(['extract'], 'Budi \u001b[2J\u0007Santoso berkata, "Awas \u001b]0;x\u0007!"').out).not.toMatch(/[\u0007\u001b]/)
  })

  test('--json is the extraction', () => {
    expect(JSON.parse(petik(['extract', '--json'], text).out)).toEqual(extract(text))
  })

  test('--json of several files is a list in their order', () => {
    const [a, b] = [file('a.txt', text), file('b.txt', 'Halo.')]
    expect(JSON.parse(petik(['extract', '--json', a, b]).out)).toEqual([
      { id: a, ...extract(text) },
      { id: b, ...extract('Halo.') },
    ])
  })

  test('a byte order mark, UTF-16 and Windows-1252 are read', () => {
    const json = (content: Buffer) => JSON.parse(petik(['extract', '--json'], content).out)
    const said = 'Kata Menteri Rahmat Hidayat, “Baik.”'
    expect(json(Buffer.from(`\ufeff${said}`))).toEqual(extract(said))
    expect(json(Buffer.from(`\ufeff${said}`, 'utf16le'))).toEqual(extract(said))
    expect(
      json(Buffer.concat([Buffer.from('Kata Menteri Rahmat Hidayat, '), Buffer.from([0x93]), Buffer.from('Baik.'), Buffer.from([0x94])])),
    ).toEqual(extract(said))
  })

  test('files that cannot be read are named, the rest goes on, exit 1', () => {
    const { status, out, err } = petik([
      'extract',
      'no-such-file.txt',
      file('binary', Buffer.from([1, 0, 2, 0, 255])),
      file('good.txt', text),
    ])
    expect(status).toBe(1)
    expect(err).toContain('cannot read no-such-file.txt: no such file')
    expect(err).toContain('is a binary file')
    expect(out).toContain('Hartono Wibisana')
  })

  test('own names come from a file', () => {
    const names = file(
      'names.json',
      JSON.stringify([{ name: 'Gerak Cepat Utara', type: 'organization', link: { id: 'G1', name: 'Gerak Cepat Utara', source: 'own' } }]),
    )
    const { entities } = JSON.parse(petik(['extract', '--json', '--gazetteer', names], 'Relawan Gerak Cepat Utara datang.').out)
    expect(entities).toContainEqual(
      expect.objectContaining({ type: 'organization', name: 'Gerak Cepat Utara', link: expect.objectContaining({ id: 'G1' }) }),
    )
    expect(petik(['extract', '--gazetteer', file('bad.json', '{')], 'a')).toMatchObject({
      status: 2,
      err: expect.stringContaining('is no JSON'),
    })
    expect(petik(['extract', '--gazetteer', file('bad2.json', '[{"name":"A"}]')], 'a')).toMatchObject({
      status: 2,
      err: expect.stringContaining('gazetteer[0].type'),
    })
  })
})

describe('--jsonl', () => {
  test('one line for each line, in order, failures in their place, exit 1', () => {
    const lines = [
      JSON.stringify({ id: 'a', text }),
      'no JSON at all',
      '[1]',
      JSON.stringify({ id: 7, text: 12 }),
      JSON.stringify({ id: 'b' }),
      '',
      JSON.stringify({ id: 'c', text: 'Halo\u2028 dunia', date: 'kemarin' }),
      JSON.stringify({ text: '' }),
    ].map((line) => Buffer.from(`${line}\n`))
    const { status, out } = petik(['extract', '--jsonl'], Buffer.concat([...lines, Buffer.from([0x7b, 0xff, 0xfe, 0x7d])]))
    expect(status).toBe(1)
    const answers = linesOf(out)
    expect(answers.map((a) => [a.id, (a.error as { code: string } | undefined)?.code])).toEqual([
      ['a', undefined],
      [null, 'BAD_LINE'],
      [null, 'BAD_LINE'],
      [7, 'TEXT_NOT_STRING'],
      ['b', 'TEXT_NOT_STRING'],
      ['c', undefined],
      [null, undefined],
      [null, 'BAD_LINE'],
    ])
    expect(Object.keys(answers[0])).toEqual(['id', 'entities', 'quotes', 'relations', 'warnings'])
    expect(answers[0]).toEqual({ id: 'a', ...extract(text) })
    expect(answers[1].error).toMatchObject({ message: expect.stringContaining('line 2') })
    expect(answers[5].warnings).toMatchObject([{ code: 'BAD_DATE' }])
  })

  test('all read gives exit 0; nothing in gives nothing out', () => {
    expect(petik(['extract', '--jsonl'], '{"id":1,"text":"Halo."}')).toMatchObject({ status: 0, err: '' })
    expect(petik(['extract', '--jsonl'], '')).toMatchObject({ status: 0, out: '' })
  })

  test('answers leave as lines arrive, before the input ends', async () => {
    const child = spawn(process.execPath, [join(__dirname, '../../dist/cli.js'), 'extract', '--jsonl'])
    child.stdin.write('{"id":1,"text":"Halo."}\n')
    const [first] = await once(child.stdout, 'data')
    expect(JSON.parse(String(first)).id).toBe(1)
    child.stdin.end()
    await once(child, 'exit')
  })

  test('a reader that stops early is no error', async () => {
    const child = spawn(process.execPath, [join(__dirname, '../../dist/cli.js'), 'extract', '--jsonl'])
    let err = ''
    child.stderr.on('data', (d) => {
      err += d
    })
    child.stdin.on('error', () => {})
    for (let i = 0; i < 500; i++) child.stdin.write(`${JSON.stringify({ id: i, text })}\n`)
    child.stdin.end()
    await once(child.stdout, 'data')
    child.stdout.destroy()
    const [status] = await once(child, 'exit')
    expect([status, err]).toEqual([0, ''])
  })
})

describe('tokens', () => {
  test('--jsonl writes offsets', () => {
    const { status, out } = petik(['tokens', '--jsonl'], '{"id":"x","text":"Halo, Budi."}\nnope\n')
    expect(status).toBe(1)
    const [first, second] = linesOf(out)
    expect(first).toEqual({
      id: 'x',
      tokens: [
        { start: 0, end: 4 },
        { start: 4, end: 5 },
        { start: 6, end: 10 },
        { start: 10, end: 11 },
      ],
      sentences: [{ start: 0, end: 11 }],
    })
    expect(second).toMatchObject({ id: null, error: { code: 'BAD_LINE' } })
  })
})
