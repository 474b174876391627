import { systemVoice, type Voice } from '../../electron/cli/voice.ts'

/** A voice in English that keeps what a command tells: its results, and what it says beside them. */
export function heardVoice(): { readonly voice: Voice; readonly results: string[]; readonly said: string[] } {
  const results: string[] = []
  const said: string[] = []
  const voice = {
    ...systemVoice({ LANG: 'en' }),
    result: (line: string) => void results.push(line),
    say: (line: string) => void said.push(line),
  }
  return { voice, results, said }
}
