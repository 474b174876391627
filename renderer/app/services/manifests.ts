import type { ManifestRule } from '../../../shared/domain/manifest-rule.ts'
import type { SettingsRepository } from '../../../shared/domain/repositories.ts'
import { sheetKey } from '../../../shared/domain/sheet-key.ts'
import { idFrom } from '../../../shared/domain/ids.ts'
import type { Platform } from '../../../shared/platform/platform.ts'
import type { HostFetch } from '../../platform/host-client.ts'
import { fetchFile } from '../../platform/picture-client.ts'
import type { ManifestService } from '../../ports/manifests.ts'
import { once } from './export/chunks.ts'
import { intoTarget } from './export/into-target.ts'
import { fileName } from './file-name.ts'

interface ManifestDeps {
  readonly repositories: { readonly settings: SettingsRepository }
  readonly platform: Pick<Platform, 'exportTarget'>
  readonly host: HostFetch
}

/** Brings manifests, and gives those that were kept with imports out again. */
export function createManifestService({ repositories, platform, host }: ManifestDeps): ManifestService {
  return {
    bring: async (address, from) => await (await fetchFile(host, [address], from)).text(),
    async ofUnit({ source }) {
      if (!source) return null
      // Written by `keepRows` and by nobody else: a spreadsheet has no units.
      const kept = (await repositories.settings.get(sheetKey(idFrom(source.importId)))) as
        Partial<ManifestRule> | undefined
      const from = kept?.units?.find(({ key }) => key === source.path)?.from
      return kept?.files?.find(({ name }) => name === from) ?? null
    },
    async save({ name, text }) {
      const { signal } = new AbortController()
      const plain = fileName((name.split('/').at(-1) ?? name).replace(/\.json(?:ld)?$/i, ''), 'manifest')
      return await intoTarget({ platform, name: plain, signal }, (target) =>
        target.write(`${plain}.json`, once(text), signal),
      )
    },
  }
}
