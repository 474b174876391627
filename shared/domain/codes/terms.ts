import { inOneScript } from '../look-alikes.ts'
import type { CodeKind, CodeTradition } from './code.ts'

/** Traditions that name the parts by words. */
export type WordedTradition = Exclude<CodeTradition, 'numbers' | 'plain'>

/** A designation: its normal form and all the ways of writing it, in lower case and without points. */
export interface CodeTerm {
  readonly kind: Exclude<CodeKind, 'archive'>
  readonly term: string
  readonly forms: readonly string[]
}

const term = (kind: CodeTerm['kind'], normal: string, forms: string): CodeTerm => ({
  kind,
  term: normal,
  forms: forms.split('|'),
})

/**
 * The designations of each tradition. Russian: abbreviations of GOST R 7.0.5-2008, section 10, and GOST R 7.0.12-2011.
 * Vietnamese: guidance 169/HD-VTLTNN (2010). Kazakh: the words of Kazakh state archives with their possessive forms.
 * Latin: Russian words as Western historians transliterate them, and the English and French words.
 */
export const TERMS: Readonly<Record<WordedTradition, readonly CodeTerm[]>> = {
  ru: [
    term('fonds', 'Ф.', 'ф|фонд|фонда|фонде|фонду|фондом'),
    term('inventory', 'Оп.', 'оп|опись|описи|описью'),
    term('box', 'Картон', 'картон|картона|картоне|карт|к'),
    term('box', 'Кор.', 'кор|коробка|коробки|короб'),
    term('box', 'Папка', 'папка|папки|папке|пап'),
    term('file', 'Д.', 'д|дд|дело|дела|делу|деле|делом'),
    term(
      'file',
      'Ед. хр.',
      'ед хр|едхр|единица хранения|единицы хранения|единице хранения|единицу хранения|е х|ех|ед хран',
    ),
    // Of chanceries before 1800 (РГАДА): bound books, bundles and scrolls stand where other fonds have files and boxes.
    term('box', 'Св.', 'св|связка|связки|связке|вязка'),
    term('file', 'Кн.', 'кн|книга|книги|книге'),
    term('file', 'Стб.', 'стб|столб|столбец|столбцы|столпик'),
    term('volume', 'Т.', 'т|том|тома|томе'),
    term('volume', 'Ч.', 'ч|часть|части'),
    term('item', 'Док.', 'док|документ|документа|документе'),
    term('leaf', 'Л.', 'л|лл|л л|лист|листа|листе|листы|листов|листах'),
    term('page', 'С.', 'с|стр|страница|страницы'),
  ],
  vi: [
    term('fonds', 'phông', 'phông|phong|phông lưu trữ|phong luu tru'),
    term('inventory', 'mục lục', 'mục lục|muc luc|ml'),
    term('box', 'hộp', 'hộp|hop|cặp|cap'),
    term('file', 'hồ sơ', 'hồ sơ|ho so|hs|đvbq|dvbq|đơn vị bảo quản|don vi bao quan'),
    term('volume', 'tập', 'tập|tap'),
    term('item', 'văn bản', 'văn bản|van ban|vb|tài liệu|tai lieu'),
    term('leaf', 'tờ', 'tờ|to'),
    term('page', 'trang', 'trang|tr'),
  ],
  kk: [
    term('fonds', 'қор', 'қор|қоры|қорының|қ'),
    term('inventory', 'тізімдеме', 'тізімдеме|тізімдемесі|тізімдемесінің|тізбе|тіз|тз|т'),
    term('box', 'қорап', 'қорап|қорабы'),
    term('file', 'іс', 'іс|ісі|ісінің'),
    term('volume', 'том', 'том|томы'),
    term('item', 'құжат', 'құжат|құжаты'),
    term('leaf', 'парақ', 'парақ|парағы|парақтар|парақтары|пар|п'),
    term('page', 'бет', 'бет|беті|б'),
  ],
  latin: [
    term('fonds', 'f.', 'f|fond|fonda|fonds'),
    term('inventory', 'op.', 'op|opis|opis’|opisi|inventory|series|série|inv'),
    term('box', 'box', 'box|karton|carton|korobka|kor|k'),
    term('file', 'd.', 'd|delo|dela|dd'),
    term('file', 'ed. khr.', 'ed khr|edinitsa khraneniia|edinitsa khraneniya|ed hr'),
    term('file', 'file', 'file|dossier|folder|liasse'),
    term('volume', 'vol.', 'vol|t|tom|tome|ch|chast|part|volume'),
    term('item', 'doc.', 'doc|document|item|pièce|no'),
    term('leaf', 'l.', 'l|ll|list|lista|listy|leaf|leaves'),
    term('leaf', 'fol.', 'fol|fols|folio|folios|ff'),
    term('page', 'p.', 'p|pp|page|pages'),
  ],
}

/** The usual designation of a kind in a tradition; '' where numbers alone tell. */
export function usualTerm(tradition: CodeTradition, kind: CodeKind): string {
  if (tradition === 'numbers' || tradition === 'plain') return ''
  return TERMS[tradition].find((each) => each.kind === kind)?.term ?? ''
}

/** What the back of a leaf is called in the normal form of each tradition. */
export const VERSO: Readonly<Record<CodeTradition, string>> = {
  ru: ' об.',
  vi: ' mặt sau',
  kk: ' сырты',
  latin: ' ob.',
  numbers: 'v',
  plain: 'v',
}

/** A designation as a regular expression reads it in text that `plainForm` made. */
export function formSource(form: string): string {
  return plainForm(form)
    .replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`)
    .replaceAll(' ', String.raw`\.?\s*`)
}

/** What was asked for before, by the sign: a code is looked through several times, and its signs are few. */
const PLAIN = new Map<string, string>()

/** Text of the same length in which look-alike letters are one; the place of a sign stays its place. */
export function plainForm(text: string): string {
  let plain = ''
  for (let at = 0; at < text.length; at += 1) plain += plainSign(text.charAt(at))
  return plain
}

function plainSign(sign: string): string {
  const known = PLAIN.get(sign)
  if (known !== undefined) return known
  const form = inOneScript(sign)
  const plain = form.length === 1 ? form : sign
  PLAIN.set(sign, plain)
  return plain
}
