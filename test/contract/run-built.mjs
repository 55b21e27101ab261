// Runs the contract suite on a built entry: run-built.mjs CONTRACT.mjs ENTRY ARTICLES.json > OUTCOMES.json
import { readFileSync, writeSync } from 'node:fs'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'

const [contract, entry, articles] = process.argv.slice(2)
const { runContract } = await import(pathToFileURL(contract))
const petik = entry.endsWith('.cjs') ? createRequire(import.meta.url)(entry) : await import(pathToFileURL(entry))
const out = JSON.stringify(runContract(petik, JSON.parse(readFileSync(articles, 'utf8'))))
for (let at = 0, bytes = Buffer.from(out); at < bytes.length; ) at += writeSync(1, bytes, at)
