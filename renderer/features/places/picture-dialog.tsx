import { useMemo, useState, type ReactNode, type RefObject } from 'react'
import type { MapHand } from '../../map/map-pane.tsx'
import { useDesk, useServices } from '../../ports/context.tsx'
import { explain } from '../../ports/explain.ts'
import { PICTURE_FILES, type PictureFile } from '../../ports/map-pictures.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { useWatched } from '../../ports/watch.ts'
import { Button } from '../../ui/button.tsx'
import { PlainDialog } from '../../ui/dialog.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from './picture.module.css'
import { paperOf, PAPERS, pictureWords, type PaperName } from './picture-words.ts'
import { usePicture } from './use-picture.ts'

/** Saves the map as it is in sight on a sheet of paper, with title, scale, legend, north and notice. */
export function PictureDialog(props: {
  readonly hand: RefObject<MapHand | null>
  readonly onClose: () => void
}): ReactNode {
  const { hand, onClose } = props
  const speech = useSpeech()
  const { t } = speech
  const [kind, setKind] = useState<PictureFile>('pdf')
  const [paper, setPaper] = useState<PaperName>('a4-landscape')
  const collection = useCollectionName()
  const [typed, setTyped] = useState<string | null>(null)
  const title = typed ?? collection
  const { state, save, cancel } = usePicture()
  const close = (): void => {
    cancel()
    onClose()
  }
  const begin = (): void => {
    const scene = hand.current?.scene()
    const wish = { paper: paperOf(paper), words: pictureWords(title.trim(), speech) }
    if (scene) void save({ scene, wish, kind, name: title.trim() || collection || t('exchange.picture.map') })
  }
  const isDrawing = state.kind === 'drawing'
  return (
    <PlainDialog open title={t('exchange.picture')} onClose={close}>
      <div className={styles['form']}>
        <TextField
          label={t('exchange.picture.title')}
          hint={t('exchange.picture.title.hint')}
          value={title}
          disabled={isDrawing}
          onChange={setTyped}
        />
        <Select
          label={t('exchange.picture.kind')}
          options={PICTURE_FILES.map((key) => ({ key, text: t(`exchange.picture.kind.${key}`) }))}
          value={kind}
          disabled={isDrawing}
          onChange={setKind}
        />
        <Select
          label={t('exchange.picture.paper')}
          options={PAPERS.map((key) => ({ key, text: t(`exchange.picture.paper.${key}`) }))}
          value={paper}
          disabled={isDrawing}
          onChange={setPaper}
        />
      </div>
      {isDrawing ? <ProgressBar label={t('exchange.picture.drawing')} fraction={state.fraction} /> : null}
      {state.kind === 'failed' ? <ErrorNote>{explain(state.error, speech)}</ErrorNote> : null}
      <p role="status" className={styles['saved']}>
        {state.kind === 'done' ? t('exchange.picture.done', { file: state.paths.join(', ') }) : ''}
      </p>
      <div className={styles['actions']}>
        {isDrawing ? (
          <Button onPress={cancel}>{t('common.cancel')}</Button>
        ) : (
          <Button onPress={close}>{t('common.close')}</Button>
        )}
        <Button kind="primary" busy={isDrawing} disabled={isDrawing} onPress={begin}>
          {t('exchange.picture.save')}
        </Button>
      </div>
    </PlainDialog>
  )
}

function useCollectionName(): string {
  const { repositories } = useServices()
  const [{ collectionId }] = useDesk()
  const all = useWatched(useMemo(() => repositories.collections.watchAll(), [repositories]))
  const collection = all.status === 'ready' ? all.value.find(({ id }) => id === collectionId) : undefined
  return collection?.name ?? ''
}
