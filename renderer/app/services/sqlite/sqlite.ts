// Other layers compile this file too, and do not include declarations that lie here by themselves.
// oxlint-disable-next-line typescript/triple-slash-reference -- an import would load it at run time
/// <reference path="./sql-js.d.ts" />
/** The engine for SQLite 3, and a database in its memory. */
export type { Cell, Database, SqlJs, Statement } from 'sql.js'
