/** What lies beside a scan and belongs to it, best first. */
export interface Companions {
  /** Files of recognised text that may hold this scan's: hOCR, ALTO, PAGE. */
  readonly readings: readonly string[]
  /** Sidecar files of metadata: XMP. */
  readonly metadata: readonly string[]
}

const READING = /\.(?:xml|hocr|html?)$/i
const METADATA = /\.xmp$/i
/** What programs add to a scan's name before the ending: 'a.alto.xml', 'a.page.xml', 'a.hocr.html', 'a_alto.xml'. */
const FORMAT_NAME = /[._-](?:alto|page|pagexml|hocr|ocr)$/i
/** Folders in which programs put recognised text beside the scans' folder: Transkribus' `page` and `alto`, and others'. */
const FORMAT_FOLDER = /^(?:page|alto|hocr|ocr|xml|page-?xml|alto-?xml|export)$/i
/** What Transkribus and others say of a whole document, beside its scans. */
const OF_A_DOCUMENT = /^(?:mets|metadata|doc)\.xml$/i

/** Whether a file may hold the text of a scan, by its name. */
export function mayHoldReading(path: string): boolean {
  return READING.test(path) && !isOfADocument(path)
}

/** Whether a file tells of a whole document: no scan's, and none to take in. */
export function isOfADocument(path: string): boolean {
  return OF_A_DOCUMENT.test(nameOf(path))
}

/**
 * The companions of each scan that has any. A file belongs to the scan of its name beside it, with or without the scan's
 * ending ('a.xml', 'a.jpg.xmp'); to the one of its name beside its folder, where that is called as programs call it
 * ('page/a.xml'); else to the scan that the file itself names. `named`: that name, by path, where it is known.
 */
export function companionsOf(
  paths: readonly string[],
  named: ReadonlyMap<string, string> = new Map(),
): ReadonlyMap<string, Companions> {
  const scans = indexOfScans(paths.filter((path) => !READING.test(path) && !METADATA.test(path)))
  const found = new Map<string, { readings: string[]; metadata: string[] }>()
  for (const path of paths) {
    const isMetadata = METADATA.test(path)
    if (!isMetadata && !mayHoldReading(path)) continue
    for (const scan of scansOf(path, scans, named.get(path))) {
      const companions = found.get(scan) ?? { readings: [], metadata: [] }
      found.set(scan, companions)
      if (isMetadata) companions.metadata.push(path)
      else companions.readings.push(path)
    }
  }
  return new Map([...found].map(([scan, companions]) => [scan, bestFirst(scan, companions)]))
}

/** Everything that belongs to some scan. */
export function companionPaths(companions: ReadonlyMap<string, Companions>): ReadonlySet<string> {
  return new Set([...companions.values()].flatMap(({ readings, metadata }) => [...readings, ...metadata]))
}

/** Scans by their whole path, by their path without its ending, and by their name alone. */
interface ScanIndex {
  readonly byPath: ReadonlyMap<string, readonly string[]>
  readonly byName: ReadonlyMap<string, readonly string[]>
}

function indexOfScans(scans: readonly string[]): ScanIndex {
  const byPath = new Map<string, string[]>()
  const byName = new Map<string, string[]>()
  const add = (index: Map<string, string[]>, key: string, scan: string): void => {
    const list = index.get(key)
    if (list) list.push(scan)
    else index.set(key, [scan])
  }
  for (const scan of scans) {
    for (const key of new Set([keyOf(scan), keyOf(withoutEnding(scan))])) {
      add(byPath, key, scan)
      add(byName, nameOf(key), scan)
    }
  }
  return { byPath, byName }
}

function scansOf(path: string, scans: ScanIndex, named: string | undefined): readonly string[] {
  const [folder, names] = [folderOf(path), namesIn(path)]
  const beside = names.flatMap((name) => at(scans, folder, name))
  if (beside.length > 0) return beside
  if (FORMAT_FOLDER.test(nameOf(folder))) {
    const above = names.flatMap((name) => at(scans, folderOf(folder), name))
    if (above.length > 0) return above
    const cousins = names.flatMap((name) => only(cousinsOf(folder, name, scans)))
    if (cousins.length > 0) return cousins
  }
  return named === undefined ? [] : scansNamed(named, folder, scans)
}

/** Scans of a name in folders beside a folder of texts: 'images/a.jpg' for 'alto/a.xml'. */
function cousinsOf(folder: string, name: string, scans: ScanIndex): readonly string[] {
  const above = folderOf(folder)
  return (scans.byName.get(keyOf(name)) ?? []).filter((scan) => folderOf(folderOf(scan)) === above)
}

/** A scan that a file names: beside it, above it, else the only one so called. Folders of another machine say nothing. */
function scansNamed(named: string, folder: string, scans: ScanIndex): readonly string[] {
  const name = nameOf(named.replaceAll('\\', '/'))
  const near = [...at(scans, folder, name), ...at(scans, folderOf(folder), name)]
  return near.length > 0 ? near.slice(0, 1) : only(scans.byName.get(keyOf(name)) ?? [])
}

function only(scans: readonly string[]): readonly string[] {
  return scans.length === 1 ? scans : []
}

function at(scans: ScanIndex, folder: string, name: string): readonly string[] {
  return scans.byPath.get(keyOf(folder === '' ? name : `${folder}/${name}`)) ?? []
}

/** The names a scan may have of which this file tells: without its ending, and without the format before it. */
function namesIn(path: string): readonly string[] {
  const name = nameOf(withoutEnding(path))
  const plain = name.replace(FORMAT_NAME, '')
  return plain === name || plain === '' ? [name] : [name, plain]
}

/** PAGE tells most, ALTO more than hOCR; the sidecar with the scan's whole name is meant for no other. */
function bestFirst(scan: string, { readings, metadata }: Companions): Companions {
  const whole = keyOf(`${scan}.xmp`)
  return {
    readings: [...new Set(readings)].toSorted((a, b) => rank(a) - rank(b)),
    metadata: [...new Set(metadata)].toSorted((a, b) => Number(keyOf(b) === whole) - Number(keyOf(a) === whole)),
  }
}

function rank(path: string): number {
  if (/(?:^|[/._-])page(?:-?xml)?[/.]/i.test(path)) return 0
  return /\.xml$/i.test(path) ? 1 : 2
}

/** File systems of Windows and macOS know no case, and macOS decomposes letters. */
function keyOf(path: string): string {
  return path.normalize('NFC').toLowerCase()
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')))
}

function withoutEnding(path: string): string {
  return path.replace(/(?<=[^/])\.[^./]*$/, '')
}
