import 'fake-indexeddb/auto'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createExportService } from '../../renderer/app/services/export.ts'
import { sha256Of } from '../../renderer/imaging/hash.ts'
import type { ExportFormat, Progress, TextChoice } from '../../renderer/ports/services.ts'
import { puts } from '../../shared/domain/changes.ts'
import { idFrom, type ReadingId, type UnitId } from '../../shared/domain/ids.ts'
import { importedReading } from '../../shared/domain/imported-text.ts'
import { linesFromText } from '../../shared/domain/lines-from-text.ts'
import { readingText, type Reading } from '../../shared/domain/reading.ts'
import { readReadingFile } from '../../shared/formats/readings/read-reading-file.ts'
import { textOfFrame } from '../../shared/formats/readings/text-of-frame.ts'
import { freshArchive } from '../support/archive.ts'
import { aCollection, aDescription, aPage, aReading, aUnit, AT, COLLECTION } from '../support/builders.ts'
import { exportImaging } from '../support/export-imaging.ts'
import { memoryTarget } from '../support/memory-target.ts'

const SIZE = { width: 840, height: 221 }
const bytesOf = (name: string): Blob =>
  new Blob([readFileSync(`tests/fixtures/companions/${name}`)], { type: 'image/jpeg' })

/** A file below a fonds: a page with the PAGE of Transkribus, corrected by a person, and one that Fonds read itself. */
async function archiveWithTexts() {
  const archive = await freshArchive()
  const [rus, vie, xml] = [bytesOf('rus.jpg'), bytesOf('vie.jpg'), bytesOf('transkribus.page.xml')]
  const [rusSha, vieSha, sha256] = [await sha256Of(rus), await sha256Of(vie), await sha256Of(xml)]
  for (const [bytes, sha] of [[rus, rusSha], [vie, vieSha]] as const) {
    await archive.originals.put({ sha256: sha, bytes, mediaType: 'image/jpeg' })
  } // prettier-ignore
  await archive.readings.putSource(sha256, xml)
  const page = aPage('p1', 'file', { path: 'дело/rus.jpg', size: SIZE, original: rusSha })
  const file = readReadingFile(new Uint8Array(await xml.arrayBuffer()))
  const text = textOfFrame(file, 'дело/page/rus.xml', { frame: 0, frames: 1, size: SIZE, turned: 0 })!
  const imported = importedReading(
    { ...text, source: { ...text.source, sha256 } },
    { id: idFrom<ReadingId>('r1'), collectionId: COLLECTION, pageId: page.id, at: AT },
  )
  const person: Reading = {
    ...imported,
    id: idFrom<ReadingId>('r2'),
    kind: 'person',
    lines: linesFromText(readingText(imported).replace('крестьянъ', 'крестьянѣ'), imported.lines),
  }
  await archive.writer.apply([
    ...puts('collections', [aCollection({ languages: ['rus', 'vie'] })]),
    ...puts('units', [
      aUnit('fonds', { level: 'fonds', description: aDescription({ title: 'Фонд 12' }) }),
      aUnit('file', {
        level: 'file',
        parentId: idFrom<UnitId>('fonds'),
        description: aDescription({ title: 'Дѣло/1' }),
      }),
    ]),
    ...puts('pages', [page, aPage('p2', 'file', { path: 'дело/vie.jpg', size: SIZE, original: vieSha, order: 1 })]),
    ...puts('readings', [imported, person, aReading('r3', 'p2', { text: 'Kính gửi Ủy ban' })]),
  ])
  return archive
}

async function exported(formats: readonly ExportFormat[], texts?: TextChoice, told: Progress[] = []) {
  const target = memoryTarget()
  const service = createExportService({
    repositories: await archiveWithTexts(),
    imaging: exportImaging,
    clock: { now: () => AT },
    platform: { exportTarget: () => Promise.resolve(target) },
  })
  const context = { signal: new AbortController().signal, onProgress: (progress: Progress) => void told.push(progress) }
  await service.run(
    { collectionId: COLLECTION, unitIds: null, formats, name: 'x', ...(texts ? { texts } : {}) },
    context,
  )
  return target.visible
}

describe('an export of texts', () => {
  it('gives a file of Transkribus back with nothing changed but what was corrected', async () => {
    const files = await exported(['page'])
    const before = readFileSync('tests/fixtures/companions/transkribus.page.xml', 'utf8')
    expect(files.get('дело/page/rus.xml')).toBe(before.replaceAll('крестьянъ', 'крестьянѣ'))
    expect([...files.keys()]).toEqual(['дело/page/vie.xml', 'дело/page/rus.xml'])
    expect(files.get('дело/page/vie.xml')).toContain('<Unicode>Kính gửi Ủy ban</Unicode>')
  })

  it('writes other formats of readings anew, beside where the pictures came from', async () => {
    const files = await exported(['alto', 'hocr'])
    expect([...files.keys()]).toEqual([
      'дело/alto/rus.xml',
      'дело/alto/vie.xml',
      'дело/hocr/rus.hocr',
      'дело/hocr/vie.hocr',
    ])
    expect(files.get('дело/alto/rus.xml')).toContain('крестьянѣ')
  })

  it('writes a document a unit, called as the units above it are, and tells how far it is in pages', async () => {
    const told: Progress[] = []
    const files = await exported(['pdf', 'tei', 'docx', 'mets'], undefined, told)
    expect([...files.keys()]).toEqual([
      'pdf/Фонд 12/Дѣло_1.pdf',
      'tei/Фонд 12/Дѣло_1.xml',
      'docx/Фонд 12/Дѣло_1.docx',
      'mets/Фонд 12/Дѣло_1/images/rus.jpg',
      'mets/Фонд 12/Дѣло_1/alto/rus.jpg.xml',
      'mets/Фонд 12/Дѣло_1/images/vie.jpg',
      'mets/Фонд 12/Дѣло_1/alto/vie.jpg.xml',
      'mets/Фонд 12/Дѣло_1/mets.xml',
    ])
    expect(files.get('pdf/Фонд 12/Дѣло_1.pdf')?.startsWith('%PDF-1.4')).toBe(true)
    expect(files.get('mets/Фонд 12/Дѣло_1/mets.xml')).toContain(await sha256Of(bytesOf('rus.jpg')))
    expect([told[0], told.at(-1)]).toMatchObject([{ done: 0, total: 8 }, { done: 8, total: 8 }]) // prettier-ignore
  })

  it('has the text as written, normalised by the rules of its orthography, or both', async () => {
    const written = await exported(['text'], { form: 'diplomatic', dpi: null })
    expect(written.get('text/дело/rus.jpg.txt')).toContain('Прошеніе крестьянѣ')
    const normal = await exported(['text', 'tei'], { form: 'normalised', dpi: null })
    expect(normal.get('text/дело/rus.jpg.txt')).toContain('Прошение')
    expect(normal.get('tei/Фонд 12/Дѣло_1.xml')).not.toContain('Прошеніе')
    const both = await exported(['text'], { form: 'both', dpi: null })
    expect([...both.keys()].slice(0, 2)).toEqual(['text/дело/rus.jpg.txt', 'text/дело/rus.jpg.normalised.txt'])
  })
})
