import Dexie from 'dexie'
import type { Activity } from '../../shared/domain/activity.ts'
import type {
  ActivityRepository,
  AuthorityRepository,
  TemplateRepository,
  ValueRevisionRepository,
} from '../../shared/domain/repositories.ts'
import type { ValueRevision } from '../../shared/domain/value-revision.ts'
import type { ArchiveDb } from './archive-db.ts'
import { lateRevisions } from './late-units.ts'
import type { ActivityRow, ValueRevisionRow } from './rows.ts'
import { watched } from './watched.ts'

export function dexieTemplates(db: ArchiveDb): TemplateRepository {
  const all = () => db.templates.toArray()
  return { all, watchAll: () => watched(all) }
}

const NAMES = new Intl.Collator(undefined, { numeric: true })

export function dexieAuthorities(db: ArchiveDb): AuthorityRepository {
  const all: AuthorityRepository['all'] = async (collectionId) => {
    const rows = await db.authorities.where('collectionId').equals(collectionId).toArray()
    return rows.sort((a, b) => NAMES.compare(a.name, b.name))
  }
  return { get: (id) => db.authorities.get(id), all, watchAll: (collectionId) => watched(() => all(collectionId)) }
}

export function dexieValueRevisions(db: ArchiveDb): ValueRevisionRepository {
  return {
    watchField: (unitId, field) =>
      watched(async () => {
        const rows = await db.valueRevisions.where('[unitId+field]').equals([unitId, field]).toArray()
        const late = (await lateRevisions(db)).filter((row) => row.unitId === unitId && row.field === field)
        return latestFirst([...rows, ...late])
      }),
    watchUnit: (unitId) =>
      watched(async () => {
        const rows = await db.valueRevisions.where('unitId').equals(unitId).toArray()
        const late = (await lateRevisions(db)).filter((row) => row.unitId === unitId)
        return latestFirst([...rows, ...late])
      }),
  }
}

export function dexieActivity(db: ArchiveDb): ActivityRepository {
  return {
    watchLatest: (collectionId, count) =>
      watched(async () => {
        const of = db.activity
          .where('[collectionId+at]')
          .between([collectionId, Dexie.minKey], [collectionId, Dexie.maxKey])
        return (await of.reverse().limit(count).toArray()).map(activityOf)
      }),
  }
}

/** Of what is both in its table and still to be written there, one stands. */
function latestFirst(rows: readonly ValueRevisionRow[]): readonly ValueRevision[] {
  const byKey = new Map(rows.map((row) => [row.key ?? 0, row]))
  return [...byKey].toSorted(([one], [other]) => other - one).map(([, row]) => revisionOf(row))
}

function revisionOf({ key: _key, ...revision }: ValueRevisionRow): ValueRevision {
  return revision
}

function activityOf({ key: _key, ...activity }: ActivityRow): Activity {
  return activity
}
