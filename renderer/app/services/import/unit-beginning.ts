import { dated } from '../../../../shared/dates/dated.ts'
import { withPresets } from '../../../../shared/dates/presets.ts'
import type { Collection } from '../../../../shared/domain/collection.ts'
import { bookOf } from '../../../../shared/domain/fields/catalogue.ts'
import { templateOf } from '../../../../shared/domain/fields/shipped-templates.ts'
import type { Repositories } from '../../../../shared/domain/repositories.ts'
import type { Unit } from '../../../../shared/domain/unit.ts'

/** What is done to each unit that an import makes: its dates are read, and it gets what its template begins with. */
export async function unitBeginning(
  { templates }: Pick<Repositories, 'templates'>,
  collection: Pick<Collection, 'templates'> | undefined,
): Promise<(unit: Unit) => Unit> {
  const own = await templates.all()
  const book = bookOf(own)
  return (unit) => withPresets(dated(unit), templateOf(unit, collection?.templates, own), book)
}
