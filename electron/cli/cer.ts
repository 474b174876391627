import { readFile, stat } from 'node:fs/promises'
import { characterErrors, errorRate, type ErrorCount } from '../../shared/text/cer.ts'
import { differenceOf, type Confusion, type ErrorKinds } from '../../shared/text/difference.ts'
import type { Voice } from './voice.ts'

const WELL = 0
const FAILED = 1
const WRONG_USE = 2

/** As many confusions as are told. */
const MOST = 20
/** Beyond this the comparison of two texts takes minutes, not seconds. */
const LONGEST = 200_000

/** A text that can't be compared. */
interface Refusal {
  readonly code: 'unreadable-file' | 'not-utf8' | 'long-text' | 'empty-text'
  readonly status: number
}

/** Compares the text that was read with the true one. Nothing is written; neither file need have line breaks alike. */
export async function runCer(
  asked: { readonly truth: string; readonly read: string; readonly json: boolean },
  voice: Voice,
): Promise<number> {
  const truth = await textOf(asked.truth)
  if (typeof truth !== 'string') return refuse(truth, asked.truth, voice)
  if (truth.trim() === '') return refuse({ code: 'empty-text', status: FAILED }, asked.truth, voice)
  const read = await textOf(asked.read)
  if (typeof read !== 'string') return refuse(read, asked.read, voice)
  const found = { ...differenceOf(read, truth), folded: characterErrors(read, truth, { preReform: true }) }
  const confusions = found.confusions.slice(0, MOST)
  if (asked.json) voice.result(JSON.stringify(shown({ ...found, confusions })))
  else tell({ ...found, confusions }, voice)
  return WELL
}

async function textOf(path: string): Promise<string | Refusal> {
  let bytes: Uint8Array
  try {
    // In UTF-8 no character has more than four bytes.
    if ((await stat(path)).size > 4 * LONGEST) return { code: 'long-text', status: FAILED }
    bytes = await readFile(path)
  } catch {
    return { code: 'unreadable-file', status: WRONG_USE }
  }
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return { code: 'not-utf8', status: FAILED }
  }
  // What has noughts is a picture or an archive that happens to be valid.
  if (text.includes('\0')) return { code: 'not-utf8', status: FAILED }
  return text.length > LONGEST ? { code: 'long-text', status: FAILED } : text
}

function refuse({ code, status }: Refusal, path: string, voice: Voice): number {
  voice.say(`fonds: ${voice.explain(code, path)}`)
  return status
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
