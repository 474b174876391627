import type { ReactNode } from 'react'
import type { DateReading, DateWarningCode } from '../../../shared/dates/date-reading.ts'
import type { DayInterval } from '../../../shared/dates/edtf-days.ts'
import { clearEdtf } from '../../../shared/dates/edtf-from-wording.ts'
import { readDate } from '../../../shared/dates/read-date.ts'
import { daysInWords, edtfMeaning } from '../../ports/date-words.ts'
import { useSpeech, type Speech } from '../../ports/messages.tsx'
import { Button } from '../../ui/button.tsx'
import styles from './describe.module.css'

interface DateMeaningProps {
  readonly wording: string
  readonly edtf: string
  readonly dayFirst: boolean
  /** Someone is writing the wording: nothing is offered before it is done. */
  readonly typing: boolean
  readonly onUse: (edtf: string) => void
}

/** Under a date: what its EDTF means, in which calendar and by which days the wording was read, and what was assumed. */
export function DateMeaning({ wording, edtf, dayFirst, typing, onUse }: DateMeaningProps): ReactNode {
  const speech = useSpeech()
  const { t } = speech
  const reading = readDate(wording, { dayFirst })
  const warnings =
    typing || wording.trim() === '' ? [] : reading.warnings.filter(({ code }) => code !== 'not-understood')
  const offers = typing ? [] : offersFor(reading, dayFirst).filter((offer) => offer.edtf !== edtf.trim())
  return (
    <>
      <p className={styles['hint']}>
        {typing ? meaning(reading, clearEdtf(reading) ?? '', speech) : told(reading, edtf, speech)}
      </p>
      {warnings.length === 0 ? null : (
        <ul className={styles['notes']}>
          {warnings.map(({ code, values }) => (
            <li key={code}>{t(`date.warning.${code}`, values)}</li>
          ))}
        </ul>
      )}
      {offers.map((offer) => (
        <Button kind="quiet" className={styles['suggestion']} key={offer.key} onPress={() => onUse(offer.edtf)}>
          {t(offer.key, { edtf: offer.edtf })}
        </Button>
      ))}
    </>
  )
}

interface Offer {
  readonly key: 'describe.edtf.suggested' | 'describe.edtf.new-style'
  readonly edtf: string
}

/** With these the new style is another date. */
const OLD_STYLE: readonly DateWarningCode[] = ['julian-assumed', 'julian-assumed-kazakh', 'not-in-russia']

function offersFor(reading: DateReading, dayFirst: boolean): readonly Offer[] {
  const suggested = clearEdtf(reading)
  const isRussian = reading.warnings.some(({ code }) => OLD_STYLE.includes(code))
  const newStyle = isRussian ? readDate(reading.wording, { dayFirst, style: 'new' }).edtf : null
  return [
    ...(suggested === null ? [] : [{ key: 'describe.edtf.suggested', edtf: suggested } as const]),
    ...(newStyle === null ? [] : [{ key: 'describe.edtf.new-style', edtf: newStyle } as const]),
  ]
}

function told(reading: DateReading, edtf: string, speech: Speech): string {
  const isUndated = edtf.trim() === '' && reading.wording.trim() !== ''
  return isUndated ? speech.t('describe.edtf.none') : meaning(reading, edtf, speech)
}

/** What an EDTF means, '' for none; while one types that is what the wording would be read as. */
function meaning(reading: DateReading, edtf: string, speech: Speech): string {
  const { t } = speech
  const words = edtfMeaning(edtf, speech)
  // Of an EDTF that somebody set apart from the wording, the wording's calendar says nothing.
  if (words === '' || reading.edtf !== edtf.trim()) return words
  const calendar = reading.calendar === 'gregorian' ? null : t(`date.calendar.${reading.calendar}`)
  const days = PLAIN.test(reading.edtf) ? null : daysOf(reading.interval)
  return [words, calendar, days].filter((part) => part !== null).join(' · ')
}

/** A year or a month, of which everybody knows the days. */
const PLAIN = /^\d{4}(?:-\d{2})?[~?%]?$/u

/** Nothing for a single day, which the words tell already. */
function daysOf(interval: DayInterval | null): string | null {
  return !interval || interval.from === interval.to ? null : daysInWords(interval)
}
