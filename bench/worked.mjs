import { readFileSync } from 'node:fs'

/**
 * Milliseconds that this process's main thread has run so far, on Linux: other processes on the same cores do not count.
 * NaN where the system does not tell.
 */
export function worked() {
  try {
    return Number(readFileSync(`/proc/self/task/${process.pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6
  } catch {
    return NaN
  }
}
