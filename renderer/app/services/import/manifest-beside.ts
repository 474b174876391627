import { isAgreed } from '../../../../shared/arrangement/plan-by-manifest.ts'
import { sheetFiles } from '../../../../shared/arrangement/sheet-files.ts'
import type { Arrangement } from '../../../../shared/domain/arrangement.ts'
import type { Companions } from '../../../../shared/domain/companions.ts'
import type { PlannedFile } from '../../../../shared/domain/import-plan.ts'
import type { ImportRecord } from '../../../../shared/domain/job.ts'
import type { ManifestPage, ManifestRule } from '../../../../shared/domain/manifest-rule.ts'
import type { Repositories } from '../../../../shared/domain/repositories.ts'
import type { SourceFile } from '../../../../shared/platform/platform.ts'
import type { DownloadPicture } from './import-deps.ts'
import { saidByManifest, type SaidByManifest } from './said-by-manifest.ts'

/** What manifests give the pictures of an import beside their units. */
interface ManifestBeside {
  /** Pictures that are downloaded when their turn comes, by the path that they are known by. */
  readonly downloads: ReadonlyMap<string, SourceFile>
  /** Texts that manifests name, of scans that have no other. */
  readonly companions: ReadonlyMap<string, Companions>
  /** What manifests themselves say of pictures, by path. */
  readonly said: ReadonlyMap<string, SaidByManifest>
}

const NOTHING: ManifestBeside = { downloads: new Map(), companions: new Map(), said: new Map() }

/** What an import is looked at with. */
interface Run {
  readonly files: readonly PlannedFile[]
  readonly sources: ReadonlyMap<string, SourceFile>
  readonly download: DownloadPicture
  readonly signal: AbortSignal
}

/** Empty for imports by any other rule. */
export function manifestBeside(rule: Arrangement, { files, sources, download, signal }: Run): ManifestBeside {
  if (rule.kind !== 'manifest') return NOTHING
  const { manifest } = rule
  const pages = new Map(manifest.pages.map((page) => [page.canvas.id, page]))
  const finder = sheetFiles([...sources.keys()])
  const downloads = new Map<string, SourceFile>()
  const companions = new Map<string, Companions>()
  const said = new Map<string, SaidByManifest>()
  const bring = patient(download)
  for (const { path, canvas } of files) {
    const page = canvas && pages.get(canvas.id)
    if (!page) continue
    if (!sources.has(path) && isAgreed(page, manifest.origins))
      downloads.set(path, { path, open: () => bring(page, { manifest, signal }) })
    const readings = page.texts.flatMap((name) => finder.named(name) ?? [])
    if (readings.length > 0) companions.set(path, { readings, metadata: [] })
    const own = saidByManifest(page)
    if (own) said.set(path, own)
  }
  return { downloads, companions, said }
}

type Bring = (
  page: ManifestPage,
  of: { readonly manifest: ManifestRule; readonly signal: AbortSignal },
) => Promise<Blob>

/** So many pictures in a row may fail because nobody answers; after that no more is asked, and each is told so. */
const PATIENCE = 4
const SILENCE: ReadonlySet<string> = new Set(['pictures-silent', 'pictures-offline'])

/** Asks no more where nobody answers: a thousand pictures would each wait as long as the first. */
function patient(download: DownloadPicture): Bring {
  let silent = 0
  let last: unknown = null
  return async ({ addresses }, { manifest: { origins }, signal }) => {
    if (silent >= PATIENCE) throw last
    try {
      const picture = await download(addresses, { origins, signal })
      silent = 0
      return picture
    } catch (error) {
      signal.throwIfAborted()
      last = error
      silent = error instanceof Error && 'code' in error && SILENCE.has(String(error.code)) ? silent + 1 : 0
      throw error
    }
  }
}

/** Canvases that the collection has pages of from other imports, the trash aside: a manifest brings only what is new. */
export async function canvasesHere(
  rule: Arrangement,
  record: Pick<ImportRecord, 'id' | 'collectionId'>,
  { pages, units }: Pick<Repositories, 'pages' | 'units'>,
): Promise<ReadonlySet<string>> {
  if (rule.kind !== 'manifest') return new Set()
  const [all, tree] = await Promise.all([pages.ofCollection(record.collectionId), units.tree(record.collectionId)])
  // A unit in the trash takes its pages with it.
  const inSight = new Set(tree.map(({ id }) => id))
  const here = all.filter(({ unitId, importId }) => importId !== record.id && inSight.has(unitId))
  return new Set(here.flatMap(({ canvas }) => (canvas ? [canvas.id] : [])))
}
