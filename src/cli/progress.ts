import type { Style } from './style'

export interface Progress {
  /** Articles done and bytes read since the last call. */
  step(articles: number, bytes?: number): void
  clear(): void
}

interface Terminal {
  isTTY?: boolean
  columns?: number
  write(s: string): unknown
}

const SILENT: Progress = { step() {}, clear() {} }

/**
 * A progress bar on a terminal, drawn at most ten times a second; silent where the stream is no terminal.
 * @param total bytes or articles to come, undefined where unknown (then a count and a rate)
 */
export function progressOn(stream: Terminal, style: Style, total: { bytes?: number; articles?: number } = {}): Progress {
  if (!stream.isTTY) return SILENT
  const began = Date.now()
  let articles = 0
  let bytes = 0
  let drawn = began
  const share = () => (total.bytes ? bytes / total.bytes : total.articles ? articles / total.articles : undefined)
  return {
    step(n, read = 0) {
      articles += n
      bytes += read
      const now = Date.now()
      if (now - drawn < 100) return
      drawn = now
      stream.write(`\r\u001b[K${progressLine(articles, (now - began) / 1000, share(), style, stream.columns ?? 80)}`)
    },
    clear() {
      if (drawn !== began) stream.write('\r\u001b[K')
    },
  }
}

export function progressLine(articles: number, seconds: number, share: number | undefined, style: Style, columns: number): string {
  const rate = seconds > 0 ? Math.round(articles / seconds) : 0
  const counts = `${articles} articles, ${rate}/s`
  if (share === undefined) return style.dim(counts)
  const width = Math.max(10, Math.min(40, columns - counts.length - 10))
  const full = Math.min(width, Math.floor(share * width))
  return `${style.hue(0, '█'.repeat(full))}${style.dim('░'.repeat(width - full))} ${String(Math.min(100, Math.floor(share * 100))).padStart(3)}% ${style.dim(counts)}`
}
