// The package has no types. Only what Fonds uses: the syntax tree; its Date classes lose "~", "?" and "X".
declare module 'edtf' {
  export interface EdtfNode {
    readonly type?: 'Date' | 'Year' | 'Decade' | 'Century' | 'Season' | 'Interval' | 'List' | 'Set'
    readonly values: readonly (number | null | EdtfNode | readonly EdtfNode[])[]
    /** Bits of YYYYMMDD from the left, lowest first. */
    readonly unspecified?: number | { readonly value: number }
    readonly uncertain?: boolean | number | { readonly value: number }
    readonly approximate?: boolean | number | { readonly value: number }
    readonly significant?: number
    readonly earlier?: boolean
    readonly later?: boolean
  }
  /** Throws where the text is no EDTF. */
  export function parse(text: string): EdtfNode
}
