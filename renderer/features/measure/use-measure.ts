import { useEffect, useState } from 'react'
import type { CollectionId } from '../../../shared/domain/ids.ts'
import type { Page } from '../../../shared/domain/page.ts'
import type { Repositories } from '../../../shared/domain/repositories.ts'
import { measurePage, type MeasuredPage } from '../../../shared/text/measure-readings.ts'
import { useServices } from '../../ports/context.tsx'
import type { Progress, WorkContext } from '../../ports/services.ts'

/** What the pages of ground truth say of the readings that they have. */
export type MeasureState =
  | { readonly status: 'measuring'; readonly progress: Progress }
  | { readonly status: 'failed'; readonly error: unknown }
  | { readonly status: 'ready'; readonly pages: readonly Page[]; readonly measured: readonly MeasuredPage<Page>[] }

const BEGUN: MeasureState = { status: 'measuring', progress: { done: 0, total: 0 } }

/** Measures every reading of the pages that are marked as ground truth; anew with each `round`, and shows the last meanwhile. */
export function useMeasure(collectionId: CollectionId | null, round: unknown): MeasureState {
  const { repositories } = useServices()
  const [state, setState] = useState<MeasureState>(BEGUN)
  useEffect(() => {
    if (collectionId === null) return
    const stop = new AbortController()
    const { signal } = stop
    const onProgress = (progress: Progress): void => {
      if (!signal.aborted) setState((last) => (last.status === 'ready' ? last : { status: 'measuring', progress }))
    }
    measureCollection(repositories, collectionId, { signal, onProgress }).then(
      (found) => signal.aborted || setState({ status: 'ready', ...found }),
      (error: unknown) => signal.aborted || setState({ status: 'failed', error }),
    )
    return () => stop.abort()
  }, [repositories, collectionId, round])
  return state
}

/** Page by page, so that the window answers meanwhile. Throws the signal's reason. */
export async function measureCollection(
  { pages, readings }: Pick<Repositories, 'pages' | 'readings'>,
  collectionId: CollectionId,
  { signal, onProgress }: WorkContext,
) {
  const marked = (await pages.ofCollection(collectionId)).filter((page) => page.truth !== undefined)
  const measured: MeasuredPage<Page>[] = []
  for (const [index, page] of marked.entries()) {
    signal.throwIfAborted()
    measured.push(...measurePage(page, await readings.ofPage(page.id)))
    onProgress({ done: index + 1, total: marked.length })
  }
  return { pages: marked, measured }
}
