import type { DatePhrase, DateSpeech } from './edtf-in-words.ts'

/** The phrases of the two languages that documents have and the interface has not; the others are in the messages. */
const PHRASES: Readonly<Record<DatePhrase, { readonly fr: string; readonly kk: string }>> = {
  approximate: { fr: 'vers {date}', kk: 'шамамен {date}' },
  uncertain: { fr: '{date} (?)', kk: '{date} (?)' },
  'before-christ': { fr: '{year} av. J.-C.', kk: 'б.з.д. {year} ж.' },
  century: { fr: '{roman}{nth} siècle', kk: '{roman} ғасыр' },
  'century-before-christ': { fr: '{roman}{nth} siècle av. J.-C.', kk: 'б.з.д. {roman} ғасыр' },
  decade: { fr: 'années {year}', kk: '{year}-жылдар' },
  'day-unknown': { fr: '{date}, jour inconnu', kk: '{date}, күні белгісіз' },
  'month-unknown': { fr: '{date}, mois inconnu', kk: '{date}, айы белгісіз' },
  'day-and-month-unknown': { fr: '{date}, jour et mois inconnus', kk: '{date}, күні мен айы белгісіз' },
  'day-of-unknown-month': { fr: 'le {day}, mois inconnu, {year}', kk: '{day}-күні, айы белгісіз, {year}' },
  'of-years': { fr: '{date}, {years}', kk: '{date}, {years}' },
  within: { fr: "dans l'intervalle {from} – {to}", kk: '{from} – {to} шегінде' },
  'year-approximate': { fr: 'année approximative', kk: 'жылы шамамен' },
  'month-approximate': { fr: 'mois approximatif', kk: 'айы шамамен' },
  'day-approximate': { fr: 'jour approximatif', kk: 'күні шамамен' },
  'year-uncertain': { fr: 'année incertaine', kk: 'жылы күмәнді' },
  'month-uncertain': { fr: 'mois incertain', kk: 'айы күмәнді' },
  'day-uncertain': { fr: 'jour incertain', kk: 'күні күмәнді' },
  'year-unknown': { fr: '{date}, année inconnue', kk: '{date}, жылы белгісіз' },
  interval: { fr: '{from} – {to}', kk: '{from} – {to}' },
  since: { fr: 'à partir de {date}', kk: '{date} және одан кейін' },
  until: { fr: "jusqu'à {date}", kk: '{date} және одан бұрын' },
  'since-end-unknown': { fr: 'à partir de {date}, fin inconnue', kk: 'басы: {date}, соңы белгісіз' },
  'until-start-unknown': { fr: "jusqu'à {date}, début inconnu", kk: 'соңы: {date}, басы белгісіз' },
  'or-earlier': { fr: '{date} ou plus tôt', kk: '{date} немесе одан бұрын' },
  'or-later': { fr: '{date} ou plus tard', kk: '{date} немесе одан кейін' },
  'any-time': { fr: 'sans limite de temps', kk: 'уақыты шектелмеген' },
  undated: { fr: 'sans date', kk: 'күні белгісіз' },
  spring: { fr: 'printemps {year}', kk: '{year} ж. көктем' },
  summer: { fr: 'été {year}', kk: '{year} ж. жаз' },
  autumn: { fr: 'automne {year}', kk: '{year} ж. күз' },
  winter: { fr: 'hiver {year}', kk: '{year} ж. қыс' },
  quarter: { fr: '{number}{nth} trimestre {year}', kk: '{year} ж. {number}-ші тоқсаны' },
  third: { fr: '{number}{nth} tiers de {year}', kk: '{year} ж. {number}-ші үштен бірі' },
  half: { fr: '{number}{nth} semestre {year}', kk: '{year} ж. {number}-ші жартысы' },
}

/** How to tell dates in French and Kazakh. */
export function documentSpeech(locale: 'fr' | 'kk'): DateSpeech {
  return {
    locale,
    say: (phrase, values = {}) => {
      const all: Readonly<Record<string, string | number>> = { ...values, nth: values['number'] === 1 ? 'er' : 'e' }
      return Object.entries(all).reduce(
        (text, [name, value]) => text.replaceAll(`{${name}}`, String(value)),
        PHRASES[phrase][locale],
      )
    },
  }
}
