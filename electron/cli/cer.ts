import { characterErrors, errorRate, type ErrorCount } from '../../shared/text/cer.ts'
import { differenceOf, type Confusion, type ErrorKinds } from '../../shared/text/difference.ts'
import { readText, refuse } from './text-file.ts'
import type { Voice } from './voice.ts'

const WELL = 0
const FAILED = 1

/** As many confusions as are told. */
const MOST = 20
/** Beyond this the comparison of two texts takes minutes, not seconds. */
const LONGEST = 200_000

/** Compares the text that was read with the true one. Nothing is written; neither file need have line breaks alike. */
export async function runCer(
  asked: { readonly truth: string; readonly read: string; readonly json: boolean },
  voice: Voice,
): Promise<number> {
  const truth = await readText(asked.truth, LONGEST)
  if (typeof truth !== 'string') return refuse(truth, asked.truth, voice)
  if (truth.trim() === '') return refuse({ code: 'empty-text', status: FAILED }, asked.truth, voice)
  const read = await readText(asked.read, LONGEST)
  if (typeof read !== 'string') return refuse(read, asked.read, voice)
  const found = { ...differenceOf(read, truth), folded: characterErrors(read, truth, { preReform: true }) }
  const confusions = found.confusions.slice(0, MOST)
  if (asked.json) voice.result(JSON.stringify(shown({ ...found, confusions })))
  else tell({ ...found, confusions }, voice)
  return WELL
}

interface Found {
  readonly characters: ErrorKinds
  readonly words: ErrorKinds
  readonly folded: ErrorCount
  readonly confusions: readonly Confusion[]
}

function tell({ characters, words, folded, confusions }: Found, voice: Voice): void {
  voice.result(voice.text('cli.cer', { ...characters, rate: percent(characters) }))
  voice.result(voice.text('cli.wer', { ...words, rate: percent(words) }))
  voice.result(voice.text('cli.cer-folded', { ...folded, rate: percent(folded) }))
  if (confusions.length > 0) voice.result(voice.text('cli.confusions'))
  for (const { truth, read, count } of confusions) voice.result(`  ${quoted(truth)} → ${quoted(read)}\t${count}`)
}

function percent(count: ErrorCount): string {
  return (100 * errorRate([count])).toFixed(2)
}

/** Spaces, and nothing at all, would not be seen. */
function quoted(text: string): string {
  return `«${text}»`
}

function shown({ characters, words, folded, confusions }: Found) {
  const withRate = <T extends ErrorCount>(count: T) => ({ rate: errorRate([count]), ...count })
  return { characters: withRate(characters), words: withRate(words), folded: withRate(folded), confusions }
}
