import { FolderOpen } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { puts } from '../../../shared/domain/changes.ts'
import type { Collection } from '../../../shared/domain/collection.ts'
import type { WatchId } from '../../../shared/domain/ids.ts'
import type { WatchedFolder } from '../../../shared/domain/watched-folder.ts'
import { useServices } from '../../ports/context.tsx'
import { useSpeech } from '../../ports/messages.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { ReadingChoices, TargetSelect } from './import-choices.tsx'
import { canBegin, firstChoices, inListedOrder, type ImportChoices } from './import-screen.ts'
import styles from './journal.module.css'
import { useImportHere, type ImportHere } from './use-import.ts'

/** Where the files of a folder go and how they are read; then the folder itself. */
export function WatchForm(props: {
  readonly watched: readonly WatchedFolder[]
  readonly onClose: () => void
}): ReactNode {
  const here = useImportHere()
  return here.collection ? <Choices {...props} here={here} collection={here.collection} /> : null
}

function Choices(props: {
  readonly here: ImportHere
  readonly collection: Collection
  readonly watched: readonly WatchedFolder[]
  readonly onClose: () => void
}): ReactNode {
  const { t } = useSpeech()
  const { platform, undo, clock, newId } = useServices()
  const { here, collection, onClose } = props
  const [choices, setChoices] = useState(() => firstChoices(collection, here.targets))
  const [twice, setTwice] = useState<string | null>(null)
  const choose = (part: Partial<ImportChoices>): void => setChoices((before) => ({ ...before, ...part }))
  const { parentId, read, languages } = choices
  const watch = async (): Promise<void> => {
    const source = await platform.pickFolder()
    setTwice(null)
    if (!source?.token) return
    if (props.watched.some(({ label }) => label === source.label)) return setTwice(source.label)
    const folder = {
      id: newId<WatchId>(),
      collectionId: collection.id,
      label: source.label,
      sourceToken: source.token,
      ...(parentId ? { parentId } : {}),
      read,
      languages: inListedOrder(languages),
      addedAt: clock.now(),
    }
    await undo.run({ label: 'watch.step.add', changes: puts('watches', [folder]) })
    onClose()
  }
  return (
    <div className={styles['watchForm']}>
      <TargetSelect targets={here.targets} value={parentId} onChange={(id) => choose({ parentId: id })} />
      <ReadingChoices choices={choices} onChoose={choose} />
      {twice === null ? null : <ErrorNote kind="doubt">{t('watch.twice', { name: twice })}</ErrorNote>}
      <div className={styles['actions']}>
        <Button
          kind="primary"
          icon={<FolderOpen size={16} aria-hidden />}
          disabled={!canBegin(choices)}
          onPress={() => void watch()}
        >
          {t('watch.choose')}
        </Button>
        <Button onPress={onClose}>{t('common.cancel')}</Button>
      </div>
    </div>
  )
}
