import type { LocalText } from '../../../../shared/domain/fields/local-text.ts'
import type { KnownTemplate } from '../../../../shared/domain/fields/shipped-templates.ts'
import type { Template, TemplateField } from '../../../../shared/domain/fields/template.ts'
import { messageText, type MessageKey } from '../../../../shared/messages/index.ts'
import { LANGUAGES, type Language } from '../../../../shared/messages/language.ts'
import { templateName } from '../../../ports/field-words.ts'
import { speak } from '../../../ports/messages.tsx'

/** A template like another one. Of one that ships the words of the program become labels, in every language. */
export function copyOfTemplate(template: KnownTemplate): Omit<Template, 'id'> {
  return {
    name: inEach((language) => {
      const speech = speak(language)
      const said = template.shipped || template.name[language] ? templateName(template, speech) : ''
      return said === '' ? '' : speech.t('templates.copyOf', { name: said })
    }),
    levels: template.levels,
    fields: template.fields.map(plainField),
    own: template.own,
  }
}

function plainField({ wording, ...field }: KnownTemplate['fields'][number]): TemplateField {
  return wording === undefined ? field : { ...field, label: wordsOf(`describe.wording.${wording}`) }
}

function wordsOf(key: MessageKey): LocalText {
  return inEach((language) => messageText(key, language))
}

function inEach(say: (language: Language) => string): LocalText {
  const said = LANGUAGES.map((language) => [language, say(language)] as const)
  return Object.fromEntries(said.filter(([, text]) => text !== ''))
}
