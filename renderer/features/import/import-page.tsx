import { FileImage, FolderOpen } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { READING_LANGUAGES, type Collection, type ReadingLanguage } from '../../../shared/domain/collection.ts'
import { idFrom, type UnitId } from '../../../shared/domain/ids.ts'
import { nameOf, type Unit } from '../../../shared/domain/unit.ts'
import type { SourceSet } from '../../../shared/platform/platform.ts'
import { useDesk, useServices } from '../../ports/context.tsx'
import { useSpeech } from '../../ports/messages.tsx'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Page } from '../../ui/page.tsx'
import { Select } from '../../ui/select.tsx'
import styles from './import.module.css'
import { canBegin, firstChoices, inListedOrder, type ImportChoices } from './import-screen.ts'
import { useImportHere, type ImportHere } from './use-import.ts'

const TOP = 'top'

/** Chooses scans, where they go and in which languages they are read, and starts the import. */
export function ImportPage(): ReactNode {
  const { t } = useSpeech()
  const [, dispatch] = useDesk()
  const here = useImportHere()
  const close = (): void => dispatch({ type: 'task', task: null })
  return (
    <Page
      title={t('import.title')}
      closeLabel={t('common.close')}
      onClose={close}
      actions={
        here.collection ? (
          <Button kind="quiet" onPress={() => dispatch({ type: 'task', task: 'imports' })}>
            {t('imports.open')}
          </Button>
        ) : null
      }
    >
      {here.collection ? (
        <ImportForm key={here.collection.id} here={here} collection={here.collection} onBegun={close} />
      ) : here.collection === null ? (
        <EmptyState title={t('import.title')}>{t('import.no-collection')}</EmptyState>
      ) : null}
    </Page>
  )
}

function ImportForm(props: {
  readonly here: ImportHere
  readonly collection: Collection
  readonly onBegun: () => void
}): ReactNode {
  const { t } = useSpeech()
  const { platform } = useServices()
  const { here } = props
  const [choices, setChoices] = useState(() => firstChoices(props.collection, here.targets))
  const choose = (part: Partial<ImportChoices>): void => setChoices((before) => ({ ...before, ...part }))
  const ready = canBegin(choices)
  async function pick(picked: Promise<SourceSet | null>): Promise<void> {
    const source = await picked
    if (!source) return
    here.begin(source, { ...choices, languages: inListedOrder(choices.languages) })
    props.onBegun()
  }
  return (
    <>
      <div className={styles['target']}>
        <p className={styles['dropHere']}>{t('import.drop-here')}</p>
        <div className={styles['buttons']}>
          <Button
            kind="primary"
            icon={<FolderOpen size={16} aria-hidden />}
            disabled={!ready}
            onPress={() => void pick(platform.pickFolder())}
          >
            {t('import.choose-folder')}
          </Button>
          <Button
            icon={<FileImage size={16} aria-hidden />}
            disabled={!ready}
            onPress={() => void pick(platform.pickFiles())}
          >
            {t('import.choose-files')}
          </Button>
        </div>
        <p className={styles['soft']}>{t('import.formats')}</p>
      </div>
      <TargetSelect targets={here.targets} value={choices.parentId} onChange={(parentId) => choose({ parentId })} />
      <Checkbox checked={choices.read} onChange={(read) => choose({ read })}>
        {t('import.read')}
      </Checkbox>
      <Languages choices={choices} onChange={(languages) => choose({ languages })} />
      {ready ? null : <ErrorNote kind="doubt">{t('import.no-languages')}</ErrorNote>}
    </>
  )
}

function TargetSelect(props: {
  readonly targets: readonly Unit[]
  readonly value: UnitId | null
  readonly onChange: (parentId: UnitId | null) => void
}): ReactNode {
  const { t } = useSpeech()
  const units = props.targets.map((unit) => ({ key: unit.id, text: nameOf(unit) }))
  return (
    <Select
      className={styles['select']}
      label={t('import.target')}
      options={[...units, { key: TOP, text: t('import.target-top') }]}
      value={props.value ?? TOP}
      onChange={(key) => props.onChange(key === TOP ? null : idFrom<UnitId>(key))}
    />
  )
}

function Languages(props: {
  readonly choices: ImportChoices
  readonly onChange: (languages: ReadonlySet<ReadingLanguage>) => void
}): ReactNode {
  const { t } = useSpeech()
  const { languages, read } = props.choices
  const toggle = (language: ReadingLanguage, on: boolean): void => {
    const next = new Set(languages)
    if (on) next.add(language)
    else next.delete(language)
    props.onChange(next)
  }
  return (
    <fieldset className={styles['languages']} disabled={!read}>
      <legend>{t('import.languages')}</legend>
      {READING_LANGUAGES.map((language) => (
        <Checkbox
          key={language}
          checked={languages.has(language)}
          disabled={!read}
          onChange={(on) => toggle(language, on)}
        >
          {t(`settings.reading.${language}`)}
        </Checkbox>
      ))}
    </fieldset>
  )
}
