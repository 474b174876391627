import type { ReleasedStore } from '../../../ports/released-store.ts'
import type { Unit } from '../../../../shared/domain/unit.ts'
import { filePath, uniquePaths } from '../../../../shared/formats/text/write-text.ts'

/** An original as it came in. */
export interface Master {
  readonly path: string
  readonly bytes: Blob
}

/**
 * The originals of the units' pages, each once, byte for byte, under the names of their files; none of
 * which something is withheld. `step` counts units.
 */
export async function* masters(
  { pages, pictures }: Pick<ReleasedStore, 'pages' | 'pictures'>,
  { units, step }: { readonly units: readonly Unit[]; readonly step: () => Promise<void> },
): AsyncIterable<Master> {
  const unique = uniquePaths()
  for (const unit of units) {
    await step()
    const files = new Map((await pages.ofUnit(unit.id)).map((page) => [`${page.original} ${page.path}`, page]))
    for (const page of files.values()) {
      const bytes = await pictures.whole(page)
      if (bytes) yield { path: unique(`originals/${filePath(page.path)}`), bytes }
    }
  }
}
