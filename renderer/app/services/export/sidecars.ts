import type { ReleasedStore } from '../../../ports/released-store.ts'
import type { ExportedUnit } from '../../../../shared/formats/exported-unit.ts'
import { filePath, uniquePaths } from '../../../../shared/formats/text/write-text.ts'
import { xmpSidecar } from '../../../../shared/formats/xmp/write-xmp.ts'

/** What is written into a sidecar as the program that made it. */
const TOOL = 'Fonds'

/** The XMP sidecar of every original, unit by unit, at the path where programs look for it: the file's, with '.xmp'. */
export async function* sidecars(
  repositories: Pick<ReleasedStore, 'pages'>,
  units: AsyncIterable<ExportedUnit>,
  at: string,
): AsyncIterable<{ readonly path: string; readonly text: string }> {
  const unique = uniquePaths()
  for await (const exported of units) {
    if (exported.pageCount === 0) continue
    const pages = await repositories.pages.ofUnit(exported.unit.id)
    // A file of several pages has one sidecar.
    for (const path of new Set(pages.map((page) => page.path))) {
      yield { path: unique(`${filePath(path)}.xmp`), text: xmpSidecar(exported, { toolName: TOOL, at }) }
    }
  }
}
