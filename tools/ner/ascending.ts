/** Ascending unsigned 32-bit numbers as LEB128 differences. */
export function writeAscending(values: Iterable<number>, out: number[]): void {
  let before = 0
  for (const value of values) {
    let d = (value >>> 0) - before
    before = value >>> 0
    while (d > 127) {
      out.push((d & 127) | 128)
      d = Math.floor(d / 128)
    }
    out.push(d)
  }
}

/** Reads `n` numbers from offset `from`, and says where they end. */
export function readAscending(bytes: Uint8Array, from: number, n: number): { values: Int32Array; end: number } {
  const values = new Int32Array(n)
  let p = from
  let before = 0
  for (let i = 0; i < n; i++) {
    let d = 0
    let scale = 1
    let b = 128
    while (b & 128) {
      b = bytes[p++]
      d += (b & 127) * scale
      scale *= 128
    }
    before += d
    values[i] = before | 0
  }
  return { values, end: p }
}
