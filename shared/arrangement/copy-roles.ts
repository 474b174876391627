import { groupBy } from '../domain/group-by.ts'
import { isPassedOver, isTellingOfAScan } from '../domain/import-plan.ts'
import { COPY_ROLES, type CopyRole } from '../domain/page-copy.ts'

/** A file that is another file of the page that `of` becomes. */
export interface CopyFile {
  readonly path: string
  readonly of: string
  readonly role: CopyRole
}

/** The files of a source by what becomes of them. */
export interface FilesByRole {
  /** Those that become pages, or tell about them, in their order. */
  readonly pages: readonly string[]
  readonly copies: readonly CopyFile[]
  /** What the files that become pages are kept for, where that was told and they are no masters. */
  readonly roles: ReadonlyMap<string, CopyRole>
}

/**
 * How folders of each role are called. ЭФП-1, ЭФП-2 and ЭФП-3 are the arrays of the Russian methodical recommendations on
 * electronic copying; the Vietnamese and English names are those of scanning projects.
 */
const FOLDERS: Readonly<Record<CopyRole, RegExp>> = {
  master:
    /^(?:masters?|preservation|archival|эфп[ _-]?1|efp[ _-]?1|мастер(?:[ _-]?копи[ия])?|bản[ _-](?:lưu|bảo hiểm))$/u,
  working: /^(?:working|production|эфп[ _-]?2|efp[ _-]?2|рабочи[ей](?:[ _-]копии)?|bản[ _-]làm[ _-]việc)$/u,
  access: /^(?:access|use|derivatives?|эфп[ _-]?3|efp[ _-]?3|(?:копии[ _-])?пользовани[ея]|bản[ _-](?:dùng|sử dụng))$/u,
}

/** What names end in: `001_m.tif`, `001_w.tif`, `001_a.jpg`, or the role in full. */
const ENDINGS: Readonly<Record<CopyRole, RegExp>> = {
  master: /(?:_m|[_-]master)$/,
  working: /(?:_w|[_-]working)$/,
  access: /(?:_a|[_-]access)$/,
}

/**
 * Tells files of one page apart by their role: files of the same name in folders called by roles beside each other
 * (`master/001.tif`, `access/001.jpg`), or with endings called so (`001_m.tif`, `001_a.jpg`). The one of the highest role
 * becomes the page, the others its copies; a file without a role beside one with a role counts as master. Where two files
 * of one role have the same name nothing is guessed: all become pages.
 */
export function filesByRole(paths: readonly string[]): FilesByRole {
  const scans = paths.filter((path) => !isPassedOver(path) && !isTellingOfAScan(path)).map(namedRole)
  const copies = [...groupBy(scans, ({ key }) => key).values()].flatMap(copiesAmong)
  const isCopy = new Set(copies.map(({ path }) => path))
  const own = scans.flatMap(({ path, role, byFolder }) =>
    // An ending says little by itself: `012_a` may be a leaf.
    role && role !== 'master' && byFolder && !isCopy.has(path) ? [[path, role] as const] : [],
  )
  return { pages: paths.filter((path) => !isCopy.has(path)), copies, roles: new Map(own) }
}

/** The copies whose pages go in: where a rule leaves the file of a page out, its copies stay out with it. */
export function copiesOfPlanned(
  copies: readonly CopyFile[],
  files: readonly { readonly path: string }[],
): readonly CopyFile[] {
  const planned = new Set(files.map(({ path }) => path))
  return copies.filter(({ of }) => planned.has(of))
}

interface NamedRole {
  readonly path: string
  readonly role: CopyRole | null
  readonly byFolder: boolean
  /** The same for all files of one page. */
  readonly key: string
}

function namedRole(path: string): NamedRole {
  const names = path.normalize('NFC').toLowerCase().split('/')
  const stem = (names.pop() ?? '').replace(/(?<=.)\.[^.]*$/, '')
  const at = names.findLastIndex((name) => roleIn(name, FOLDERS) !== null)
  const folder = roleIn(names[at] ?? '', FOLDERS)
  if (folder) return { path, role: folder, byFolder: true, key: [...names.toSpliced(at, 1), stem].join('/') }
  const ending = roleIn(stem, ENDINGS)
  const bare = ending ? stem.replace(ENDINGS[ending], '') : stem
  return { path, role: ending, byFolder: false, key: [...names, bare].join('/') }
}

function roleIn(name: string, rules: Readonly<Record<CopyRole, RegExp>>): CopyRole | null {
  return COPY_ROLES.find((role) => rules[role].test(name)) ?? null
}

function copiesAmong(files: readonly NamedRole[]): readonly CopyFile[] {
  if (files.length < 2 || files.every(({ role }) => role === null)) return []
  const ofRole = groupBy(files, ({ role }) => role ?? 'master')
  if ([...ofRole.values()].some((those) => those.length > 1)) return []
  const [first, ...others] = COPY_ROLES.flatMap((role) => (ofRole.get(role) ?? []).map(({ path }) => ({ path, role })))
  return first ? others.map(({ path, role }) => ({ path, of: first.path, role })) : []
}
