import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import initSqlJs from 'sql.js'
import { expect, test } from 'vitest'
import { createExportService } from '../../renderer/app/services/export.ts'
import { writeReport } from '../../renderer/app/services/fixity/report.ts'
import type { ExportFormat, ExportReport } from '../../renderer/ports/services.ts'
import { puts } from '../../shared/domain/changes.ts'
import {
  idFrom,
  type CheckId,
  type RegionId,
  type Sha256,
  type TemplateId,
  type UnitId,
} from '../../shared/domain/ids.ts'
import type { Line } from '../../shared/domain/reading.ts'
import { RESTRICTED_PARTS, type Restriction, type UnitAccess } from '../../shared/domain/restriction.ts'
import type { Template } from '../../shared/domain/fields/template.ts'
import { freshArchive } from '../support/archive.ts'
import { aCollection, aDescription, aPage, aReading, aRegion, aUnit, AT, COLLECTION } from '../support/builders.ts'
import { aLink, aPlace } from '../support/described-archive.ts'
import { exportImaging } from '../support/export-imaging.ts'
import { wordsIn } from '../support/exported-words.ts'
import { memoryTarget } from '../support/memory-target.ts'
import { releasedStore } from '../support/released-store.ts'
import { writerHere } from '../support/sqlite-writer.ts'

/** Every format but those of maps on the ground, which have no words and are tested with the maps. */
const FORMATS: readonly ExportFormat[] = [
  ...(['csv', 'geojson', 'jsonld', 'kml', 'gpkg', 'lpf', 'lptsv', 'ead3', 'annotations', 'xmp'] as const),
  ...(['text', 'alto', 'page', 'hocr', 'pdf', 'tei', 'docx', 'mets', 'originals'] as const),
]

const JPEG = readFileSync('tests/fixtures/images/plain.jpg')
const by = { by: 'person', at: AT } as const
const OVER = '2025'
const LATER = '2040'

/** A word of each thing that may be withheld of a unit. */
const wordsOf = (id: string) =>
  ({
    title: `Tieude${id}`,
    note: `Ghichu${id}`,
    kept: `Khoso${id}`,
    text: `Vanban${id}`,
    name: `Tennguoi${id}`,
    region: `Vung${id}`,
    place: `Noichon${id}`,
    picture: `ANH${id}ANH`,
  }) as const
type Word = keyof ReturnType<typeof wordsOf>

/** Where the name stands on its page. */
const NAME_BOX = { x: 0.5, y: 0.1, w: 0.3, h: 0.05 }
const lineOf = (id: string): Line => {
  const { text, name } = wordsOf(id)
  const word = (said: string, x: number) => ({ text: said, box: { ...NAME_BOX, x }, confidence: 0.9 })
  const [before, after] = [word(text, 0.1), word(name, 0.5)]
  return { text: `${text} ${name}`, box: { x: 0.1, y: 0.1, w: 0.7, h: 0.05 }, words: [before, after] }
}

const restriction = (parts: Partial<Restriction>): Restriction => ({
  parts: [],
  fields: [],
  reason: 'personal',
  note: 'Lydokin',
  by,
  ...parts,
})

interface Plan {
  readonly access: UnitAccess | null
  readonly area: 'none' | 'now' | 'over'
}
const planned: fc.Arbitrary<Plan> = fc.record({
  access: fc.option(
    fc
      .record({
        parts: fc.uniqueArray(fc.constantFrom(...RESTRICTED_PARTS), { maxLength: 2 }),
        fields: fc.uniqueArray(fc.constantFrom('title', 'note'), { maxLength: 2 }),
        until: fc.constantFrom(undefined, OVER, LATER, 'unclear'),
        overrules: fc.boolean(),
      })
      .map(({ parts, fields, until, overrules }) => ({
        restrictions: [restriction({ parts, fields, ...(until === undefined ? {} : { until }) })],
        ...(overrules ? { overrules: true as const } : {}),
      })),
  ),
  area: fc.constantFrom('none', 'now', 'over'),
})

/** The words of a unit that its own plan and those above withhold; `above` is nearest first. */
function withheldWords(own: Plan, above: readonly Plan[]): ReadonlySet<Word> {
  const words = new Set<Word>(['kept'])
  const chain = [own, ...above]
  const end = chain.findIndex(({ access }) => access?.overrules)
  for (const { access } of end < 0 ? chain : chain.slice(0, end + 1)) {
    for (const { parts, fields, until } of access?.restrictions ?? []) {
      if (until === OVER) continue
      for (const field of fields) words.add(field as Word)
      if (parts.includes('pictures')) words.add('picture')
      if (parts.includes('texts')) for (const word of ['text', 'name', 'region'] as const) words.add(word)
      if (parts.includes('places')) words.add('place')
      if (parts.includes('unit')) for (const word of Object.keys(wordsOf(''))) words.add(word as Word)
    }
  }
  if (own.area === 'now') for (const word of ['name', 'region', 'picture'] as const) words.add(word)
  return words
}

const TEMPLATE: Template = {
  id: idFrom<TemplateId>('t'),
  name: { vi: 'Biểu mẫu' },
  levels: [],
  fields: [
    { field: 'title', section: 'identity' },
    { field: 'own:kho', section: 'notes', internal: true },
  ],
  own: [{ name: 'own:kho', kind: 'text', repeatable: false, column: 'own:kho', crosswalk: { dc: 'description' } }],
}

/** The series A with the file B below it and the item C below that, each with a page. */
async function archiveOf(plans: readonly Plan[]) {
  const archive = await freshArchive()
  const ids = ['A', 'B', 'C']
  const levels = ['file', 'file', 'item'] as const
  for (const id of ids) {
    const bytes = new Blob([JPEG, wordsOf(id).picture], { type: 'image/jpeg' })
    await archive.originals.put({ sha256: idFrom<Sha256>(`sha-p${id}`), bytes, mediaType: 'image/jpeg' })
  }
  const unit = (id: string, at: number) => {
    const { title, note, kept } = wordsOf(id)
    return aUnit(id, {
      level: levels[at]!,
      parentId: at === 0 ? null : idFrom<UnitId>(ids[at - 1]!),
      description: aDescription({ title, note, 'own:kho': kept }),
      template: TEMPLATE.id,
      ...(plans[at]?.access ? { access: plans[at].access } : {}),
    })
  }
  const area = (id: string, at: number) => {
    const until = plans[at]?.area === 'over' ? { until: OVER } : {}
    const withheld = plans[at]?.area === 'none' ? {} : { withheld: { reason: 'law' as const, ...until, by } }
    return aRegion(`area-${id}`, `p${id}`, { shape: { kind: 'rectangle', box: NAME_BOX }, ...withheld })
  }
  await archive.writer.apply([
    ...puts('collections', [aCollection()]),
    ...puts('templates', [TEMPLATE]),
    ...puts('units', ids.map(unit)),
    ...puts('pages', ids.map((id) => aPage(`p${id}`, id, { size: { width: 1000, height: 1400 } }))),
    ...puts('readings', ids.map((id) => aReading(`r${id}`, `p${id}`, { lines: [lineOf(id)] }))),
    ...puts('regions', [
      ...ids.map(area),
      ...ids.map((id) => ({
        ...aRegion(`said-${id}`, `p${id}`, { note: wordsOf(id).region }),
        id: idFrom<RegionId>(`said-${id}`),
        shape: { kind: 'rectangle' as const, box: { ...NAME_BOX, w: 0.28 } },
      })),
    ]),
    ...puts('places', ids.map((id) => aPlace(wordsOf(id).place))),
    ...puts('links', ids.map((id) => aLink(`l${id}`, id, wordsOf(id).place))),
  ]) // prettier-ignore
  return archive
}

const sql = await initSqlJs()

/** The words of all files of an export of everything, in every format, and what it told. */
async function exportOf(archive: Awaited<ReturnType<typeof archiveOf>>, restricted: boolean) {
  const said: string[] = []
  const target = {
    label: '',
    async write(path: string, chunks: AsyncIterable<string | Uint8Array>) {
      const parts: Uint8Array[] = []
      for await (const chunk of chunks) parts.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk)
      said.push(wordsIn(path, Buffer.concat(parts)))
    },
    finish: () => Promise.resolve(['x']),
    abort: () => Promise.resolve(),
  }
  const service = createExportService({
    repositories: archive,
    imaging: exportImaging,
    clock: { now: () => AT },
    platform: { exportTarget: () => Promise.resolve(target) },
    sqlite: () => writerHere(sql),
    blacken: () => Promise.resolve(new Blob([JPEG], { type: 'image/jpeg' })),
  })
  const request = { collectionId: COLLECTION, unitIds: null, formats: FORMATS, name: 'x', restricted }
  const context = { signal: new AbortController().signal, onProgress: () => undefined }
  const report = await service.run(request, context)
  return { text: said.join('\n'), report: report as ExportReport }
}

test('no word that is withheld stands in any file of an export, and every other does', async () => {
  await fc.assert(
    fc.asyncProperty(fc.tuple(planned, planned, planned), async (plans) => {
      const archive = await archiveOf(plans)
      const { text } = await exportOf(archive, false)
      expect(text).not.toContain('Lydokin')
      for (const [at, id] of ['A', 'B', 'C'].entries()) {
        const withheld = withheldWords(plans[at]!, plans.slice(0, at).toReversed())
        for (const [name, word] of Object.entries(wordsOf(id))) {
          expect([name, word, text.includes(word)]).toEqual([name, word, !withheld.has(name as Word)])
        }
      }
    }),
    { numRuns: 6, endOnFailure: true },
  )
}, 120_000)

test('a report of damaged originals names nothing that is withheld, nor what lies in the trash', async () => {
  await fc.assert(
    fc.asyncProperty(fc.tuple(planned, planned, planned), fc.boolean(), async (plans, isInTrash) => {
      const archive = await archiveOf(plans)
      if (isInTrash) await archive.writer.apply(puts('units', [{ ...(await archive.units.get(idFrom<UnitId>('C')))!, deletedAt: AT }])) // prettier-ignore
      const said = await reportOf(archive)
      for (const [at, id] of ['A', 'B', 'C'].entries()) {
        const withheld = withheldWords(plans[at]!, plans.slice(0, at).toReversed())
        const isNamed = !withheld.has('title') && !(isInTrash && id === 'C')
        expect([id, said.includes(wordsOf(id).title)]).toEqual([id, isNamed])
        expect([id, said.includes(`p${id}.jpg`)]).toEqual([id, isNamed])
        expect(said).toContain(`sha-p${id}`)
      }
    }),
    { numRuns: 20, endOnFailure: true },
  )
})

/** The words of the report of a check that found every original damaged. */
async function reportOf(archive: Awaited<ReturnType<typeof archiveOf>>): Promise<string> {
  const check = { id: idFrom<CheckId>('check'), startedAt: AT, state: 'done', total: 3, done: 3, bytes: 0, after: null, faults: 3 } as const // prettier-ignore
  const findings = ['A', 'B', 'C'].map((id) => ({ checkId: check.id, sha256: idFrom<Sha256>(`sha-p${id}`), at: AT, fault: 'damaged' as const })) // prettier-ignore
  await archive.fixity.put(check, findings)
  const target = memoryTarget()
  const platform = { exportTarget: () => Promise.resolve(target) }
  const deps = { repositories: archive, platform, released: () => releasedStore(archive) }
  const [path] = (await writeReport(deps, check, new AbortController().signal)) ?? []
  return target.visible.get(path ?? '') ?? ''
}

test('with what is withheld asked for, every word stands in an export', async () => {
  const plan: Plan = { access: { restrictions: [restriction({ parts: ['unit'] })] }, area: 'now' }
  const { text, report } = await exportOf(await archiveOf([plan, plan, plan]), true)
  for (const id of ['A', 'B', 'C']) for (const word of Object.values(wordsOf(id))) expect(text).toContain(word)
  expect(report.withheld.reasons).toEqual([])
})

test('an export tells what it left out, and why', async () => {
  const plans: readonly Plan[] = [
    { access: null, area: 'none' },
    {
      access: { restrictions: [restriction({ parts: ['pictures'], fields: ['note'], reason: 'donor' })] },
      area: 'now',
    },
    { access: { restrictions: [restriction({ parts: ['unit'] })] }, area: 'none' },
  ]
  const { report } = await exportOf(await archiveOf(plans), false)
  expect(report.withheld).toEqual({
    units: 1,
    fields: 3,
    pictures: 1,
    texts: 0,
    places: 0,
    areas: 1,
    reasons: [
      { reason: 'internal', count: 2 },
      { reason: 'donor', count: 2 },
      { reason: 'personal', count: 1 },
      { reason: 'law', count: 1 },
    ],
  })
  expect(report.unreviewed).toEqual({ texts: { unreviewed: 2, all: 2 }, values: { unreviewed: 0, all: 3 } })
})
