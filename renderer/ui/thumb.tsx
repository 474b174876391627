import type { ReactNode } from 'react'
import styles from './thumb.module.css'

export interface ThumbProps {
  /** null while it is on its way: the page's colour stands in its shape. */
  readonly url: string | null
  readonly colour: string
  /** Of the upright picture; only the proportion matters. */
  readonly size: { readonly width: number; readonly height: number }
  /** Quarter turns clockwise, in degrees. */
  readonly rotation: number
  /** The box to fit in, in pixels. */
  readonly fit: { readonly width: number; readonly height: number }
}

/** A small picture of a page, in its right proportion before it is there. Its name stands beside it. */
export function Thumb(props: ThumbProps): ReactNode {
  const across = props.rotation % 180 !== 0
  const width = across ? props.size.height : props.size.width
  const height = across ? props.size.width : props.size.height
  const scale = Math.min(props.fit.width / width, props.fit.height / height)
  const box = { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
  return (
    <div className={styles['thumb']} style={{ ...box, background: props.colour }}>
      {props.url === null ? null : (
        <img
          src={props.url}
          alt=""
          draggable={false}
          decoding="async"
          style={{
            width: across ? box.height : box.width,
            height: across ? box.width : box.height,
            transform: `translate(-50%, -50%) rotate(${props.rotation}deg)`,
          }}
        />
      )}
    </div>
  )
}
