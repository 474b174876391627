/** Progress of work that has begun. `left` is an honest estimate in seconds, absent until there is one. */
export interface Progress {
  readonly done: number
  readonly total: number
  readonly left?: number
  /** Pages of the file at work, where it has several. */
  readonly pages?: { readonly done: number; readonly total: number }
}

export interface WorkContext {
  readonly signal: AbortSignal
  readonly onProgress: (progress: Progress) => void
}
