import { useState, type ReactNode } from 'react'
import type { MapLayerId } from '../../../shared/domain/ids.ts'
import { useServices } from '../../ports/context.tsx'
import { explain } from '../../ports/explain.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { Button } from '../../ui/button.tsx'
import { PlainDialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from './own-maps.module.css'

/** Takes the address of a map. Nothing is asked of its host here. */
export function AddressDialog({ onClose }: { readonly onClose: (added: MapLayerId | null) => void }): ReactNode {
  const speech = useSpeech()
  const { t } = speech
  const { ownMaps } = useServices()
  const [url, setUrl] = useState('')
  const [layers, setLayers] = useState('')
  const [name, setName] = useState('')
  const [error, setError] = useState<unknown>(null)
  const add = (): void => {
    ownMaps.addAddress({ url, layers, name }).then(onClose, setError)
  }
  return (
    <PlainDialog open title={t('own-maps.address')} onClose={() => onClose(null)}>
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault()
          add()
        }}
      >
        <TextField
          label={t('own-maps.address.url')}
          value={url}
          autoFocus
          placeholder="https://…/{z}/{x}/{y}.png"
          hint={t('own-maps.address.hint')}
          error={error === null ? null : explain(error, speech)}
          onChange={setUrl}
        />
        <TextField
          label={t('own-maps.address.layers')}
          value={layers}
          hint={t('own-maps.address.layers.hint')}
          onChange={setLayers}
        />
        <TextField label={t('own-maps.name')} value={name} onChange={setName} />
        <div className={styles['buttons']}>
          <Button onPress={() => onClose(null)}>{t('common.cancel')}</Button>
          <Button kind="primary" type="submit" disabled={url.trim() === ''}>
            {t('own-maps.address.add')}
          </Button>
        </div>
      </form>
    </PlainDialog>
  )
}
