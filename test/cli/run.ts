import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const CLI = join(__dirname, '../../dist/cli.js')

export interface Ran {
  readonly status: number | null
  readonly out: string
  readonly err: string
}

/** Runs the built command line to its end. */
export function petik(args: readonly string[], input: string | Buffer = '', env: NodeJS.ProcessEnv = {}): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], {
    input,
    env: { ...process.env, NO_COLOR: '', FORCE_COLOR: '', ...env },
    maxBuffer: 1 << 28,
  })
  return { status, out: stdout.toString(), err: stderr.toString() }
}

/** The objects of JSON lines. */
export function linesOf(out: string): Record<string, never>[] {
  return out
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
}

const folder = mkdtempSync(join(tmpdir(), 'petik-cli-'))

/** A file for one test; returns its path. */
export function file(name: string, content: string | Buffer): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}
