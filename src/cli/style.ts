/** Terminal styles; each function returns its text unchanged where colour is off. */
export interface Style {
  bold(s: string): string
  dim(s: string): string
  /** One of six colours, told apart on dark and light backgrounds; `n` counts on round them. */
  hue(n: number, s: string): string
}

const HUES = [36, 33, 35, 32, 34, 31]

export function styleOf(color: boolean): Style {
  const wrap = (open: number, close: number) => (s: string) => (color && s ? `\u001b[${open}m${s}\u001b[${close}m` : s)
  return { bold: wrap(1, 22), dim: wrap(2, 22), hue: (n, s) => wrap(HUES[n % HUES.length], 39)(s) }
}

/** Whether to colour what goes to a stream: `NO_COLOR` and `FORCE_COLOR` first, then whether it is a terminal. */
export function wantsColor(stream: { isTTY?: boolean }, env: NodeJS.ProcessEnv): boolean {
  if (env.NO_COLOR) return false
  if (env.FORCE_COLOR) return env.FORCE_COLOR !== '0'
  return Boolean(stream.isTTY) && env.TERM !== 'dumb'
}

const UNSAFE = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

/** Text on one line, without control characters that would steer the terminal. */
export function oneLine(s: string): string {
  return s.replace(/\s/g, ' ').replace(UNSAFE, '').split(' ').filter(Boolean).join(' ')
}

/** Breaks text into lines of at most `width` columns at spaces; a longer word stands alone. */
export function wrap(s: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of s.split(' ')) {
    if (line && line.length + 1 + word.length > width) {
      lines.push(line)
      line = word
    } else line = line ? `${line} ${word}` : word
  }
  if (line) lines.push(line)
  return lines
}
