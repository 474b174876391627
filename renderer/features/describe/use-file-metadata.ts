import { useEffect, useState } from 'react'
import type { EmbeddedMetadata } from '../../../shared/domain/embedded-metadata.ts'
import type { PageId, UnitId } from '../../../shared/domain/ids.ts'
import type { Page } from '../../../shared/domain/page.ts'
import type { Unit } from '../../../shared/domain/unit.ts'
import { MAPPING_SETTING, mappingFrom, type MappingRule } from '../../../shared/formats/embedded/metadata-mapping.ts'
import { useDesk, useServices } from '../../ports/context.tsx'
import type { Services } from '../../ports/services.ts'

export type FileMetadataState =
  | { readonly status: 'loading' }
  | { readonly status: 'error'; readonly error: unknown }
  /** The unit has no page. */
  | { readonly status: 'none' }
  | {
      readonly status: 'ready'
      readonly page: Page
      readonly metadata: EmbeddedMetadata
      readonly mapping: readonly MappingRule[]
    }

/** What the file of the page that is open says, else that of the unit's first page. */
export function useFileMetadata(unit: Unit): FileMetadataState {
  const services = useServices()
  const [{ reader }] = useDesk()
  const open = reader?.unitId === unit.id ? reader.pageId : null
  const [found, setFound] = useState<{ readonly of: string; readonly state: FileMetadataState } | null>(null)
  const of = `${unit.id} ${open ?? ''}`
  useEffect(() => {
    const stop = new AbortController()
    read(services, { unitId: unit.id, open, signal: stop.signal }).then(
      (state) => {
        if (!stop.signal.aborted) setFound({ of, state })
      },
      (error: unknown) => {
        if (!stop.signal.aborted) setFound({ of, state: { status: 'error', error } })
      },
    )
    return () => stop.abort()
  }, [services, unit.id, open, of])
  return found?.of === of ? found.state : { status: 'loading' }
}

async function read(
  { repositories, metadata }: Services,
  { unitId, open, signal }: { readonly unitId: UnitId; readonly open: PageId | null; readonly signal: AbortSignal },
): Promise<FileMetadataState> {
  const pages = await repositories.pages.ofUnit(unitId)
  const page = pages.find(({ id }) => id === open) ?? pages[0]
  if (!page) return { status: 'none' }
  const mapping = mappingFrom(await repositories.settings.get(MAPPING_SETTING))
  return { status: 'ready', page, metadata: await metadata.ofPage(page, signal), mapping }
}
