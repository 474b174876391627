import type { SqlStep } from '../../../../shared/formats/geopackage/geopackage.ts'
import { connect } from '../intake/two-way.ts'
import { createSqliteFile } from './sqlite-file.ts'
import { startSqlite } from './start-sqlite.ts'

const file = startSqlite().then(createSqliteFile)
// Whoever asks first hears of it where there is no engine.
file.catch(() => undefined)

connect(self, {
  run: async (steps: readonly SqlStep[]) => (await file).run(steps),
  bytes: async () => (await file).bytes(),
})
