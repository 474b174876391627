import { Trash2 } from 'lucide-react'
import { useMemo, useState, useTransition, type ReactNode } from 'react'
import { compilePattern } from '../../../shared/arrangement/matcher.ts'
import { patternText, readPattern, type PatternRead } from '../../../shared/arrangement/pattern.ts'
import { PLACEHOLDERS, placeholderName } from '../../../shared/arrangement/placeholders.ts'
import { SHIPPED_PATTERNS } from '../../../shared/arrangement/shipped-patterns.ts'
import type { Arrangement, Tradition } from '../../../shared/domain/arrangement.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { inLanguage, patternErrorWords } from '../../ports/pattern-error-words.ts'
import { Checkbox } from '../../ui/checkbox.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { OwnPattern } from './arrange-screen.ts'
import styles from './arrange.module.css'
import { readsAs } from './pattern-words.ts'
import { Wording } from './wording.tsx'

type PatternRule = Extract<Arrangement, { kind: 'pattern' }>

/** So many names are held against the pattern while it is typed. */
const SAMPLE = 400
const OWN = 'own'

/** The pattern: chosen by an example, edited as text, with what it makes of the names while one types. */
export function PatternField(props: {
  readonly rule: PatternRule
  readonly paths: readonly string[]
  readonly own: readonly OwnPattern[]
  readonly onChange: (rule: PatternRule) => void
  readonly onForget: (pattern: string) => void
}): ReactNode {
  const speech = useSpeech()
  const { t, language } = speech
  const { rule, own } = props
  const read = useMemo(() => readPattern(rule.pattern), [rule.pattern])
  const check = useCheck(read, props.paths, rule.tradition)
  const choices = useMemo(
    () => [...own.map((each) => ({ ...each, example: each.pattern })), ...SHIPPED_PATTERNS],
    [own],
  )
  const chosen = choices.findIndex(({ pattern }) => samePattern(pattern, read))
  const isOwn = own.some(({ pattern }) => pattern === rule.pattern)
  return (
    <div className={styles['pattern']}>
      <div className={styles['line']}>
        <Select
          className={styles['grow']}
          label={t('arrange.example')}
          options={[
            ...choices.map((choice, index) => ({
              key: String(index),
              text: choice.example,
            })),
            ...(chosen < 0 ? [{ key: OWN, text: t('arrange.example.own') }] : []),
          ]}
          value={chosen < 0 ? OWN : String(chosen)}
          onChange={(key) => {
            const choice = choices[Number(key)]
            if (!choice) return
            const { pattern, tradition } = choice
            props.onChange({ ...rule, pattern: inLanguage(pattern, language), tradition })
          }}
        />
        {isOwn ? (
          <IconButton
            name={t('arrange.forget')}
            icon={<Trash2 size={16} />}
            onPress={() => props.onForget(rule.pattern)}
          />
        ) : null}
        <Wording value={rule.tradition} onChange={(tradition) => props.onChange({ ...rule, tradition })} />
      </div>
      <PatternText
        value={rule.pattern}
        onChange={(pattern) => props.onChange({ ...rule, pattern })}
        error={read.ok ? null : patternErrorWords(read.error, speech)}
        hint={check}
      />
      <PatternHelp />
      <Checkbox checked={rule.others} onChange={(others) => props.onChange({ ...rule, others })}>
        {t('arrange.others')}
      </Checkbox>
    </div>
  )
}

/** Shows at once what is typed; the page follows in pieces between keys, since it has all that the pattern changes. */
function PatternText(props: {
  readonly value: string
  readonly onChange: (pattern: string) => void
  readonly error: string | null
  readonly hint: string
}): ReactNode {
  const { t } = useSpeech()
  const [typed, setTyped] = useState('')
  const [isBehind, follow] = useTransition()
  return (
    <TextField
      label={t('arrange.pattern')}
      value={isBehind ? typed : props.value}
      onChange={(pattern) => {
        setTyped(pattern)
        follow(() => props.onChange(pattern))
      }}
      // Whoever leaves the field may import at once, by what stands in it.
      onCommit={() => {
        if (isBehind) props.onChange(typed)
      }}
      error={props.error}
      hint={props.hint}
    />
  )
}

function samePattern(pattern: string, read: PatternRead): boolean {
  return read.ok && inLanguage(pattern, 'en') === patternText(read.parts, 'en')
}

/** How many names fit, and what the first of them says. */
function useCheck(read: PatternRead, paths: readonly string[], tradition: Tradition): string {
  const speech = useSpeech()
  return useMemo(() => {
    if (!read.ok || paths.length === 0) return ''
    const matcher = compilePattern(read.parts)
    const step = Math.max(1, Math.floor(paths.length / SAMPLE))
    const sample = paths.filter((_, index) => index % step === 0)
    const fitting = sample.flatMap((path) => {
      const outcome = matcher.match(path)
      return outcome.ok ? [{ path, fields: outcome.fields }] : []
    })
    const [all, count] = [paths.length, sample.length]
    const isAll = count === all
    const counts = speech.t(isAll ? 'arrange.fits' : 'arrange.fits.some', { fitting: fitting.length, count, all })
    const [first] = fitting
    if (!first) return counts
    const name = first.path.split('/').at(-1) ?? first.path
    return `${counts}. ${speech.t('arrange.fits-as', { name, reads: readsAs(first.fields, tradition, speech) })}`
  }, [read, paths, tradition, speech])
}

/** What can be written, folded away. */
function PatternHelp(): ReactNode {
  const { t, language } = useSpeech()
  const rows = [
    ...PLACEHOLDERS.map((name) => [`{${placeholderName(name, language)}}`, t(`arrange.word.${name}`)] as const),
    [`{${placeholderName('leaf', language)}:3}`, t('arrange.word.width')] as const,
    ['*', t('arrange.word.any')] as const,
    ['[…]', t('arrange.word.maybe')] as const,
  ]
  return (
    <details className={styles['help']}>
      <summary>{t('arrange.words')}</summary>
      <dl>
        {rows.map(([sign, meaning]) => (
          <div key={sign}>
            <dt>{sign}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
