import { STAGE_NAMES } from '../schema/check'

export const HELP = `petik: who said what in Indonesian news

Usage
  petik extract [options] [file…]   names, quotes with their speakers, relations
  petik tokens [--jsonl] [file…]    tokens and sentences as offsets (JSON)
  petik --help | --version

Text comes from the files, or from standard input where none is named (- is standard input too).
petik extract --help lists its options.
`

export const EXTRACT_HELP = `Usage: petik extract [options] [file…]

Prints who said what, for a person to read, or:
  --json              the extraction as JSON (several files: a list, each with its file as "id")
  --jsonl             reads lines {"id","text","date"?,"title"?}, writes lines
                      {"id","entities","quotes","relations","warnings"} in the same order;
                      a line that cannot be read gives {"id","error"}
  --html              one self-contained page with names and quotes marked

Options
  --date <date>       publication date (ISO 8601), for dates such as "Senin" or "kemarin"
  --title <title>     headline of the article
  --stages <list>     which stages to run, of ${STAGE_NAMES.join(',')}
  --all-relations     also the types of relation that are often wrong
  --gazetteer <file>  own names: a JSON list of {"name","type","subtype"?,"aliases"?,"link"?}
  --jobs <n>          with --jsonl: worker threads (default 1)
  --no-progress       no progress bar
  -h, --help

Exit status: 0 all read, 1 some input failed, 2 wrong usage. NO_COLOR switches colour off.

Examples
  petik extract article.txt
  petik extract --html article.txt > page.html
  petik extract --jsonl < articles.jsonl > extractions.jsonl
`

export const TOKENS_HELP = `Usage: petik tokens [--jsonl] [file…]

Writes {"tokens": [{"start","end"}], "sentences": [{"start","end"}]} for each text; offsets are UTF-16.
  --jsonl             reads lines {"id","text"}, writes lines {"id","tokens","sentences"}
  -h, --help
`
