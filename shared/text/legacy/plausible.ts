import { parseSyllable } from '../vietnamese-syllable.ts'

/** Pairs of letters that make up most of Russian running text. */
const PAIRS = new Set(
  `ст ен ов но ни на ра ко то ро не по ос ре пр ор та во ал от го ер ли ва ол ла ть ны де те ка ел ом ет од ло ле ри ат ми ог
  ан ве ль ес ит им ск ам ас ой ин ия ав ся ки их об ие ый ис мо до ик из эт со се ме за да ар нн тр че чт же ду ил ту мы вы
  бы бо ба ви вс ди аз ад ак ай ед ее еж ей еч ид ив ии ир ич ку кт кр ля лу лю ма му нт ну ня ою пе па пи пл пу рк рс рт ру
  ры ря са сс си сл см сп сн су сь тв ти тс ты тя уд уж ук ул ум ун ус ут уч ую хо це ци ча ши щи щ ые ым ых ют яв ял ям ят
  ях бл бр вн вр гл гр др дл дн зд зн ка кл мн нс нц ук ча ше ющ яз бе ст вл вп чн ны ке ге гу га об ок оз ож оп оч ощ ою
  оя ур ув уг уб уз ши ше шк це йс йн йт ль лс лж кс кн жд жн бщ рн рм рг рв рд ск ещ ем еб ег еп ея ач аш ах аю ая ап аг аб`.split(
    /\s+/,
  ),
)

/** How much like Russian a text is: the share of its pairs of letters that are usual, 0 to 1. */
export interface Likeness {
  readonly share: number
  /** On how many it was counted. */
  readonly count: number
}

/** Letters of other languages in Cyrillic and of older Russian, with those of Russian that stand in their place. */
const RELATIVES = new Map(
  [...'ёеіиїиѣеқкғгңнүуұуөоәаһхєеўу'.matchAll(/(.)(.)/gu)].map(([, own = '', like = '']) => [own, like]),
)

/** How much a text is like any in Cyrillic, if its letters are taken kindly: of what stands there, to leave it so. */
export function cyrillicLikeness(text: string): Likeness {
  return russianLikeness(
    text.replaceAll(/[^\0-\x7f]/gu, (letter) => {
      const like = RELATIVES.get(letter.toLowerCase())
      if (like === undefined) return letter
      return letter === letter.toLowerCase() ? like : like.toUpperCase()
    }),
  )
}

/** Pairs of letters within words, Cyrillic or not; a capital after a small letter is no usual pair. */
export function russianLikeness(text: string): Likeness {
  let [usual, count] = [0, 0]
  for (const [word] of text.matchAll(/\p{L}+/gu)) {
    if (!/[^\0-\x7f]/.test(word)) continue
    for (let at = 0; at + 1 < word.length; at += 1) {
      const pair = word.slice(at, at + 2)
      count += 1
      if (PAIRS.has(pair.toLowerCase()) && !/^\p{Ll}\p{Lu}/u.test(pair)) usual += 1
    }
  }
  return { share: count === 0 ? 0 : usual / count, count }
}

/** Words of letters and of signs that stand for letters in another encoding, which are not all ASCII. */
const MARKED_WORD = /[A-Za-z\u00a1-\uffff]*[\u00a1-\uffff][A-Za-z\u00a1-\uffff]*/g
const AROUND = /^[\p{P}\p{S}]+|[\p{P}\p{S}]+$/gu

/** Of the words with other than ASCII letters, the share that are Vietnamese syllables. */
export function vietnameseLikeness(text: string): Likeness {
  const words = text.match(MARKED_WORD)?.map((word) => word.replaceAll(AROUND, '')) ?? []
  return syllableShare(words.filter((word) => word.length > 1))
}

/** The share of words that are Vietnamese syllables, each with its small or capital letters in order. */
export function syllableShare(words: readonly string[]): Likeness {
  const good = words.filter((word) => isCased(word) && parseSyllable(word) !== null)
  return { share: words.length === 0 ? 0 : good.length / words.length, count: words.length }
}

function isCased(word: string): boolean {
  return word.slice(1) === word.slice(1).toLowerCase() || word === word.toUpperCase()
}
