import { FilePlus, X } from 'lucide-react'
import { useMemo, useState, type ReactNode } from 'react'
import type { InstalledModel } from '../../../shared/domain/installed-model.ts'
import { CATALOGUE_LICENCE } from '../../../shared/domain/model-catalogue.ts'
import { hostOfAddress } from '../../../shared/domain/model-source.ts'
import { READING_MODELS, type ReadingModel } from '../../../shared/domain/reading-models.ts'
import { useServices } from '../../ports/context.tsx'
import { explain } from '../../ports/explain.ts'
import { languageName } from '../../ports/language-name.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { useWatched } from '../../ports/watch.ts'
import { ConfirmDialog } from '../../ui/dialog.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { FileButton } from '../../ui/file-button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { ToImprove } from './improved-model.tsx'
import { LineModelRow, Removed, ShippedLineModel } from './line-model-rows.tsx'
import { Measured } from './measured.tsx'
import { ModelDownloads } from './model-downloads.tsx'
import mapping from './metadata-mapping.module.css'
import table from './models.module.css'
import styles from './settings.module.css'

type Outcome =
  | { readonly kind: 'installed'; readonly name: string }
  | { readonly kind: 'removed'; readonly name: string; readonly back: () => Promise<void> }
  | { readonly kind: 'failed'; readonly error: unknown }
  | null

/** A file of a recogniser of lines. */
const LINE_MODEL = /\.(?:zip|onnx)$/i

type LineModelRowOf = InstalledModel & Required<Pick<InstalledModel, 'lines'>>

function isLineModel(model: InstalledModel): model is LineModelRowOf {
  return model.lines !== undefined
}

/** The models that pages are read with: those that ship, and those that the user installs from files or downloads. */
export function ModelsSection(): ReactNode {
  const speech = useSpeech()
  const { t } = speech
  const { models, lineModels, repositories } = useServices()
  const installed = useWatched(useMemo(() => repositories.models.watchAll(), [repositories]))
  const [outcome, setOutcome] = useState<Outcome>(null)
  const [leaving, setLeaving] = useState<InstalledModel | null>(null)
  const all = installed.status === 'ready' ? installed.value : []
  const own = all.filter((model) => !model.lines)
  const lines = all.filter(isLineModel)
  const replaced = new Set(own.map(({ code }) => code))
  const attempt = (work: Promise<Outcome>): void => {
    work.catch((error: unknown): Outcome => ({ kind: 'failed', error })).then(setOutcome, console.error)
  }
  const remove = ({ code }: InstalledModel): void => {
    setLeaving(null)
    attempt(models.remove(code).then(() => null))
  }
  const removeLines = async ({ code, lines: { name } }: LineModelRowOf): Promise<Outcome> => ({
    kind: 'removed',
    name,
    back: await lineModels.remove(code),
  })
  const install = async (files: readonly [File, ...File[]]): Promise<string> => {
    if (files.some(({ name }) => LINE_MODEL.test(name))) return await lineModels.install(files)
    const names: string[] = []
    for (const file of files) names.push(languageName(await models.install(file, file.name), speech))
    return names.join(', ')
  }
  return (
    <section className={styles['section']} aria-label={t('settings.models')}>
      <h2>{t('settings.models')}</h2>
      <p>{t('settings.models.text')}</p>
      <p>{t('settings.models.lines.text')}</p>
      <div className={mapping['frame']} tabIndex={0} role="group" aria-label={t('settings.models')}>
        <table className={table['table']}>
          <Head />
          <tbody>
            {Object.values(READING_MODELS)
              .filter(({ code }) => !replaced.has(code))
              .map((model) => (
                <ShippedRow key={model.code} model={model} />
              ))}
            {own.map((model) => (
              <OwnRow key={model.code} model={model} onRemove={() => setLeaving(model)} />
            ))}
            <ShippedLineModel />
            {lines.map((model) => (
              <LineModelRow
                key={model.code}
                card={model.lines}
                installed={model}
                onRemove={() => attempt(removeLines(model))}
              />
            ))}
          </tbody>
        </table>
      </div>
      {outcome?.kind === 'failed' ? <ErrorNote>{explain(outcome.error, speech)}</ErrorNote> : null}
      <Install
        onFiles={(files) => attempt(install(files).then((name) => ({ kind: 'installed', name })))}
        told={outcome?.kind === 'installed' ? t('settings.models.added', { name: outcome.name }) : null}
      />
      {outcome?.kind === 'removed' ? (
        <Removed name={outcome.name} onBack={() => attempt(outcome.back().then(() => null))} />
      ) : null}
      <ModelDownloads installed={own} />
      {leaving ? (
        <ConfirmDialog
          open
          danger
          title={t('settings.models.remove.title', { name: languageName(leaving.code, speech) })}
          confirmLabel={t('settings.models.remove.confirm')}
          cancelLabel={t('common.cancel')}
          onCancel={() => setLeaving(null)}
          onConfirm={() => remove(leaving)}
        >
          <p>{t('settings.models.remove.text')}</p>
        </ConfirmDialog>
      ) : null}
    </section>
  )
}

function Head(): ReactNode {
  const { t } = useSpeech()
  const columns = ['language', 'family', 'licence', 'errors'] as const
  return (
    <thead>
      <tr>
        {columns.map((column) => (
          <th key={column} scope="col">
            {t(`settings.models.${column}`)}
          </th>
        ))}
        <td />
      </tr>
    </thead>
  )
}

function ShippedRow({ model }: { readonly model: ReadingModel }): ReactNode {
  const speech = useSpeech()
  return (
    <tr>
      <td>{languageName(model.code, speech)}</td>
      <td>
        {model.code} · {model.family}
        <div className={table['source']}>{model.source}</div>
      </td>
      <td className={table['short']}>{model.licence}</td>
      <td>
        <Measured measured={model.measured} />
      </td>
      <td />
    </tr>
  )
}

function OwnRow({ model, onRemove }: { readonly model: InstalledModel; readonly onRemove: () => void }): ReactNode {
  const speech = useSpeech()
  const { t, bytes, date } = speech
  const name = languageName(model.code, speech)
  const source =
    model.from === undefined
      ? model.file
      : t('settings.models.from', { host: hostOfAddress(model.from), date: date(model.installedAt) })
  return (
    <tr>
      <td>{name}</td>
      <td>
        {model.code} · {t('settings.models.own')} · {bytes(model.size)}
        <div className={table['source']}>
          {source}
          {model.note === '' ? null : ` (${model.note})`}
        </div>
      </td>
      <td>{model.from === undefined ? t('settings.models.unknown') : CATALOGUE_LICENCE}</td>
      <td>—</td>
      <td>
        <IconButton name={t('settings.models.remove', { name })} icon={<X size={16} />} onPress={onRemove} />
      </td>
    </tr>
  )
}

function Install(props: {
  readonly onFiles: (files: readonly [File, ...File[]]) => void
  readonly told: string | null
}): ReactNode {
  const { t } = useSpeech()
  return (
    <div className={styles['actions']}>
      <FileButton
        accept=".traineddata,.gz,.zip,.onnx,.json"
        multiple
        icon={<FilePlus size={16} aria-hidden />}
        onChosen={props.onFiles}
      >
        {t('settings.models.add')}
      </FileButton>
      <ToImprove />
      <span role="status">{props.told}</span>
    </div>
  )
}
