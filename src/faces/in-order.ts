/**
 * Runs a job for every item, at most `limit` at a time, and yields the results in the order of the items.
 * Takes the next item only when there is room, and yields a result as soon as it and all before it are there.
 */
export async function* inOrder<Item, Result>(
  items: Iterable<Item> | AsyncIterable<Item>,
  job: (item: Item) => Promise<Result>,
  limit: number,
): AsyncGenerator<Result> {
  const source = Symbol.asyncIterator in items ? items[Symbol.asyncIterator]() : items[Symbol.iterator]()
  const running: Promise<Result>[] = []
  let next: Promise<IteratorResult<Item>> | undefined
  let ended = false
  try {
    while (!ended || running.length) {
      if (!ended && running.length < limit) {
        next ??= Promise.resolve(source.next())
        const arrived = await (running.length ? Promise.race([next, running[0].then(() => undefined)]) : next)
        if (arrived) {
          next = undefined
          if (arrived.done) ended = true
          else running.push(job(arrived.value))
          continue
        }
      }
      yield await (running.shift() as Promise<Result>)
    }
  } finally {
    for (const promise of running) promise.catch(() => {})
    if (!ended) await source.return?.()
  }
}
