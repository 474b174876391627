import { useEffect, useMemo, useState, type ReactNode } from 'react'
import type { CollectionId } from '../../../shared/domain/ids.ts'
import { useServices } from '../../ports/context.tsx'
import { useSpeech } from '../../ports/messages.tsx'
import type { ExportFormat, TextChoice } from '../../ports/services.ts'
import { Select } from '../../ui/select.tsx'
import type { ExportScope } from './export-screen.ts'
import styles from './export.module.css'
import { PREVIEWED, previewFormats, previewText, type PreviewFormat } from './preview.ts'

/** Names of formats are the same in every language. */
const NAMES: Readonly<Record<PreviewFormat, string>> = {
  csv: 'CSV',
  geojson: 'GeoJSON',
  jsonld: 'JSON-LD',
  kml: 'KML',
  lpf: 'Linked Places',
  lptsv: 'LP-TSV',
  text: 'TXT',
  alto: 'ALTO',
  page: 'PAGE',
  hocr: 'hOCR',
  tei: 'TEI',
}

/** Files of tables, as they will be called. */
const FILES: Readonly<Partial<Record<PreviewFormat, string>>> = {
  csv: 'items.csv',
  geojson: 'items.geojson',
  jsonld: 'items.jsonld',
  kml: 'items.kml',
  lpf: 'places.lpf.json',
  lptsv: 'places-lp.tsv',
}

/** The beginning of a table, or the first page with a text, as it will be; follows the choices and the archive. */
export function Preview(props: {
  readonly collectionId: CollectionId
  readonly scope: ExportScope
  readonly formats: readonly ExportFormat[]
  readonly texts: TextChoice
  /** With what is withheld. */
  readonly restricted: boolean
}): ReactNode {
  const { t } = useSpeech()
  const { exports } = useServices()
  const [text, setText] = useState('')
  const [wish, setWish] = useState<PreviewFormat | null>(null)
  const { collectionId, scope, texts, restricted } = props
  const shown = previewFormats(props.formats)
  const format = shown.find((each) => each === wish) ?? shown[0] ?? null
  const { units } = scope
  // Other units may be withheld once the tree is another.
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- see above
  const store = useMemo(() => exports.store(collectionId, restricted), [exports, collectionId, restricted, units])
  useEffect(() => {
    if (!format) return
    let gone = false
    const show = (next: string): void => {
      if (!gone) setText(next)
    }
    const request = { collectionId, units, format, texts }
    store.then((released) => previewText(released, request)).then(show, (error: unknown) => show(String(error)))
    return () => {
      gone = true
    }
  }, [store, collectionId, units, format, texts])
  if (!format) return null
  const file = FILES[format]
  const title = file ? t('export.preview', { file }) : t('export.preview.page', { format: NAMES[format] })
  const more = file ? units.length - PREVIEWED : 0
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      {shown.length > 1 ? (
        <Select
          label={t('export.preview.choose')}
          labelHidden
          options={shown.map((key) => ({ key, text: NAMES[key] }))}
          value={format}
          onChange={setWish}
          className={styles['previewed']}
        />
      ) : null}
      <pre className={styles['preview']} tabIndex={0} role="region" aria-label={title}>
        {text === '' && !file ? t('export.preview.none') : text}
      </pre>
      {more > 0 ? <p className={styles['soft']}>{t('export.preview.more', { count: more })}</p> : null}
    </section>
  )
}
