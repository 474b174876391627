import { useState } from 'react'

/** What has become of a file that is brought in; `Outcome` is what it may come to besides failing. */
type Attempt<Outcome> =
  | { readonly kind: 'none' | 'reading' }
  | { readonly kind: 'failed'; readonly file: string; readonly error: unknown }
  | Outcome

/** The state of bringing a file in, and what begins the work on one. */
export function useAttempt<Outcome>(): readonly [
  Attempt<Outcome>,
  (file: File, work: () => Promise<Outcome>) => Promise<void>,
] {
  const [state, setState] = useState<Attempt<Outcome>>({ kind: 'none' })
  const attempt = async (file: File, work: () => Promise<Outcome>): Promise<void> => {
    setState({ kind: 'reading' })
    try {
      const outcome = await work()
      setState(() => outcome)
    } catch (error) {
      setState({ kind: 'failed', file: file.name, error })
    }
  }
  return [state, attempt]
}
