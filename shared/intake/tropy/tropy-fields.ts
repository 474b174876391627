import { FIELDS, isShippedField } from '../../domain/fields/catalogue.ts'
import type { FieldName, FieldRule } from '../../domain/fields/field.ts'
import { OWN_FIELD, type Template } from '../../domain/fields/template.ts'
import type { NewId, TemplateId } from '../../domain/ids.ts'
import { TROPY } from '../../formats/tropy/tropy-project.ts'

/** The vocabularies whose properties are fields of the crosswalk. */
const DUBLIN_CORE = ['http://purl.org/dc/elements/1.1/', 'http://purl.org/dc/terms/']
const SCHEMA = /^https?:\/\/schema\.org\//

/** What Tropy's own templates ask for beside Dublin Core. */
const TROPY_FIELDS: Readonly<Record<string, FieldName>> = {
  box: 'boxNumber',
  folder: 'fileNumber',
  collection: 'isPartOf',
}

/** The field that the crosswalk has for a property; undefined where there is none. */
export function fieldOfProperty(uri: string): FieldName | undefined {
  const local = localOf(uri)
  if (uri.startsWith(TROPY)) return TROPY_FIELDS[local]
  if (DUBLIN_CORE.some((base) => uri === base + local))
    return (FIELDS.find(({ name }) => name === local) ?? FIELDS.find(({ column }) => column === local))?.name
  return SCHEMA.test(uri) ? FIELDS.find(({ crosswalk }) => crosswalk.schema === local)?.name : undefined
}

/** The last part of a URI: what it is called. */
function localOf(uri: string): string {
  return /[^/#]+$/.exec(uri)?.[0] ?? uri
}

/** The field of each property: of the crosswalk, else one of the users' own, called as the property is. */
export function fieldsOfProperties(properties: Iterable<string>): ReadonlyMap<string, FieldName> {
  const fields = new Map<string, FieldName>()
  const taken = new Set<FieldName>()
  for (const uri of properties) {
    if (fields.has(uri)) continue
    const short = OWN_FIELD + localOf(uri)
    const field = fieldOfProperty(uri) ?? (taken.has(short) ? OWN_FIELD + uri : short)
    if (!isShippedField(field)) taken.add(field)
    fields.set(uri, field)
  }
  return fields
}

/**
 * A template that explains the fields that no template of the archive has yet, so that they have their names and can be
 * filled in elsewhere too; null where there are none.
 */
export function templateFor(
  fields: Iterable<FieldName>,
  templates: readonly Template[],
  newId: NewId,
): Template | null {
  const known = new Set(templates.flatMap(({ own }) => own.map(({ name }) => name)))
  const own = [...new Set(fields)].filter((name) => !isShippedField(name) && !known.has(name)).map(ownRule)
  if (own.length === 0) return null
  const asked = own.map(({ name }) => ({
    field: name,
    section: 'notes' as const,
    label: { en: name.slice(OWN_FIELD.length) },
  }))
  return { id: newId<TemplateId>(), name: { en: 'Tropy' }, levels: ['item'], fields: asked, own }
}

function ownRule(name: FieldName): FieldRule {
  return { name, kind: 'text', repeatable: true, column: name, crosswalk: { dc: 'description', ead3: 'odd' } }
}
