import type { Crf } from './crf'
import { encodeModel, type FileParts } from './model-file'

/**
 * Prunes and quantises trained weights.
 * @param keep at most so many features, those with the largest weights
 */
export function packModel(
  crf: Crf,
  codes: Int32Array,
  keep: number,
  rest: Pick<FileParts, 'groups' | 'table' | 'about' | 'calibration' | 'sections'>,
): Uint8Array {
  const L = crf.labels.count
  const n = codes.length
  const size = new Float32Array(n)
  let max = 0
  for (let f = 0; f < n; f++) {
    let m = 0
    for (let l = 0; l < L; l++) m = Math.max(m, Math.abs(crf.weights[f * L + l]))
    size[f] = m
    max = Math.max(max, m)
  }
  const scale = Math.min(max, 4) / 127
  const order = Array.from({ length: n }, (_, f) => f)
    .filter((f) => size[f] > scale / 2)
    .sort((a, b) => size[b] - size[a] || a - b)
    .slice(0, keep)
    .sort((a, b) => a - b)
  const kept = new Int32Array(order.length)
  const weights = new Int8Array(order.length * L)
  order.forEach((f, k) => {
    kept[k] = codes[f]
    for (let l = 0; l < L; l++) weights[k * L + l] = Math.max(-127, Math.min(127, Math.round(crf.weights[f * L + l] / scale)))
  })
  return encodeModel({ types: crf.labels.types, scale, codes: kept, weights, transitions: Float32Array.from(crf.transitions), ...rest })
}
