import { fieldFaults } from '../../domain/forms/edit-form.ts'
import {
  FORM_FIELD_TYPES,
  FORM_KINDS,
  ROW_RULES,
  marksKey,
  type Form,
  type FormBand,
  type FormField,
  type FormMarks,
} from '../../domain/forms/form.ts'
import type { Box } from '../../domain/geometry.ts'
import { idFrom, type FormFieldId, type PageId } from '../../domain/ids.ts'
import { WRITINGS } from '../../domain/layout.ts'
import { readJson } from '../json/read-json.ts'
import { itemsOf, memberOf, membersOf, numberAt, textIn, wordIn, type Slot, type SlotFault } from '../template/slots.ts'
import { placeIn } from '../xml/xml-error.ts'
import { FORM_FORMAT } from './write-form.ts'

/** A form of a file: whoever takes it in gives it what belongs to an archive. */
export type FormOfFile = Omit<Form, 'id' | 'collectionId' | 'createdAt' | 'updatedAt'>

/** What is wrong with a file of a form, and where. */
export interface FormFileFault {
  readonly fault: 'not-json' | 'not-form' | 'newer' | 'outside' | 'no-fields' | 'marks' | SlotFault
  /** 'line:column', both from 1. */
  readonly place: string
  /** Which part of the file: 'form.fields[3].box'; '' for the whole. */
  readonly path: string
}

/** A form, or what keeps it from being read: at least one fault, in the order of the file. */
export type FormReadResult =
  { readonly ok: true; readonly form: FormOfFile } | { readonly ok: false; readonly faults: readonly FormFileFault[] }

/** Larger marks are none that a form has. */
const MOST_PIXELS = 4_000_000

/** Reads a file that `formFile` wrote, or somebody by hand. Members that the format does not know are passed over. */
export function readForm(text: string): FormReadResult {
  const root = readJson(text)
  const fault = (fault: FormFileFault['fault'], { at, path }: Pick<Slot, 'at' | 'path'>): FormFileFault => ({
    fault,
    place: placeIn(text, at),
    path,
  })
  if (!('kind' in root)) return { ok: false, faults: [fault('not-json', { at: root.at, path: '' })] }
  const found: { readonly at: number; readonly fault: FormFileFault }[] = []
  const tell = (slot: Pick<Slot, 'at' | 'path'>, what: FormFileFault['fault']): void =>
    void found.push({ at: slot.at, fault: fault(what, slot) })
  const file: Slot = { node: root, at: root.at, path: '', tell }
  if (textIn(memberOf(file, 'format')) !== FORM_FORMAT.format) return { ok: false, faults: [fault('not-form', file)] }
  const version = numberAt(memberOf(file, 'version')) ?? 0
  if (version < 1) return { ok: false, faults: [fault('not-form', file)] }
  if (version > FORM_FORMAT.version) return { ok: false, faults: [fault('newer', file)] }
  const form = formIn(memberOf(file, 'form'), tell)
  if (form && found.length === 0) return { ok: true, form }
  return { ok: false, faults: found.sort((a, b) => a.at - b.at).map((each) => each.fault) }
}

type Tell = (slot: Pick<Slot, 'at' | 'path'>, fault: FormFileFault['fault']) => void

function formIn(slot: Slot, tell: Tell): FormOfFile | null {
  membersOf(slot, true)
  const name = textIn(memberOf(slot, 'name'), true)
  const kind = wordIn(memberOf(slot, 'kind'), FORM_KINDS, true)
  const drawn = itemsOf(memberOf(slot, 'fields'), true)
  const fields = drawn.flatMap((each, index) => fieldIn(each, index, tell) ?? [])
  const band = bandIn(memberOf(slot, 'band'), tell)
  const sample = sampleIn(memberOf(slot, 'sample'))
  const marks = marksIn(memberOf(slot, 'marks'), tell)
  if (drawn.length === 0) tell(memberOf(slot, 'fields'), 'no-fields')
  if (name === undefined || !kind || !band || !sample) return null
  const form = { name, kind, fields, band, sample, marks }
  return { ...form, marks: marks && { ...marks, of: marksKey(form) } }
}

function fieldIn(slot: Slot, index: number, tell: Tell): FormField | null {
  membersOf(slot, true)
  const label = textIn(memberOf(slot, 'label'), true)
  const type = wordIn(memberOf(slot, 'type'), FORM_FIELD_TYPES, true)
  const box = boxIn(memberOf(slot, 'box'), tell)
  const part = memberOf(slot, 'part')
  const choices = itemsOf(memberOf(slot, 'choices')).flatMap((each) => textIn(each, true) ?? [])
  const languages = itemsOf(memberOf(slot, 'languages')).flatMap((each) => textIn(each, true) ?? [])
  const writing = wordIn(memberOf(slot, 'writing'), WRITINGS)
  const target = textIn(memberOf(slot, 'target'))
  if (label === undefined || !type || !box) return null
  return {
    id: idFrom<FormFieldId>(`f${index + 1}`),
    label,
    type,
    box,
    ...(part.node ? { part: { top: numberIn(part, 'top'), bottom: numberIn(part, 'bottom') } } : {}),
    ...(choices.length > 0 ? { choices } : {}),
    ...(languages.length > 0 ? { languages } : {}),
    ...(writing ? { writing } : {}),
    ...(target === undefined ? {} : { target }),
  }
}

function boxIn(slot: Slot, tell: Tell): Box | null {
  membersOf(slot, true)
  if (slot.node?.kind !== 'record') return null
  const box = { x: numberIn(slot, 'x'), y: numberIn(slot, 'y'), w: numberIn(slot, 'w'), h: numberIn(slot, 'h') }
  if (fieldFaults({ box }).includes('outside')) {
    tell(slot, 'outside')
    return null
  }
  return box
}

function bandIn(slot: Slot, tell: Tell): FormBand | null {
  membersOf(slot, true)
  const rule = wordIn(memberOf(slot, 'rule'), ROW_RULES, true)
  const band = {
    top: numberIn(slot, 'top'),
    bottom: numberIn(slot, 'bottom'),
    count: Math.round(numberIn(slot, 'count')),
  }
  const isWrong = band.top < 0 || band.bottom > 1 || band.top >= band.bottom || band.count < 1 || band.count > 300
  if (rule && isWrong) tell(slot, 'outside')
  return rule && !isWrong ? { ...band, rule } : null
}

function sampleIn(slot: Slot): Form['sample'] | null {
  membersOf(slot, true)
  const size = memberOf(slot, 'size')
  membersOf(size, true)
  const path = textIn(memberOf(slot, 'path'), true)
  const [width, height] = [numberIn(size, 'width'), numberIn(size, 'height')]
  if (path === undefined || width < 1 || height < 1) return null
  return { pageId: idFrom<PageId>(''), path, size: { width, height }, look: '' }
}

function marksIn(slot: Slot, tell: Tell): FormMarks | null {
  if (!slot.node || (slot.node.kind === 'plain' && slot.node.value === null)) return null
  membersOf(slot, true)
  const [width, height] = [numberIn(slot, 'width'), numberIn(slot, 'height')]
  const bits = textIn(memberOf(slot, 'bits'), true) ?? ''
  const bytes = Math.ceil((width * height) / 8)
  const isWhole = Number.isInteger(width) && Number.isInteger(height) && width > 0 && height > 0
  const isRight = isWhole && width * height <= MOST_PIXELS && bits.length === 4 * Math.ceil(bytes / 3)
  if (isRight && /^[A-Za-z0-9+/]*={0,2}$/.test(bits)) return { width, height, bits, of: '' }
  tell(slot, 'marks')
  return null
}

/** A number that must be there; 0, and a fault, where it is not. */
function numberIn(slot: Slot, name: string): number {
  const member = memberOf(slot, name)
  const number = numberAt(member)
  if (number === undefined && !member.node) member.tell(member, 'missing')
  return number ?? 0
}
