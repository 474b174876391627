import { readFile, stat } from 'node:fs/promises'
import type { Voice } from './voice.ts'

const FAILED = 1
const WRONG_USE = 2

/** A text that can't be used. */
interface Refusal {
  readonly code: 'unreadable-file' | 'not-utf8' | 'long-text' | 'empty-text'
  readonly status: number
}

/** The text of a file in UTF-8 of at most `longest` characters, or why it can't be had. */
export async function readText(path: string, longest: number): Promise<string | Refusal> {
  let bytes: Uint8Array
  try {
    // In UTF-8 no character has more than four bytes.
    if ((await stat(path)).size > 4 * longest) return { code: 'long-text', status: FAILED }
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
  return text.length > longest ? { code: 'long-text', status: FAILED } : text
}

/** Says so, and gives back the exit status. */
export function refuse({ code, status }: Refusal, path: string, voice: Voice): number {
  voice.say(`fonds: ${voice.explain(code, path)}`)
  return status
}
