import { fold } from '../text/fold.ts'

/** Kinds of administrative documents as Nghị định 30/2020/NĐ-CP and its forerunners have them, without diacritics. */
const KINDS =
  /^(?:quyet dinh|nghi dinh|nghi quyet|chi thi|quy che|quy dinh|thong cao|thong bao|thong tu|thong tri|huong dan|chuong trinh|ke hoach|phuong an|de an|du an|bao cao|bien ban|to trinh|hop dong|cong van|cong dien|ban ghi nho|ban thoa thuan|giay uy quyen|giay moi|giay gioi thieu|giay chung nhan|giay phep|phieu gui|phieu trinh|sac lenh|sac luat|phap lenh|luat|lenh|dieu le|noi quy|to khai|danh sach)(?![a-z])/u
/** Where the body begins, and what of the head stands below the kind without being what it is about. */
const BODY =
  /^(?:can cu|chieu|xet|theo de nghi|kinh gui|dieu \d|phan |chuong |muc |[ivx]+[.:)]|\d+[.:)]|[a-d][.)]|hom nay|toi ten|chung toi|- )/u
const NUMBER = /^so\s*[:.]?\s*[\d/.…]/u
const PLACE_AND_DATE = /ngay\s*[\d.…]+\s*thang\s*[\d.…]+\s*nam/u

/** Lines among which the kind stands, and the most lines and characters of what it is about. */
const FIRST_LINES = 14
const MOST_LINES = 5
const MOST_LETTERS = 300

/** Where the title of a Vietnamese administrative document stands among the lines of its page. */
export interface VietnameseTitle {
  /** The kind and what it is about: 'Quyết định về …'. */
  readonly text: string
  /** The lines that it was made of, by their places. */
  readonly lines: readonly number[]
}

/**
 * The title of a document laid out as Vietnamese administration does: the kind in capitals below the letterhead, and what
 * it is about below that, up to the grounds or the body. Null where no such line is among the first.
 */
export function vietnameseTitle(lines: readonly string[]): VietnameseTitle | null {
  const at = lines.slice(0, FIRST_LINES).findIndex(isKind)
  const kind = lines[at]?.trim()
  if (kind === undefined) return null
  const about: number[] = []
  let letters = kind.length
  for (let next = at + 1; next < lines.length && about.length < MOST_LINES; next += 1) {
    const text = lines[next]?.trim() ?? ''
    const plain = fold(text)
    if (BODY.test(plain)) break
    if (text === '' || NUMBER.test(plain) || PLACE_AND_DATE.test(plain)) continue
    letters += text.length + 1
    if (letters > MOST_LETTERS) break
    about.push(next)
  }
  const text = [sentence(kind), ...about.map((index) => lines[index]?.trim() ?? '')].join(' ')
  return { text: text.replaceAll(/\s+/gu, ' '), lines: [at, ...about] }
}

/** A line in capitals that begins with a kind; its diacritics tell it from other languages. */
function isKind(line: string): boolean {
  const text = line.trim()
  return text === text.toUpperCase() && /[^\p{ASCII}]/u.test(text) && KINDS.test(fold(text))
}

/** The kind as within a sentence; what follows it in capitals may have names, whose case nobody knows. */
function sentence(line: string): string {
  const words = line.split(/\s+/u)
  const count = KINDS.exec(fold(words.join(' ')))?.[0].split(' ').length ?? 0
  const [first = '', ...rest] = Array.from(words.slice(0, count).join(' '))
  return [first + rest.join('').toLowerCase(), ...words.slice(count)].join(' ')
}
