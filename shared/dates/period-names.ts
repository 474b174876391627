/** Seasons as EDTF numbers them, 21 to 24, by their names in Vietnamese, Russian, English and French. */
const SEASONS: Readonly<Record<string, number>> = {
  'mùa xuân': 21, весна: 21, весной: 21, spring: 21, printemps: 21,
  'mùa hè': 22, 'mùa hạ': 22, лето: 22, летом: 22, summer: 22, été: 22,
  'mùa thu': 23, осень: 23, осенью: 23, autumn: 23, fall: 23, automne: 23,
  'mùa đông': 24, зима: 24, зимой: 24, winter: 24, hiver: 24,
} // prettier-ignore

/** 21 to 24 for the name of a season, lower case. */
export function seasonNumber(name: string): number | undefined {
  return Object.hasOwn(SEASONS, name) ? SEASONS[name] : undefined
}

const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii', 'xiii', 'xiv', 'xv', 'xvi', 'xvii', 'xviii', 'xix', 'xx', 'xxi'] // prettier-ignore

/** 1 to 21 for a lower-case Roman numeral, or for digits. A Russian keyboard gives х and і for x and i. */
export function smallNumber(text: string): number | undefined {
  if (/^\d{1,2}$/.test(text)) return Number(text)
  const at = ROMAN.indexOf(text.replaceAll('х', 'x').replaceAll('і', 'i'))
  return at < 0 ? undefined : at + 1
}
