/** The build that users get; `npm run bench` builds it first. */
import type * as Petik from '../src/index'

export const petik = (await import(new URL('../dist/index.js', import.meta.url).href)) as typeof Petik
