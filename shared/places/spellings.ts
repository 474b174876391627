/**
 * Other ways in which a key (see `spacedKey`, without its spaces) may stand in the gazetteer, the likeliest first:
 * Cyrillic for Latin letters by the English, German and French ways of writing Russian, Latin for Cyrillic by the Russian
 * way of writing Vietnamese, letters of the other script that look alike, and pairs that machines read for each other
 * (`rn` and `m`, `ш` and `щ`, `0` and `o`), one at a time. Never the key itself.
 */
export function spellingsOf(key: string): readonly string[] {
  const isLatin = /\p{Script=Latin}/u.test(key)
  const isCyrillic = /\p{Script=Cyrillic}/u.test(key)
  const others =
    isLatin && isCyrillic
      ? [swapped(key, TO_CYRILLIC), swapped(key, TO_LATIN)]
      : isLatin
        ? [...SCHEMES.map((scheme) => transcribed(key, scheme)), ...read(key, LATIN_PAIRS)]
        : [transcribed(key, VIETNAMESE), ...read(key, CYRILLIC_PAIRS)]
  return [...new Set(others)].filter((other) => other !== key && other !== '')
}

type Pair = readonly [string, string]

const pairs = (text: string): readonly Pair[] =>
  text.split(' ').map((pair) => {
    const [from = '', to = ''] = pair.split('=')
    return [from, to]
  })

/** Letters of Russian in Latin script; longer ones first. Words that are common to all schemes follow each. */
const COMMON =
  'a=а b=б c=к d=д e=е f=ф g=г h=х i=и j=й k=к l=л m=м n=н o=о p=п q=к r=р s=с t=т u=у v=в w=в x=кс y=ы z=з 0=о'
const SCHEMES: readonly (readonly Pair[])[] = [
  // English, and Kazakh in Latin letters, whose letters with marks are plain in keys.
  `shch=щ zh=ж kh=х gh=г ts=ц tz=ц ch=ч sh=ш yu=ю ju=ю ya=я ja=я yo=е ye=е iy=ий yy=ый ck=к oo=у off=ов eff=ев`,
  // German.
  `schtsch=щ tsch=ч sch=ш sh=ж ch=х ju=ю ja=я je=е jo=е ij=ий z=ц s=с w=в ks=кс`,
  // French.
  `chtch=щ tch=ч ch=ш kh=х j=ж ou=у ts=ц iou=ю ia=я ie=е gu=г eff=ев off=ов dj=дж`,
].map((own) => pairs(`${own} ${COMMON}`))

/** Vietnamese in Russian letters, as far as it can be told back. */
const VIETNAMESE = pairs(
  'куанг=quang куа=qua куи=quy хюэ=hue нь=nh нг=ng тх=th кх=kh ть=ch ты=tu зы=du фы=phu чы=tru бьен=bien дьен=dien ' +
    'льен=lien тьен=tien вьет=viet а=a б=b в=v г=g д=d е=e з=d и=i й=y к=c л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=ph ' +
    'х=h ц=c ч=tr ш=s ы=u ь= э=e ю=yu я=nha',
)

const LATIN_PAIRS = pairs('rn=m m=rn cl=d d=cl 0=o 1=l 1=i vv=w li=h ii=u c=e e=c')
const CYRILLIC_PAIRS = pairs('ш=щ щ=ш н=п п=н и=н н=и ъ=ь ь=ъ з=э э=з 0=о 3=з 6=б ы=ьи л=п ц=п')
/** Letters that look alike. */
const TO_CYRILLIC = pairs('a=а b=в c=с e=е h=н k=к m=м o=о p=р t=т x=х y=у')
const TO_LATIN: readonly Pair[] = TO_CYRILLIC.map(([latin, cyrillic]) => [cyrillic, latin])

function swapped(key: string, like: readonly Pair[]): string {
  return Array.from(key, (letter) => like.find(([from]) => from === letter)?.[1] ?? letter).join('')
}

function transcribed(key: string, scheme: readonly Pair[]): string {
  let [text, at] = ['', 0]
  while (at < key.length) {
    const found = scheme.find(([from]) => key.startsWith(from, at))
    text += found?.[1] ?? key[at] ?? ''
    at += found?.[0].length ?? 1
  }
  return text
}

/** The key with each pair put in once, wherever its first part stands. */
function read(key: string, misread: readonly Pair[]): readonly string[] {
  return misread.flatMap(([from, to]) => {
    const places: string[] = []
    for (let at = key.indexOf(from); at >= 0; at = key.indexOf(from, at + 1)) {
      places.push(key.slice(0, at) + to + key.slice(at + from.length))
    }
    return places
  })
}

/** Words that stand for longer ones in names, in folded letters. */
const SHORT: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^н(?:иж)?\.?[\s-]+(?=\p{L}{3})/iu, ['Нижний ', 'Новый ']],
  [/^нов\.?[\s-]+(?=\p{L}{3})/iu, ['Новый ', 'Новая ']],
  [/^в\.?[\s-]+(?=\p{L}{3})/iu, ['Великий ', 'Верхний ', 'Великие ']],
  [/^б\.?[\s-]+(?=\p{L}{3})/iu, ['Большой ', 'Большая ', 'Большое ']],
  [/^м\.?[\s-]+(?=\p{L}{3})/iu, ['Малый ', 'Малая ', 'Малое ']],
  [/^ст\.?[\s-]+(?=\p{L}{3})/iu, ['Старый ', 'Старая ']],
  [/^кр\.?[\s-]+(?=\p{L}{3})/iu, ['Красный ', 'Красная ']],
  [/^с\.?\s?-?\s?п\.?\s?-?б\.?$/iu, ['Санкт-Петербург']],
  [/(^|[\s-])st[.\s-]+(?=\p{L}{3})/iu, ['$1Saint-']],
  [/\s+губ\.?$/iu, [' губерния']],
  [/\s+обл\.?$/iu, [' область']],
  [/\s*н\/д\.?$/iu, ['-на-Дону']],
]

/** What a written name with short words may stand for: `Н. Новгород`, `Симбирская губ.`, `С.-Пб.`. */
export function spelledOut(text: string): readonly string[] {
  return SHORT.flatMap(([short, words]) => (short.test(text) ? words.map((word) => text.replace(short, word)) : []))
}
