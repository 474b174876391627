import type { ReactNode } from 'react'
import { plainQuery, withMisreadings } from '../../../shared/text/words.ts'
import { useDesk } from '../../ports/context.tsx'
import { useSpeech } from '../../ports/messages.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'

/** Whether words that were misread are found, too. */
export function Misread(): ReactNode {
  const { t } = useSpeech()
  const [{ query }, dispatch] = useDesk()
  return (
    <Checkbox
      checked={query !== plainQuery(query)}
      onChange={() => dispatch({ type: 'search', query: withMisreadings(query) })}
    >
      {t('search.misread')}
    </Checkbox>
  )
}
