import { isShippedField } from '../../domain/fields/catalogue.ts'
import { CROSSWALK_CHOICES } from '../../domain/fields/crosswalk-choices.ts'
import { FIELD_KINDS, type Crosswalk, type FieldChecks, type FieldRule } from '../../domain/fields/field.ts'
import type { LocalText } from '../../domain/fields/local-text.ts'
import {
  SECTIONS,
  templateFaults,
  type Template,
  type TemplateFault,
  type TemplateField,
} from '../../domain/fields/template.ts'
import { LEVELS } from '../../domain/unit.ts'
import { readJson } from '../json/read-json.ts'
import { placeIn } from '../xml/xml-error.ts'
import { flagIn, itemsOf, memberOf, membersOf, numberAt, textIn, wordIn, type Slot, type SlotFault } from './slots.ts'
import { TEMPLATE_FORMAT } from './write-template.ts'

/** What is wrong with a file of a template, and where. */
export interface TemplateFileFault {
  readonly fault: 'not-json' | 'not-template' | 'newer' | SlotFault | TemplateFault['fault']
  /** 'line:column', both from 1. */
  readonly place: string
  /** Which part of the file: 'template.fields[3].section'; '' for the whole. */
  readonly path: string
  /** The word or the field that is not right; '' where the path tells enough. */
  readonly what: string
}

/** A template without an id, or what keeps it from being read: at least one fault, in the order of the file. */
export type TemplateFileRead =
  | { readonly ok: true; readonly template: Omit<Template, 'id'> }
  | { readonly ok: false; readonly faults: readonly TemplateFileFault[] }

/**
 * Reads a file that `templateFile` wrote, or somebody by hand. Members that the format does not know are passed over. Every
 * fault is told with its place; a template with any is not given.
 */
export function readTemplate(text: string): TemplateFileRead {
  const root = readJson(text)
  const fault = (
    fault: TemplateFileFault['fault'],
    { at, path }: Pick<Slot, 'at' | 'path'>,
    what = '',
  ): TemplateFileFault => ({ fault, place: placeIn(text, at), path, what })
  if (!('kind' in root)) return { ok: false, faults: [fault('not-json', { at: root.at, path: '' })] }
  const found: { readonly at: number; readonly fault: TemplateFileFault }[] = []
  const tell: Slot['tell'] = (slot, what, word) => found.push({ at: slot.at, fault: fault(what, slot, word) })
  const file: Slot = { node: root, at: root.at, path: '', tell }
  const head = headFault(file)
  if (head) return { ok: false, faults: [fault(head, file)] }
  const slot = memberOf(file, 'template')
  const template = templateIn(slot)
  if (found.length === 0) {
    for (const each of templateFaults({ ...template, id: NO_ID }, isShippedField)) {
      const where = slotOfFault(slot, each)
      found.push({ at: where.at, fault: fault(each.fault, where, 'field' in each ? each.field : '') })
    }
  }
  const faults = found.sort((a, b) => a.at - b.at).map((each) => each.fault)
  return faults.length === 0 ? { ok: true, template } : { ok: false, faults }
}

/** Faults do not depend on it. */
const NO_ID = '' as Template['id']

function headFault(file: Slot): 'not-template' | 'newer' | null {
  const members = new Map(file.node?.kind === 'record' ? file.node.entries : [])
  const plain = (name: string): unknown => {
    const node = members.get(name)
    return node?.kind === 'plain' ? node.value : undefined
  }
  if (plain('format') !== TEMPLATE_FORMAT.format) return 'not-template'
  const version = plain('version')
  if (typeof version !== 'number' || version < 1) return 'not-template'
  return version > TEMPLATE_FORMAT.version ? 'newer' : null
}

function templateIn(slot: Slot): Omit<Template, 'id'> {
  membersOf(slot, true)
  const needed = slot.node?.kind === 'record'
  return {
    name: localTextIn(memberOf(slot, 'name'), needed) ?? {},
    levels: itemsOf(memberOf(slot, 'levels'), needed).flatMap((each) => wordIn(each, LEVELS) ?? []),
    fields: itemsOf(memberOf(slot, 'fields'), needed).flatMap((each) => fieldIn(each) ?? []),
    own: itemsOf(memberOf(slot, 'own')).flatMap((each) => ruleIn(each) ?? []),
  }
}

function fieldIn(slot: Slot): TemplateField | undefined {
  membersOf(slot)
  if (slot.node?.kind !== 'record') return undefined
  const field = textIn(memberOf(slot, 'field'), true)
  const section = wordIn(memberOf(slot, 'section'), SECTIONS, true)
  const required = flagIn(memberOf(slot, 'required'))
  const internal = flagIn(memberOf(slot, 'internal'))
  const preset = textIn(memberOf(slot, 'preset'))
  const label = localTextIn(memberOf(slot, 'label'))
  const help = localTextIn(memberOf(slot, 'help'))
  if (field === undefined || section === undefined) return undefined
  return {
    field,
    section,
    ...(required === undefined ? {} : { required }),
    ...(internal === undefined ? {} : { internal }),
    ...(preset === undefined ? {} : { preset }),
    ...(label === undefined ? {} : { label }),
    ...(help === undefined ? {} : { help }),
  }
}

function ruleIn(slot: Slot): FieldRule | undefined {
  membersOf(slot)
  if (slot.node?.kind !== 'record') return undefined
  const name = textIn(memberOf(slot, 'name'), true)
  const kind = wordIn(memberOf(slot, 'kind'), FIELD_KINDS, true)
  const repeatable = flagIn(memberOf(slot, 'repeatable'), true)
  const languageTagged = flagIn(memberOf(slot, 'languageTagged'))
  const inherits = flagIn(memberOf(slot, 'inherits'))
  const terms = memberOf(slot, 'terms')
  const said = itemsOf(terms).flatMap((each) => textIn(each, true) ?? [])
  const crosswalk = crosswalkIn(memberOf(slot, 'crosswalk'))
  const checks = checksIn(memberOf(slot, 'checks'))
  if (name === undefined || kind === undefined || repeatable === undefined || crosswalk === undefined) return undefined
  return {
    name,
    kind,
    repeatable,
    column: name,
    crosswalk,
    ...(languageTagged === undefined ? {} : { languageTagged }),
    ...(inherits === undefined ? {} : { inherits }),
    ...(terms.node === undefined ? {} : { terms: said }),
    ...(checks === undefined ? {} : { checks }),
  }
}

function checksIn(slot: Slot): FieldChecks | undefined {
  membersOf(slot)
  if (slot.node?.kind !== 'record') return undefined
  const oneOf = memberOf(slot, 'oneOf')
  const said = {
    pattern: textIn(memberOf(slot, 'pattern')),
    least: numberAt(memberOf(slot, 'least')),
    most: numberAt(memberOf(slot, 'most')),
    shortest: numberAt(memberOf(slot, 'shortest')),
    longest: numberAt(memberOf(slot, 'longest')),
    oneOf: oneOf.node === undefined ? undefined : itemsOf(oneOf).flatMap((each) => textIn(each, true) ?? []),
    from: textIn(memberOf(slot, 'from')),
    to: textIn(memberOf(slot, 'to')),
  }
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined))
}

function crosswalkIn(slot: Slot): Crosswalk | undefined {
  membersOf(slot, true)
  if (slot.node?.kind !== 'record') return undefined
  const dc = wordIn(memberOf(slot, 'dc'), CROSSWALK_CHOICES.dc, true)
  const isad = wordIn(memberOf(slot, 'isad'), CROSSWALK_CHOICES.isad)
  const ead3 = wordIn(memberOf(slot, 'ead3'), CROSSWALK_CHOICES.ead3)
  const schema = wordIn(memberOf(slot, 'schema'), CROSSWALK_CHOICES.schema)
  if (dc === undefined) return undefined
  return {
    dc,
    ...(isad === undefined ? {} : { isad }),
    ...(ead3 === undefined ? {} : { ead3 }),
    ...(schema === undefined ? {} : { schema }),
  }
}

const LANGUAGE_TAG = /^[a-z]{2,8}(?:-[a-z\d]{1,8})*$/i

function localTextIn(slot: Slot, needed = false): LocalText | undefined {
  const members = membersOf(slot, needed)
  if (slot.node?.kind !== 'record') return undefined
  const texts = members.flatMap(([language, each]): readonly (readonly [string, string])[] => {
    if (!LANGUAGE_TAG.test(language)) slot.tell(each, 'not-language', language)
    const text = textIn(each, true)
    return text === undefined ? [] : [[language, text]]
  })
  return Object.fromEntries(texts)
}

/** Where the fault stands: the name, the fields, the second of two that are alike, or the rule. */
function slotOfFault(slot: Slot, fault: TemplateFault): Slot {
  switch (fault.fault) {
    case 'no-name':
      return memberOf(slot, 'name')
    case 'no-fields':
      return memberOf(slot, 'fields')
    case 'field-twice':
    case 'unknown-field':
      return lastNamed(memberOf(slot, 'fields'), 'field', fault.field)
    case 'own-name':
    case 'own-twice':
    case 'no-terms':
    case 'bad-pattern':
    case 'empty-range':
      return lastNamed(memberOf(slot, 'own'), 'name', fault.field)
  }
}

function lastNamed(list: Slot, member: 'field' | 'name', name: string): Slot {
  return itemsOf(list).findLast((each) => textIn(memberOf(each, member)) === name) ?? list
}
