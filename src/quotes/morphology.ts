/** Verb forms of an Indonesian root, after the rules of nasal assimilation (Sneddon et al., Indonesian Reference Grammar, 1.5). */

const VOWELS = 'aeiou'

/** `meN-` before a root: `kata` → `mengata`, `sebut` → `menyebut`, `bantah` → `membantah`, `klaim` → `mengklaim`. */
export function nasal(root: string): string {
  const first = root[0]
  const cluster = !VOWELS.includes(root[1] ?? 'a') && root[1] !== 'y'
  const rest = root.slice(1)
  if (isMonosyllable(root)) return `menge${root}`
  if (first === 'p') return cluster ? `mem${root}` : `mem${rest}`
  if (first === 't') return cluster ? `men${root}` : `men${rest}`
  if (first === 'k') return cluster ? `meng${root}` : `meng${rest}`
  if (first === 's') return cluster ? `men${root}` : `meny${rest}`
  if ('bfv'.includes(first)) return `mem${root}`
  if ('dcjz'.includes(first)) return `men${root}`
  if ('gh'.includes(first) || VOWELS.includes(first)) return `meng${root}`
  return `me${root}`
}

/** `ber-` before a root: `kata` → `berkata`, `runding` → `berunding`. */
export function stative(root: string): string {
  return root[0] === 'r' ? `be${root}` : `ber${root}`
}

export type Affixes = 'meN' | 'meN-kan' | 'meN-i' | 'ber' | 'ter' | 'stative'

/** Active and passive forms that a pattern of affixes gives to a root. */
export function formsOf(root: string, affixes: Affixes): { active: string[]; passive: string[] } {
  switch (affixes) {
    case 'meN':
      return { active: [nasal(root)], passive: [`di${root}`] }
    case 'meN-kan':
      return { active: [`${nasal(root)}kan`], passive: [`di${root}kan`] }
    case 'meN-i':
      return { active: [`${nasal(root)}i`], passive: [`di${root}i`] }
    case 'ber':
      return { active: [stative(root)], passive: [] }
    case 'ter':
      return { active: [`ter${root}`], passive: [] }
    case 'stative':
      return { active: [root], passive: [] }
  }
}

function isMonosyllable(root: string): boolean {
  let vowels = 0
  for (const c of root) if (VOWELS.includes(c)) vowels++
  return vowels === 1
}
