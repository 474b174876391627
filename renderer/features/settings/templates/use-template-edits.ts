import { useMemo, useState } from 'react'
import { puts, type Change } from '../../../../shared/domain/changes.ts'
import { withRuleChanged } from '../../../../shared/domain/fields/edit-template.ts'
import type { FieldName, FieldRule } from '../../../../shared/domain/fields/field.ts'
import type { Template } from '../../../../shared/domain/fields/template.ts'
import type { TemplateId } from '../../../../shared/domain/ids.ts'
import { useServices } from '../../../ports/context.tsx'
import type { UndoableStep } from '../../../ports/services.ts'

/** What can be done to the users' templates; each is a step to undo, made on what the steps before it left. */
export interface TemplateEdits {
  /** The templates with another one; its id. */
  readonly add: (template: Omit<Template, 'id'>) => Promise<TemplateId>
  /** Settles with false where it could not be stored. What is typed in bursts under one key is undone at once. */
  readonly change: (id: TemplateId, edit: (template: Template) => Template, key?: string) => Promise<boolean>
  /** Gives a field of users another rule, wherever it is asked for. */
  readonly changeRule: (name: FieldName, change: (before: FieldRule) => FieldRule, key?: string) => Promise<boolean>
  readonly remove: (id: TemplateId) => Promise<boolean>
}

/** The edits, and what went wrong with the last of them; null where nothing did. */
export function useTemplateEdits(): readonly [TemplateEdits, unknown] {
  const { undo, repositories, newId } = useServices()
  const [fault, setFault] = useState<unknown>(null)
  const edits = useMemo((): TemplateEdits => {
    const run = async (step: (all: readonly Template[]) => readonly Change[], key?: string): Promise<boolean> => {
      const made = async (): Promise<UndoableStep> => ({
        label: 'templates.undo',
        changes: step(await repositories.templates.all()),
        ...(key === undefined ? {} : { mergeKey: `template ${key}` }),
      })
      try {
        await undo.run(made)
        setFault(null)
        return true
      } catch (error) {
        setFault(error)
        return false
      }
    }
    return {
      async add(template) {
        const id = newId<TemplateId>()
        await run(() => puts('templates', [{ ...template, id }]))
        return id
      },
      change: (id, edit, key) =>
        run(
          (all) => {
            const before = all.find((each) => each.id === id)
            const after = before && edit(before)
            return after && after !== before ? puts('templates', [after]) : []
          },
          key && `${id} ${key}`,
        ),
      changeRule: (name, change, key) =>
        run((all) => puts('templates', withRuleChanged(all, name, change)), key && `${name} ${key}`),
      remove: (id) => run(() => [{ table: 'templates', id, to: null }]),
    }
  }, [undo, repositories, newId])
  return [edits, fault]
}
