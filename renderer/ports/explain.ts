import { isMessageKey } from '../../shared/messages/index.ts'
import type { Speech } from './messages.tsx'

/** What happened and what to do next, in the user's language. Any error with a known `code` has words of its own. */
export function explain(error: unknown, speech: Speech): string {
  const message = error instanceof Error ? error.message : String(error)
  return explainCode(codeOf(error), message, speech)
}

/** The same for a failure that was kept as a code and the machine's wording. */
export function explainCode(code: string, message: string, speech: Speech): string {
  const key = `error.${code}`
  return speech.t(isMessageKey(key) ? key : 'error.unknown', { message })
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
}
