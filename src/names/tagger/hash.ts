/** 32-bit mixing of two integers (the finaliser of MurmurHash3 over a multiplicative combination). */
export function mix(a: number, b: number): number {
  let h = Math.imul(a ^ Math.imul(b, 0x9e3779b1), 0x85ebca6b) ^ b
  h ^= h >>> 15
  h = Math.imul(h, 0xc2b2ae35)
  return (h ^ (h >>> 13)) | 0
}

/** FNV-1a over the UTF-16 units `from` up to (not including) `to`. */
export function hashText(text: string, from = 0, to = text.length): number {
  let h = 0x811c9dc5
  for (let i = from; i < to; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
  return h | 0
}
