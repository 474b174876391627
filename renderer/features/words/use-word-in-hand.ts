import { useEffect, useState } from 'react'
import { doubtKey, findDoubt, type DoubtfulWord, type FoundDoubt } from '../../../shared/domain/doubtful-words.ts'
import type { OneByOne } from '../../../shared/domain/one-by-one.ts'
import type { Page } from '../../../shared/domain/page.ts'
import { bestReading } from '../../../shared/domain/reading.ts'
import { nameOf } from '../../../shared/domain/unit.ts'
import { useServices } from '../../ports/context.tsx'

/** A doubtful word with the line and page it stands on, as they are now. */
export interface WordInHand {
  readonly key: string
  readonly found: FoundDoubt
  readonly page: Page
  readonly unitName: string
}

/** Fetches the page of the word; null until it is there. `onGone`: the word is no longer in doubt, or its page went. */
export function useWordInHand(
  word: DoubtfulWord | undefined,
  inTurn: OneByOne,
  on: { readonly onGone: () => void; readonly onFailed: (error: unknown) => void },
): WordInHand | null {
  const { repositories } = useServices()
  const [inHand, setInHand] = useState<WordInHand | null>(null)
  const key = word ? doubtKey(word) : ''
  useEffect(() => {
    if (!word) return
    let left = false
    // After what is being stored: the line may be the one that was just corrected.
    const look = inTurn(async (): Promise<WordInHand | null> => {
      const page = await repositories.pages.get(word.pageId)
      if (!page || page.deletedAt) return null
      const [unit, readings] = await Promise.all([
        repositories.units.get(page.unitId),
        repositories.readings.ofPage(page.id),
      ])
      const best = bestReading(readings)
      const found = best ? findDoubt(word, best.lines) : null
      return found && { key, found, page, unitName: unit ? nameOf(unit) : '' }
    })
    look.then(
      (now) => {
        if (left) return
        setInHand(now)
        if (!now) on.onGone()
      },
      (error: unknown) => left || on.onFailed(error),
    )
    return () => {
      left = true
    }
    // A word is fetched once each time it comes into the hand.
  }, [key])
  return inHand?.key === key ? inHand : null
}
