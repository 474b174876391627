import { useMemo } from 'react'
import type { Collection } from '../../shared/domain/collection.ts'
import { fieldBook, type FieldBook } from '../../shared/domain/fields/catalogue.ts'
import { SHIPPED_TEMPLATES, templateOf, type KnownTemplate } from '../../shared/domain/fields/shipped-templates.ts'
import type { Unit } from '../../shared/domain/unit.ts'
import { useDesk, useServices } from './context.tsx'
import { useWatched } from './watch.ts'

/** How the open collection is described. */
export interface Templates {
  /** Those that ship, then the users' own. */
  readonly all: readonly KnownTemplate[]
  readonly book: FieldBook
  readonly of: (unit: Pick<Unit, 'level' | 'template'>) => KnownTemplate
}

/** The templates at hand, and which of them each unit has. Before they are read from the store: those that ship. */
export function useTemplates(): Templates {
  const { repositories } = useServices()
  const [{ collectionId }] = useDesk()
  const own = useWatched(useMemo(() => repositories.templates.watchAll(), [repositories]))
  const collections = useWatched(useMemo(() => repositories.collections.watchAll(), [repositories]))
  const known = own.status === 'ready' ? own.value : NONE
  const open = collections.status === 'ready' ? collections.value.find(({ id }) => id === collectionId) : undefined
  return useMemo(() => templatesFor(open, known), [open, known])
}

const NONE: readonly KnownTemplate[] = []

function templatesFor(collection: Collection | undefined, own: readonly KnownTemplate[]): Templates {
  return {
    all: [...SHIPPED_TEMPLATES, ...own],
    book: fieldBook(own.flatMap((template) => template.own)),
    of: (unit) => templateOf(unit, collection?.templates, own),
  }
}
