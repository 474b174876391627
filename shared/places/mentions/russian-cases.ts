/**
 * The nominatives that a Russian form may be a case of, the likeliest first, all as keys (see `spacedKey`: small letters,
 * й as и, ё as е, letters of before 1918 as modern ones). Endings of the declensions after A. A. Zaliznyak,
 * "Грамматический словарь русского языка" (1977), as far as names of places have them. Many are no words: the gazetteer
 * says which are names.
 */
export function nominativesOf(form: string): readonly string[] {
  const found = [form]
  for (const [ending, put] of ENDINGS) {
    if (!form.endsWith(ending) || form.length - ending.length < 2) continue
    const stem = form.slice(0, form.length - ending.length)
    for (const nominative of put.split(' ')) found.push(...withVowel(stem, nominative === '-' ? '' : nominative))
  }
  if (form.length >= 5 && /[бвгджзклмнпрстфхцчшщ]$/u.test(form)) found.push(`${form}ы`, `${form}и`)
  const hushed = found.flatMap((each) => (/[чшжщ]ок$/u.test(each) ? [`${each.slice(0, -2)}ек`] : []))
  return [...new Set([...found, ...hushed])]
}

/** Endings of cases, and what the nominative has in their place; '-' is nothing. */
const ENDINGS: readonly (readonly [string, string])[] = [
  ['а', '- о'],
  ['я', 'ь и е'],
  ['у', '- а о'],
  ['ю', 'ь я и е'],
  ['е', '- а о я ь и'],
  ['и', 'ь я а'],
  ['ы', 'а'],
  ['ом', '- о ои ыи ое'],
  ['ем', '- ь и ии ее'],
  ['ым', '- ои ыи ое о'],
  ['им', 'ии ое ее'],
  ['ои', 'а ая'],
  ['ою', 'а ая'],
  ['еи', 'я а яя'],
  ['ую', 'ая'],
  ['ью', 'ь'],
  ['ии', 'ия'],
  ['ию', 'ия'],
  ['ого', 'ыи ои ое ии'],
  ['аго', 'ыи ои ое ии'],
  ['его', 'ии ее ое'],
  ['яго', 'ии ее'],
  ['ому', 'ыи ои ое ии'],
  ['ых', 'ые'],
  ['их', 'ие'],
  ['ыя', 'ые'],
  ['ия', 'ие'],
  ['ыми', 'ые'],
  ['ами', 'ы и а'],
  ['ах', 'ы и а'],
  ['ях', 'и ы'],
  ['ам', 'ы и а'],
  ['ов', 'ы'],
  ['ев', 'и ы'],
  ['ье', 'ь'],
]

/** With the vowel that comes and goes: Орла, Орёл; Торжка, Торжок; Череповца, Череповец. */
function withVowel(stem: string, ending: string): readonly string[] {
  if (ending !== '') return [stem + ending]
  const [, head = '', before = '', last = ''] = /^(.+)([бвгджзклмнпрстфхцчшщь])([клнц])$/u.exec(stem) ?? []
  if (head === '') return [stem]
  const hard = before === 'ь' ? head : head + before
  return last === 'к' ? [stem, `${hard}ок`, `${hard}ек`] : [stem, `${hard}е${last}`]
}

/** Adjectives whose town is written otherwise than they tell. */
const TOWNS: Readonly<Record<string, string>> = {
  москов: 'москва',
  нижегород: 'нижнии новгород',
  новгород: 'великии новгород',
  петербург: 'санкт петербург',
  ингерманланд: 'санкт петербург',
  архангелогород: 'архангельск',
  уфим: 'уфа',
  ярослав: 'ярославль',
  переяслав: 'переяславль',
  лифлянд: 'рига',
  эстлянд: 'таллин',
  курлянд: 'елгава',
  бессараб: 'кишинев',
  таврич: 'симферополь',
  волын: 'житомир',
  подоль: 'каменец подольскии',
}

const ADJECTIVE = /^(.+?)(ск|цк)(?:ии|ои|ая|ого|аго|ому|им|ом|ую|ою|ие|их|ими|ия)$/u

/** The towns that an adjective in -ский may be made of, as keys: `пензенская` of `пенза`. None where it is none. */
export function townsOfAdjective(form: string): readonly string[] {
  const [, stem = '', suffix = ''] = ADJECTIVE.exec(form) ?? []
  if (stem === '') return []
  const plain = suffix === 'цк' ? [`${stem}ц`, `${stem}к`] : [`${stem}ск`, stem]
  const known = TOWNS[stem]
  const soft = stem.endsWith('ь') ? [`${stem.slice(0, -1)}а`, `${stem.slice(0, -1)}ь`, stem.slice(0, -1)] : []
  const hissing = stem.endsWith('ж') ? [`${stem.slice(0, -1)}га`, `${stem.slice(0, -1)}г`] : []
  const long = stem.endsWith('ен') ? [`${stem.slice(0, -2)}а`, `${stem.slice(0, -2)}ны`] : []
  const added = ['ь', 'а', 'я', 'ка', 'ы', 'и', 'о', 'ль', 'ии'].map((ending) => stem + ending)
  return [...new Set([...(known ? [known] : []), ...plain, ...soft, ...hissing, ...long, ...added])]
}
