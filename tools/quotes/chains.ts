/** Mentions by their span, each with the name of its chain. */
export type Chains = ReadonlyMap<string, string>

function members(chains: Chains): Map<string, string[]> {
  const by = new Map<string, string[]>()
  for (const [span, chain] of chains) by.set(chain, [...(by.get(chain) ?? []), span])
  return by
}

/** Links kept and links there are: the recall side of MUC (Vilain et al. 1995). */
export function links(key: Chains, response: Chains): [number, number] {
  let kept = 0
  let all = 0
  for (const spans of members(key).values()) {
    const parts = new Set(spans.map((s) => response.get(s) ?? `alone ${s}`))
    kept += spans.length - parts.size
    all += spans.length - 1
  }
  return [kept, all]
}

/** Sum over mentions of the share of their chain that is kept: the recall side of B-cubed (Bagga and Baldwin 1998). */
export function cubed(key: Chains, response: Chains): [number, number] {
  let sum = 0
  for (const spans of members(key).values())
    for (const s of spans) {
      const own = response.get(s)
      if (own !== undefined) sum += spans.filter((x) => response.get(x) === own).length / spans.length
    }
  return [sum, key.size]
}
