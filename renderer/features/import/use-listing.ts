import { useEffect, useState } from 'react'
import { picturesNamed } from '../../../shared/arrangement/companions-in.ts'
import { manifestsAmong } from '../../../shared/intake/iiif/open-manifests.ts'
import type { SourceFile, SourceSet } from '../../../shared/platform/platform.ts'
import type { ArrangeSession, ListedFiles } from '../../ports/arranger.ts'
import { descriptionsBeside } from './descriptions-among.ts'

/** The files of a source, while they are being found and when all are. */
export type Listing =
  | { readonly status: 'listing'; readonly count: number }
  | {
      readonly status: 'ready'
      readonly files: ListedFiles
      readonly described: readonly SourceFile[]
      /** Everything that is there, by path. */
      readonly sources: ReadonlyMap<string, SourceFile>
      /** IIIF manifests among it. */
      readonly manifests: readonly string[]
    }
  | { readonly status: 'error'; readonly error: unknown }

/** So many files between two looks at how far it is. */
const STEP = 500

/** Looks through the source; of its files only texts that no name tells of are opened, to find their scans. */
export function useListing(source: SourceSet, session: ArrangeSession): Listing {
  const [found, setFound] = useState<{ readonly source: SourceSet; readonly listing: Listing } | null>(null)
  useEffect(() => {
    let left = false
    const tell = (listing: Listing): void => {
      if (!left) setFound({ source, listing })
    }
    const list = async (): Promise<void> => {
      const files = new Map<string, SourceFile>()
      for await (const file of source.files()) {
        if (left) return
        files.set(file.path, file)
        if (files.size % STEP === 0) tell({ status: 'listing', count: files.size })
      }
      const paths = [...files.keys()]
      const texts = await session.textsOfNoScan(paths)
      // Why one can't be asked is said when the import comes to it.
      const onUnreadable = (path: string, error: unknown): void => console.warn(`Not asked: ${path}`, error)
      const named = await picturesNamed(texts, files, onUnreadable)
      const ofNoPicture = texts.filter((path) => !named.has(path))
      const described = await descriptionsBeside(files, ofNoPicture, onUnreadable)
      const manifests = await manifestsAmong(files, onUnreadable)
      tell({
        status: 'ready',
        files: { paths, named, described: described.map(({ path }) => path) },
        described,
        sources: files,
        manifests,
      })
    }
    list().catch((error: unknown) => tell({ status: 'error', error }))
    return () => {
      left = true
    }
  }, [source, session])
  return found?.source === source ? found.listing : { status: 'listing', count: 0 }
}
