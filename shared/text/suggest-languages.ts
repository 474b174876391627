/** What an engine made of a part of a page when it was told that it is in a language. */
export interface LanguageSample {
  /** Tesseract's code. */
  readonly language: string
  readonly text: string
  /** 0 to 1. */
  readonly confidence: number
}

/** The commonest words without a meaning of their own: a text in the language has one in four or five of them. */
const COMMON: Readonly<Record<string, string>> = {
  vie: 'và của là các những cho không được một có trong với để theo về ngày này đã tại ở từ do khi người điều',
  rus: 'и в не на что с по как к а из у за от его но для это был то же бы или въ съ къ изъ отъ онъ его все такъ какъ',
  eng: 'the of and to in a that was is for with as on by it be he his at from had not which i this have are',
  fra: 'le la les de des du et est que un une en dans qui pour par il au sur se ce ne pas à l d plus avec',
  kaz: 'және мен бір бұл да де үшін деп болып ол осы сол бар жоқ еді екен туралы',
  // Of languages that users install.
  deu: 'der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an er sie sind dass daß',
  lat: 'et in est non ad cum ut qui quae quod de ab ex per sed si se hoc esse sunt ac atque nec enim aut quam pro inter',
  ita: 'di e ed il la che in per un è del non le i si della una da con al gli nel sono ha come lo più dei alla delle',
  spa: 'de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ha',
  pol: 'i w na z się nie do to że jest o od po jak za przez dla są oraz przy który ale co tym tego pod',
  ukr: 'і в у на з та що не до як за це від є про для або його по із був було були й вони',
}

/** What a word of the language weighs against the engine's own confidence. */
const WORDS = 0.6
/** A second language is proposed where it comes so near to the first: pages of two languages are common. */
const NEAR = 0.9

/** A language that a page seems to be in. */
export interface LikelyLanguage {
  /** Tesseract's code. */
  readonly language: string
  /** 0 to 1: how sure its engine was, together with the share of the commonest words of the language. */
  readonly confidence: number
}

/** A language that several pages seem to be in. */
export interface LanguageOfPages extends LikelyLanguage {
  /** How many of the pages; its confidence is their mean. */
  readonly pages: number
}

/** Whether anything tells a text in the language from others: of scripts that several share nothing does. */
export function isTellable(language: string): boolean {
  return language in COMMON || language.startsWith('chi_')
}

/**
 * The languages of a page, the likeliest first, by what engines of several made of the same part of it: how sure each was,
 * and how many of the commonest words of its language it found. One or two of those that were tried, none where nothing
 * was read.
 */
export function suggestLanguages(samples: readonly LanguageSample[]): readonly LikelyLanguage[] {
  const scored = samples
    .map((sample) => ({ language: sample.language, score: scoreOf(sample) }))
    .filter(({ score }) => score > LEAST)
    .sort((one, other) => other.score - one.score)
  const [first, second] = scored
  if (!first) return []
  const likely = second && second.score >= first.score * NEAR ? [first, second] : [first]
  return likely.map(({ language, score }) => ({ language, confidence: score / (1 + WORDS * MOST_COMMON) }))
}

/** A language on fewer of the pages than this share is an accident. */
const OFTEN = 0.3

/** The languages of several pages, those of most pages first. Pages where nothing was read do not count. */
export function languagesOfPages(pages: readonly (readonly LikelyLanguage[])[]): readonly LanguageOfPages[] {
  const told = pages.filter((likely) => likely.length > 0)
  const all = told.flat()
  return [...new Set(all.map(({ language }) => language))]
    .map((language) => {
      const own = all.filter((likely) => likely.language === language)
      const confidence = own.reduce((sum, likely) => sum + likely.confidence, 0) / own.length
      return { language, confidence, pages: own.length }
    })
    .filter((each) => each.pages >= told.length * OFTEN)
    .sort((one, other) => other.pages - one.pages || other.confidence - one.confidence)
}

/** Fewer words tell of no language. */
const ENOUGH_WORDS = 20

/**
 * The language of a text that is already there, by the share of the commonest words of each; null where too little of it
 * is of any. Half of the confidence is how large that share is, the other how far before that of the next language.
 */
export function languageOfText(text: string): LikelyLanguage | null {
  const words = wordsIn(text)
  if (words.length < ENOUGH_WORDS) return null
  const shares = Object.keys(COMMON)
    .map((language) => ({ language, share: Math.min(MOST_COMMON, shareOfCommon(language, words)) }))
    .sort((one, other) => other.share - one.share)
  const [first, second] = shares
  if (!first || first.share < LEAST_COMMON) return null
  const size = Math.min(1, first.share / (MOST_COMMON / 2))
  return { language: first.language, confidence: (size + 1 - (second?.share ?? 0) / first.share) / 2 }
}

/** A text with a smaller share of the commonest words of a language is in another. */
const LEAST_COMMON = 0.06

function wordsIn(text: string): readonly string[] {
  return (
    text
      .toLowerCase()
      .normalize('NFC')
      .match(/[\p{L}\p{M}]+/gu) ?? []
  )
}

function shareOfCommon(language: string, words: readonly string[]): number {
  const known = new Set((COMMON[language] ?? '').split(' '))
  return words.filter((word) => known.has(word)).length / words.length
}

/** Less than this is no reading. */
const LEAST = 0.3
/** No text has a larger share of the commonest words. */
const MOST_COMMON = 0.4

function scoreOf({ language, text, confidence }: LanguageSample): number {
  const words = wordsIn(text)
  if (words.length === 0) return 0
  if (!(language in COMMON)) return confidence * shareOfHan(text)
  return confidence + WORDS * Math.min(MOST_COMMON, shareOfCommon(language, words))
}

/** Models of Chinese read all writing as characters; only where it is such are they sure and the text is of them. */
function shareOfHan(text: string): number {
  const letters = text.match(/\p{L}/gu) ?? []
  return letters.filter((letter) => /\p{Script=Han}/u.test(letter)).length / Math.max(1, letters.length)
}
