/** Month names as they stand in documents, lower case: full, in the case used with a day, and shortened. */
const NAMES: readonly (readonly string[])[] = [
  ['январь', 'января', 'янв', 'генваря', 'january', 'jan', 'janvier', 'janv'],
  ['февраль', 'февраля', 'фев', 'февр', 'february', 'feb', 'février', 'fevrier', 'févr'],
  ['март', 'марта', 'мар', 'march', 'mar', 'mars'],
  ['апрель', 'апреля', 'апр', 'april', 'apr', 'avril', 'avr'],
  ['май', 'мая', 'may', 'mai'],
  ['июнь', 'июня', 'июн', 'іюнь', 'іюня', 'june', 'jun', 'juin'],
  ['июль', 'июля', 'июл', 'іюль', 'іюля', 'july', 'jul', 'juillet', 'juil'],
  ['август', 'августа', 'авг', 'august', 'aug', 'août', 'aout'],
  ['сентябрь', 'сентября', 'сен', 'сент', 'september', 'sept', 'sep', 'septembre'],
  ['октябрь', 'октября', 'окт', 'october', 'oct', 'octobre'],
  ['ноябрь', 'ноября', 'ноя', 'нояб', 'november', 'nov', 'novembre'],
  ['декабрь', 'декабря', 'дек', 'december', 'dec', 'décembre', 'decembre', 'déc'],
]

const MONTHS: ReadonlyMap<string, number> = new Map(
  NAMES.flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
)

/** 1 to 12 for a month's name in Russian, English or French, with or without the stop of a shortening. */
export function monthNumber(name: string): number | undefined {
  return MONTHS.get(name.replace(/\.$/, ''))
}
