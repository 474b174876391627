import type { FieldRule } from '../../../../shared/domain/fields/field.ts'
import { templateFaults, type TemplateFault } from '../../../../shared/domain/fields/template.ts'
import { isShippedField } from '../../../../shared/domain/fields/catalogue.ts'
import type { KnownTemplate } from '../../../../shared/domain/fields/shipped-templates.ts'
import { DCMI_TYPES } from '../../../../shared/domain/vocabularies.ts'
import { fold } from '../../../../shared/text/fold.ts'
import { fieldLabel, fieldName, termName } from '../../../ports/field-words.ts'
import type { Speech } from '../../../ports/messages.tsx'

/** What is wrong with a template of a user, each in a sentence. */
export function faultWords(template: KnownTemplate, speech: Speech): readonly string[] {
  const nameOf = (fault: TemplateFault): string => {
    if (!('field' in fault)) return ''
    const asked = template.fields.find(({ field }) => field === fault.field)
    return asked ? fieldLabel(asked, speech) : fieldName(fault.field, speech)
  }
  return templateFaults(template, isShippedField).map((fault) =>
    speech.t(`templates.fault.${fault.fault}`, { what: nameOf(fault) }),
  )
}

/** The values from which one of a field is chosen, with what they are called; null where one writes. */
export function choicesOf(
  { kind, name, terms = [] }: FieldRule,
  speech: Speech,
): readonly { readonly key: string; readonly text: string }[] | null {
  if (kind === 'type') return DCMI_TYPES.map((key) => ({ key, text: speech.t(`vocabularies.type.${key}`) }))
  if (kind !== 'controlled') return null
  return terms.map((key) => ({ key, text: termName(name, key, speech) }))
}

/** The rules whose name or mapping has every word that is typed, accents and case aside. */
export function matchingRules(rules: readonly FieldRule[], typed: string, speech: Speech): readonly FieldRule[] {
  const words = fold(typed).split(/\s+/).filter((word) => word !== '') // prettier-ignore
  return rules.filter((rule) => {
    const { isad = '', dc, ead3 = '', schema = '' } = rule.crosswalk
    const said = fold([fieldName(rule.name, speech), rule.name, isad, `dc:${dc}`, ead3, schema].join(' '))
    return words.every((word) => said.includes(word))
  })
}
