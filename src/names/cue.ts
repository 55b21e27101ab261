/** What a token may be to a name, by lexicon and writing; bits of `Cues.bits`. */
export const Cue = {
  /** Written as a name is: a capital in a line that has lower-case words too, or an inner capital. */
  capital: 1,
  /** All capitals, two letters or more, in a line that is not all in capitals. */
  acronym: 2,
  /** A word whose capital says nothing (`Selain`, `Senin`). */
  stop: 4,
  /** Part of an office before a person (`Kapolres`, `Menteri`). */
  role: 8,
  rank: 16,
  address: 32,
  degree: 64,
  /** Part of a common noun for a person (`pengacara`, `istri`). */
  person: 128,
  orgHead: 256,
  placeHead: 512,
  /** Opens its sentence: the capital is due to that. */
  opens: 1024,
  /** In a promo line, a credit or boilerplate: no names. */
  silent: 2048,
  /** In a line without lower-case letters, a title-case heading, or a sentence without capitals: writing says nothing. */
  blind: 4096,
  givenName: 8192,
  familyName: 16384,
  place: 32768,
  organization: 65536,
  knownPerson: 131072,
  number: 262144,
  /** An acronym of a thing, not of a name (`APBN`). */
  generic: 524288,
  /** Part of the field of an office (`Humas`, `Tindak Pidana Khusus`). */
  field: 1048576,
  /** `al-Sisi`. */
  arabic: 1 << 21,
  /** Written like a Roman numeral. */
  roman: 1 << 22,
  /** Holds a digit. */
  digit: 1 << 23,
} as const
