import { formsOf, isAmbiguityList, isMatched, type Problem, type Table } from './parse'

/** Forms with two readings, as listed in the tables `ambiguous*`. */
export function ambiguousForms(tables: readonly Table[]): Set<string> {
  return new Set(tables.filter(isAmbiguityList).flatMap((table) => table.rows.map((row) => row.cells.phrase)))
}

/** A form of up to five letters in capitals is an acronym and matches only as written. */
export const isAcronym = (form: string): boolean => /^[\p{Lu}\p{N}]{1,5}$/u.test(form) && /\p{Lu}/u.test(form)

/** How forms are compared: acronyms by their case, all else without. */
export const keyOf = (form: string): string => (isAcronym(form) ? form : form.toLowerCase())

/** Finds duplicates within a table and forms that gazetteers of different types share without an entry among the ambiguous. */
export function checkForms(tables: readonly Table[], problems: Problem[]): void {
  const ambiguous = new Set([...ambiguousForms(tables)].map(keyOf))
  const typed = new Map<string, { type: string; table: Table; line: number }>()
  for (const table of tables) {
    const seen = new Map<string, number>()
    const exact = table.directives.case === 'exact' || table.directives.match === 'no'
    for (const row of table.rows) {
      const forms = isMatched(table) ? formsOf(row) : [row.cells.phrase]
      for (const form of forms) {
        const fault = (message: string) => problems.push({ file: table.file, line: row.line, message })
        if (form === '' || form !== form.trim()) fault('empty form or white space around "|"')
        const key = exact ? form : keyOf(form)
        const earlier = seen.get(key)
        if (earlier !== undefined) fault(`"${form}" stands in line ${earlier} already`)
        seen.set(key, row.line)
        const type = row.cells.type ?? table.directives.type
        if (type === undefined || !isMatched(table)) continue
        const other = typed.get(keyOf(form))
        if (other === undefined) typed.set(keyOf(form), { type, table, line: row.line })
        else if (other.type !== type && !ambiguous.has(keyOf(form))) {
          fault(`"${form}" is ${type} here and ${other.type} in ${other.table.file}:${other.line}; list it in ambiguous.tsv`)
        }
      }
    }
  }
}

/** Forms listed as ambiguous that no table has: left over or misspelt. */
export function idleAmbiguities(tables: readonly Table[]): string[] {
  const used = new Set(tables.filter(isMatched).flatMap((table) => table.rows.flatMap((row) => formsOf(row).map(keyOf))))
  return [...ambiguousForms(tables)].filter((form) => !used.has(keyOf(form)))
}
