import { quotationsOf } from './helpers'

describe('quotations', () => {
  test.each<[string, string[]]>([
    ['"Kami siap," kata Budi.', ['Kami siap,']],
    ['“Kami siap,” kata Budi.', ['Kami siap,']],
    ['”Kami siap,” kata Budi. ”Besok,” katanya.', ['Kami siap,', 'Besok,']],
    ['“Kami siap,“ kata Budi. “Besok,“ katanya.', ['Kami siap,', 'Besok,']],
    ['«Kami siap,» kata Budi.', ['Kami siap,']],
    ['„Kami siap,“ kata Budi.', ['Kami siap,']],
    ["''Kami siap,'' kata Budi.", ['Kami siap,']],
    ["``Kami siap,'' kata Budi.", ['Kami siap,']],
    ["'Kami siap,' kata Budi.", ['Kami siap,']],
    ['‘Kami siap,’ kata Budi.', ['Kami siap,']],
    ['"Dia bilang \'jangan pergi\' kepada saya," kata Budi.', ["Dia bilang 'jangan pergi' kepada saya,", '1: jangan pergi']],
    ['"Dia bilang "jangan pergi" kepada saya," kata Budi.', ['Dia bilang "jangan pergi" kepada saya,', '1: jangan pergi']],
    ['"Kami siap," kata Budi, "asal ada dana."', ['Kami siap,', 'asal ada dana.']],
    // lost and stray spaces
    ['Ia asal kota itu."Kenapa pergi?" katanya.', ['Kenapa pergi?']],
    ['"Kami siap,"kata Budi.', ['Kami siap,']],
    ['" Kami siap, " kata Budi.', ['Kami siap,']],
    ['Budi berkata,"Kami siap."', ['Kami siap.']],
    // missing marks stay in their paragraph
    ['"Kami siap, kata Budi.\nLalu Ani menjawab, "Saya juga."', ['no close: Kami siap,', 'Saya juga.']],
    ['Kami siap," kata Budi.\n"Saya juga," kata Ani.', ['no open: Kami siap,', 'Saya juga,']],
    ['"Kami siap.\n"Saya juga," kata Ani.\n"Bagus," kata Budi.', ['no close: Kami siap.', 'Saya juga,', 'Bagus,']],
    // over paragraphs
    ['"Kami siap.\nBesok kami mulai," kata Budi.', ['Kami siap.\nBesok kami mulai,']],
    ['Dia pulang."\nKami siap bekerja," kata Budi. "Besok mulai."', ['Kami siap bekerja,', 'Besok mulai.']],
    // no quotation marks
    ["Jum'at lalu Ma'ruf bernyanyi lagu era '90-an.", []],
    ['Layar 6,5" itu tajam. "Bagus," kata Ani.', ['Bagus,']],
    ["Ia mencetak gol (45') dan (60').", []],
    ['Tidak ada tanda petik.', []],
  ])('%s', (text, quotations) => expect(quotationsOf(text)).toEqual(quotations))
})
