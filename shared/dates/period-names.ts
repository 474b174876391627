/** Seasons as EDTF numbers them, 21 to 24, by their names in Vietnamese, Russian, English, French and Kazakh. */
const SEASONS: Readonly<Record<string, number>> = {
  'mùa xuân': 21, xuân: 21, весна: 21, весной: 21, весны: 21, spring: 21, printemps: 21, көктем: 21, көктемі: 21, көктемде: 21,
  'mùa hè': 22, 'mùa hạ': 22, hè: 22, hạ: 22, лето: 22, летом: 22, лета: 22, summer: 22, été: 22, жаз: 22, жазы: 22, жазда: 22,
  'mùa thu': 23, thu: 23, осень: 23, осенью: 23, осени: 23, autumn: 23, fall: 23, automne: 23, күз: 23, күзі: 23, күзде: 23,
  'mùa đông': 24, đông: 24, зима: 24, зимой: 24, зимы: 24, winter: 24, hiver: 24, қыс: 24, қысы: 24, қыста: 24,
} // prettier-ignore

/** 21 to 24 for the name of a season, lower case, with or without an article. */
export function seasonNumber(name: string): number | undefined {
  const plain = name.replace(/^(?:the |le |l'|au |en |in |in the )/u, '')
  return Object.hasOwn(SEASONS, plain) ? SEASONS[plain] : undefined
}
