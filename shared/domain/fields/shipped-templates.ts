import { idFrom, type TemplateId } from '../ids.ts'
import type { Level } from '../unit.ts'
import { GENERAL_TEMPLATES } from './general-templates.ts'
import { RUSSIAN_TEMPLATES } from './russian-templates.ts'
import type { ShippedTemplateField } from './shipped-template.ts'
import type { Template, TemplateField } from './template.ts'
import type { ArchivalTradition } from './tradition.ts'
import { VIETNAMESE_TEMPLATES } from './vietnamese-templates.ts'

const ALL = [...GENERAL_TEMPLATES, ...VIETNAMESE_TEMPLATES, ...RUSSIAN_TEMPLATES] as const

/** The id of a template that ships: its name is in the message tables. */
export type ShippedTemplateId = (typeof ALL)[number]['id']

/** A shipped template as any other; its name and what its fields are called stand in the message tables. */
export interface KnownTemplate extends Template {
  readonly shipped?: ShippedTemplateId
  readonly fields: readonly (TemplateField & Pick<ShippedTemplateField, 'wording'>)[]
}

/** The templates that ship, in the order in which they are offered. They are never changed, only copied. */
export const SHIPPED_TEMPLATES: readonly (KnownTemplate & { readonly shipped: ShippedTemplateId })[] = ALL.map(known)

const BASIC: KnownTemplate = known(GENERAL_TEMPLATES[0])

function known({ id, levels, fields }: (typeof ALL)[number]): KnownTemplate & { readonly shipped: ShippedTemplateId } {
  return { id: idFrom<TemplateId>(id), shipped: id, name: {}, levels, fields, own: [] }
}

const OF_TRADITION: Readonly<Record<ArchivalTradition, Partial<Record<Level, ShippedTemplateId>>>> = {
  isad: { fonds: 'isad', subfonds: 'isad', series: 'isad', subseries: 'isad', file: 'isad', item: 'isad' },
  vi: { fonds: 'viFonds', subfonds: 'viFonds', series: 'viFile', subseries: 'viFile', file: 'viFile', item: 'viDocument' },
  ru: { fonds: 'ruFonds', subfonds: 'ruFonds', series: 'ruInventory', subseries: 'ruInventory', file: 'ruFile', item: 'ruDocument' },
  kk: { fonds: 'ruFonds', subfonds: 'ruFonds', series: 'ruInventory', subseries: 'ruInventory', file: 'ruFile', item: 'ruDocument' },
} // prettier-ignore

/** Which template each level has, by the collection's choice. */
export type TemplateChoice = Readonly<Partial<Record<Level, TemplateId>>>

/** The templates that an archive of the tradition would choose for its levels. */
export function templatesOfTradition(tradition: ArchivalTradition): TemplateChoice {
  return OF_TRADITION[tradition] as TemplateChoice
}

/** What a collection keeps of a tradition chosen for it: its words with its templates; nothing where none was chosen. */
export function ofTradition(tradition: ArchivalTradition | undefined) {
  return tradition === undefined ? {} : { tradition, templates: templatesOfTradition(tradition) }
}

/** The template that a unit is described by: its own, its collection's for the level, else the basic one. */
export function templateOf(
  unit: { readonly level: Level; readonly template?: TemplateId },
  choice: TemplateChoice | undefined,
  templates: readonly KnownTemplate[],
): KnownTemplate {
  const find = (id: TemplateId | undefined): KnownTemplate | undefined =>
    id === undefined
      ? undefined
      : (templates.find((each) => each.id === id) ?? SHIPPED_TEMPLATES.find((each) => each.id === id))
  return find(unit.template) ?? find(choice?.[unit.level]) ?? BASIC
}
