import { parseArgs, type ParseArgsConfig } from 'node:util'
import { jaroWinkler } from '../names/jaro-winkler'

/** A command line that cannot be understood; the message says what to change. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

type Options = NonNullable<ParseArgsConfig['options']>

/** Node's `parseArgs` with errors that name the nearest known option. */
export function parse<T extends Options>(args: string[], options: T) {
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true })
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
      const unknown = /'(-[^']*)'/.exec(message)?.[1] ?? ''
      throw new UsageError(
        `unknown option ${unknown}${suggestion(
          unknown,
          Object.keys(options).map((name) => `--${name}`),
        )}`,
      )
    }
    throw new UsageError(message.split('\n')[0])
  }
}

/** `; did you mean --jsonl?`, or nothing where no known word is near. */
export function suggestion(unknown: string, known: readonly string[]): string {
  const scored = known.map((word) => ({ word, score: jaroWinkler(unknown, word) })).sort((a, b) => b.score - a.score)
  return scored[0]?.score > 0.8 ? `; did you mean ${scored[0].word}?` : ''
}
