#!/usr/bin/env node
import { version } from '../../package.json'
import { PetikError } from '../errors'
import { runExtract } from './extract'
import { EXTRACT_HELP, HELP, TOKENS_HELP } from './help'
import { runTokens } from './tokens'
import { parse, suggestion, UsageError } from './usage'

/** Exit statuses: everything read; some input failed; the command line was wrong. */
const OK = 0
const FAILED = 1
const USAGE = 2

const print = (s: string) => {
  process.stdout.write(s)
  return OK
}

async function main([command, ...args]: string[]): Promise<number> {
  switch (command) {
    case 'extract': {
      const { values, positionals } = parse(args, {
        json: { type: 'boolean' },
        jsonl: { type: 'boolean' },
        html: { type: 'boolean' },
        date: { type: 'string' },
        title: { type: 'string' },
        stages: { type: 'string' },
        'all-relations': { type: 'boolean' },
        gazetteer: { type: 'string' },
        jobs: { type: 'string' },
        'no-progress': { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      })
      return values.help ? print(EXTRACT_HELP) : runExtract(positionals, values)
    }
    case 'tokens': {
      const { values, positionals } = parse(args, { jsonl: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } })
      return values.help ? print(TOKENS_HELP) : runTokens(positionals, values)
    }
    case '--help':
    case '-h':
    case 'help':
      return print(HELP)
    case '--version':
    case '-V':
    case '-v':
      return print(`${version}\n`)
    case undefined:
      process.stderr.write(HELP)
      return USAGE
    default:
      throw new UsageError(`unknown command ${command}${suggestion(command, ['extract', 'tokens', '--help', '--version'])}`)
  }
}

// A reader that has seen enough (`petik … | head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(OK)
  throw error
})

main(process.argv.slice(2)).then(
  (status) => {
    process.exitCode = status
  },
  (error: unknown) => {
    const known = error instanceof UsageError || error instanceof PetikError
    process.stderr.write(`petik: ${known ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
    const usage = error instanceof UsageError || (error instanceof PetikError && error.code === 'BAD_OPTION')
    if (usage) process.stderr.write('petik --help shows how it is used\n')
    process.exitCode = usage ? USAGE : FAILED
  },
)
