import { RotateCw } from 'lucide-react'
import type { ReactNode } from 'react'
import type { ImportRecord } from '../../../shared/domain/job.ts'
import type { SourceSet } from '../../../shared/platform/platform.ts'
import { useServices } from '../../ports/context.tsx'
import { useSpeech } from '../../ports/messages.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { MenuButton } from '../../ui/menu.tsx'

/** Tries one file of an import again; where the shell can't open the source again, the user chooses it. */
export function TryFile({ record, file }: { readonly record: ImportRecord; readonly file: string }): ReactNode {
  const { t } = useSpeech()
  const { imports, platform } = useServices()
  const name = t('imports.try-file', { file })
  const icon = <RotateCw size={16} />
  const tryFrom = async (source?: SourceSet | null): Promise<void> => {
    if (source !== null) await imports.tryAgain(record.id, file, source)
  }
  if (platform.can.reopenSources && record.sourceToken !== undefined)
    return <IconButton name={name} icon={icon} onPress={() => void tryFrom()} />
  return (
    <MenuButton
      trigger={<IconButton name={name} icon={icon} onPress={() => undefined} />}
      label={name}
      groups={[
        [
          { key: 'folder', text: t('jobs.choose-folder-again') },
          { key: 'files', text: t('jobs.choose-files-again') },
        ],
      ]}
      onChoose={(what) => void (what === 'folder' ? platform.pickFolder() : platform.pickFiles()).then(tryFrom)}
    />
  )
}
