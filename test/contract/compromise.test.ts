import nlp from 'compromise'
import { petik } from '../../src/faces/compromise'

nlp.plugin(petik)

interface Doc {
  text(): string
  out(form: 'array'): string[]
  sentences(n?: number): Doc
  people(): Doc
  indonesian(): { text: string; quotes: { speaker: { name: string } | null }[] }
  indonesianPeople(): Doc
  indonesianPlaces(): Doc
  indonesianOrganizations(): Doc
  indonesianQuotations(): Doc
}

const text = '"Kami siap membantu," kata Menteri Sosial Dewi Anggraini di Kota Bandung, Senin. Kementerian Sosial mengirim tenda.'
const doc = nlp(text) as unknown as Doc

test('people, places, organizations and quotations are views of the document', () => {
  expect(doc.indonesianPeople().out('array').join()).toContain('Dewi Anggraini')
  expect(doc.indonesianPlaces().out('array').join()).toContain('Kota Bandung')
  expect(doc.indonesianOrganizations().out('array').join()).toContain('Kementerian Sosial')
  expect(doc.indonesianQuotations().text()).toContain('Kami siap membantu')
})

test('a part of the document gives what stands in it', () => {
  expect(doc.sentences(1).indonesianPeople().out('array')).toEqual([])
  expect(doc.sentences(1).indonesianOrganizations().out('array').join()).toContain('Kementerian Sosial')
})

test('the extraction is at hand, its offsets in the text as compromise holds it', () => {
  const { text: held, quotes } = doc.indonesian()
  expect(held).toBe(text)
  expect(quotes[0].speaker?.name).toBe('Dewi Anggraini')
})

test('an English document is as it was', () => {
  expect((nlp('John Smith lives in Paris.') as unknown as Doc).people().text()).toContain('John Smith')
})
