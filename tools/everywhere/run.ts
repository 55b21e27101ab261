/**
 * Runs the contract suite on the built package in other runtimes and compares the results with this Node's, byte for byte.
 *   npm run everywhere -- [--only bun,deno,workerd,node,chromium]
 * Runtimes come from their npm packages, kept in .cache/runtimes; Chromium is the system's (`CHROMIUM` names another).
 */
import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { createServer } from 'node:http'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync, cpSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import ts from 'typescript'
import type { Outcome } from '../../test/contract/contract'

const { values: flags } = parseArgs({ options: { only: { type: 'string' } } })
const cache = resolve('.cache/runtimes')
const folder = mkdtempSync(join(tmpdir(), 'petik-everywhere-'))

/** A folder with the build, the suite and the articles side by side: what every runtime is given. */
function prepare(): void {
  for (const name of readdirSync('dist')) if (name.endsWith('.js')) cpSync(join('dist', name), join(folder, name))
  const { outputText } = ts.transpileModule(readFileSync('test/contract/contract.ts', 'utf8'), {
    compilerOptions: { module: ts.ModuleKind.ES2022, target: ts.ScriptTarget.ES2022 },
  })
  writeFileSync(join(folder, 'contract.js'), outputText)
  cpSync('test/contract/run-built.mjs', join(folder, 'run-built.mjs'))
  const names = readdirSync('fixtures/articles')
    .filter((name) => name.endsWith('.txt'))
    .sort()
  const articles = Object.fromEntries(names.map((name) => [name.slice(0, -4), readFileSync(join('fixtures/articles', name), 'utf8')]))
  writeFileSync(join(folder, 'articles.json'), JSON.stringify(articles))
  writeFileSync(join(folder, 'articles.js'), `export default ${JSON.stringify(articles)}`)
}

const files = ['contract.js', 'index.js', 'articles.json'].map((name) => join(folder, name))
const suite = [join(folder, 'run-built.mjs'), ...files]

/** The path of a file inside an npm package, installed on first use. */
function fromPackage(name: string, file: string): string {
  const path = join(cache, 'node_modules', name, file)
  if (!existsSync(path)) {
    mkdirSync(cache, { recursive: true })
    writeFileSync(join(cache, 'package.json'), '{"private":true}')
    execFileSync('npm', ['install', '--prefix', cache, '--no-audit', '--no-fund', name], { stdio: ['ignore', 'ignore', 'inherit'] })
  }
  return path
}

const PLATFORM = `${process.platform}-${process.arch}`
const DENO: Readonly<Record<string, string>> = { 'linux-x64': '@deno/linux-x64-glibc', 'linux-arm64': '@deno/linux-arm64-glibc' }
const WORKERD: Readonly<Record<string, string>> = {
  'linux-x64': 'linux-64',
  'linux-arm64': 'linux-arm64',
  'darwin-arm64': 'darwin-arm64',
  'darwin-x64': 'darwin-64',
}

function run(program: string, ...args: string[]): Outcome[] {
  const { status, stdout, stderr, error } = spawnSync(program, args, { maxBuffer: 1 << 28, env: { ...process.env, NO_COLOR: '1' } })
  if (status !== 0) throw error ?? new Error(stderr.toString().slice(0, 2000))
  return JSON.parse(stdout.toString()) as Outcome[]
}

/** Runs the suite where a page or a worker loads it over HTTP from this machine, and posts what came out. */
async function inBrowser(): Promise<Outcome[]> {
  const program =
    process.env.CHROMIUM ?? ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => existsSync(path))
  if (!program) throw new Error('no Chromium here; CHROMIUM may name one')
  let browser: ChildProcess | undefined
  const page = `<!doctype html><script type="module">
    const send = (body) => fetch('/outcomes', { method: 'POST', body })
    try {
      const [{ runContract }, petik, { default: articles }] = await Promise.all(['./contract.js', './index.js', './articles.js'].map((m) => import(m)))
      await send(JSON.stringify(runContract(petik, articles)))
    } catch (error) { await send(JSON.stringify({ error: String(error.stack) })) }
  </script>`
  return new Promise((done, fail) => {
    const server = createServer((request, response) => {
      const name = request.url?.slice(1) ?? ''
      if (request.method === 'POST') {
        const chunks: Buffer[] = []
        request
          .on('data', (c: Buffer) => chunks.push(c))
          .on('end', () => {
            response.end()
            finish()
            const result = JSON.parse(Buffer.concat(chunks).toString()) as Outcome[] | { error: string }
            if (Array.isArray(result)) done(result)
            else fail(new Error(result.error))
          })
      } else if (name === '') response.setHeader('content-type', 'text/html').end(page)
      else if (/^[\w.-]+\.js$/.test(name) && existsSync(join(folder, name)))
        response.setHeader('content-type', 'text/javascript').end(readFileSync(join(folder, name)))
      else response.writeHead(404).end()
    })
    const timer = setTimeout(() => {
      finish()
      fail(new Error('the page did not answer in 60 seconds'))
    }, 60_000)
    const finish = () => {
      clearTimeout(timer)
      browser?.kill()
      server.close()
      server.closeAllConnections()
    }
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      browser = spawn(
        program,
        ['--headless', '--no-sandbox', '--disable-gpu', `--user-data-dir=${join(folder, 'profile')}`, `http://127.0.0.1:${port}/`],
        { stdio: 'ignore' },
      )
    })
  })
}

async function inWorkerd(): Promise<Outcome[]> {
  const program = fromPackage(`@cloudflare/workerd-${WORKERD[PLATFORM]}`, 'bin/workerd')
  const port = 20_000 + (process.pid % 20_000)
  writeFileSync(
    join(folder, 'main.js'),
    `import { runContract } from './contract.js'\nimport * as petik from './index.js'\nimport articles from './articles.js'
export default { fetch() { return new Response(JSON.stringify(runContract(petik, articles))) } }`,
  )
  const needed = readdirSync(folder).filter(
    (name) => /^(main|contract|articles|index|chunk-.*)\.js$/.test(name) && !/from"node:/.test(readFileSync(join(folder, name), 'utf8')),
  )
  const modules = needed.sort((a) => (a === 'main.js' ? -1 : 1)).map((name) => `(name = "${name}", esModule = embed "${name}")`)
  writeFileSync(
    join(folder, 'workerd.capnp'),
    `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (services = [(name = "main", worker = .petik)], sockets = [(name = "http", address = "127.0.0.1:${port}", http = (), service = "main")]);
const petik :Workerd.Worker = (compatibilityDate = "2025-01-01", modules = [${modules.join(', ')}]);`,
  )
  const server = spawn(program, ['serve', join(folder, 'workerd.capnp')], { stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  server.stderr.on('data', (d) => {
    said += d
  })
  try {
    for (let tries = 0; tries < 100; tries++) {
      await new Promise((r) => setTimeout(r, 100))
      const response = await fetch(`http://127.0.0.1:${port}/`).catch(() => undefined)
      if (response?.ok) return (await response.json()) as Outcome[]
      if (response || server.exitCode !== null) throw new Error(said.slice(0, 2000))
    }
    throw new Error(`workerd did not answer: ${said.slice(0, 2000)}`)
  } finally {
    server.kill()
  }
}

const runtimes: Readonly<Record<string, () => Outcome[] | Promise<Outcome[]>>> = {
  node: () => run(fromPackage(`node-${PLATFORM}`, 'bin/node'), ...suite),
  bun: () => run(fromPackage(`@oven/bun-${PLATFORM}`, 'bin/bun'), ...suite),
  deno: () => run(fromPackage(DENO[PLATFORM] ?? `@deno/${PLATFORM}`, 'deno'), 'run', '--allow-read', '--no-remote', ...suite),
  workerd: inWorkerd,
  chromium: inBrowser,
}

prepare()
const expected = run(process.execPath, ...suite)
console.log(`Node ${process.version}: ${expected.length} cases`)
let failed = 0
for (const [name, outcomes] of Object.entries(runtimes)) {
  if (flags.only && !flags.only.split(',').includes(name)) continue
  try {
    const results = await outcomes()
    const other = new Map(results.map((o) => [o.name, o.result]))
    const differing = expected.filter((o) => other.get(o.name) !== o.result).map((o) => o.name)
    if (differing.length || results.length !== expected.length) failed++
    console.log(`${name}: ${results.length} cases, ${differing.length ? `DIFFERENT: ${differing.join('; ')}` : 'the same byte for byte'}`)
  } catch (error) {
    failed++
    console.log(`${name}: FAILED: ${error instanceof Error ? error.message : String(error)}`)
  }
}
process.exitCode = failed ? 1 : 0
