import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { createExportRunner, type ExportRun } from '../../renderer/features/export/export-run.ts'
import { exportScopes, FIRST_TEXTS, toggledFormat } from '../../renderer/features/export/export-screen.ts'
import { previewFormats, previewText, type PreviewFormat } from '../../renderer/features/export/preview.ts'
import { idFrom, type UnitId } from '../../shared/domain/ids.ts'
import { NOTHING_WITHHELD } from '../../shared/release/withheld.ts'
import { aUnit, COLLECTION } from '../support/builders.ts'
import { describedArchive } from '../support/described-archive.ts'
import { releasedStore } from '../support/released-store.ts'

const id = (text: string): UnitId => idFrom<UnitId>(text)
const request = { collectionId: COLLECTION, unitIds: null, formats: ['csv' as const], name: 'x' }

describe('the export page', () => {
  const tree = [aUnit('a'), aUnit('b', { parentId: id('a') }), aUnit('c')]

  it('offers the selection, the unit of the tree and the collection, with how many units each is', () => {
    const scopes = exportScopes({ selection: new Set([id('b'), id('c')]), scope: id('a') }, tree)
    expect(scopes.map(({ kind, units }) => [kind, units.length])).toEqual([
      ['selection', 2],
      ['unit', 2],
      ['collection', 3],
    ])
    expect(exportScopes({ selection: new Set(), scope: null }, tree).map(({ kind }) => kind)).toEqual(['collection'])
  })

  it('keeps formats in their order', () => {
    expect(toggledFormat(['geojson', 'text'], 'csv')).toEqual(['csv', 'geojson', 'text'])
    expect(toggledFormat(['csv', 'text'], 'csv')).toEqual(['text'])
  })

  it('previews the file as it will be written', async () => {
    const repositories = await describedArchive()
    const archive = await releasedStore(repositories)
    const units = await archive.units.tree(COLLECTION)
    const csv = await previewText(archive, { collectionId: COLLECTION, units, format: 'csv', texts: FIRST_TEXTS })
    expect(csv.split('\n')[0]).toMatch(/^id,parent,level,file,title/)
    expect(csv).toContain('Hà Nội | Huế')
    const geojson = await previewText(archive, {
      collectionId: COLLECTION,
      units,
      format: 'geojson',
      texts: FIRST_TEXTS,
    })
    expect(JSON.parse(geojson).features).toHaveLength(1)
    const shown = (format: PreviewFormat) =>
      previewText(archive, { collectionId: COLLECTION, units, format, texts: FIRST_TEXTS })
    expect(await shown('text')).toBe('một\n')
    expect(await shown('alto')).toContain('<String CONTENT="một"/>')
    expect(await shown('tei')).toContain('một')
    expect(previewFormats(['jsonld', 'xmp', 'text', 'pdf', 'alto'])).toEqual(['jsonld', 'text', 'alto'])
  })
})

describe('an export that runs', () => {
  const watch = (runner: ReturnType<typeof createExportRunner>): readonly ExportRun[] => {
    const seen: ExportRun[] = []
    runner.state.subscribe(
      (run) => seen.push(run),
      () => undefined,
    )
    return seen
  }

  it('tells its progress and what came of it', async () => {
    const none = { unreviewed: 0, all: 0 }
    const report = { paths: ['items.csv'], withheld: NOTHING_WITHHELD, unreviewed: { texts: none, values: none } }
    const runner = createExportRunner()
    const seen = watch(runner)
    await runner.start(
      {
        run: (_request, { onProgress }) => {
          onProgress({ done: 1, total: 2 })
          return Promise.resolve(report)
        },
      },
      request,
    )
    expect(seen.map(({ kind }) => kind)).toEqual(['none', 'running', 'running', 'done'])
    expect(seen.at(-1)).toEqual({ kind: 'done', report })
    runner.forget()
    expect(seen.at(-1)).toEqual({ kind: 'none' })
  })

  it('is nothing where the user chose no target, failed where it threw, cancelled where it was', async () => {
    const runner = createExportRunner()
    const seen = watch(runner)
    await runner.start({ run: () => Promise.resolve(null) }, request)
    expect(seen.at(-1)).toEqual({ kind: 'none' })
    await runner.start({ run: () => Promise.reject(new Error('full')) }, request)
    expect(seen.at(-1)).toMatchObject({ kind: 'failed' })
    const cancelled = runner.start(
      { run: (_request, { signal }) => new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(new Error('aborted')))) },
      request,
    ) // prettier-ignore
    const last = seen.at(-1)
    if (last?.kind === 'running') last.cancel()
    await cancelled
    expect(seen.at(-1)).toEqual({ kind: 'cancelled' })
  })
})
