import { charClass, Char } from '../../src/text/chars'
import { alphanumericRuns, capitalsIn, isAllUpper, isAlphanumeric, isCapitalised, isLetter, isLower } from '../../src/text/letters'

const units = Array.from({ length: 0x10000 }, (_, code) => code).filter((code) => code < 0xd800 || code > 0xdfff)

test('classes of letters and numbers are those of Unicode, in the basic plane', () => {
  for (const code of units) {
    const ch = String.fromCharCode(code)
    expect([code, isLetter(code), isLower(code), isAlphanumeric(code)]).toEqual([
      code,
      /\p{L}/u.test(ch),
      /\p{Ll}/u.test(ch),
      /[\p{L}\p{N}]/u.test(ch),
    ])
  }
})

test('marks of the first 128 units and general punctuation', () => {
  for (const code of units) {
    const ch = String.fromCharCode(code)
    if (/[#%&*@]/.test(ch)) expect(charClass(code)).toBe(Char.symbol)
    else if (/\p{P}/u.test(ch)) expect([code, charClass(code)]).toEqual([code, Char.punct])
  }
})

test.each([
  ['KPK', true, false, 3],
  ['Élan', false, true, 1],
  ['Al', false, false, 1],
  ['', false, false, 0],
  ['G20', false, false, 1],
  ['WhatsApp', false, false, 2],
])('%s', (text, allUpper, capitalised, capitals) => {
  expect([isAllUpper(text), isCapitalised(text), capitalsIn(text)]).toEqual([allUpper, capitalised, capitals])
})

test('runs of letters and numbers', () => {
  expect(alphanumericRuns(' PT. Ékspor-2 (baru)')).toEqual(['PT', 'Ékspor', '2', 'baru'])
})
