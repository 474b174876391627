import { companionsAmong, picturesNamed, textsOfNoScan } from '../../shared/arrangement/companions-in.ts'
import type { LeafRange } from '../../shared/arrangement/leaf-gaps.ts'
import type { LeafReport } from '../../shared/arrangement/leaf-report.ts'
import { codedUnits } from '../../shared/arrangement/meet-archive.ts'
import { holdersThere, previewOf, withKnownLeaves, type Preview } from '../../shared/arrangement/preview.ts'
import type { HeadlessJob, Planned } from '../../shared/cli/protocol.ts'
import type { Arrangement } from '../../shared/domain/arrangement.ts'
import { companionPaths } from '../../shared/domain/companions.ts'
import type { CollectionId } from '../../shared/domain/ids.ts'
import type { Failure } from '../../shared/domain/job.ts'
import { isSameLeaf, type Leaf } from '../../shared/domain/leaf.ts'
import { openManifests } from '../../shared/intake/iiif/open-manifests.ts'
import { ruleOfManifests } from '../../shared/intake/iiif/rule-of-manifests.ts'
import type { SourceFile, SourceSet } from '../../shared/platform/platform.ts'
import { hostSource, pageHost } from '../platform/host-client.ts'
import type { Services } from '../ports/services.ts'

/** The rule of a job, and what of it can't be followed. */
interface RuleOfJob {
  readonly arrangement: Arrangement
  readonly problems: readonly Failure[]
}

/** The rule of a job, with its spreadsheet or manifest read. Throws what has a code where that can't be. */
export async function ruleOfJob(
  services: Services,
  { arrangement }: HeadlessJob,
  source: SourceSet,
): Promise<RuleOfJob> {
  if (arrangement.kind === 'manifest') return await manifestOf(arrangement.file, source)
  return {
    arrangement: arrangement.kind === 'sheet' ? await sheetOf(services, arrangement) : arrangement,
    problems: [],
  }
}

async function sheetOf(
  services: Services,
  arrangement: Extract<HeadlessJob['arrangement'], { readonly kind: 'sheet' }>,
): Promise<Arrangement> {
  const { file, tradition } = arrangement
  for await (const found of hostSource(pageHost, file).files()) {
    const { sheet } = await services.sheets.read(await found.open(), found.path)
    return { kind: 'sheet', sheet, tradition, others: true }
  }
  throw new Error(`There is no spreadsheet ${file.label}`)
}

/** What a manifest of the source makes of the pictures beside it; nothing is downloaded. */
async function manifestOf(file: string, source: SourceSet): Promise<RuleOfJob> {
  const files = new Map<string, SourceFile>()
  for await (const found of source.files()) files.set(found.path, found)
  const { signal } = new AbortController()
  const found = await openManifests([file], { files, signal })
  const [problem] = found.problems
  if (found.found.length === 0 && problem) throw Object.assign(new Error(problem.message), { code: problem.code })
  const { rule, problems } = ruleOfManifests(found, { ranges: 'contents', languages: ['vi', 'ru', 'en', 'fr'] })
  const told = [...found.problems, ...problems].map(({ place, ...why }) => ({ file: place, ...why }))
  return { arrangement: { kind: 'manifest', manifest: rule }, problems: told }
}

/** What an import would make, `collectionId` being the collection that it would go on with; nothing is written. */
export async function planOf(
  services: Services,
  job: HeadlessJob,
  { source, collectionId }: { readonly source: SourceSet; readonly collectionId: CollectionId | null },
): Promise<Planned> {
  const files = new Map<string, SourceFile>()
  for await (const file of source.files()) files.set(file.path, file)
  const paths = [...files.keys()]
  const named = await picturesNamed(textsOfNoScan(paths), files, (path, error) =>
    console.warn(`A file can’t be asked for its picture: ${path}`, error),
  )
  const { units, pages } = services.repositories
  const { arrangement, problems } = await ruleOfJob(services, job, source)
  const preview = previewOf({
    files: { paths, beside: companionPaths(companionsAmong(paths, named)) },
    rule: arrangement,
    label: source.label,
    units: codedUnits(collectionId ? await units.tree(collectionId) : []),
    parentId: null,
  })
  // The command line refuses such a pattern.
  if (!preview.ok) throw new Error(`The pattern can't be read: ${preview.error.code} at ${preview.error.at}`)
  const there = holdersThere(preview.met).map(async ({ key, id }) => {
    const leaves = (await pages.ofUnit(id)).flatMap(({ leaf }) => leaf ?? [])
    return [key, leaves] as const
  })
  return told(withKnownLeaves(preview, new Map(await Promise.all(there))), problems)
}

function told(preview: Preview, problems: readonly Failure[]): Planned {
  if (!preview.ok) throw new Error('It was readable before')
  const { met, report, copies } = preview
  const { plan } = met
  return {
    type: 'planned',
    units: plan.units.size,
    files: plan.files.length,
    copies: copies.length,
    missing: report.missing,
    double: report.double,
    known: report.known,
    amiss: [...report.units].flatMap(([key, found]) => amissIn(found, plan.units.get(key)?.texts)),
    unfit: plan.unfit.map(({ path }) => path),
    rowless: (plan.rowless ?? []).map(({ line, name }) => `${line}: ${name}`),
    pictureless: (plan.pictureless ?? []).map(({ line, name }) => `${line}: ${name}`),
    leftOut: plan.leftOut,
    problems,
  }
}

type Found = LeafReport['units'] extends ReadonlyMap<string, infer F> ? F : never

function amissIn(
  { missing, double }: Found,
  texts: { readonly title?: string; readonly referenceCode?: string } = {},
): Planned['amiss'] {
  if (missing.length + double.length === 0) return []
  const { title = '', referenceCode = '' } = texts
  const doubles = double.map(({ leaf }) => leafCode(leaf))
  return [{ unit: title, code: referenceCode, missing: missing.map(rangeCode), double: doubles }]
}

function rangeCode({ from, to }: LeafRange): string {
  return isSameLeaf(from, to) ? leafCode(from) : `${leafCode(from)}–${leafCode(to)}`
}

/** '9', '9а', '9v', '9v/3'. */
function leafCode({ number, suffix = '', side, page }: Leaf): string {
  return `${number}${suffix}${side === 'verso' ? 'v' : ''}${page === undefined ? '' : `/${page}`}`
}
