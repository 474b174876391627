import { Component, type ReactNode } from 'react'
import { explain } from '../../ports/explain.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import styles from './frame.module.css'
import { CopyReport } from './notices.tsx'

interface State {
  readonly error: unknown
}

/** Keeps the failure of one part from taking the window with it. One around each feature. */
export class Boundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { error: null }

  static getDerivedStateFromError(error: unknown): State {
    return { error }
  }

  override render(): ReactNode {
    if (this.state.error === null) return this.props.children
    return <Stopped error={this.state.error} onAgain={() => this.setState({ error: null })} />
  }
}

function Stopped(props: { readonly error: unknown; readonly onAgain: () => void }): ReactNode {
  const speech = useSpeech()
  return (
    <div className={styles['stopped']}>
      <ErrorNote
        actions={
          <>
            <Button onPress={props.onAgain}>{speech.t('frame.crash.again')}</Button>
            <CopyReport error={props.error} />
          </>
        }
      >
        {speech.t('frame.crash', { explanation: explain(props.error, speech) })}
      </ErrorNote>
    </div>
  )
}
