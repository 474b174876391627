import { FileInput } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import type { Page } from '../../../shared/domain/page.ts'
import {
  readGeoreferenceAnnotation,
  type GeoreferenceFound,
} from '../../../shared/formats/georeference/read-georeference.ts'
import { explain } from '../../ports/explain.ts'
import { useSpeech, type Speech } from '../../ports/messages.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { FileIconButton } from '../../ui/file-button.tsx'
import styles from './old-maps.module.css'
import type { LayingHand } from './use-laying.ts'

/** What came of a file. */
export interface AnnotationRead {
  readonly name: string
  readonly found: GeoreferenceFound | { readonly error: unknown }
}

export interface AnnotationHand {
  readonly read: AnnotationRead | null
  readonly take: (file: File) => void
}

/** Lays the page as a file says, in the place of what was said before. */
export function useAnnotation(page: Page, hand: LayingHand): AnnotationHand {
  const [read, setRead] = useState<AnnotationRead | null>(null)
  return {
    read,
    take: (file) => {
      file.text().then(
        (text) => {
          const found = readGeoreferenceAnnotation(text, page.size)
          setRead({ name: file.name, found })
          if (!('laid' in found)) return
          hand.choose(null)
          hand.change('old-maps.undo.read', ({ opacity, shown }) => ({ opacity, shown, ...found.laid }))
        },
        (error: unknown) => setRead({ name: file.name, found: { error } }),
      )
    },
  }
}

/** Lets a file be chosen that lays the map. */
export function AnnotationButton({ hand }: { readonly hand: AnnotationHand }): ReactNode {
  const { t } = useSpeech()
  return (
    <FileIconButton
      name={t('old-maps.read')}
      icon={<FileInput size={16} />}
      accept=".json,.jsonld,application/json,application/ld+json"
      onChosen={([file]) => hand.take(file)}
    />
  )
}

/** What was read, and what of it was left out; or why nothing was. */
export function AnnotationNote({ hand: { read } }: { readonly hand: AnnotationHand }): ReactNode {
  const speech = useSpeech()
  const { t } = speech
  if (!read) return null
  const { name, found } = read
  if ('error' in found) return <ErrorNote>{`${name}: ${explain(found.error, speech)}`}</ErrorNote>
  if ('fault' in found) return <ErrorNote>{t(`old-maps.read.fault.${found.fault}`, { name })}</ErrorNote>
  return (
    <p role="status" className={styles['soft']}>
      {[t('old-maps.read.done', { name, count: found.laid.points.length }), ...doubts(found, speech)].join(' ')}
    </p>
  )
}

function doubts(found: Extract<GeoreferenceFound, { readonly laid: unknown }>, { t }: Speech): readonly string[] {
  return [
    found.failed.length > 0 ? t('old-maps.read.failed', { numbers: found.failed.join(', ') }) : '',
    found.otherMethod === null ? '' : t('old-maps.read.method', { method: found.otherMethod }),
    found.isOtherShape ? t('old-maps.read.shape') : '',
    found.isMaskLost ? t('old-maps.read.mask') : '',
  ].filter((text) => text !== '')
}
