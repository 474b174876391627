import { RefreshCw } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import type { ImportRecord } from '../../../shared/domain/job.ts'
import type { SourceSet } from '../../../shared/platform/platform.ts'
import { useServices } from '../../ports/context.tsx'
import { useSpeech } from '../../ports/messages.tsx'
import { Button } from '../../ui/button.tsx'

/** Looks at the source of an import once more and takes in what is new since. */
export function RepeatImport({ record }: { readonly record: ImportRecord }): ReactNode {
  const { t } = useSpeech()
  const { imports, platform } = useServices()
  const [busy, setBusy] = useState(false)
  const reopens = platform.can.reopenSources && record.sourceToken !== undefined
  const repeat = async (source?: SourceSet | null): Promise<void> => {
    if (source === null) return
    setBusy(true)
    try {
      await imports.repeat(record.id, source)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Button
      busy={busy}
      icon={<RefreshCw size={16} aria-hidden />}
      onPress={() => void (reopens ? repeat() : platform.pickFolder().then(repeat))}
    >
      {t(reopens ? 'imports.repeat' : 'imports.repeat-choose')}
    </Button>
  )
}
