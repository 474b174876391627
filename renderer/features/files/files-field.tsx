import { useMemo, useState, type ReactNode } from 'react'
import type { PageId, UnitId } from '../../../shared/domain/ids.ts'
import { pageLabel, type Page } from '../../../shared/domain/page.ts'
import { useDesk, useServices } from '../../ports/context.tsx'
import { explain } from '../../ports/explain.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { useWatched } from '../../ports/watch.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Select } from '../../ui/select.tsx'
import { filesOf } from './file-edits.ts'
import { FileRow } from './file-row.tsx'
import { ManifestOfUnit } from './manifest-of-unit.tsx'
import styles from './files.module.css'

/** The files of a page of the unit: the page open in the reader, else the one chosen here, at first the first. */
export function FilesField({ unitIds }: { readonly unitIds: readonly UnitId[] }): ReactNode {
  const [unitId] = unitIds
  if (!unitId || unitIds.length !== 1) return null
  return (
    <>
      <FilesOfUnit key={unitId} unitId={unitId} />
      <ManifestOfUnit key={`manifest ${unitId}`} unitId={unitId} />
    </>
  )
}

function FilesOfUnit({ unitId }: { readonly unitId: UnitId }): ReactNode {
  const speech = useSpeech()
  const { t } = speech
  const { repositories } = useServices()
  const [{ reader }] = useDesk()
  const watched = useWatched(useMemo(() => repositories.pages.watchUnit(unitId), [repositories, unitId]))
  const [chosen, setChosen] = useState<PageId | null>(null)
  if (watched.status === 'error') return <ErrorNote>{explain(watched.error, speech)}</ErrorNote>
  if (watched.status === 'loading') return null
  const pages = watched.value
  const opened = reader?.unitId === unitId ? reader.pageId : null
  const page = pages.find(({ id }) => id === (chosen ?? opened)) ?? pages[0]
  if (!page) return <p className={styles['soft']}>{t('files.none')}</p>
  return (
    <>
      {pages.length > 1 ? (
        <Select
          label={t('files.page')}
          value={page.id}
          options={pages.map((each, index) => ({ key: each.id, text: `${index + 1} · ${labelOf(each, pages)}` }))}
          onChange={setChosen}
        />
      ) : null}
      <FilesOfPage key={page.id} page={page} />
    </>
  )
}

function labelOf(page: Page, pages: readonly Page[]): string {
  return pageLabel(page, pages.filter(({ path }) => path === page.path).length)
}

function FilesOfPage({ page }: { readonly page: Page }): ReactNode {
  const speech = useSpeech()
  const { t } = speech
  const { platform, copies } = useServices()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<{ readonly error: unknown } | null>(null)
  const attempt = async (work: () => Promise<unknown>): Promise<void> => {
    setFailure(null)
    setBusy(true)
    try {
      await work()
    } catch (error) {
      setFailure({ error })
    } finally {
      setBusy(false)
    }
  }
  const add = async (): Promise<void> => {
    const source = await platform.pickFiles()
    if (!source) return
    for await (const file of source.files()) await copies.add(page, file, new AbortController().signal)
  }
  return (
    <>
      <ul className={styles['files']}>
        {filesOf(page).map((file) => (
          <FileRow key={file.at ?? 'own'} page={page} file={file} attempt={(work) => void attempt(work)} />
        ))}
      </ul>
      {failure ? <ErrorNote>{explain(failure.error, speech)}</ErrorNote> : null}
      <Button busy={busy} onPress={() => void attempt(add)}>
        {t('files.add')}
      </Button>
    </>
  )
}
