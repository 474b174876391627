import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readJson, type JsonNode } from '../../shared/formats/json/read-json.ts'
import { readTemplate } from '../../shared/formats/template/read-template.ts'
import { templateFile } from '../../shared/formats/template/write-template.ts'
import { randomTemplate } from '../support/random-templates.ts'

function valueOf(node: JsonNode): unknown {
  if (node.kind === 'plain') return node.value
  return node.kind === 'list'
    ? node.items.map(valueOf)
    : Object.fromEntries([...node.entries].map(([name, each]) => [name, valueOf(each)]))
}

describe('JSON with its places', () => {
  test('is read as JSON.parse reads it', () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom(0, 2), (json, indent) => {
        const text = JSON.stringify(JSON.parse(json), null, indent)
        const node = readJson(text)
        expect('kind' in node && JSON.stringify(valueOf(node))).toBe(JSON.stringify(JSON.parse(text)))
      }),
    )
  })

  test('damage is found where it is, and nowhere else', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(), fc.constantFrom('#', '}', ',', '"', "'", '\u0001'), (json, where, sign) => {
        const at = where % (json.length + 1)
        const text = json.slice(0, at) + sign + json.slice(at)
        let isSound = true
        try {
          JSON.parse(text)
        } catch {
          isSound = false
        }
        expect('kind' in readJson(text)).toBe(isSound)
      }),
      { numRuns: 500 },
    )
    expect(readJson('{"a": [1, 2,]}')).toEqual({ at: 12 })
    expect(readJson('{"a": 1} x')).toEqual({ at: 9 })
    expect(readJson('"open')).toEqual({ at: 0 })
  })

  test('what is nested to exhaust the stack is refused', () => {
    expect(readJson('['.repeat(100_000))).toHaveProperty('at')
  })
})

const SOUND = {
  format: 'fonds-template',
  version: 1,
  template: {
    name: { vi: 'Sổ', en: 'Register' },
    levels: ['item'],
    fields: [
      { field: 'title', section: 'identity', required: true },
      { field: 'own:parish', section: 'content' },
    ],
    own: [{ name: 'own:parish', kind: 'text', repeatable: false, crosswalk: { dc: 'coverage' } }],
  },
}
/** The file with a piece of it written in another way. */
const changed = (from: string, to: string): string => {
  const text = JSON.stringify(SOUND, null, 2)
  expect(text).toContain(from)
  return text.replace(from, to)
}
const faultsOf = (text: string) => {
  const read = readTemplate(text)
  return read.ok ? [] : read.faults.map(({ fault, place, path, what }) => [fault, place, path, what].join(' ').trim())
}

describe('a file of a template', () => {
  test('comes back as it went out, whatever the template', () => {
    fc.assert(
      fc.property(randomTemplate, (template) => {
        expect(readTemplate(templateFile(template))).toEqual({ ok: true, template })
      }),
    )
  })

  test('is read with a byte order mark, and with members that nobody knows', () => {
    expect(readTemplate(`\uFEFF${JSON.stringify({ ...SOUND, by: 'x' })}`)).toMatchObject({ ok: true })
  })

  test.each([
    ['no JSON', changed('"levels": [', '"levels": '), ['not-json 11:5']],
    ['another format', changed('fonds-template', 'other'), ['not-template 1:1']],
    ['a later version', changed('"version": 1', '"version": 2'), ['newer 1:1']],
    ['no version', changed('"version": 1', '"version": "1"'), ['not-template 1:1']],
    ['an unknown section', changed('"content"', '"nowhere"'), ['not-known 20:20 template.fields[1].section nowhere']],
    ['a number for a text', changed('"Sổ"', '7'), ['not-text 6:13 template.name.vi']],
    ['no flag', changed('"required": true', '"required": "yes"'), ['not-flag 16:21 template.fields[0].required']],
    ['no language', changed('"vi"', '"tiếng Việt"'), ['not-language 6:21 template.name.tiếng Việt tiếng Việt']],
    ['a missing part', changed('"kind": "text",', ''), ['missing 24:7 template.own[0].kind']],
    ['an unknown term', changed('coverage', 'cover'), ['not-known 29:17 template.own[0].crosswalk.dc cover']],
    ['a field twice', changed('"own:parish",\n        "section"', '"title",\n        "section"'), ['field-twice 18:7']],
    ['an unknown field', changed('"title"', '"titel"'), ['unknown-field 13:7 template.fields[0] titel']],
    [
      'a name of two words',
      changed('"name": "own:parish"', '"name": "own:the parish"'),
      ['unknown-field 18:7', 'own-name 24:7'],
    ],
  ])('with %s is told with the place', (_, text, faults) => {
    const told = faultsOf(text)
    for (const [index, fault] of faults.entries()) expect(told[index]).toContain(fault)
  })

  test('all that is wrong is told at once, in the order of the file', () => {
    const text = changed('"identity"', '"x"').replace('"content"', '"y"').replace('"kind": "text"', '"kind": "z"')
    expect(faultsOf(text).map((fault) => fault.split(' ').at(-1))).toEqual(['x', 'y', 'z'])
  })

  test('without fields or a name is told', () => {
    const text = JSON.stringify({ ...SOUND, template: { ...SOUND.template, name: { vi: ' ' }, fields: [] } })
    expect(faultsOf(text).map((fault) => fault.split(' ')[0])).toEqual(['no-name', 'no-fields'])
  })
})
