import type { FindQuery } from '../../shared/text/find-query.ts'
import type { Speech } from './messages.tsx'

const WAYS = ['matchCase', 'wholeWord', 'ignoreMarks', 'regex'] as const

/** What the fields of a search say and do: the props of `FindFields`. */
export function findWords(query: FindQuery, change: (query: FindQuery) => void, { t }: Pick<Speech, 't'>) {
  return {
    find: { label: t('replace.find'), value: query.find, onChange: (find: string) => change({ ...query, find }) },
    replacement: {
      label: t('replace.replacement'),
      hint: query.regex === true ? t('replace.groups') : undefined,
      value: query.replacement,
      onChange: (replacement: string) => change({ ...query, replacement }),
    },
    legend: t('replace.options'),
    ways: WAYS.map((key) => ({
      key,
      text: t(`replace.option.${key}`),
      on: query[key] === true,
      onChange: (on: boolean) => change({ ...query, [key]: on }),
    })),
  }
}
