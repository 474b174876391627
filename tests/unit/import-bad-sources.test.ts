import { randomUUID } from 'node:crypto'
import { execFileSync } from 'node:child_process'
import { chmod, mkdir, rename, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openGrants } from '../../electron/host/grants.ts'
import { collectionLines } from '../../renderer/app/services/import/collection-lines.ts'
import { createImportService } from '../../renderer/app/services/import/import-service.ts'
import { failureName } from '../../renderer/features/import/jobs-screen.ts'
import { explainCode } from '../../renderer/ports/explain.ts'
import { speak } from '../../renderer/ports/messages.tsx'
import { hostSource } from '../../renderer/platform/host-client.ts'
import { puts } from '../../shared/domain/changes.ts'
import type { NewId } from '../../shared/domain/ids.ts'
import { LANGUAGES } from '../../shared/messages/language.ts'
import type { SourceSet } from '../../shared/platform/platform.ts'
import { freshArchive } from '../support/archive.ts'
import { AT, COLLECTION, aCollection } from '../support/builders.ts'
import { companionsHere } from '../support/companions.ts'
import { directHost } from '../support/direct-host.ts'
import { folderWith } from '../support/folders.ts'
import { textImaging } from '../support/text-files.ts'
import { unprivileged } from '../support/unprivileged.ts'

/** Imports of real folders, through the host that both shells use. */
async function desk() {
  const archive = await freshArchive()
  await archive.writer.apply(puts('collections', [aCollection()]))
  const grants = openGrants(null)
  const host = directHost(grants)
  const sourceOver = (root: string): SourceSet => {
    const granted = grants.source([root])
    return hostSource(host, granted, granted.grant)
  }
  const imports = createImportService({
    repositories: archive,
    imaging: textImaging,
    platform: {
      reopen: (token) => {
        const grant = grants.find(token)
        return Promise.resolve(grant ? hostSource(host, { grant: token, label: grant.label }, token) : null)
      },
    },
    inTurn: collectionLines(),
    ...companionsHere,
    clock: { now: () => AT },
    newId: randomUUID as unknown as NewId,
  })
  const request = (source: SourceSet) =>
    ({ collectionId: COLLECTION, source, parentId: null, read: false, languages: ['vie'] }) as const
  return { archive, imports, sourceOver, request }
}

describe.skipIf(process.platform !== 'linux')('a folder of all that can be wrong', () => {
  test('gives a line for each in the journal, and the rest goes in', async () => {
    const { archive, imports, sourceOver, request } = await desk()
    const folder = await folderWith({ 'good.jpg': 'good', 'b/torn.jpg': 'bad:damaged-file', 'b/fine.jpg': 'fine' })
    execFileSync('mkfifo', [join(folder, 'pipe.jpg')])
    await symlink('..', join(folder, 'b', 'up'))
    await symlink('nowhere', join(folder, 'nothing.jpg'))
    await writeFile(Buffer.concat([Buffer.from(`${folder}/`), Buffer.from([0xc4, 0xe5, 0xeb, 0xee])]), 'old name')
    const record = await imports.begin(request(sourceOver(folder)))
    expect(record).toMatchObject({ state: 'done', filesFound: 4, filesDone: 4, pagesAdded: 3 })
    expect(record.failures.map(({ file, code }) => `${file}: ${code}`).sort()).toEqual([
      'b/torn.jpg: damaged-file',
      'b/up: link-not-followed',
      'nothing.jpg: broken-link',
      'pipe.jpg: special-file',
    ])
    expect(record.notes).toEqual([{ file: 'Дело', code: 'name-not-unicode', message: 'Дело' }])
    expect((await archive.pages.ofCollection(COLLECTION)).map((page) => page.path).sort()).toEqual([
      'b/fine.jpg',
      'good.jpg',
      'Дело',
    ])
    const again = await imports.resume(record.id)
    expect(again?.failures).toHaveLength(4)
    expect(again?.notes).toHaveLength(1)
  })

  test('by its name as it is written, however long: which file, what happened and what to do', async () => {
    const { imports, sourceOver, request } = await desk()
    const name = 'Hồ sơ Huế.jpg'
    const [composed, decomposed] = [name.normalize('NFC'), name.normalize('NFD')]
    const long = `${Array.from({ length: 15 }, () => 'ộ'.repeat(80)).join('/')}/a.jpg`
    const damaged = { [composed]: 'bad:damaged-file', [decomposed]: 'bad:empty-file', [long]: 'bad:damaged-file' }
    const folder = await folderWith({ ...damaged, 'closed/b.jpg': 'b', 'c.jpg': 'c', 'good.jpg': 'good' })
    const deep = "for (let i = 0; i < 30; i += 1) { fs.mkdirSync('d'.repeat(200)); process.chdir('d'.repeat(200)) }"
    execFileSync(process.execPath, ['-e', deep], { cwd: folder })
    await chmod(folder, 0o755)
    for (const closed of ['closed', 'c.jpg']) await chmod(join(folder, closed), 0)
    const record = await unprivileged(() => imports.begin(request(sourceOver(folder))))
    execFileSync('rm', ['-rf', folder])
    const lines = new Map(record.failures.map((failure) => [failureName(failure, speak('en')), failure]))
    const tooDeep = [...lines.keys()].find((line) => line.startsWith('dd')) ?? ''
    expect(Object.fromEntries([...lines].map(([line, { code }]) => [line, code]))).toEqual({
      [composed]: 'damaged-file',
      [decomposed]: 'empty-file',
      [long]: 'damaged-file',
      [tooDeep]: 'path-too-long',
      closed: 'unreadable-folder',
      'c.jpg': 'unreadable-file',
    })
    for (const language of LANGUAGES) {
      for (const { code, message } of lines.values()) {
        const words = explainCode(code, message, speak(language))
        expect(words).not.toBe(explainCode('unknown', message, speak(language)))
        // What happened is one sentence, what to do another.
        expect(words.split(/[.;] /).length, `${language}: ${words}`).toBeGreaterThan(1)
      }
    }
    expect(record).toMatchObject({ state: 'done', pagesAdded: 1 })
  })
})

describe('a drive that is pulled out in the midst of an import', () => {
  async function pulledAfter(some: number) {
    const parts = await desk()
    const folder = await folderWith()
    const root = join(folder, 'drive')
    await mkdir(root)
    for (let number = 100; number < 140; number += 1) await writeFile(join(root, `${number}.jpg`), `scan ${number}`)
    let left = some
    const source = parts.sourceOver(root)
    const pulling: SourceSet = {
      ...source,
      async *files(onTrouble) {
        for await (const file of source.files(onTrouble)) {
          const open = async () => {
            left -= 1
            if (left === 0) await rename(root, join(folder, 'pulled'))
            return await file.open()
          }
          yield { ...file, open }
        }
      },
    }
    const record = await parts.imports.begin(parts.request(pulling))
    return { ...parts, record, root, plugIn: () => rename(join(folder, 'pulled'), root) }
  }

  test('stops it with that one reason, and what is in stays', async () => {
    const { archive, record, root } = await pulledAfter(10)
    expect(record.state).toBe('failed')
    expect(record.failures).toEqual([{ file: root, code: 'missing-folder', message: root }])
    expect(record.pagesAdded).toBeGreaterThanOrEqual(8)
    expect(await archive.pages.count(COLLECTION)).toBe(record.pagesAdded)
  })

  test('is told again while it is out, and gone on with when it is back', async () => {
    const { imports, record, plugIn } = await pulledAfter(10)
    const still = await imports.resume(record.id)
    expect(still).toMatchObject({ state: 'failed', failures: [{ code: 'missing-folder' }] })
    await plugIn()
    const whole = await imports.resume(record.id)
    expect(whole).toMatchObject({ state: 'done', filesDone: 40, pagesAdded: 40, failures: [], duplicates: [] })
  })
})
