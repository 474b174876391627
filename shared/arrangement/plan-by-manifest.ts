import type { ManifestPage, ManifestRule, ManifestUnit } from '../domain/manifest-rule.ts'
import { originOf } from '../domain/manifest-rule.ts'
import { CORE_NAMES } from '../domain/fields/catalogue.ts'
import { groupBy } from '../domain/group-by.ts'
import { withHolders, type ArrangedFile, type ArrangedPlan, type ArrangedUnit } from './arranged-plan.ts'
import { sheetFiles } from './sheet-files.ts'

/**
 * Arranges files by IIIF manifests: a picture goes to the canvas whose address ends with its name, in the order of the
 * canvases. A canvas without a picture beside has the one at its address, where the user agreed to download from there.
 * What no canvas names stays out; units without pages are not made.
 */
export function planByManifest(
  paths: readonly string[],
  { manifest, label }: { readonly manifest: ManifestRule; readonly label: string },
): Omit<ArrangedPlan, 'leftOut'> {
  const { files, absent } = filesOf(paths, manifest)
  const grouped = [...groupBy(files, ({ unit }) => unit).values()].flat()
  const units = new Map(manifest.units.map((unit) => [unit.key, arrangedUnit(unit)]))
  const pictureless = absent.map(({ canvas, names, at }) => ({
    line: at + 1,
    name: canvas.label || (names[0] ?? canvas.id),
  }))
  return { ...withHolders(usedUnits(units, grouped), grouped, { label }), unfit: [], pictureless }
}

/** The canvases whose pictures are not among the files, as far as it is known where these are. */
export function absentPages(paths: readonly string[], manifest: ManifestRule): readonly ManifestPage[] {
  return filesOf(paths, { ...manifest, origins: [] }).absent
}

/** The picture of each canvas: one that lies beside, or one that may be downloaded. */
function filesOf(paths: readonly string[], { pages, origins }: ManifestRule) {
  const finder = sheetFiles(paths)
  const taken = new Set<string>()
  const files: ArrangedFile[] = []
  const absent: (ManifestPage & { readonly at: number })[] = []
  pages.forEach((page, at) => {
    const beside = page.names.map(finder.named).find((path) => path !== undefined && !taken.has(path))
    const path = beside ?? (isAgreed(page, origins) ? page.path : undefined)
    if (path === undefined) return absent.push({ ...page, at })
    taken.add(path)
    const { unit, canvas, leaf } = page
    return files.push({ path, unit, canvas, ...(leaf ? { leaf } : {}) })
  })
  return { files, absent }
}

/** Whether some address of the picture is at an origin that the user agreed to. */
export function isAgreed({ addresses }: Pick<ManifestPage, 'addresses'>, origins: readonly string[]): boolean {
  return addresses.some((address) => origins.includes(originOf(address)))
}

function arrangedUnit({ key, parent, level, values, from }: ManifestUnit): ArrangedUnit {
  const said = CORE_NAMES.flatMap((name) => {
    const [first] = values[name] ?? []
    return first ? [[name, first.text] as const] : []
  })
  return { key, parent, level, texts: Object.fromEntries(said), values, whole: false, from }
}

/** Units that hold a file, and all above them. */
function usedUnits(
  units: ReadonlyMap<string, ArrangedUnit>,
  files: readonly ArrangedFile[],
): ReadonlyMap<string, ArrangedUnit> {
  const used = new Set<string>()
  for (const { unit } of files) for (let key = unit; key !== ''; key = units.get(key)?.parent ?? '') used.add(key)
  return new Map([...units].filter(([key]) => used.has(key)))
}
