import { namesByCode } from '../../../../shared/arrangement/names-by-code.ts'
import { firstText } from '../../../../shared/domain/description.ts'
import type { CollectionId, UnitId } from '../../../../shared/domain/ids.ts'
import type { Page } from '../../../../shared/domain/page.ts'
import type { ReleasedStore } from '../../../ports/released-store.ts'
import { ancestors, indexTree, type TreeIndex } from '../../../../shared/domain/unit-tree.ts'
import type { Unit } from '../../../../shared/domain/unit.ts'
import { BYTE_ORDER_MARK, csvLine } from '../../../../shared/formats/csv/write-csv.ts'

/** The archive in which files are called after the reference codes of their units; those that can't be keep their names. */
export async function namedByCodes(
  repositories: ReleasedStore,
  collectionId: CollectionId,
  pattern: string,
): Promise<ReleasedStore> {
  const tree = indexTree(await repositories.units.tree(collectionId))
  const { pages } = repositories
  const ofUnit = async (id: UnitId): Promise<readonly Page[]> => {
    const own = await pages.ofUnit(id)
    const names = namesByCode(own, codesTo(tree, id), pattern)
    return own.map((page) => ({ ...page, path: names.get(page.id) ?? page.path }))
  }
  return { ...repositories, pages: { ...pages, ofUnit } }
}

/** The codes of a unit and of those above it, from the widest; '' where one has none. */
function codesTo(tree: TreeIndex, id: UnitId): readonly string[] {
  const own = tree.byId.get(id)
  return [...ancestors(tree, id), ...(own ? [own] : [])].map(({ description }) =>
    firstText(description, 'referenceCode'),
  )
}

/** Which name each file has in the export, as CSV in UTF-8 with a byte order mark: a row a file. */
export async function* concordance(
  before: Pick<ReleasedStore, 'pages'>,
  after: Pick<ReleasedStore, 'pages'>,
  { units, step }: { readonly units: readonly Unit[]; readonly step: () => Promise<void> },
): AsyncIterable<string> {
  yield BYTE_ORDER_MARK + csvLine(['name', 'file', 'identifier'])
  for (const unit of units) {
    await step()
    const named = await after.pages.ofUnit(unit.id)
    const files = new Map((await before.pages.ofUnit(unit.id)).map(({ path }, at) => [path, named[at]?.path ?? path]))
    const code = firstText(unit.description, 'referenceCode')
    for (const [file, name] of files) yield csvLine([name, file, code])
  }
}
