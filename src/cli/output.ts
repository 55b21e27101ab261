import { once } from 'node:events'
import type { Writable } from 'node:stream'

/** Writes in large pieces and waits where the reader is slower. */
export interface Output {
  write(s: string): void
  /** Hands over what was gathered; resolves when the stream takes more. */
  flush(): Promise<void>
}

export function outputTo(stream: Writable): Output {
  let pieces: string[] = []
  return {
    write(s) {
      pieces.push(s)
    },
    async flush() {
      if (!pieces.length) return
      const all = pieces.join('')
      pieces = []
      if (!stream.write(all)) await once(stream, 'drain')
    },
  }
}
