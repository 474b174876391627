/** Month names as they stand in documents, lower case: full, in the case used with a day, and shortened. */
const NAMES: readonly (readonly string[])[] = [
  ['январь', 'января', 'январе', 'январем', 'январём', 'янв', 'генварь', 'january', 'jan', 'janvier', 'janv', 'қаңтар', 'қаңт'],
  ['февраль', 'февраля', 'феврале', 'февралем', 'февралём', 'фев', 'февр', 'febr', 'february', 'feb', 'février', 'fevrier', 'févr', 'ақпан', 'ақп'],
  ['март', 'марта', 'марте', 'мартом', 'мар', 'march', 'mar', 'mars', 'наурыз', 'нау'],
  ['апрель', 'апреля', 'апреле', 'апрелем', 'апр', 'april', 'apr', 'avril', 'avr', 'сәуір', 'сәу'],
  ['май', 'мая', 'мае', 'маем', 'may', 'mai', 'мамыр', 'мам'],
  ['июнь', 'июня', 'июне', 'июнем', 'июн', 'june', 'jun', 'juin', 'маусым', 'мау'],
  ['июль', 'июля', 'июле', 'июлем', 'июл', 'july', 'jul', 'juillet', 'juil', 'шілде', 'шіл'],
  ['август', 'августа', 'августе', 'августом', 'авг', 'august', 'aug', 'août', 'aout', 'тамыз', 'там'],
  ['сентябрь', 'сентября', 'сентябре', 'сентябрем', 'сентябрём', 'сен', 'сент', 'september', 'sept', 'sep', 'septembre', 'қыркүйек', 'қырк', 'қыр'],
  ['октябрь', 'октября', 'октябре', 'октябрем', 'октябрём', 'окт', 'october', 'oct', 'octobre', 'қазан', 'қаз'],
  ['ноябрь', 'ноября', 'ноябре', 'ноябрем', 'ноябрём', 'ноя', 'нояб', 'november', 'nov', 'novembre', 'қараша', 'қар'],
  ['декабрь', 'декабря', 'декабре', 'декабрем', 'декабрём', 'дек', 'december', 'dec', 'décembre', 'decembre', 'déc', 'желтоқсан', 'желт', 'жел'],
] // prettier-ignore

const MONTHS: ReadonlyMap<string, number> = new Map(
  NAMES.flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
)

/** Kazakh month names take endings: 'қазаны', 'қазанда', 'қазанның', 'қазандағы', 'шілдесі'. */
const KAZAKH_ENDINGS =
  /(?:с?[ыі]|[дтн][ае]н|[ғқгк][ае]|[дт][аеә]|[дт][аеә][ғг][ыі]|[ндт][ыі]ң|с?[ыі]н[ыі]ң|с?[ыі]нда|с?[ыі]нде)$/u

/** 1 to 12 for a month's name in Russian, English, French or Kazakh, with or without the stop of a shortening. */
export function monthNumber(name: string): number | undefined {
  const plain = name.replace(/\.$/u, '')
  return MONTHS.get(plain) ?? MONTHS.get(plain.replace(KAZAKH_ENDINGS, ''))
}

/** The months of the French Republic by their beginnings, the complementary days last; in English they are the same. */
const REPUBLICAN = [
  'vend',
  'brum',
  'frim',
  'niv',
  'pluv',
  'vent',
  'germ',
  'flor',
  'prair',
  'mess',
  'therm',
  'fruct',
  'compl',
]

/** The same in Russian: 'вандемьера', 'дополнительный день'. */
const REPUBLICAN_IN_RUSSIAN = [
  'ванд', 'брюм', 'фрим', 'нив', 'плюв', 'вант', 'жерм', 'флор', 'прер', 'месс', 'терм', 'фрюк', 'допол',
] // prettier-ignore

/** 1 to 12 for a month of the French Republic, 13 for its complementary days ('sans-culottides'). */
export function republicanMonth(name: string): number | undefined {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/^sans-?cul.*/u, 'compl')
    .replace(/^jours? /u, '')
  const russian = REPUBLICAN_IN_RUSSIAN.findIndex((start) => plain.startsWith(start))
  if (russian >= 0) return russian + 1
  const at = REPUBLICAN.findIndex((start) => plain.startsWith(start))
  return at < 0 || (/^(?:vent|compl|flor|mess)$/u.test(plain) && plain.length < 4) ? undefined : at + 1
}
