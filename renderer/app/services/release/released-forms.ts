import type { Form } from '../../../../shared/domain/forms/form.ts'
import { cellOnPage, type FormPage, type FormRow } from '../../../../shared/domain/forms/form-page.ts'
import type { Repositories } from '../../../../shared/domain/repositories.ts'
import type { Shape } from '../../../../shared/domain/shape.ts'
import type { Unit } from '../../../../shared/domain/unit.ts'
import type { TablePage } from '../../../../shared/forms/form-table.ts'
import type { ReleasedStore } from '../../../ports/released-store.ts'
import { isUnderShapes } from './page-areas.ts'
import type { Withholdings } from './withholdings.ts'

/**
 * Records of pages whose texts may go out, without the cells that lie in areas or fill fields that are withheld. `tree`: all
 * units that are there.
 */
export function releasedForms(
  { forms, pages }: Pick<Repositories, 'forms' | 'pages'>,
  { release, areas, hidden }: Withholdings,
  tree: readonly Unit[],
): ReleasedStore['forms'] {
  return {
    async pagesOf(form) {
      const there = new Set(tree.map(({ id }) => id))
      const out: TablePage[] = []
      let withheld = 0
      for (const read of await forms.pagesOf(form.id)) {
        const page = await pages.get(read.pageId)
        if (!page || page.deletedAt !== undefined || !there.has(page.unitId)) continue
        if (hidden.silent.has(page.id) || release.withholds(page.unitId, 'texts')) {
          withheld += read.rows.length
          continue
        }
        const shapes = (areas.get(page.id) ?? []).map(({ shape }) => shape)
        const isOut = fieldsOut(form, release.of(page.unitId).fields)
        const rows = read.rows.map((row) => released(form, { read, row, shapes, isOut }))
        out.push({ page, read: { ...read, rows } })
      }
      return { pages: out, withheld }
    },
  }
}

function fieldsOut(form: Form, withheld: ReadonlyMap<string, unknown>): ReadonlySet<string> {
  return new Set(form.fields.filter(({ target }) => target === undefined || !withheld.has(target)).map(({ id }) => id))
}

interface Told {
  readonly read: FormPage
  readonly row: FormRow
  readonly shapes: readonly Shape[]
  readonly isOut: ReadonlySet<string>
}

function released(form: Form, { read, row, shapes, isOut }: Told): FormRow {
  const isSeen = (id: string): boolean => {
    const field = form.fields.find((each) => each.id === id)
    if (!field || !isOut.has(id)) return false
    if (shapes.length === 0) return true
    // Where nobody knows where it lies, it may be under any of them.
    if (!read.fit) return false
    const points = cellOnPage(form, field, { row, ...read.fit })
    return !isUnderShapes({ kind: 'polygon', points }, shapes)
  }
  const cells = Object.entries(row.cells).filter(([id]) => isSeen(id))
  return { ...row, cells: Object.fromEntries(cells) }
}
