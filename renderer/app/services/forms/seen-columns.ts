import type { Form } from '../../../../shared/domain/forms/form.ts'
import type { SeenColumns } from '../../../../shared/domain/forms/seen-columns.ts'
import type { Box } from '../../../../shared/domain/geometry.ts'
import { turnBox } from '../../../../shared/domain/geometry-turn.ts'
import type { Page } from '../../../../shared/domain/page.ts'
import type { Reading } from '../../../../shared/domain/reading.ts'
import type { Repositories } from '../../../../shared/domain/repositories.ts'
import { unpacked } from '../../../imaging/forms/marks.ts'
import { ruledColumns } from '../../../imaging/forms/ruled-columns.ts'
import { frameSourceOf, type Imaging } from '../../../imaging/index.ts'

/** What finds the columns of a register on its sample. */
export interface ColumnDeps {
  readonly repositories: Pick<Repositories, 'pages' | 'originals' | 'readings'>
  readonly imaging: Pick<Imaging, 'formMarks'>
}

interface SeenWord {
  readonly text: string
  /** In fractions of the page as it is seen. */
  readonly box: Box
}

/** The columns between the ruled lines of a register's sample, with what was read of their header; null where there are none. */
export async function seenColumns({ repositories, imaging }: ColumnDeps, form: Form): Promise<SeenColumns | null> {
  const page = await repositories.pages.get(form.sample.pageId)
  if (!page) return null
  const source = frameSourceOf(page, await repositories.originals.read(page.original))
  // The marks of a form without fields are all ink of its sample.
  const marks = await imaging.formMarks({ source, turn: page.rotation, form: { ...form, fields: [] } })
  const found = ruledColumns(unpacked(marks))
  if (!found) return null
  const reading = (await repositories.readings.best([page.id])).get(page.id)
  const words = reading ? wordsOf(reading, page.rotation) : []
  const header = words.filter(({ box }) => box.y + box.h / 2 > found.head && box.y + box.h / 2 < found.top)
  const { columns, top, bottom } = found
  return {
    top,
    bottom,
    columns: columns.map(([left, right]) => ({ left, right, label: labelOf(header, left, right) })),
  }
}

function wordsOf({ lines }: Reading, rotation: Page['rotation']): readonly SeenWord[] {
  return lines.flatMap((line) => line.words.map(({ text, box }) => ({ text, box: turnBox(box, rotation) })))
}

/** The words of a header between two lines, row by row, which are in the order of reading already. */
function labelOf(header: readonly SeenWord[], left: number, right: number): string {
  return header
    .filter(({ box }) => box.x + box.w / 2 > left && box.x + box.w / 2 < right)
    .map(({ text }) => text)
    .join(' ')
}
