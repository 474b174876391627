import type { ManifestFile, ManifestRule } from '../../../shared/domain/manifest-rule.ts'
import type { SettingsRepository } from '../../../shared/domain/repositories.ts'
import { sheetKey } from '../../../shared/domain/sheet-key.ts'
import { idFrom, type CollectionId, type UnitId } from '../../../shared/domain/ids.ts'
import type { Unit } from '../../../shared/domain/unit.ts'
import type { Platform } from '../../../shared/platform/platform.ts'
import { isAnyWithheld } from '../../../shared/release/withheld.ts'
import type { HostFetch } from '../../platform/host-client.ts'
import { fetchFile } from '../../platform/picture-client.ts'
import type { ManifestService } from '../../ports/manifests.ts'
import { once } from './export/chunks.ts'
import { intoTarget } from './export/into-target.ts'
import { fileName } from './file-name.ts'
import type { Released } from './release/released.ts'
import { WithheldError } from './release/withheld-error.ts'

interface ManifestDeps {
  readonly repositories: { readonly settings: SettingsRepository }
  readonly platform: Pick<Platform, 'exportTarget'>
  readonly host: HostFetch
  /** What of a collection exports may see today. */
  readonly releasedOf: (collectionId: CollectionId) => Promise<Pick<Released, 'tree' | 'withheld'>>
}

/** A manifest that was kept, and which units of its import it speaks of, by their source paths. */
interface KeptManifest {
  readonly file: ManifestFile
  readonly paths: ReadonlySet<string>
}

/** Brings manifests, and gives those that were kept with imports out again. */
export function createManifestService(deps: ManifestDeps): ManifestService {
  const { repositories, platform, host } = deps
  return {
    bring: async (address, from) => await (await fetchFile(host, [address], from)).text(),
    ofUnit: async (unit) => (await keptOf(repositories, unit))?.file ?? null,
    async save(unit) {
      const kept = await keptOf(repositories, unit)
      if (!kept) return null
      const { name, text } = kept.file
      const { signal } = new AbortController()
      const plain = fileName((name.split('/').at(-1) ?? name).replace(/\.json(?:ld)?$/i, ''), 'manifest')
      return await intoTarget({ platform, name: plain, signal }, async (target) => {
        if (await isWithheld(deps, unit, kept)) throw new WithheldError(`${plain}.json`, 'withheld-manifest')
        await target.write(`${plain}.json`, once(text), signal)
      })
    },
  }
}

async function keptOf(
  { settings }: ManifestDeps['repositories'],
  { source }: Pick<Unit, 'source'>,
): Promise<KeptManifest | null> {
  if (!source) return null
  // Written by `keepRows` and by nobody else: a spreadsheet has no units.
  const kept = (await settings.get(sheetKey(idFrom(source.importId)))) as Partial<ManifestRule> | undefined
  const units = kept?.units ?? []
  const from = units.find(({ key }) => key === source.path)?.from
  const file = kept?.files?.find(({ name }) => name === from)
  return file ? { file, paths: new Set(units.flatMap((unit) => (unit.from === from ? [unit.key] : []))) } : null
}

/** Whether anything is withheld of any unit that the manifest made. */
async function isWithheld(
  { releasedOf }: Pick<ManifestDeps, 'releasedOf'>,
  { collectionId, source }: Pick<Unit, 'collectionId' | 'source'>,
  { paths }: KeptManifest,
): Promise<boolean> {
  const { tree, withheld } = await releasedOf(collectionId)
  const made = tree.flatMap((unit): readonly UnitId[] =>
    unit.source?.importId === source?.importId && paths.has(unit.source?.path ?? '') ? [unit.id] : [],
  )
  return isAnyWithheld(await withheld(made))
}
