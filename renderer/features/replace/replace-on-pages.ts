import type { Change } from '../../../shared/domain/changes.ts'
import type { PageId } from '../../../shared/domain/ids.ts'
import { changesToKeep, type Making } from '../../../shared/domain/person-text.ts'
import { bestReading } from '../../../shared/domain/reading.ts'
import type { Repositories } from '../../../shared/domain/repositories.ts'
import { replaceOnPage, type PageHit } from '../../../shared/text/replace.ts'
import type { WorkContext } from '../../ports/services.ts'

/** What replacing comes to. */
export interface Replacing {
  readonly changes: readonly Change[]
  readonly replaced: number
  readonly pages: number
  /** Places that read otherwise by now: they are left alone. */
  readonly stale: number
}

/** Works out the changes of a replacement over pages, as their texts are now. Throws the signal's reason. */
export async function replacingOf(
  ticked: ReadonlyMap<PageId, readonly PageHit[]>,
  {
    repositories,
    making,
  }: { readonly repositories: Pick<Repositories, 'pages' | 'readings'>; readonly making: Making },
  { signal, onProgress }: WorkContext,
): Promise<Replacing> {
  const changes: Change[] = []
  const sum = { replaced: 0, pages: 0, stale: 0 }
  let done = 0
  for (const [pageId, hits] of ticked) {
    const [page, readings] = await Promise.all([repositories.pages.get(pageId), repositories.readings.ofPage(pageId)])
    signal.throwIfAborted()
    const becomes = replaceOnPage(bestReading(readings)?.lines ?? [], page ? hits : [])
    if (page && becomes.replaced > 0) {
      changes.push(...changesToKeep(becomes.lines, { page, readings }, making))
      sum.pages += 1
    }
    sum.replaced += becomes.replaced
    sum.stale += hits.length - becomes.replaced
    onProgress({ done: (done += 1), total: ticked.size })
  }
  return { changes, ...sum }
}
