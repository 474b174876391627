import { arrangeWish, type ArrangeWish } from './arrange-wish.ts'
import { readPattern } from '../arrangement/pattern.ts'
import { placeAsked, placesInAsked, type PlaceAsked, type PlacesInAsked } from './place-wish.ts'
import { CLI_FORMATS, exportFormats, type CliFormat } from './export-formats.ts'
import { profileOf } from './profile.ts'
import { doublesOf } from './table-files.ts'
import { INTAKE_FILES, USUAL_PROFILE } from './usage.ts'
import type { Doubles } from '../intake/table-request.ts'
import { DATE_LANGUAGES, type DateLanguage } from '../dates/date-reading.ts'
import { isShippedLanguage, type ReadingLanguage } from '../domain/collection.ts'
import { ENGINE_CHOICES, isEngineChoice } from '../domain/reading-engine.ts'
import { isPresetId, PRESET_IDS } from '../domain/reading-preset.ts'

/** What the command line asks for. Paths are as typed. */
export type CliCommand =
  | {
      readonly name: 'process'
      readonly folder: string
      readonly out: string
      /** As what to write the texts. */
      readonly formats: readonly CliFormat[]
      readonly languages: readonly ReadingLanguage[]
      readonly metadata: string | null
      /** null: a profile that is thrown away. */
      readonly profile: string | null
      readonly arrange: ArrangeWish | null
      readonly way: ReadingWay
      /** With what is withheld from exports. */
      readonly restricted: boolean
      readonly json: boolean
    }
  | {
      /** One file, of which the pages are read and told; nothing is kept. */
      readonly name: 'read'
      readonly file: string
      readonly languages: readonly ReadingLanguage[]
      readonly way: ReadingWay
      readonly json: boolean
    }
  | {
      readonly name: 'import'
      readonly folder: string
      readonly languages: readonly ReadingLanguage[]
      /** null only where nothing is taken in. */
      readonly profile: string | null
      readonly arrange: ArrangeWish | null
      /** Tells what would be made, and makes nothing. */
      readonly dryRun: boolean
      readonly json: boolean
    }
  | {
      /** Takes a file of descriptions in as units, all of it or nothing. */
      readonly name: 'intake'
      readonly file: string
      readonly collection: string
      readonly profile: string
      /** Tells what would be made and what is amiss, and makes nothing. */
      readonly dryRun: boolean
      /** What becomes of rows of a spreadsheet with one code. */
      readonly doubles?: Doubles
      readonly json: boolean
    }
  | ({ readonly name: 'place' } & PlaceAsked)
  | ({ readonly name: 'places-in' } & PlacesInAsked)
  | { readonly name: 'cer'; readonly truth: string; readonly read: string; readonly json: boolean }
  | {
      readonly name: 'code'
      readonly code: string
      /** A pattern such as '{fonds}/{file}'; null where the code names its parts. */
      readonly mask: string | null
      readonly json: boolean
    }
  | {
      readonly name: 'date'
      readonly wordings: readonly string[]
      /** Of the source; null where the words have to tell. */
      readonly language: DateLanguage | null
      readonly json: boolean
    }
  | { readonly name: 'help' }

/** The engine and preset that were asked for; null for the usual ones. */
export interface ReadingWay {
  readonly engine: string | null
  readonly preset: string | null
}

export type CliParse =
  { readonly ok: true; readonly command: CliCommand } | { readonly ok: false; readonly problem: string }

const INTO = { languages: true, profile: true, arrange: true, collection: true } as const
const OPTIONS = {
  process: {
    out: true,
    formats: true,
    languages: true,
    metadata: true,
    profile: true,
    arrange: true,
    engine: true,
    preset: true,
    'include-restricted': false,
    json: false,
  },
  read: { languages: true, engine: true, preset: true, json: false },
  import: { ...INTO, 'same-code': true, 'dry-run': false, json: false },
  place: { year: true, near: true, json: false },
  'places-in': { lang: true, year: true, near: true, json: false },
  cer: { json: false },
  code: { mask: true, json: false },
  date: { lang: true, each: false, json: false },
} as const satisfies Record<string, Record<string, boolean>>

interface Words {
  readonly plain: readonly string[]
  readonly options: ReadonlyMap<string, string>
}

/** Reads the words after `fonds`. Pure: whether the folders exist is for the caller to see. */
export function parseArguments(words: readonly string[]): CliParse {
  const [name, ...rest] = words
  if (name === undefined) return wrong('a command is missing')
  if (name === 'help' || words.includes('--help') || words.includes('-h'))
    return { ok: true, command: { name: 'help' } }
  if (!isCommand(name)) return wrong(`unknown command: ${name}`)
  const read = readWords(rest, OPTIONS[name])
  return typeof read === 'string' ? wrong(read) : PARSERS[name](read)
}

function isCommand(name: string): name is keyof typeof OPTIONS {
  return Object.hasOwn(OPTIONS, name)
}

const wrong = (problem: string): CliParse => ({ ok: false, problem })

/** A string is the problem. */
function readWords(words: readonly string[], known: Readonly<Record<string, boolean>>): Words | string {
  const plain: string[] = []
  const options = new Map<string, string>()
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i] ?? ''
    // One dash alone, or before a digit, is a name: nothing of ours is called so, but a folder or a place may be.
    if (/^-[A-Za-z]/.test(word)) return `unknown option: ${word}`
    if (!word.startsWith('--')) {
      plain.push(word)
      continue
    }
    const [name, inline] = splitOnce(word.slice(2))
    const takesValue = known[name]
    if (takesValue === undefined) return `unknown option: --${name}`
    if (options.has(name)) return `given twice: --${name}`
    if (!takesValue && inline !== undefined) return `--${name} takes no value`
    const value = takesValue ? (inline ?? words[(i += 1)]) : ''
    if (value === undefined || (inline === undefined && value.startsWith('--'))) return `a value is missing: --${name}`
    options.set(name, value)
  }
  return { plain, options }
}

function splitOnce(text: string): readonly [string, string | undefined] {
  const at = text.indexOf('=')
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)]
}

function processCommand({ plain, options }: Words): CliParse {
  const taking = takingOf({ plain, options }, 'process')
  if (typeof taking === 'string') return wrong(taking)
  const out = options.get('out')
  if (out === undefined || out === '') return wrong('--out <folder> is missing')
  const way = wayOf(options)
  if (typeof way === 'string') return wrong(way)
  const metadata = options.get('metadata') ?? null
  const formats = exportFormats(options.get('formats') ?? 'txt')
  if (typeof formats === 'string') return wrong(`unknown format: ${formats} ${thereAre(CLI_FORMATS)}`)
  const restricted = options.has('include-restricted')
  return { ok: true, command: { name: 'process', ...taking, way, out, formats, metadata, restricted } }
}

function readCommand({ plain, options }: Words): CliParse {
  const [file, ...surplus] = plain
  if (file === undefined || file === '') return wrong('the image to read is missing')
  if (surplus.length > 0) return wrong(`one image only: ${surplus.join(' ')}`)
  const languages = languagesOf(options)
  if (typeof languages === 'string') return wrong(languages)
  const way = wayOf(options)
  if (typeof way === 'string') return wrong(way)
  return { ok: true, command: { name: 'read', file, languages, way, json: options.has('json') } }
}

function thereAre(names: readonly string[]): string {
  return `(there are ${names.join(', ')})`
}

/** A string is the problem. */
function wayOf(options: Words['options']): ReadingWay | string {
  const engine = options.get('engine') ?? null
  if (engine !== null && !isEngineChoice(engine)) return `unknown engine: ${engine} ${thereAre(ENGINE_CHOICES)}`
  const preset = options.get('preset') ?? null
  if (preset !== null && !isPresetId(preset)) return `unknown preset: ${preset} ${thereAre(PRESET_IDS)}`
  return { engine, preset }
}

/** A string is the problem. */
function languagesOf(options: Words['options']): readonly ReadingLanguage[] | string {
  const codes = (options.get('languages') ?? 'vie,rus').split(',').map((code) => code.trim())
  const unknown = codes.find((code) => !isShippedLanguage(code))
  return unknown === undefined ? [...new Set(codes)] : `unknown language: ${unknown}`
}

function importCommand({ plain, options }: Words): CliParse {
  const ending = /\.([a-z]+)$/i.exec(plain[0] ?? '')?.[1]?.toLowerCase()
  if (INTAKE_FILES.some((known) => known === ending)) return intakeCommand({ plain, options })
  const foreign = ['collection', 'same-code'].find((name) => options.has(name))
  if (foreign !== undefined) return wrong(`--${foreign} is for files of descriptions (${INTAKE_FILES.join(', ')})`)
  const taking = takingOf({ plain, options }, 'import')
  if (typeof taking === 'string') return wrong(taking)
  const dryRun = options.has('dry-run')
  if (!dryRun && taking.profile === null) return wrong('--profile <name> is missing: without it nothing would be kept')
  return { ok: true, command: { name: 'import', ...taking, dryRun } }
}

function intakeCommand({ plain, options }: Words): CliParse {
  const [file = '', ...surplus] = plain
  if (surplus.length > 0) return wrong(`one file only: ${surplus.join(' ')}`)
  const foreign = ['languages', 'arrange'].find((name) => options.has(name))
  if (foreign !== undefined) return wrong(`--${foreign} is for folders of scans`)
  const collection = (options.get('collection') ?? '').trim()
  if (collection === '') return wrong('--collection <name> is missing')
  const profile = profileOf(options)
  if (typeof profile !== 'string' && profile !== null) return wrong(profile.problem)
  const doubles = doublesOf(file, options.get('same-code'))
  if (typeof doubles !== 'object') return wrong(doubles)
  const [dryRun, json] = [options.has('dry-run'), options.has('json')]
  const where = { file, collection, profile: profile ?? USUAL_PROFILE }
  return { ok: true, command: { name: 'intake', ...where, dryRun, ...doubles, json } }
}

/** What commands that take a folder in have in common; a string is the problem. */
function takingOf({ plain, options }: Words, verb: string) {
  const [folder, ...surplus] = plain
  if (folder === undefined || folder === '') return `the folder to ${verb} is missing`
  if (surplus.length > 0) return `one folder only: ${surplus.join(' ')}`
  const profile = profileOf(options)
  if (profile !== null && typeof profile !== 'string') return profile.problem
  const languages = languagesOf(options)
  if (typeof languages === 'string') return languages
  const typed = options.get('arrange')
  const arrange = typed === undefined ? null : arrangeWish(typed)
  if (typeof arrange === 'string') return arrange
  return { folder, languages, profile, arrange, json: options.has('json') }
}

function placeCommand(words: Words): CliParse {
  const asked = placeAsked(words)
  return typeof asked === 'string' ? wrong(asked) : { ok: true, command: { name: 'place', ...asked } }
}

function placesInCommand(words: Words): CliParse {
  const asked = placesInAsked(words)
  return typeof asked === 'string' ? wrong(asked) : { ok: true, command: { name: 'places-in', ...asked } }
}

function cerCommand({ plain, options }: Words): CliParse {
  const [truth = '', read = '', ...surplus] = plain
  if (truth === '') return wrong('the true text and the text that was read are missing')
  if (read === '') return wrong('the text that was read is missing')
  if (surplus.length > 0) return wrong(`two texts only: ${surplus.join(' ')}`)
  return { ok: true, command: { name: 'cer', truth, read, json: options.has('json') } }
}

/** Words without quotes are one date, unless each of them is said to be one. */
function dateCommand({ plain, options }: Words): CliParse {
  const wordings = options.has('each') ? plain : [plain.join(' ')]
  if (wordings.join('').trim() === '') return wrong('the date is missing')
  const typed = options.get('lang')
  const language = DATE_LANGUAGES.find((known) => known === typed) ?? null
  if (typed !== undefined && language === null)
    return wrong(`unknown language: ${typed} (there are ${DATE_LANGUAGES.join(', ')})`)
  return { ok: true, command: { name: 'date', wordings, language, json: options.has('json') } }
}

function codeCommand({ plain, options }: Words): CliParse {
  if (plain.length === 0) return wrong('the reference code is missing')
  const mask = options.get('mask') ?? null
  const read = mask === null ? null : readPattern(mask)
  if (read && !read.ok) return wrong(`not a mask: ${mask ?? ''} (${read.error.code} at ${read.error.at + 1})`)
  return { ok: true, command: { name: 'code', code: plain.join(' '), mask, json: options.has('json') } }
}

const PARSERS: Readonly<Record<keyof typeof OPTIONS, (words: Words) => CliParse>> = {
  process: processCommand,
  read: readCommand,
  import: importCommand,
  place: placeCommand,
  'places-in': placesInCommand,
  cer: cerCommand,
  code: codeCommand,
  date: dateCommand,
}
