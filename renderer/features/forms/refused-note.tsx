import type { ReactNode } from 'react'
import { useSpeech } from '../../ports/messages.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import type { RefusedForm } from './use-forms.ts'

const SHOWN = 8

/** Why a file did not go in: each fault with its place in the file. */
export function RefusedNote({ refused }: { readonly refused: RefusedForm }): ReactNode {
  const { t } = useSpeech()
  const { file, faults } = refused
  return (
    <ErrorNote>
      <p>{t('forms.refused', { file, count: faults.length })}</p>
      <ul>
        {faults.slice(0, SHOWN).map(({ fault, place, path }) => (
          <li key={`${place} ${path} ${fault}`}>
            {t('forms.fault.at', { place, path, what: t(`forms.fault.${fault}`) })}
          </li>
        ))}
      </ul>
    </ErrorNote>
  )
}
