import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, test } from 'vitest'
import { COMMANDS } from '../../shared/commands/commands.ts'
import { isMessageKey, messages, type MessageKey } from '../../shared/messages/index.ts'
import { LANGUAGES } from '../../shared/messages/language.ts'

/** Centuries are counted in Roman numerals in Vietnamese and Russian, in ordinals in English. */
const SPELT_IN_ROMAN: readonly string[] = ['date.century', 'date.century-before-christ']

const keys = Object.keys(messages) as MessageKey[]

/** The names of the values that a message takes, in any of its branches. */
function placeholders(text: string, language: string): readonly string[] {
  const names = new Set<string>()
  const walk = (parts: readonly unknown[]): void => {
    for (const part of parts as { type: number; value?: string; options?: Record<string, { value: unknown[] }> }[]) {
      if (part.type !== 0 && part.type !== 7 && part.value) names.add(part.value)
      for (const option of Object.values(part.options ?? {})) walk(option.value)
    }
  }
  walk(new IntlMessageFormat(text, language).getAst())
  return [...names].sort()
}

/** The plural forms that a message spells out. */
function pluralForms(text: string): readonly string[] {
  const forms: string[] = []
  const walk = (parts: readonly unknown[]): void => {
    for (const part of parts as { type: number; options?: Record<string, { value: unknown[] }> }[]) {
      if (part.type === 6) forms.push(...Object.keys(part.options ?? {}))
      for (const option of Object.values(part.options ?? {})) walk(option.value)
    }
  }
  walk(new IntlMessageFormat(text, 'ru').getAst())
  return forms
}

function sources(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.includes('messages/'))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
}

describe.each(LANGUAGES)('the interface in %s', (language) => {
  test('has every text, and each can be read by the formatter', () => {
    for (const key of keys) {
      expect(messages[key][language].trim(), key).not.toBe('')
      expect(() => new IntlMessageFormat(messages[key][language], language), key).not.toThrow()
    }
  })

  test('takes the same values as English', () => {
    for (const key of keys.filter((each) => !SPELT_IN_ROMAN.includes(each))) {
      expect([key, placeholders(messages[key][language], language)]).toEqual([
        key,
        placeholders(messages[key].en, 'en'),
      ])
    }
  })
})

test('Russian plurals have one, few, many and other; English one and other', () => {
  for (const key of keys) {
    if (pluralForms(messages[key].en).length === 0) continue
    const without = (forms: readonly string[]): readonly string[] =>
      forms.filter((form) => !form.startsWith('=')).sort()
    expect([key, ...without(pluralForms(messages[key].ru))]).toEqual([
      key,
      ...Array.from({ length: pluralForms(messages[key].ru).filter((form) => form === 'other').length }, () => [
        'few',
        'many',
        'one',
        'other',
      ])
        .flat()
        .sort(),
    ])
  }
})

const code = ['shared', 'renderer', 'electron'].flatMap(sources).join('\n')
const areas = [...new Set(keys.map((key) => key.split('.')[0]))].join('|')

/** Keys written out as strings. */
const written = new Set(
  Array.from(code.matchAll(new RegExp(`['"\`]((?:${areas})\\.[\\w.-]+)['"\`]`, 'g')), (m) => m[1] ?? '').filter(
    (key) => !/\.(ts|tsx|json|css|js|mjs|worker|gz)$/.test(key),
  ),
)

/** Names of settings look like keys. */
const NO_TEXTS = new Set(['reader.text-width', 'reader.onnx'])

/** Keys put together, such as `reader.kind-${kind}`: each as what it can make, a value in place of each gap. */
const madeBy = Array.from(
  code.matchAll(new RegExp(`\`((?:${areas})\\.(?:[\\w.-]|\\$\\{[^{}\`]*\\})*)\``, 'g')),
  (m) => m[1] ?? '',
).filter((template) => template.includes('${'))

const shapeOf = (template: string): RegExp =>
  new RegExp(`^${template.replaceAll('.', '\\.').replaceAll(/\$\{[^{}]*\}/g, '[\\w.-]+')}$`)

test('every key that is used exists', () => {
  expect([...written].filter((key) => !isMessageKey(key) && !NO_TEXTS.has(key))).toEqual([])
  expect(madeBy.filter((template) => !keys.some((key) => shapeOf(template).test(key)))).toEqual([])
})

test('every key is used, written out or put together', () => {
  const shapes = madeBy.map(shapeOf)
  expect(keys.filter((key) => !written.has(key) && !shapes.some((shape) => shape.test(key)))).toEqual([])
})

test('every command has a name', () => {
  for (const { id } of COMMANDS) expect(isMessageKey(`command.${id}`), id).toBe(true)
})
