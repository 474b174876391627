import { useEffect, useState } from 'react'
import type { SourceSet } from '../../../shared/platform/platform.ts'

/** The files of a source, while they are being found and when all are. */
export type Listing =
  | { readonly status: 'listing'; readonly count: number }
  | { readonly status: 'ready'; readonly paths: readonly string[] }
  | { readonly status: 'error'; readonly error: unknown }

/** So many files between two looks at how far it is. */
const STEP = 500

/** Looks through the source; nothing is opened. */
export function useListing(source: SourceSet): Listing {
  const [found, setFound] = useState<{ readonly source: SourceSet; readonly listing: Listing } | null>(null)
  useEffect(() => {
    let left = false
    const tell = (listing: Listing): void => {
      if (!left) setFound({ source, listing })
    }
    const list = async (): Promise<void> => {
      const paths: string[] = []
      for await (const { path } of source.files()) {
        if (left) return
        paths.push(path)
        if (paths.length % STEP === 0) tell({ status: 'listing', count: paths.length })
      }
      tell({ status: 'ready', paths })
    }
    list().catch((error: unknown) => tell({ status: 'error', error }))
    return () => {
      left = true
    }
  }, [source])
  return found?.source === source ? found.listing : { status: 'listing', count: 0 }
}
