// What is used of the package, which has no types of its own.
declare module 'sql.js' {
  export type Cell = number | string | Uint8Array | null
  export interface Statement {
    bind(values: readonly Cell[]): boolean
    step(): boolean
    run(values: readonly Cell[]): void
    get(): readonly Cell[]
    reset(): void
    getAsObject(): Readonly<Record<string, Cell>>
    free(): boolean
  }
  export interface Database {
    prepare(sql: string): Statement
    run(sql: string, values?: readonly Cell[]): Database
    export(): Uint8Array
    close(): void
  }
  export interface SqlJs {
    readonly Database: new (bytes?: Uint8Array) => Database
  }
  // oxlint-disable-next-line no-restricted-exports -- it is what the package exports
  export default function initSqlJs(options?: { readonly wasmBinary?: ArrayBuffer }): Promise<SqlJs>
}
