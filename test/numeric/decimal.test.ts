import { compare, divide, decimal, format, readDecimal, shift } from '../../src/numeric/decimal'

test.each([
  ['1.250.000,50', '1250000.5'],
  ['75.000', '75000'],
  ['1,5', '1.5'],
  ['2.5', '2.5'],
  ['2.50', '2.5'],
  ['30.2', '30.2'],
  ['1,500,000', '1500000'],
  ['1,234.56', '1234.56'],
  ['2,000', '2000'],
  ['1,234', '1.234'],
  ['0,125', '0.125'],
  ['0.125', '0.125'],
  ['1.500', '1500'],
  ['100', '100'],
  ['0', '0'],
  ['5,00', '5'],
])('%s is %s', (raw, value) => {
  const read = readDecimal(raw)
  expect(read && format(read)).toBe(value)
})

test.each(['1.2.3', '007', '192.168.1.1', '1,2,3', '1.23.456', '12.34,5', '9'.repeat(40)])('%s is no number', (raw) => {
  expect(readDecimal(raw)).toBeNull()
})

test('magnitudes shift the point without loss', () => {
  expect(format(shift({ digits: 123456789n, scale: 8 }, 12))).toBe('1234567890000')
  expect(format(shift({ digits: 15n, scale: 1 }, 12))).toBe('1500000000000')
  expect(format(shift({ digits: 1n, scale: 3 }, 1))).toBe('0.01')
})

test('amounts compare over different scales; quotients are cut', () => {
  expect(compare({ digits: 12n, scale: 1 }, decimal(1))).toBeGreaterThan(0)
  expect(format(divide(decimal(1), decimal(3)))).toBe('0.3333333333')
})
