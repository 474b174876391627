import type { ReactNode } from 'react'
import type { TextForm } from '../../../shared/formats/readings/document-page.ts'
import { useSpeech } from '../../ports/messages.tsx'
import type { ExportFormat, TextChoice } from '../../ports/services.ts'
import { Checkbox } from '../../ui/checkbox.tsx'
import styles from './export.module.css'
import { hasForms, PDF_DOTS, TEXT_FORMATS, toggledFormat } from './export-screen.ts'

const FORMS: readonly TextForm[] = ['diplomatic', 'normalised', 'both']

/** Formats of texts, which of the two texts, and how fine the pictures of a PDF are. */
export function TextOptions(props: {
  readonly formats: readonly ExportFormat[]
  readonly texts: TextChoice
  readonly onFormats: (formats: readonly ExportFormat[]) => void
  readonly onTexts: (texts: TextChoice) => void
}): ReactNode {
  const { t } = useSpeech()
  const { formats, texts } = props
  return (
    <>
      <fieldset className={styles['group']}>
        <legend>{t('export.texts')}</legend>
        {TEXT_FORMATS.map((format) => (
          <Checkbox
            key={format}
            checked={formats.includes(format)}
            onChange={() => props.onFormats(toggledFormat(formats, format))}
          >
            {t(`export.format.${format}`)}
          </Checkbox>
        ))}
      </fieldset>
      {TEXT_FORMATS.some((format) => formats.includes(format)) ? (
        <p className={styles['soft']}>{t('export.layers')}</p>
      ) : null}
      {hasForms(formats) ? (
        <fieldset className={styles['group']}>
          <legend>{t('export.form')}</legend>
          {FORMS.map((form) => (
            <label key={form} className={styles['radio']}>
              <input
                type="radio"
                name="export-form"
                checked={form === texts.form}
                onChange={() => props.onTexts({ ...texts, form })}
              />
              <span>{t(`export.form.${form}`)}</span>
            </label>
          ))}
        </fieldset>
      ) : null}
      {formats.includes('pdf') ? (
        <fieldset className={styles['group']}>
          <legend>{t('export.dpi')}</legend>
          {PDF_DOTS.map((dpi) => (
            <label key={dpi} className={styles['radio']}>
              <input
                type="radio"
                name="export-dpi"
                checked={dpi === texts.dpi}
                onChange={() => props.onTexts({ ...texts, dpi })}
              />
              <span>{dpi === null ? t('export.dpi.whole') : t('export.dpi.at-most', { dpi })}</span>
            </label>
          ))}
        </fieldset>
      ) : null}
    </>
  )
}
