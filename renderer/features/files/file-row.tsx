import { useEffect, useMemo, useState, type ReactNode } from 'react'
import { COPY_ROLES } from '../../../shared/domain/page-copy.ts'
import type { Page } from '../../../shared/domain/page.ts'
import { useServices } from '../../ports/context.tsx'
import { explain } from '../../ports/explain.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { useShownPicture } from '../../ports/page-picture.ts'
import { Button } from '../../ui/button.tsx'
import { PlainDialog } from '../../ui/dialog.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Select } from '../../ui/select.tsx'
import { Thumb } from '../../ui/thumb.tsx'
import { shownAs, withoutCopy, withRole, type PageFile } from './file-edits.ts'
import styles from './files.module.css'

/** One file of a page: what it is, what it is kept for, and what can be done with it. */
export function FileRow(props: {
  readonly page: Page
  readonly file: PageFile
  readonly attempt: (work: () => Promise<unknown>) => void
}): ReactNode {
  const { t, bytes } = useSpeech()
  const { undo } = useServices()
  const { page, file } = props
  const name = file.path.split('/').at(-1) ?? file.path
  const length = useLength(file)
  return (
    <li className={styles['fileRow']}>
      <strong className={styles['name']} title={file.path}>
        {name}
      </strong>
      <span className={styles['soft']}>
        {t('files.facts', { type: file.mediaType, ...file.size })}
        {length === null ? null : ` · ${bytes(length)}`}
      </span>
      <details className={styles['soft']}>
        <summary>{t('files.sha')}</summary>
        <code className={styles['sha']}>{file.original}</code>
      </details>
      <Select
        label={t('files.role')}
        labelHidden
        value={file.role}
        options={COPY_ROLES.map((role) => ({ key: role, text: t(`files.role.${role}`) }))}
        onChange={(role) =>
          props.attempt(() => undo.run({ label: 'files.undo.role', changes: withRole(page, file, role) }))
        }
      />
      <Actions {...props} name={name} />
    </li>
  )
}

function Actions(props: {
  readonly page: Page
  readonly file: PageFile
  readonly name: string
  readonly attempt: (work: () => Promise<unknown>) => void
}): ReactNode {
  const { t } = useSpeech()
  const { copies, undo } = useServices()
  const { page, file, name } = props
  const { at } = file
  const [viewed, setViewed] = useState(false)
  return (
    <div className={styles['actions']}>
      {at === null ? (
        <span className={styles['soft']}>{t('files.shown')}</span>
      ) : (
        <>
          <Button kind="quiet" label={t('files.viewNamed', { name })} onPress={() => setViewed(true)}>
            {t('files.view')}
          </Button>
          <Button
            kind="quiet"
            label={t('files.removeNamed', { name })}
            onPress={() =>
              props.attempt(() => undo.run({ label: 'files.undo.remove', changes: withoutCopy(page, at) }))
            }
          >
            {t('files.remove')}
          </Button>
        </>
      )}
      <Button
        kind="quiet"
        label={t('files.saveNamed', { name })}
        onPress={() => props.attempt(() => copies.save(file, new AbortController().signal))}
      >
        {t('files.save')}
      </Button>
      {viewed ? <View page={page} file={file} name={name} onClose={() => setViewed(false)} /> : null}
    </div>
  )
}

/** Pixels of the window that are not the picture's. */
const AROUND = { width: 160, height: 200 }

function View(props: {
  readonly page: Page
  readonly file: PageFile
  readonly name: string
  readonly onClose: () => void
}): ReactNode {
  const speech = useSpeech()
  const { t } = speech
  const { page, file } = props
  const shown = useMemo(() => shownAs(page, file), [page, file])
  const { url, failure } = useShownPicture(shown)
  const fit = { width: window.innerWidth - AROUND.width, height: window.innerHeight - AROUND.height }
  return (
    <PlainDialog open title={props.name} size="wide" onClose={props.onClose}>
      {failure ? (
        <ErrorNote>{explain(failure.error, speech)}</ErrorNote>
      ) : (
        <Thumb url={url} colour={page.colour} size={file.size} rotation={page.rotation} fit={fit} />
      )}
      <div className={styles['actions']}>
        <Button autoFocus onPress={props.onClose}>
          {t('common.close')}
        </Button>
      </div>
    </PlainDialog>
  )
}

/** Bytes of the file; null until known, or where it can't be had, which the check of the originals tells. */
function useLength({ original }: PageFile): number | null {
  const { repositories } = useServices()
  const [length, setLength] = useState<number | null>(null)
  useEffect(() => {
    let gone = false
    repositories.originals.read(original).then(
      (blob) => gone || setLength(blob.size),
      () => gone || setLength(null),
    )
    return () => {
      gone = true
    }
  }, [repositories, original])
  return length
}
