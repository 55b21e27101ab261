import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import ts from 'typescript'

const SRC = join(__dirname, '../../src')

/** A source file, parsed; `path` is relative to `src/` with forward slashes. */
export interface SourceFile {
  readonly path: string
  readonly node: ts.SourceFile
}

/** Every hand-written file under `src/`. */
export function sourceFiles(): SourceFile[] {
  return (readdirSync(SRC, { recursive: true }) as string[])
    .filter((name) => /\.ts$/.test(name) && !/\.generated\.ts$|\.d\.ts$/.test(name))
    .sort()
    .map((name) => {
      const full = join(SRC, name)
      return {
        path: relative(SRC, full).replaceAll('\\', '/'),
        node: ts.createSourceFile(full, readFileSync(full, 'utf8'), ts.ScriptTarget.ES2022, true),
      }
    })
}

export interface Import {
  /** As written: `../span`, `node:fs`. */
  readonly specifier: string
  readonly typeOnly: boolean
}

export function importsOf({ node }: SourceFile): Import[] {
  const found: Import[] = []
  const visit = (n: ts.Node): void => {
    if (ts.isImportDeclaration(n) || ts.isExportDeclaration(n)) {
      const from = n.moduleSpecifier
      if (from && ts.isStringLiteral(from)) {
        const clause = ts.isImportDeclaration(n) ? n.importClause : undefined
        found.push({ specifier: from.text, typeOnly: ts.isExportDeclaration(n) ? n.isTypeOnly : Boolean(clause?.isTypeOnly) })
      }
    }
    if (ts.isCallExpression(n) && n.expression.kind === ts.SyntaxKind.ImportKeyword && ts.isStringLiteral(n.arguments[0])) {
      found.push({ specifier: n.arguments[0].text, typeOnly: false })
    }
    ts.forEachChild(n, visit)
  }
  visit(node)
  return found
}

export interface FoundRegExp {
  readonly path: string
  readonly line: number
  readonly source: string
  readonly flags: string
}

export interface RegExps {
  readonly found: readonly FoundRegExp[]
  /** `new RegExp(…)` of something that is no literal, which no reader of the source can check. */
  readonly dynamic: readonly string[]
}

/** Every regular expression of a file: literals and `new RegExp('literal')`. */
export function regExpsOf({ path, node }: SourceFile): RegExps {
  const found: FoundRegExp[] = []
  const dynamic: string[] = []
  const line = (n: ts.Node) => node.getLineAndCharacterOfPosition(n.getStart()).line + 1
  const visit = (n: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(n)) {
      const end = n.text.lastIndexOf('/')
      found.push({ path, line: line(n), source: n.text.slice(1, end), flags: n.text.slice(end + 1) })
    } else if ((ts.isNewExpression(n) || ts.isCallExpression(n)) && n.expression.getText(node) === 'RegExp') {
      const [source, flags] = n.arguments ?? []
      if (source && ts.isStringLiteralLike(source))
        found.push({ path, line: line(n), source: source.text, flags: flags && ts.isStringLiteralLike(flags) ? flags.text : '' })
      else dynamic.push(`${path}:${line(n)}`)
    }
    ts.forEachChild(n, visit)
  }
  visit(node)
  return { found, dynamic }
}
