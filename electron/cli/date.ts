import { IntlMessageFormat } from 'intl-messageformat'
import { isoOfDay } from '../../shared/dates/calendars/gregorian.ts'
import type { DateLanguage, DateReading, DateWarning } from '../../shared/dates/date-reading.ts'
import { edtfInWords, type DateSpeech } from '../../shared/dates/edtf-in-words.ts'
import { readEdtf } from '../../shared/dates/edtf-read.ts'
import { documentSpeech } from '../../shared/dates/phrases-fr-kk.ts'
import { readDate } from '../../shared/dates/read-date.ts'
import { messageText } from '../../shared/messages/index.ts'
import { LANGUAGES } from '../../shared/messages/language.ts'
import type { Voice } from './voice.ts'

const WELL = 0
const FAILED = 1

/** Tells what each wording means: EDTF, calendar, days, words and warnings. What is no date at all is a failure. */
export function runDate(
  asked: { readonly wordings: readonly string[]; readonly language: DateLanguage | null; readonly json: boolean },
  voice: Voice,
): number {
  const { language } = asked
  const readings = asked.wordings.map((wording) => readDate(wording, language === null ? {} : { language }))
  for (const reading of readings) {
    if (asked.json) voice.result(JSON.stringify(shown(reading, voice)))
    else tell(reading, language, voice)
  }
  return readings.some(({ warnings }) => warnings.some(({ code }) => code === 'not-understood')) ? FAILED : WELL
}

function shown(reading: DateReading, voice: Voice) {
  const { edtf, calendar, warnings } = reading
  return {
    edtf,
    calendar,
    ...daysOf(reading),
    display: Object.fromEntries(LANGUAGES.map((language) => [language, inWords(edtf, language)])),
    warnings: warnings.map((warning) => `${warning.code}: ${explained(warning, voice)}`),
  }
}

function tell(reading: DateReading, language: DateLanguage | null, voice: Voice): void {
  const { wording, edtf, calendar, warnings } = reading
  if (edtf !== null) {
    const { from, to } = daysOf(reading)
    voice.result(edtf)
    voice.result(`  ${voice.text(`date.calendar.${calendar}`)}`)
    if (from !== null || to !== null) voice.result(`  ${from ?? '..'} – ${to ?? '..'}`)
    for (const each of new Set([...LANGUAGES, ...(language === null ? [] : [language])]))
      voice.result(`  ${each}\t${inWords(edtf, each) ?? ''}`)
  }
  for (const warning of warnings) voice.say(`${wording}: ${explained(warning, voice)}`)
}

/** ISO 8601; null for an end that is open or not known. */
function daysOf({ interval }: DateReading): { readonly from: string | null; readonly to: string | null } {
  // EDTF writes years of more than four digits with a Y, ISO 8601 with their sign.
  const iso = (day: number | undefined) =>
    day === undefined || !Number.isFinite(day)
      ? null
      : isoOfDay(day)
          .replace(/^Y(?=\d)/, '+')
          .replace(/^Y/, '')
  return { from: iso(interval?.from), to: iso(interval?.to) }
}

function explained({ code, values }: DateWarning, voice: Voice): string {
  return voice.text(`date.warning.${code}`, values)
}

function inWords(edtf: string | null, language: DateLanguage): string | null {
  const check = edtf === null ? null : readEdtf(edtf)
  return check?.ok ? edtfInWords(check.value, speechOf(language)) : null
}

function speechOf(language: DateLanguage): DateSpeech {
  if (language === 'fr' || language === 'kk') return documentSpeech(language)
  return {
    locale: language,
    say: (phrase, values) =>
      String(new IntlMessageFormat(messageText(`date.${phrase}`, language), language).format({ ...values })),
  }
}
