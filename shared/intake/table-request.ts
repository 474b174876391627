import type { Tradition } from '../domain/arrangement.ts'
import type { Authority } from '../domain/authority.ts'
import type { FieldRule } from '../domain/fields/field.ts'
import type { TemplateChoice } from '../domain/fields/shipped-templates.ts'
import type { Template } from '../domain/fields/template.ts'
import type { CollectionId, Instant, NewId, PageId, UnitId } from '../domain/ids.ts'
import type { Leaf } from '../domain/leaf.ts'
import type { Level, Unit } from '../domain/unit.ts'
import type { Meaning } from './meanings.ts'
import type { PlaceAnswers } from './place-names.ts'

/**
 * What becomes of rows that have the code of an earlier row, at one place and level: nothing goes in; the first one goes in
 * and the others are left out; each later one is put into the unit of the first, as an update would; or each is a unit.
 */
export const DOUBLES = ['refuse', 'first', 'join', 'each'] as const
/** One of them. */
export type Doubles = (typeof DOUBLES)[number]

/** How the rows of a spreadsheet become units. */
export interface TableChoices {
  /** What each column holds; null where it is left aside. */
  readonly columns: readonly (Meaning | null)[]
  /** How codes that columns give in parts are worded. */
  readonly tradition: Tradition
  /** The level of rows that tell none, neither by a column nor by codes; null: by where they stand. */
  readonly level: Level | null
  /** The unit below which what stands at the top goes; null for the collection itself. */
  readonly parentId: UnitId | null
  /** Dates that never were are kept as they are written, and told as doubts. */
  readonly keepsDates: boolean
  /** What becomes of rows with one code; absent: with such rows nothing goes in. */
  readonly doubles?: Doubles
  /** What a person said of names of places; absent where nobody is asked, so that those are placed that are sure. */
  readonly answers?: PlaceAnswers
}

/** A page of the archive, as much of it as a row needs. */
export interface KnownPage {
  readonly id: PageId
  readonly unitId: UnitId
  readonly path: string
  readonly order: number
  readonly leaf?: Leaf
}

/** What is in the archive, and who takes in. */
export interface TableMoment {
  readonly collectionId: CollectionId
  /** Parents before children, siblings in order. */
  readonly units: readonly Unit[]
  readonly pages: readonly KnownPage[]
  /** Its records; none where no column names them. */
  readonly authorities: readonly Authority[]
  /** The fields that columns name. */
  readonly rules: readonly FieldRule[]
  /** By what units are described: what templates require of fields of users' own is asked of rows. */
  readonly describing?: { readonly choice?: TemplateChoice; readonly templates: readonly Template[] }
  readonly file: string
  readonly at: Instant
  readonly newId: NewId
}

/** What a row says of where its unit is about. */
export interface PlaceWish {
  readonly unitId: UnitId
  readonly line: number
  readonly place: string
  readonly latitude: string
  readonly longitude: string
}

/** A page that goes to a unit, where it stands there, and which leaf it shows, where a row says so. */
export interface PageMove {
  readonly id: PageId
  readonly unitId: UnitId
  readonly order: number
  readonly leaf?: Leaf
}
