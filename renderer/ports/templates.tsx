import { createContext, use, useMemo, type ReactNode } from 'react'
import type { CodeMasks, Collection } from '../../shared/domain/collection.ts'
import { bookOf, isShippedField, type FieldBook } from '../../shared/domain/fields/catalogue.ts'
import { SHIPPED_TEMPLATES, templateOf, type KnownTemplate } from '../../shared/domain/fields/shipped-templates.ts'
import { templateFaults } from '../../shared/domain/fields/template.ts'
import type { ArchivalTradition } from '../../shared/domain/fields/tradition.ts'
import type { Level, Unit } from '../../shared/domain/unit.ts'
import { useDesk, useServices } from './context.tsx'
import { ProvideTradition, useSpeech, type Speech } from './messages.tsx'
import { useWatched } from './watch.ts'

/** How the open collection is described. */
export interface Templates {
  /** Those that can be chosen: those that ship, then the users' own without a fault. */
  readonly all: readonly KnownTemplate[]
  readonly shipped: readonly KnownTemplate[]
  /** All that users made. */
  readonly own: readonly KnownTemplate[]
  readonly book: FieldBook
  readonly of: (unit: Pick<Unit, 'level' | 'template'>) => KnownTemplate
  /** Whose words its levels are called by; undefined for those of the interface's language. */
  readonly tradition: ArchivalTradition | undefined
  /** How the codes of its levels look. */
  readonly masks: CodeMasks
}

const NONE: readonly KnownTemplate[] = []
const NO_MASKS: CodeMasks = {}
const TemplatesContext = createContext<Templates>(templatesFor(undefined, NONE))

/** Follows the templates and the open collection's choice of them once for every feature. */
export function ProvideTemplates(props: { readonly children: ReactNode }): ReactNode {
  const { repositories } = useServices()
  const [{ collectionId }] = useDesk()
  const own = useWatched(useMemo(() => repositories.templates.watchAll(), [repositories]))
  const collections = useWatched(useMemo(() => repositories.collections.watchAll(), [repositories]))
  const known = own.status === 'ready' ? own.value : NONE
  const open = collections.status === 'ready' ? collections.value.find(({ id }) => id === collectionId) : undefined
  const templates = useMemo(() => templatesFor(open, known), [open, known])
  return (
    <TemplatesContext value={templates}>
      <ProvideTradition tradition={templates.tradition}>{props.children}</ProvideTradition>
    </TemplatesContext>
  )
}

/** The templates at hand, and which of them each unit has. Before they are read from the store: those that ship. */
export function useTemplates(): Templates {
  return use(TemplatesContext)
}

/** Templates to choose from for a unit of the level: those meant for it first. */
export function inOrderFor(level: Level, templates: readonly KnownTemplate[]): readonly KnownTemplate[] {
  const isMeant = ({ levels }: KnownTemplate): boolean => levels.length === 0 || levels.includes(level)
  return [...templates.filter(isMeant), ...templates.filter((template) => !isMeant(template))]
}

/** What the levels of the open collection are called. */
export function useLevelNames(): (level: Level) => string {
  const speech = useSpeech()
  const { tradition } = useTemplates()
  return useMemo(() => (level: Level) => levelName(level, tradition, speech), [tradition, speech])
}

/** What a level is called: in the words of the tradition whatever the interface speaks; else in those of the interface. */
export function levelName(level: Level, tradition: ArchivalTradition | undefined, { t }: Speech): string {
  return tradition === undefined ? t(`browse.level.${level}`) : t(`level.${tradition}.${level}`)
}

function templatesFor(collection: Collection | undefined, own: readonly KnownTemplate[]): Templates {
  return {
    all: [...SHIPPED_TEMPLATES, ...own.filter((template) => templateFaults(template, isShippedField).length === 0)],
    shipped: SHIPPED_TEMPLATES,
    own,
    book: bookOf(own),
    of: (unit) => templateOf(unit, collection?.templates, own),
    tradition: collection?.tradition,
    masks: collection?.codeMasks ?? NO_MASKS,
  }
}
