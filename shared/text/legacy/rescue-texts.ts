import { cyrillicLikeness, russianLikeness } from './plausible.ts'
import { isEncoding, rescueOf, type Rescue } from './rescue.ts'

/** How texts that came together are put right, each by itself. */
export interface TextsRescue extends Pick<Rescue, 'kind' | 'capitals' | 'confidence'> {
  /** The text that was meant; one that is sound stays. */
  readonly mend: (text: string) => string
  /** Some of them as they would read. */
  readonly preview: readonly string[]
}

/** Of so many texts at most each is looked at by itself. */
const LOOKED_AT = 2000
/** So many texts are shown. */
const SHOWN = 4
/** Letters that stand in sound Vietnamese texts, and in none that was read in a wrong encoding. */
const SOUND_VIETNAMESE = /[ăđơưạ-ỹ]/iu

/**
 * Whether some of these texts came in an older encoding, or else have letters of two alphabets that look alike, or letters in
 * parts (NFD). The way that their whole shows is the way of all of them. null where all look sound.
 */
export function rescueOfTexts(texts: Iterable<string>): TextsRescue | null {
  const all = [...new Set(texts)].filter((text) => text.trim() !== '')
  const odd = all.filter((text) => !SOUND_VIETNAMESE.test(text.normalize('NFC')))
  const whole = rescueOf(odd.join('\n'))
  if (whole && isEncoding(whole.kind)) return withPreview(whole, odd, (text) => mendedEncoding(text, whole))
  const step = Math.max(1, Math.ceil(all.length / LOOKED_AT))
  const looked = all.filter((_, at) => at % step === 0)
  const found = looked.flatMap((text) => rescueOf(text) ?? [])
  const quiet = found.find(({ kind }) => kind === 'look-alikes') ?? found.find(({ kind }) => kind === 'nfd')
  return quiet ? withPreview(quiet, looked, mendedLetters) : null
}

function withPreview(
  { kind, capitals, confidence }: Rescue,
  texts: readonly string[],
  mend: (text: string) => string,
): TextsRescue {
  const preview = texts.flatMap((text) => {
    const after = mend(text)
    return after === text ? [] : [after]
  })
  return { kind, confidence, ...(capitals ? { capitals } : {}), mend, preview: preview.slice(0, SHOWN) }
}

/** A sound text among the others stays. */
function mendedEncoding(text: string, { kind, convert }: Pick<Rescue, 'kind' | 'convert'>): string {
  // In VIQR a point after a plain word would become a mark: each text has to show by itself that it is meant.
  if (kind === 'viqr') return rescueOf(text)?.kind === kind ? convert(text) : text
  if (SOUND_VIETNAMESE.test(text.normalize('NFC'))) return text
  const after = convert(text)
  const isSounder = russianLikeness(text).share > russianLikeness(after).share && cyrillicLikeness(text).count > 0
  return isSounder ? text : after
}

/** Whatever has letters that look alike or are in parts has them in one alphabet and whole. */
function mendedLetters(text: string): string {
  const found = rescueOf(text)
  return found && !isEncoding(found.kind) ? found.text : text
}
