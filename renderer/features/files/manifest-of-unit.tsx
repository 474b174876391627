import { useEffect, useState, type ReactNode } from 'react'
import type { UnitId } from '../../../shared/domain/ids.ts'
import type { Unit } from '../../../shared/domain/unit.ts'
import { useServices } from '../../ports/context.tsx'
import { explain } from '../../ports/explain.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import styles from './files.module.css'

/** The IIIF manifest that a unit came of, to be saved as it came; nothing for all other units. */
export function ManifestOfUnit({ unitId }: { readonly unitId: UnitId }): ReactNode {
  const speech = useSpeech()
  const { t } = speech
  const { manifests, repositories } = useServices()
  const [kept, setKept] = useState<{ readonly unit: Unit; readonly name: string } | null>(null)
  const [failure, setFailure] = useState<{ readonly error: unknown } | null>(null)
  useEffect(() => {
    let left = false
    const find = async (): Promise<void> => {
      const unit = await repositories.units.get(unitId)
      const found = unit ? await manifests.ofUnit(unit) : null
      if (!left) setKept(unit && found ? { unit, name: found.name } : null)
    }
    find().catch((error: unknown) => {
      if (!left) setFailure({ error })
    })
    return () => {
      left = true
    }
  }, [manifests, repositories, unitId])
  if (failure) return <ErrorNote>{explain(failure.error, speech)}</ErrorNote>
  if (!kept) return null
  return (
    <div className={styles['fileRow']}>
      <strong className={styles['name']} title={kept.name}>
        {t('manifest.of-unit')}
      </strong>
      <div className={styles['actions']}>
        <Button
          kind="quiet"
          onPress={() => {
            setFailure(null)
            manifests.save(kept.unit).catch((error: unknown) => setFailure({ error }))
          }}
        >
          {t('manifest.save')}
        </Button>
      </div>
    </div>
  )
}
