import { charClass, Char } from '../../src/text/chars'
import { alphanumericRuns, capitalsIn, isAllUpper, isAlphanumeric, isCapitalised, isLetter, isLower } from '../../src/text/letters'

const units = Array.from({ length: 0x10000 }, (_, code) => code).filter((code) => code < 0xd800 || code > 0xdfff)

test('classes of letters and numbers are those of Unicode, in the basic plane', () => {
  const wrong = units.filter((code) => {
    const ch = String.fromCharCode(code)
    return isLetter(code) !== /\p{L}/u.test(ch) || isLower(code) !== /\p{Ll}/u.test(ch) || isAlphanumeric(code) !== /[\p{L}\p{N}]/u.test(ch)
  })
  expect(wrong).toEqual([])
})

test('marks of the first 128 units and general punctuation', () => {
  const wrong = units.filter((code) => {
    const ch = String.fromCharCode(code)
    return /\p{P}/u.test(ch) && charClass(code) !== (/[#%&*@]/.test(ch) ? Char.symbol : Char.punct)
  })
  expect(wrong).toEqual([])
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
