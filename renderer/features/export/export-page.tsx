import { Download, FolderOutput } from 'lucide-react'
import { useEffect, useMemo, useState, type ReactNode } from 'react'
import type { CollectionId } from '../../../shared/domain/ids.ts'
import { nameOf } from '../../../shared/domain/unit.ts'
import { useDesk, useServices } from '../../ports/context.tsx'
import { useSpeech } from '../../ports/messages.tsx'
import type { ExportFormat } from '../../ports/services.ts'
import { useUnitTree } from '../../ports/unit-tree.tsx'
import { useWatched } from '../../ports/watch.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Page } from '../../ui/page.tsx'
import { CsvImportSection } from './csv-import-section.tsx'
import { windowExport } from './export-run.ts'
import {
  exportScopes,
  FIRST_FORMATS,
  FIRST_TEXTS,
  hasNames,
  TABLE_FORMATS,
  toggledFormat,
  type ExportScope,
} from './export-screen.ts'
import { ExportOutcome } from './export-outcome.tsx'
import { FileNames } from './file-names.tsx'
import styles from './export.module.css'
import { Preview } from './preview-section.tsx'
import { ScopeChoice } from './scope-choice.tsx'
import { TextOptions } from './text-options.tsx'
import { WithheldChoice } from './withheld-choice.tsx'

/** Chooses what to export and as what, shows the beginning of it, and exports. Takes a CSV of descriptions back in. */
export function ExportPage(): ReactNode {
  const { t } = useSpeech()
  const [{ collectionId }, dispatch] = useDesk()
  const close = (): void => dispatch({ type: 'task', task: null })
  if (collectionId === null) {
    return (
      <Page title={t('export.title')} closeLabel={t('common.close')} onClose={close}>
        <EmptyState title={t('export.title')}>
          <p>{t('export.no-collection')}</p>
        </EmptyState>
      </Page>
    )
  }
  return <ExportForm key={collectionId} collectionId={collectionId} onClose={close} />
}

function ExportForm(props: { readonly collectionId: CollectionId; readonly onClose: () => void }): ReactNode {
  const { collectionId, onClose } = props
  const { t } = useSpeech()
  const { exports, platform } = useServices()
  const [desk] = useDesk()
  const { selection, scope } = desk
  const tree = useUnitTree()
  const scopes = useMemo(
    () => exportScopes({ selection, scope }, tree.status === 'ready' ? tree.value : []),
    [selection, scope, tree],
  )
  const [kind, setKind] = useState<ExportScope['kind'] | null>(null)
  const [formats, setFormats] = useState<readonly ExportFormat[]>(FIRST_FORMATS)
  const [texts, setTexts] = useState(FIRST_TEXTS)
  const [names, setNames] = useState<string | null>(null)
  const [restricted, setRestricted] = useState(false)
  const name = useExportName(collectionId)
  const chosen = scopes.find((each) => each.kind === kind) ?? scopes[0]
  const run = useWatched(windowExport.state)
  useEffect(() => () => windowExport.forget(), [])
  const running = run.status === 'ready' && run.value.kind === 'running'
  if (!chosen) return null
  const ready = formats.length > 0 && chosen.units.length > 0
  const only = chosen.kind === 'unit' ? chosen.units[0] : undefined
  const start = (): void =>
    void windowExport.start(exports, {
      collectionId,
      unitIds: chosen.unitIds,
      formats,
      texts,
      ...(names !== null && hasNames(formats) ? { names } : {}),
      restricted,
      name: only ? nameOf(only) : name,
    })
  return (
    <Page
      title={t('export.title')}
      closeLabel={t('common.close')}
      onClose={onClose}
      actions={
        <Button
          kind="primary"
          busy={running}
          disabled={!ready}
          icon={platform.can.saveToFolder ? <FolderOutput size={16} aria-hidden /> : <Download size={16} aria-hidden />}
          onPress={start}
        >
          {t(platform.can.saveToFolder ? 'export.start.folder' : 'export.start.download')}
        </Button>
      }
    >
      <div className={styles['form']}>
        {run.status === 'ready' ? <ExportOutcome run={run.value} /> : null}
        <ScopeChoice scopes={scopes} chosen={chosen} onChoose={setKind} />
        <fieldset className={styles['group']}>
          <legend>{t('export.formats')}</legend>
          {TABLE_FORMATS.map((format) => (
            <Checkbox
              key={format}
              checked={formats.includes(format)}
              onChange={() => setFormats(toggledFormat(formats, format))}
            >
              {t(`export.format.${format}`)}
            </Checkbox>
          ))}
        </fieldset>
        <TextOptions formats={formats} texts={texts} onFormats={setFormats} onTexts={setTexts} />
        {hasNames(formats) ? <FileNames units={chosen.units} names={names} onNames={setNames} /> : null}
        <WithheldChoice collectionId={collectionId} scope={chosen} restricted={restricted} onChange={setRestricted} />
        {ready ? (
          <Preview collectionId={collectionId} scope={chosen} formats={formats} texts={texts} restricted={restricted} />
        ) : (
          <p className={styles['soft']}>{t('export.nothing')}</p>
        )}
        <CsvImportSection collectionId={collectionId} />
      </div>
    </Page>
  )
}

/** Exports are named after their collection. */
function useExportName(collectionId: CollectionId): string {
  const { repositories } = useServices()
  const watched = useMemo(() => repositories.collections.watchAll(), [repositories])
  const all = useWatched(watched)
  const collection = all.status === 'ready' ? all.value.find(({ id }) => id === collectionId) : undefined
  return collection?.name ?? 'fonds'
}
