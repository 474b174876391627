import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { messages } from '../../shared/messages/index.ts'
import { rescueOf, rescueOfLines } from '../../shared/text/legacy/rescue.ts'
import { fromTcvn3, toTcvn3 } from '../../shared/text/legacy/tcvn3.ts'
import { fromViqr, toViqr } from '../../shared/text/legacy/viqr.ts'
import { fromVni, toVni } from '../../shared/text/legacy/vni.ts'

fc.configureGlobal({ seed: 20_261_126, numRuns: 40 })

const bytesOf = (hex: string): string =>
  Array.from({ length: hex.length / 2 }, (_, at) =>
    String.fromCharCode(Number.parseInt(hex.slice(2 * at, 2 * at + 2), 16)),
  ).join('')

describe('tables of encodings', () => {
  test('TCVN3 has each letter where iconv of the GNU C library has it (TCVN5712-1)', () => {
    const letters = 'ăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵĂÂÊÔƠƯĐ'
    const iconv =
      'a8a9aaabacadaeb5b6b7b8b9bbbcbdbec6c7c8c9cacbcccecfd0d1d2d3d4d5d6d7d8dcdddedfe1e2e3e4e5e6e7e8e9eaebecedeeeff1f2f3f4f5f6f7f8f9fafbfcfdfea1a2a3a4a5a6a7'
    expect(fromTcvn3(bytesOf(iconv)).text).toBe(letters)
    expect(toTcvn3(letters)).toBe(bytesOf(iconv))
  })
  test('VIQR reads the example of RFC 1456', () => {
    expect(fromViqr("Nu+o+'c Vie^.t Nam, Tha`nh pho^' Ho^` Chi' Minh, a(n co+m, DDa(.ng, ddu\\?")).toBe(
      'Nước Việt Nam, Thành phố Hồ Chí Minh, ăn cơm, Đặng, đu?',
    )
  })
  test('VNI reads what fonts of VNI show', () => {
    expect(fromVni('Coäng hoøa Xaõ hoäi Chuû nghóa Vieät Nam, ñöôøng soá 5, TRÖÔØNG ÑAÏI HOÏC')).toBe(
      'Cộng hòa Xã hội Chủ nghĩa Việt Nam, đường số 5, TRƯỜNG ĐẠI HỌC',
    )
  })
})

describe('a text in an older encoding is put right', () => {
  test.each([
    ['tcvn3', 'hép møt tÕt', 'hộp mứt tết'],
    ['tcvn3', '§éc lËp - Tù do - H¹nh phóc', 'Độc lập - Tự do - Hạnh phúc'],
    ['tcvn3', 'hйp mшt tХt', 'hộp mứt tết'],
    ['vni', 'Coäng hoøa Xaõ hoäi', 'Cộng hòa Xã hội'],
    ['cp1258', 'Tiêìng Viêòt ðýõÌng', 'Tiếng Việt đường'],
    ['viqr', "Vie^.t Nam dda^'t nu+o+'c", 'Việt Nam đất nước'],
    ['utf-8', 'Tiáº¿ng Viá»‡t vÃ  tÃ i liá»‡u', 'Tiếng Việt và tài liệu'],
    ['utf-8', 'РњР°С‚РµСЂРёР°Р»С‹', 'Материалы'],
    ['utf-8', 'п°п╟я┌п╣я─п╦п╟п╩я▀', 'Материалы'],
    ['utf-8', '╨Ь╨░╤В╨╡╤А╨╕╨░╨╗╤Л', 'Материалы'],
    ['utf-8', 'Ã©tat civil', 'état civil'],
    ['look-alikes', 'Mocквa', 'Москва'],
    ['nfd', 'hộp'.normalize('NFD'), 'hộp'],
  ])('%s: %s', (kind, text, meant) => {
    expect(rescueOf(text)).toMatchObject({ kind, text: meant })
  })

  // Made by Python's codecs from «Материалы переписи населения».
  test.each([
    ['cp1251', 'Latin-1', 'Ìàòåðèàëû ïåðåïèñè íàñåëåíèÿ'],
    ['cp1251', 'KOI8-R', 'лЮРЕПХЮКШ ОЕПЕОХЯХ МЮЯЕКЕМХЪ'],
    ['cp1251', 'CP866', '╠рЄхЁшры√ яхЁхяшёш эрёхыхэш\u00a0'],
    ['koi8-r', 'Latin-1', 'íÁÔÅÒÉÁÌÙ ÐÅÒÅÐÉÓÉ ÎÁÓÅÌÅÎÉÑ'],
    ['koi8-r', 'CP1251', 'нБФЕТЙБМЩ РЕТЕРЙУЙ ОБУЕМЕОЙС'],
    ['koi8-r', 'CP866', 'э┴╘┼╥╔┴╠┘ ╨┼╥┼╨╔╙╔ ╬┴╙┼╠┼╬╔╤'],
    ['cp866', 'Windows-1252', 'Œ\u00a0â¥à¨\u00a0«ë ¯¥à¥¯¨á¨ \u00ad\u00a0á¥«¥\u00ad¨ï'],
    ['cp866', 'Latin-1', '\u008c\u00a0â¥à¨\u00a0«ë ¯¥à¥¯¨á¨ \u00ad\u00a0á¥«¥\u00ad¨ï'],
    ['cp866', 'CP1251', 'Њ\u00a0вҐаЁ\u00a0«л ЇҐаҐЇЁбЁ \u00ad\u00a0бҐ«Ґ\u00adЁп'],
    ['cp866', 'KOI8-R', '▄═Б╔Ю╗═╚К ╞╔Ю╔╞╗А╗ ╜═А╔╚╔╜╗О'],
  ])('%s that was read as %s: %s', (kind, _shown, text) => {
    expect(rescueOf(text)).toMatchObject({ kind, text: 'Материалы переписи населения' })
  })

  test('where capitals had to be guessed it says so', () => {
    expect(rescueOf('CéNG HßA X· HéI CHñ NGHÜA VIÖT NAM')).toMatchObject({
      text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      capitals: true,
    })
    expect(rescueOf('hép møt tÕt')).not.toHaveProperty('capitals')
  })

  test('more words make it surer', () => {
    const [few, many] = ['hép møt tÕt', 'hép møt tÕt vµ tµi liÖu lu tr÷ cña ViÖt Nam'].map(rescueOf)
    expect(many?.confidence).toBeGreaterThan(few?.confidence ?? 1)
  })

  test('lines that were pasted into a sound text are put right, and only they', () => {
    const text = 'Tài liệu lưu trữ của Việt Nam\nhép møt tÕt vµ tµi liÖu\nNgày 5 tháng 3 năm 1930'
    expect(rescueOf(text)).toBeNull()
    expect(rescueOfLines(text)).toMatchObject({
      kind: 'tcvn3',
      text: 'Tài liệu lưu trữ của Việt Nam\nhộp mứt tết và tài liệu\nNgày 5 tháng 3 năm 1930',
    })
  })

  test('a long text is converted whole', () => {
    const sound = 'Tài liệu lưu trữ của Việt Nam. '.repeat(400)
    expect(rescueOf(toVni(sound))?.text).toBe(sound)
    const bytes = String.fromCharCode(...new TextEncoder().encode(sound))
    expect(rescueOf(bytes)).toMatchObject({ kind: 'utf-8', text: sound })
  })
})

describe('sound texts are left alone', () => {
  test.each([
    'été à la plage, crème brûlée à volonté',
    'Größe über alles',
    'Việt Nam, ngày 5 tháng 3',
    'Дѣло о постройкѣ моста',
    'т. е., и т. д.',
    'C++ and a^b, what? is. this',
    'Қазақстан мұрағаты',
    'Тізімдеме бөлімі',
    'Всероссийскій съѣздъ, вѣдомость',
    'Державний архів Київської області',
    'Цэнтральны дзяржаўны архіў',
    'Българска академия на науките',
    'Où est-ce, Ô Canada',
    '5 × 7 · 20 °C ± 3 µm',
    '',
  ])('%s', (text) => {
    expect(rescueOf(text)).toBeNull()
  })
  test('such as the texts of the interface, save for one in five hundred at most', () => {
    // One in three: all of them are as sound, and take their time.
    const texts = Object.values(messages).flatMap(({ vi, ru, en }, at) => [vi, ru, en].slice(at % 3, (at % 3) + 1))
    const odd = texts.filter((text) => rescueOf(text) !== null)
    expect(odd.length, odd.join('\n')).toBeLessThan(texts.length / 500)
  })
})

// Sound sentences: the texts of the interface, several together.
const vietnamese = Object.values(messages)
  .map(({ vi }) => vi.normalize('NFC'))
  .filter((text) => /^(?:[A-Za-zĐđ0-9 ,.;:]|\p{M})+$/u.test(text.normalize('NFD')) && !/dd/i.test(text))
const sentences = fc
  .array(fc.constantFrom(...vietnamese), { minLength: 5, maxLength: 12 })
  .map((texts) => ['Tài liệu lưu trữ được Việt Nam mô tả', ...texts].join('. '))

test.each([
  ['tcvn3', toTcvn3],
  ['vni', toVni],
  ['viqr', toViqr],
] as const)('what was encoded as %s comes back', (kind, encode) => {
  fc.assert(
    fc.property(sentences, (sound) => {
      const rescued = rescueOf(encode(sound))
      expect(rescued?.kind).toBe(kind)
      // Capitals with a tone have no bytes in TCVN3.
      if (kind === 'tcvn3') expect(rescued?.text.toLowerCase()).toBe(sound.toLowerCase())
      else expect(rescued?.text).toBe(sound)
    }),
  )
})
