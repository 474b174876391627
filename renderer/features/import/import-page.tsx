import { FileImage, FileSpreadsheet, FolderOpen } from 'lucide-react'
import type { ReactNode } from 'react'
import type { SourceSet } from '../../../shared/platform/platform.ts'
import { useDesk, useServices } from '../../ports/context.tsx'
import { useSpeech } from '../../ports/messages.tsx'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Page } from '../../ui/page.tsx'
import styles from './import.module.css'
import { offeredSources, useOfferedSources } from './offered-sources.ts'
import { SourcePage } from './source-page.tsx'
import { useImportHere } from './use-import.ts'

/** Chooses scans; then shows what will be made of them, lets the rule be changed, and starts the import. */
export function ImportPage(): ReactNode {
  const [, dispatch] = useDesk()
  const here = useImportHere()
  const [shown, ...waiting] = useOfferedSources()
  const close = (): void => {
    offeredSources.clear()
    dispatch({ type: 'task', task: null })
  }
  if (here.collection && shown) {
    const { collection } = here
    return (
      <SourcePage
        key={`${collection.id} ${shown.number}`}
        source={shown.source}
        waiting={waiting.length}
        here={{ ...here, collection }}
        onClose={close}
        onBegun={() => (waiting.length > 0 ? offeredSources.next() : close())}
      />
    )
  }
  return <ChoosePage collection={here.collection} onClose={close} />
}

function ChoosePage(props: {
  readonly collection: ReturnType<typeof useImportHere>['collection']
  readonly onClose: () => void
}): ReactNode {
  const { t } = useSpeech()
  const [, dispatch] = useDesk()
  const { collection } = props
  return (
    <Page
      title={t('import.title')}
      closeLabel={t('common.close')}
      onClose={props.onClose}
      actions={
        collection ? (
          <Button kind="quiet" onPress={() => dispatch({ type: 'task', task: 'imports' })}>
            {t('imports.open')}
          </Button>
        ) : null
      }
    >
      {collection ? <ChooseSource onChosen={(source) => offeredSources.add([source])} /> : null}
      {collection === null ? <EmptyState title={t('import.title')}>{t('import.no-collection')}</EmptyState> : null}
    </Page>
  )
}

function ChooseSource({ onChosen }: { readonly onChosen: (source: SourceSet) => void }): ReactNode {
  const { t } = useSpeech()
  const { platform } = useServices()
  const [, dispatch] = useDesk()
  const pick = async (picked: Promise<SourceSet | null>): Promise<void> => {
    const source = await picked
    if (source) onChosen(source)
  }
  return (
    <div className={styles['target']}>
      <p className={styles['dropHere']}>{t('import.drop-here')}</p>
      <div className={styles['buttons']}>
        <Button
          kind="primary"
          icon={<FolderOpen size={16} aria-hidden />}
          onPress={() => void pick(platform.pickFolder())}
        >
          {t('import.choose-folder')}
        </Button>
        <Button icon={<FileImage size={16} aria-hidden />} onPress={() => void pick(platform.pickFiles())}>
          {t('import.choose-files')}
        </Button>
        <Button
          icon={<FileSpreadsheet size={16} aria-hidden />}
          onPress={() => dispatch({ type: 'task', task: 'intake' })}
        >
          {t('command.import-descriptions')}
        </Button>
      </div>
      <p className={styles['soft']}>{t('import.formats')}</p>
    </div>
  )
}
