// How Russian maps write Vietnamese places: the «Инструкция по русской передаче географических названий Вьетнама» (ЦНИИГАиК, ГУГК
// СССР, 1973). Syllable by syllable, tones aside; the syllables of a name are written together. Traditional names (Хайфон, Хюэ,
// Хошимин) do not come of it: they stand in tables.

/** Consonants that a syllable begins with, the longest first. `soft`: a letter of softness goes into the vowel after it. */
const BEGINNINGS = [
  ['ngh', 'нг'],
  ['ng', 'нг'],
  ['nh', 'н', 'soft'],
  ['kh', 'кх'],
  ['ph', 'ф'],
  ['th', 'тх'],
  ['tr', 'ч'],
  ['ch', 'т', 'soft'],
  ['gh', 'г'],
  ['gi', 'з', 'soft'],
  ...Object.entries({ b: 'б', c: 'к', d: 'з', đ: 'д', g: 'г', h: 'х', k: 'к', l: 'л', m: 'м', n: 'н', p: 'п' }),
  ...Object.entries({ q: 'к', r: 'р', s: 'ш', t: 'т', v: 'в', x: 'с' }),
]
/** And those that it ends in. */
const ENDS = { ng: 'нг', nh: 'нь', ch: 'ть', c: 'к', k: 'к', l: 'л', m: 'м', n: 'н', p: 'п', r: 'р', t: 'т' }

/** Vowels after a consonant, the longest first. */
const VOWELS = Object.entries({
  ...{
    uyê: 'уе',
    uya: 'уиа',
    uơi: 'уой',
    iêu: 'ьеу',
    yêu: 'ьеу',
    uôi: 'уой',
    ươi: 'ыой',
    ươu: 'ыоу',
    oai: 'оай',
    oay: 'оай',
    uây: 'уэй',
    oeo: 'оео',
    oo: 'о',
  },
  ...{ iê: 'ье', yê: 'ье', uô: 'уо', ươ: 'ыо', ây: 'эй', uê: 'уэ', oă: 'оа', uâ: 'уа', oa: 'оа', oe: 'оэ', uy: 'уи' },
  ...{
    ia: 'иа',
    ua: 'уа',
    ưa: 'ыа',
    ai: 'ай',
    ay: 'ай',
    ei: 'ей',
    oi: 'ой',
    ôi: 'ой',
    ơi: 'ой',
    ui: 'уй',
    ưi: 'ый',
    uơ: 'уо',
  },
  ...{ ao: 'ао', au: 'ау', âu: 'ау', eo: 'ео', êu: 'еу', iu: 'иу', ưu: 'ыу' },
  ...{ a: 'а', ă: 'а', â: 'а', e: 'е', ê: 'е', i: 'и', y: 'и', o: 'о', ô: 'о', ơ: 'о', u: 'у', ư: 'ы' },
})

const SOFTENED = { а: 'я', о: 'ё', у: 'ю', э: 'е' }
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu

/** One syllable, lower case; null where it is not Vietnamese. */
function syllable(text) {
  const [written, sound = '', soft] = BEGINNINGS.find(([start]) => text.startsWith(start)) ?? ['']
  const after = text.slice(written.length)
  // `gi` has the vowel within, or its beginning.
  const rest = written === 'gi' && /^(ê|[^aăâeoôơuưy]|$)/u.test(after) ? `i${after}` : after
  const [vowel, said] = VOWELS.find(([start]) => rest.startsWith(start)) ?? []
  const end = vowel === undefined ? undefined : rest.slice(vowel.length)
  if (vowel === undefined || (end !== '' && !(end in ENDS))) return null
  return sound + toned(said, { soft, alone: sound === '', after: written }) + (ENDS[end] ?? '')
}

function toned(said, { soft, alone, after }) {
  if (alone) return said.replace(/^ье/, 'йе').replace(/^е/, 'э')
  // Сюен, but Туен.
  if (after === 'x' && said === 'уе') return 'юе'
  return soft ? said.replace(/^[аоуэ]/u, (letter) => SOFTENED[letter]) : said
}

/** The Russian name of a place by its Vietnamese one, or '' where part of that is no Vietnamese. */
export function vietnameseInRussian(name) {
  const words = name
    .normalize('NFD')
    .replace(TONES, '')
    .normalize('NFC')
    .toLowerCase()
    .split(/\s*[-–]\s*/u)
  const parts = words.map((word) => word.split(/\s+/u).map(syllable))
  if (parts.flat().some((part) => part === null)) return ''
  return parts
    .map((part) => part.join(''))
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('-')
}
