import { createReadStream } from 'node:fs'
import type { Readable } from 'node:stream'
import { PetikError } from '../errors'

/** Where text comes from: a file, or standard input where `path` is `-`. */
export interface Source {
  readonly path: string
  readonly open: () => Readable
}

export const STDIN = '-'

/** The files named, or standard input where none is. */
export function sourcesOf(paths: readonly string[], stdin: Readable): Source[] {
  return (paths.length ? paths : [STDIN]).map((path) => ({ path, open: () => (path === STDIN ? stdin : createReadStream(path)) }))
}

/**
 * Reads a whole text: UTF-8 (byte order mark dropped), UTF-16 by its byte order mark, else Windows-1252 where the bytes are no UTF-8.
 * @throws PetikError `FILE_UNREADABLE` where it cannot be read or is no text
 */
export async function readText(source: Source): Promise<string> {
  const chunks: Buffer[] = []
  try {
    for await (const chunk of source.open()) chunks.push(chunk)
  } catch (error) {
    throw unreadable(source, error)
  }
  const bytes = Buffer.concat(chunks)
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  if (bytes.subarray(0, 8192).includes(0))
    throw new PetikError('FILE_UNREADABLE', `${label(source)} is a binary file, not text`, { field: source.path })
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return fromWindows1252(bytes)
  }
}

/** What Windows-1252 has at 0x80 to 0x9f; its other bytes are Latin-1. (Node 20's own decoder reads these as control characters.) */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

function fromWindows1252(bytes: Buffer): string {
  return bytes.toString('latin1').replace(/[\u0080-\u009f]/g, (c) => WINDOWS_1252[c.charCodeAt(0) - 0x80])
}

/** What a line of bytes is: its text, or null where it is no UTF-8. */
export interface Line {
  /** From 1. */
  readonly number: number
  readonly text: string | null
}

/**
 * The lines of a source as its bytes arrive, in batches of one read each; empty lines are left out.
 * Only `\n` and `\r\n` end a line: JSON strings may hold U+2028.
 * @param onBytes told the size of every read
 * @throws PetikError `FILE_UNREADABLE`
 */
export async function* readLines(source: Source, onBytes: (n: number) => void = () => {}): AsyncGenerator<Line[]> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let number = 0
  let rest: Buffer[] = []
  const lineOf = (bytes: Buffer): Line => {
    number++
    try {
      return { number, text: decoder.decode(bytes).trim() }
    } catch {
      return { number, text: null }
    }
  }
  try {
    for await (const chunk of source.open() as AsyncIterable<Buffer>) {
      onBytes(chunk.length)
      const lines: Line[] = []
      let from = 0
      for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, from)) {
        lines.push(lineOf(rest.length ? Buffer.concat([...rest, chunk.subarray(from, at)]) : chunk.subarray(from, at)))
        rest = []
        from = at + 1
      }
      if (from < chunk.length) rest.push(chunk.subarray(from))
      const full = lines.filter((line) => line.text !== '')
      if (full.length) yield full
    }
  } catch (error) {
    throw unreadable(source, error)
  }
  const last = rest.length ? lineOf(Buffer.concat(rest)) : undefined
  if (last && last.text !== '') yield [last]
}

const label = ({ path }: Source) => (path === STDIN ? 'standard input' : path)

const REASONS: Readonly<Record<string, string>> = { ENOENT: 'no such file', EACCES: 'permission denied', EISDIR: 'is a directory' }

function unreadable(source: Source, error: unknown): PetikError {
  if (error instanceof PetikError) return error
  const { code = '', message = String(error) } = error as NodeJS.ErrnoException
  return new PetikError('FILE_UNREADABLE', `cannot read ${label(source)}: ${REASONS[code] ?? message}`, {
    field: source.path,
    cause: error,
  })
}
