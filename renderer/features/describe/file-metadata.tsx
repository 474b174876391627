import { ArrowUpToLine, Ellipsis } from 'lucide-react'
import { useMemo, useState, type ReactNode } from 'react'
import { CORE_NAMES } from '../../../shared/domain/fields/catalogue.ts'
import type { CoreField } from '../../../shared/domain/fields/catalogue.ts'
import { tagKey } from '../../../shared/domain/embedded-metadata.ts'
import { pageLabel } from '../../../shared/domain/page.ts'
import type { Unit } from '../../../shared/domain/unit.ts'
import { explain } from '../../ports/explain.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { MenuButton } from '../../ui/menu.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { DescriptionEdit } from './description-edits.ts'
import { copyEdits, metadataRows, type MetadataRow } from './file-metadata-rows.ts'
import styles from './file-metadata.module.css'
import { useFileMetadata } from './use-file-metadata.ts'

/** Everything that the file of the unit's page says of itself, to be looked through and copied into fields. */
export function FileMetadata(props: {
  readonly unit: Unit
  readonly save: (edit: DescriptionEdit) => Promise<boolean>
}): ReactNode {
  const speech = useSpeech()
  const { t } = speech
  const state = useFileMetadata(props.unit)
  const [query, setQuery] = useState('')
  const metadata = state.status === 'ready' ? state.metadata : null
  const mapping = state.status === 'ready' ? state.mapping : null
  const rows = useMemo(
    () => (metadata && mapping ? metadataRows(metadata, mapping, query) : []),
    [metadata, mapping, query],
  )
  if (state.status === 'error') return <ErrorNote>{explain(state.error, speech)}</ErrorNote>
  if (state.status === 'loading') return <p className={styles['soft']}>{t('common.loading')}</p>
  if (state.status === 'none') return <p className={styles['soft']}>{t('reader.no-pages')}</p>
  const file = pageLabel(state.page, 1)
  const count = state.metadata.tags.length
  if (count === 0) return <p className={styles['soft']}>{t('metadata.none', { file })}</p>
  const copy = async (row: MetadataRow, field: CoreField): Promise<void> => {
    for (const edit of copyEdits(row.values, field)) await props.save(edit)
  }
  return (
    <>
      <p className={styles['soft']}>
        {t('metadata.of', { count, file })}
        {state.page.dpi === undefined ? '' : ` · ${t('metadata.dpi', { dpi: state.page.dpi })}`}
      </p>
      <TextField label={t('metadata.find')} type="search" value={query} onChange={setQuery} />
      <ul className={styles['rows']}>
        {rows.map((row) => (
          <Row key={tagKey(row.tag)} row={row} onCopy={(field) => void copy(row, field)} />
        ))}
      </ul>
      {rows.length === 0 ? <p className={styles['soft']}>{t('metadata.none-found')}</p> : null}
    </>
  )
}

function Row({ row, onCopy }: { readonly row: MetadataRow; readonly onCopy: (field: CoreField) => void }): ReactNode {
  const { t } = useSpeech()
  const { tag, values, field } = row
  const name = t(`describe.field.${field}`)
  return (
    <li className={styles['row']}>
      <div className={styles['head']}>
        <span className={styles['tag']}>{tagKey(tag)}</span>
        <Button
          kind="quiet"
          className={styles['copy']}
          icon={<ArrowUpToLine size={16} aria-hidden />}
          label={`${t('metadata.copy', { field: name })}, ${tagKey(tag)}`}
          onPress={() => onCopy(field)}
        >
          {name}
        </Button>
        <MenuButton
          trigger={
            <IconButton
              name={t('metadata.copy-to', { tag: tag.name })}
              icon={<Ellipsis size={16} />}
              onPress={() => undefined}
            />
          }
          label={t('metadata.copy-to', { tag: tag.name })}
          groups={[CORE_NAMES.map((each) => ({ key: each, text: t(`describe.field.${each}`) }))]}
          onChoose={onCopy}
        />
      </div>
      {values.map(({ text, language }, index) => (
        // A tag may say one thing twice.
        <p key={`${index} ${text}`} className={styles['value']} {...(isTag(language) ? { lang: language } : {})}>
          {isTag(language) ? <span className={styles['language']}>{language}</span> : null}
          {text}
        </p>
      ))}
    </li>
  )
}

/** 'x-default' marks what stands for every language. */
function isTag(language: string | undefined): language is string {
  return language !== undefined && language !== 'x-default'
}
