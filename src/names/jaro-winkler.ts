import distance from 'natural/lib/natural/distance/jaro-winkler_distance.js'

/** Jaro-Winkler similarity of two strings, 0 to 1 (1: the same), from the package `natural`; only this function of it is bundled. */
export function jaroWinkler(a: string, b: string): number {
  return distance(a, b)
}
