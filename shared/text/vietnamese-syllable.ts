/** Where the tone mark of an open syllable of two vowels stands: hòa, thúy (old) or hoà, thuý (new). */
export type ToneStyle = 'old' | 'new'

/** A Vietnamese syllable taken apart. */
export interface Syllable {
  /** As it is written, in small letters: 'ngh', 'qu', ''. */
  readonly onset: string
  /** As it is written, in small letters and without the tone: 'oa', 'yên'. */
  readonly rime: string
  /** The combining mark of the tone; '' for the level tone. */
  readonly tone: string
  /** The letters as they were written, without the tone. */
  readonly letters: readonly string[]
}

/** grave (huyền), acute (sắc), tilde (ngã), hook above (hỏi), dot below (nặng). */
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu

/**
 * Onsets and rimes of the language as they are spelt: Đoàn Thiện Thuật, "Ngữ âm tiếng Việt" (1977); L. C. Thompson, "A
 * Vietnamese Reference Grammar" (1965). With the rimes of loans and sound words that dictionaries have (oong, uyp).
 */
const ONSETS = 'ngh ng nh gh gi kh ph th tr ch qu b c d đ g h k l m n r s t v x'.split(' ')

const RIMES = new Set(
  `a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
  e ec em en eng eo ep et ê êch êm ên ênh êp êt êu
  i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu y yêm yên yêng yêt yêu
  o oc oi om on ong op ot ooc oong oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt
  oe oem oen oeo oet ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
  u ua uc ui um un ung up ut uôc uôi uôm uôn uông uôt uân uâng uât uây uê uêch uênh
  uy uya uyên uyêt uych uyn uynh uyt uyp uyu uơ ư ưa ưc ưi ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu`.split(/\s+/),
)

/** What follows qu, whose u is the glide: quy, quyên, quốc. */
const AFTER_QU = new Set(
  `a ac ach ai an ang anh ao at au ay ăc ăm ăn ăng ăp ăt ân âng ât ây e en eo et ê ên ênh êch êt êu
  i it ich in inh y yên yêt ynh ych yt yp yu ơ ơi ơn ơt ôc`.split(/\s+/),
)

/** What a bare g has with i; other rimes after gi begin with another vowel. */
const G_WITH_I = new Set(['i', 'in', 'im', 'ip', 'iêng', 'iêc', 'iêt', 'iêm'])

/** The syllable that a word is, whatever its capitals and wherever its tone mark stands; null where it is none. */
export function parseSyllable(word: string): Syllable | null {
  if (word.length > 16) return null
  const marks = word.normalize('NFD').match(TONES) ?? []
  if (marks.length > 1) return null
  const tone = marks[0] ?? ''
  const bare = word.normalize('NFD').replace(TONES, '').normalize('NFC')
  const plain = bare.toLowerCase()
  for (const onset of ['', ...ONSETS]) {
    if (!plain.startsWith(onset)) continue
    const rime = plain.slice(onset.length)
    if (isSpelt(onset, rime) && suits(tone, rime)) return { onset, rime, tone, letters: Array.from(bare) }
  }
  return null
}

/** c, g and ng become k, gh and ngh before e, ê and i; y instead of i begins a syllable or follows a few consonants. */
function isSpelt(onset: string, rime: string): boolean {
  if (onset === 'qu') return AFTER_QU.has(rime)
  if (!RIMES.has(rime)) return false
  const isFront = /^[eêiy]/.test(rime)
  if (onset === 'gi') return !/^[iy]/.test(rime)
  if (onset === 'g' && /^i/.test(rime)) return G_WITH_I.has(rime)
  if (onset === 'k' || onset === 'gh' || onset === 'ngh') return isFront
  if (onset === 'c' || onset === 'g' || onset === 'ng') return !isFront
  if (onset === '') return !/^iê/.test(rime)
  return !rime.startsWith('yê')
}

/** Syllables that end in a stop have the acute tone or the one with the dot below. */
function suits(tone: string, rime: string): boolean {
  return !/(?:c|ch|p|t)$/.test(rime) || tone === '\u0301' || tone === '\u0323'
}

/** Whether a word is a Vietnamese syllable with its tone mark where one of the two customs puts it. */
export function isVietnameseSyllable(word: string): boolean {
  const syllable = parseSyllable(word)
  if (!syllable) return false
  const composed = word.normalize('NFC')
  return composed === written(syllable, 'old') || composed === written(syllable, 'new')
}

/** The syllable with its tone mark where the custom puts it. */
export function written(syllable: Syllable, style: ToneStyle): string {
  const { onset, rime, tone, letters } = syllable
  if (tone === '') return letters.join('').normalize('NFC')
  const at = onset.length + toneAt(rime, style)
  const marked = letters.map((letter, index) => (index === at ? `${letter}${tone}` : letter))
  return marked.join('').normalize('NFC')
}

/**
 * The place of the tone mark in a rime: on the letter with a mark of its own (of ươ on ơ); before a final consonant on
 * the last vowel; in the middle of three vowels; of two on the first, save that the newer custom has oà, oè, uý
 * (decision 240/QĐ of the Ministry of Education, 5 March 1984).
 */
function toneAt(rime: string, style: ToneStyle): number {
  if (rime.startsWith('ươ')) return 1
  const special = rime.search(/[ăâêôơư]/)
  if (special >= 0) return special
  const vowels = /^[aeiouy]+/.exec(rime)?.[0].length ?? 0
  if (vowels < rime.length) return vowels - 1
  if (vowels === 3) return 1
  return style === 'new' && /^(?:oa|oe|uy)$/.test(rime) ? 1 : 0
}

/** Consonants after which y is written for a lone i by custom, in words from Chinese: lý, kỹ, mỹ, hy, tỷ. */
const BEFORE_Y = new Set(['h', 'k', 'l', 'm', 't'])

/** The syllable with its lone y after a consonant as i (lí, kĩ), or the other way round (lý, kỹ). */
export function withVowel(syllable: Syllable, vowel: 'i' | 'y'): Syllable {
  const { onset, rime, letters } = syllable
  const isLone = (rime === 'i' || rime === 'y') && onset !== '' && onset !== 'qu' && onset !== 'gi'
  if (!isLone || (vowel === 'y' && !BEFORE_Y.has(onset))) return syllable
  const last = letters.at(-1) ?? ''
  const letter = last === last.toLowerCase() ? vowel : vowel.toUpperCase()
  return { ...syllable, rime: vowel, letters: [...letters.slice(0, -1), letter] }
}
