import { haveLayers, passageHeads } from '../../domain/line-layers.ts'
import type { Page } from '../../domain/page.ts'
import { withGuard } from '../csv/formula-guard.ts'
import { readingText, type Line, type Reading } from '../../domain/reading.ts'

/** Names that Windows keeps for devices, with any ending. */
const DEVICES = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?$/i
const LONGEST_NAME = 180

/** The text of a page: Unicode NFC, lines ended by LF. */
export function pageText(reading: Pick<Reading, 'lines'>): string {
  const text = readingText(reading).normalize('NFC').replaceAll(/\r\n?/g, '\n')
  return text === '' || text.endsWith('\n') ? text : `${text}\n`
}

/**
 * The lines of a page each with what stands below it, parted by empty lines: the text, how it is read, its translation (of
 * several lines below the first). '' where nothing stands beside any line.
 */
export function interlinearText({ lines }: Pick<Reading, 'lines'>): string {
  if (!haveLayers(lines)) return ''
  const said = lines.map(({ text, layers }) =>
    [text, layers?.transliteration, layers?.translation].filter(Boolean).join('\n'),
  )
  return `${said.join('\n\n').normalize('NFC')}\n`
}

/**
 * The lines of a page as a table (CSV as RFC 4180, UTF-8, cells that spreadsheets would run guarded): the number of the line, its
 * text, how it is read, its translation, and the line that the translation stands with where that is another one.
 */
export function layersTable({ lines }: Pick<Reading, 'lines'>): string {
  if (!haveLayers(lines)) return ''
  const heads = passageHeads(lines)
  const rows = lines.map(({ text, layers }: Line, index) => {
    const head = heads[index] ?? index
    const cells = [
      text,
      layers?.transliteration ?? '',
      layers?.translation ?? '',
      head === index ? '' : String(head + 1),
    ]
    return [String(index + 1), ...cells.map((cell) => withGuard(cell.normalize('NFC')))]
  })
  const header = ['line', 'text', 'transliteration', 'translation', 'translated_with']
  return [header, ...rows].map((row) => `${row.map(quoted).join(',')}\r\n`).join('')
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

/** A normalised page as a text; lines of which the only word went to the line before are left out. */
export function normalText(lines: readonly string[]): string {
  const written = lines.filter((line) => line !== '')
  return written.length === 0 ? '' : `${written.join('\n')}\n`
}

/**
 * Where the text of a page goes: 'text/<path of its file>.txt', with '.<page from 1>' before the ending where the file
 * holds several. Signs that some system refuses in names become '_'.
 */
export function textPath(page: Pick<Page, 'path' | 'frame'>, framesInFile: number): string {
  const number = framesInFile > 1 ? `.${page.frame + 1}` : ''
  return `text/${filePath(page.path)}${number}.txt`
}

/** The path of a file below the export's folder: signs that some system refuses in names become '_'. */
export function filePath(path: string): string {
  return path
    .split('/')
    .filter((name) => name !== '')
    .map(safeName)
    .join('/')
}

/** Gives out paths once each: 'a.txt', then 'a (2).txt'. Letters' case and composition make no other name. */
export function uniquePaths(): (path: string) => string {
  const taken = new Set<string>()
  return (path) => {
    const [, stem = path, ending = ''] = /^(.*?)(\.[^./]*)?$/su.exec(path) ?? []
    let free = path
    for (let number = 2; taken.has(nameKey(free)); number += 1) free = `${stem} (${number})${ending}`
    taken.add(nameKey(free))
    return free
  }
}

function nameKey(path: string): string {
  return path.normalize('NFC').toLocaleLowerCase('und')
}

function safeName(name: string): string {
  const safe = shortened(name.normalize('NFC'))
    // oxlint-disable-next-line no-control-regex -- control signs are what is looked for
    .replaceAll(/[\\<>:"|?*\u0000-\u001f\u007f]/g, '_')
    .replace(/[. ]+$/, (end) => '_'.repeat(end.length))
    .replace(/^ +/, '_')
  return DEVICES.test(safe) ? `_${safe}` : safe
}

/** Cuts in the middle of long names so that their endings stay. */
function shortened(name: string): string {
  const signs = Array.from(name)
  return signs.length <= LONGEST_NAME ? name : [...signs.slice(0, LONGEST_NAME - 21), '…', ...signs.slice(-20)].join('')
}
