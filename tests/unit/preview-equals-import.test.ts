import { expect, test } from 'vitest'
import { companionsAmong, picturesNamed, textsOfNoScan } from '../../shared/arrangement/companions-in.ts'
import { previewOf } from '../../shared/arrangement/preview.ts'
import type { Arrangement } from '../../shared/domain/arrangement.ts'
import { BY_FOLDERS } from '../../shared/domain/arrangement.ts'
import { puts } from '../../shared/domain/changes.ts'
import { companionPaths } from '../../shared/domain/companions.ts'
import { firstText } from '../../shared/domain/description.ts'
import { freshArchive } from '../support/archive.ts'
import { aCollection, COLLECTION } from '../support/builders.ts'
import { sourceOf } from '../support/text-files.ts'
import { textImport } from '../support/text-import.ts'

/** A file before its folders, masters with working and access copies, one leaf without a master, a text that only names its scan, and litter. */
const FOLDER: Readonly<Record<string, string>> = {
  'а.jpg': 'beside the folders',
  'Ф1/Д2/master/Л001.tif': 'one',
  'Ф1/Д2/master/Л002.tif': 'two',
  'Ф1/Д2/working/Л001.png': 'one, working',
  'Ф1/Д2/access/Л001.jpg': 'one, access',
  'Ф1/Д2/access/Л002.jpg': 'two, access',
  'Ф1/Д2/access/Л004.jpg': 'four, access only',
  'Ф1/Д3/Л005_m.tif': 'five',
  'Ф1/Д3/Л005_a.jpg': 'five, access',
  'Ф1/Д3/7781.xml': '<PcGts><Page imageFilename="Л005_m.tif"/></PcGts>',
  'Ф1/Д3/обложка.jpg': 'cover',
  'Ф1/Д3/Thumbs.db': 'litter',
}

const sheet: Arrangement = {
  kind: 'sheet',
  tradition: 'ru',
  others: true,
  sheet: {
    name: 'list.csv',
    header: ['file', 'fonds', 'dossier', 'leaf'],
    columns: ['path', 'fonds', 'file', 'leaf'],
    rows: [
      { line: 2, cells: ['master/Л001.tif', '1', '2', '1'] },
      { line: 3, cells: ['access/Л002.jpg', '1', '2', '2'] },
      { line: 4, cells: ['Л005_m', '1', '3', '5'] },
    ],
  },
}

interface Line {
  readonly key: string
  readonly parent: string
  readonly order: number
  readonly words: string
}

/** The words of units below each other, siblings in their order. */
function outline(all: readonly Line[], parent = '', indent = ''): readonly string[] {
  const children = all.filter((line) => line.parent === parent).sort((a, b) => a.order - b.order)
  return children.flatMap(({ key, words }) => [`${indent}${words}`, ...outline(all, key, `${indent}  `)])
}

test.each([
  ['folders', BY_FOLDERS],
  ['names', { kind: 'pattern', pattern: 'Ф{fonds}/Д{file}/*/Л{leaf}', tradition: 'ru', others: true }],
  ['names, the others left out', { kind: 'pattern', pattern: 'Л{leaf}', tradition: 'ru', others: false }],
  ['a spreadsheet', sheet],
] as const satisfies readonly (readonly [string, Arrangement])[])(
  'the preview by %s is what the import makes',
  async (_name, rule) => {
    const source = sourceOf(FOLDER)
    const files = new Map<string, { open(): Promise<Blob> }>()
    for await (const file of source.files()) files.set(file.path, file)
    const paths = [...files.keys()]
    const named = await picturesNamed(textsOfNoScan(paths), files, (path) => expect.unreachable(path))
    const found = { paths, beside: companionPaths(companionsAmong(paths, named)) }
    const shown = previewOf({ files: found, rule, label: source.label, units: [], parentId: null })
    if (!shown.ok) throw new Error(shown.error.code)
    const { plan } = shown.met

    const archive = await freshArchive()
    await archive.writer.apply(puts('collections', [aCollection()]))
    const request = { collectionId: COLLECTION, source, parentId: null, read: false, languages: ['rus'] } as const
    const record = await textImport(archive).begin({ ...request, arrangement: rule })
    const [units, pages] = [await archive.units.tree(COLLECTION), await archive.pages.ofCollection(COLLECTION)]
    const byId = new Map(units.map((unit) => [unit.id, unit]))

    expect(record.filesFound).toBe(plan.files.length + shown.copies.length)
    const made = units.map(({ id, parentId, order, level, description }) => {
      return { key: id, parent: parentId ?? '', order, words: `${level} ${firstText(description, 'title')}` }
    })
    const planned = [...plan.units.values()].map(({ key, parent, level, texts }, order) => {
      return { key, parent, order, words: `${level} ${texts.title}` }
    })
    expect(outline(made)).toEqual(outline(planned))
    expect(pages.map(({ path, unitId }) => `${path} in ${byId.get(unitId)?.source?.path}`).sort()).toEqual(
      plan.files.map(({ path, unit }) => `${path} in ${unit}`).sort(),
    )
    expect(
      pages.flatMap((page) => (page.copies ?? []).map(({ path, role }) => `${path} ${role} of ${page.path}`)).sort(),
    ).toEqual(shown.copies.map(({ path, role, of }) => `${path} ${role} of ${of}`).sort())
  },
)
