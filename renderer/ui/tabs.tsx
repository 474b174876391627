import type { ReactNode } from 'react'
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components'
import styles from './tabs.module.css'

export interface TabsProps<K extends string> {
  /** What the tabs are parts of. */
  readonly label: string
  readonly tabs: readonly { readonly key: K; readonly text: string; readonly content: ReactNode }[]
  readonly value: K
  readonly onChange: (key: K) => void
}

/** Several parts in one place, one seen at a time; those not seen keep what they hold. */
export function Tabs<K extends string>(props: TabsProps<K>): ReactNode {
  return (
    <AriaTabs
      className={styles['tabs'] ?? ''}
      selectedKey={props.value}
      onSelectionChange={(key) => props.onChange(key as K)} // the keys are those of `tabs`
    >
      <TabList className={styles['list'] ?? ''} aria-label={props.label}>
        {props.tabs.map(({ key, text }) => (
          <Tab key={key} id={key} className={styles['tab'] ?? ''}>
            {text}
          </Tab>
        ))}
      </TabList>
      {props.tabs.map(({ key, content }) => (
        <TabPanel key={key} id={key} shouldForceMount className={styles['panel'] ?? ''}>
          {content}
        </TabPanel>
      ))}
    </AriaTabs>
  )
}
