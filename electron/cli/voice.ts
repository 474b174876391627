import { isMessageKey, messageText, type MessageKey } from '../../shared/messages/index.ts'
import { isLanguage, type Language } from '../../shared/messages/language.ts'
import type { Phase } from '../../shared/cli/protocol.ts'

/** Where the command line speaks: results on stdout, everything else on stderr. */
export interface Voice {
  result(line: string): void
  say(line: string): void
  progress(phase: Phase, done: number, total: number): void
  text(key: MessageKey, values?: Readonly<Record<string, string | number>>): string
  explain(code: string, message: string): string
}

type Environment = Readonly<Record<string, string | undefined>>

export function systemVoice(env: Environment = process.env): Voice {
  const language = languageOf(env)
  const isTerminal = process.stderr.isTTY
  // Whoever reads the lines by a program asks for each step on one of its own.
  const inLines = env['FONDS_PROGRESS'] === 'lines'
  // A reader such as `head` that has seen enough is no failure of ours.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', endWithReader)
  const text: Voice['text'] = (key, values = {}) =>
    Object.entries(values).reduce(
      (line, [name, value]) => line.replaceAll(`{${name}}`, String(value)),
      messageText(key, language),
    )
  const clear = () => (isTerminal ? process.stderr.write('\r\u001b[K') : undefined)
  return {
    result: (line) => void process.stdout.write(`${line}\n`),
    say: (line) => {
      clear()
      process.stderr.write(`${line}\n`)
    },
    progress: (phase, done, total) => {
      if (inLines) process.stderr.write(`${phase} ${done}/${total}\n`)
      if (inLines || !isTerminal) return
      clear()
      process.stderr.write(`${text(`cli.${phase}`)} ${bar(done, total)} ${done}/${total}`)
    },
    text,
    explain: (code, message) => {
      const key = `error.${code}`
      return text(isMessageKey(key) ? key : 'error.unknown', { message })
    },
  }
}

function endWithReader(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error
}

function bar(done: number, total: number): string {
  const filled = total > 0 ? Math.round((20 * Math.min(done, total)) / total) : 0
  return `[${'#'.repeat(filled)}${'.'.repeat(20 - filled)}]`
}

function languageOf(env: Environment): Language {
  const code = (env['LC_ALL'] ?? env['LC_MESSAGES'] ?? env['LANG'] ?? '').slice(0, 2)
  return isLanguage(code) ? code : 'en'
}
