import { Download } from 'lucide-react'
import { useMemo, useRef, useState, type ReactNode } from 'react'
import type { InstalledModel } from '../../../shared/domain/installed-model.ts'
import { CATALOGUE_LICENCE, cataloguedFile, downloadableModels } from '../../../shared/domain/model-catalogue.ts'
import { modelAddress } from '../../../shared/domain/model-source.ts'
import { READING_MODELS } from '../../../shared/domain/reading-models.ts'
import { useServices } from '../../ports/context.tsx'
import { explain } from '../../ports/explain.ts'
import { languageName } from '../../ports/language-name.ts'
import { useSpeech, type Speech } from '../../ports/messages.tsx'
import type { ModelDownload } from '../../ports/models.ts'
import { useWatched } from '../../ports/watch.ts'
import { Button } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/dialog.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { Select, type SelectOption } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import table from './models.module.css'

/** Languages that can be downloaded: which one, from where, and what becomes of it. Nothing is fetched before the answer. */
export function ModelDownloads({ installed }: { readonly installed: readonly InstalledModel[] }): ReactNode {
  const speech = useSpeech()
  const { t } = speech
  const { downloads } = useServices().models
  const watchedSource = useWatched(useMemo(() => downloads.source(), [downloads]))
  const watched = useWatched(useMemo(() => downloads.watch(), [downloads]))
  const [code, setCode] = useState<string | null>(null)
  const [isAsking, setAsking] = useState(false)
  const options = useMemo(() => optionsOf(installed, speech), [installed, speech])
  if (watchedSource.status !== 'ready') return null
  const source = watchedSource.value
  const latest = watched.status === 'ready' ? watched.value : null
  const chosen = options.find(({ key }) => key === code) ?? null
  const isRunning = latest?.state.kind === 'running'
  return (
    <>
      <h3>{t('settings.download')}</h3>
      <div className={table['download']}>
        <Select
          className={table['which']}
          label={t('settings.download.language')}
          placeholder={t('settings.download.choose')}
          value={chosen?.key ?? null}
          options={options}
          onChange={setCode}
        />
        <Button
          icon={<Download size={16} aria-hidden />}
          disabled={chosen === null || isRunning}
          onPress={() => setAsking(true)}
        >
          {t('settings.download.ask')}
        </Button>
      </div>
      <Source source={source} onChange={(typed) => downloads.setSource(typed)} />
      {latest ? <Latest download={latest} onCancel={() => downloads.cancel()} /> : null}
      {isAsking && chosen ? (
        <Question
          code={chosen.key}
          source={source}
          onAnswer={(isWanted) => {
            setAsking(false)
            if (isWanted) downloads.start(chosen.key)
          }}
        />
      ) : null}
    </>
  )
}

/** What most names of languages begin with in Vietnamese: without it the list is sorted and searched by what matters. */
const SHARED_WORD = /^Tiếng /

/** By name; a language that ships with the family of the model that would take its place. */
function optionsOf(installed: readonly InstalledModel[], speech: Speech): readonly SelectOption<string>[] {
  const { compare } = new Intl.Collator(speech.language)
  return downloadableModels(installed.map(({ code }) => code))
    .map(({ code }) => {
      const name = languageName(code, speech).replace(SHARED_WORD, '')
      return { key: code, text: code in READING_MODELS ? `${name} · best_int` : name }
    })
    .sort((a, b) => compare(a.text, b.text))
}

/** The address of all models. It is taken on Enter or on leaving the field: half of one is none. */
function Source(props: { readonly source: string; readonly onChange: (typed: string) => Promise<void> }): ReactNode {
  const speech = useSpeech()
  const { t } = speech
  const [typed, setTyped] = useState<string | null>(null)
  const [error, setError] = useState<unknown>(null)
  const taken = (): void => {
    setTyped(null)
    setError(null)
  }
  const commit = (): void => {
    if (typed !== null) props.onChange(typed).then(taken, setError)
  }
  return (
    <TextField
      label={t('settings.download.source')}
      value={typed ?? props.source}
      hint={t('settings.download.source.hint')}
      error={error === null ? null : explain(error, speech)}
      onChange={setTyped}
      onCommit={commit}
    />
  )
}

interface QuestionProps {
  readonly code: string
  readonly source: string
  readonly onAnswer: (isWanted: boolean) => void
}

function Question({ code, source, onAnswer }: QuestionProps): ReactNode {
  const speech = useSpeech()
  const { t, bytes } = speech
  const name = languageName(code, speech)
  const { url, host } = modelAddress(source, code) ?? { url: source, host: source }
  const known = cataloguedFile(source, code)
  return (
    <ConfirmDialog
      open
      title={t('settings.download.title', { name, host })}
      confirmLabel={t('settings.download.confirm')}
      cancelLabel={t('common.cancel')}
      onCancel={() => onAnswer(false)}
      onConfirm={() => onAnswer(true)}
    >
      <p className={table['address']}>{t('settings.download.text', { url, host, licence: CATALOGUE_LICENCE })}</p>
      <p>{known ? t('settings.download.known', { size: bytes(known.size) }) : t('settings.download.unknown')}</p>
    </ConfirmDialog>
  )
}

/** Keeps the keyboard when the button to cancel goes by its own press. */
function Latest({
  download,
  onCancel,
}: {
  readonly download: ModelDownload
  readonly onCancel: () => void
}): ReactNode {
  const root = useRef<HTMLDivElement>(null)
  const cancel = (): void => {
    root.current?.focus()
    onCancel()
  }
  return (
    <div ref={root} tabIndex={-1}>
      {download.state.kind === 'running' ? (
        <Running download={download} onCancel={cancel} />
      ) : (
        <Ended code={download.code} state={download.state} />
      )}
    </div>
  )
}

function Running({
  download,
  onCancel,
}: {
  readonly download: ModelDownload
  readonly onCancel: () => void
}): ReactNode {
  const speech = useSpeech()
  const { t, bytes } = speech
  const { code, host, received, total } = download
  return (
    <div className={table['download']}>
      <ProgressBar
        className={table['running']}
        label={t('settings.download.running', { name: languageName(code, speech), host })}
        fraction={total === null ? null : received / Math.max(total, 1)}
        caption={
          total === null
            ? bytes(received)
            : t('settings.download.so-far', { received: bytes(received), total: bytes(total) })
        }
      />
      <Button onPress={onCancel}>{t('common.cancel')}</Button>
    </div>
  )
}

interface EndedProps {
  readonly code: string
  readonly state: Exclude<ModelDownload['state'], { readonly kind: 'running' }>
}

function Ended({ code, state }: EndedProps): ReactNode {
  const speech = useSpeech()
  if (state.kind === 'failed') return <ErrorNote>{explain(state.error, speech)}</ErrorNote>
  return <p role="status">{speech.t(`settings.download.${state.kind}`, { name: languageName(code, speech) })}</p>
}
