/** A string that only the factory of `Kind` makes, so that ids of different kinds never mix. */
export type Id<Kind extends string> = string & { readonly __kind: Kind }

/** The id of a collection. */
export type CollectionId = Id<'collection'>
/** The id of a unit. */
export type UnitId = Id<'unit'>
/** The id of a page. */
export type PageId = Id<'page'>
/** The id of a reading. */
export type ReadingId = Id<'reading'>
/** The id of a place. */
export type PlaceId = Id<'place'>
/** The id of a link between a unit and a place. */
export type LinkId = Id<'link'>
/** The id of a name in a text that may be a place. */
export type MentionId = Id<'mention'>
/** The id of a map that a user added. */
export type MapLayerId = Id<'map-layer'>
/** The id of a region of a page. */
export type RegionId = Id<'region'>
/** The id of a line: unique among the readings of its page that come of each other. */
export type LineId = Id<'line'>
/** The id of a block of a page's layout: unique within its page. */
export type BlockId = Id<'block'>
/** The id of a measurement of how well something read. */
export type MeasureId = Id<'measure'>
/** The id of a template of fields. */
export type TemplateId = Id<'template'>
/** The id of a form: fields drawn once for many pages. */
export type FormId = Id<'form'>
/** The id of a field of a form: unique within its form. */
export type FormFieldId = Id<'form-field'>
/** The id of a page as a form reads it: there is one of each page and form. */
export type FormPageId = Id<'form-page'>
/** The id of a row of such a page: unique within it. */
export type FormRowId = Id<'form-row'>
/** The id of an authority record. */
export type AuthorityId = Id<'authority'>
/** The id of a job. */
export type JobId = Id<'job'>
/** The id of a watched folder. */
export type WatchId = Id<'watch'>
/** The id of a check of the originals. */
export type CheckId = Id<'check'>

/** Lower-case hexadecimal SHA-256 of the bytes of an original; 64 characters. */
export type Sha256 = Id<'sha256'>

/** Marks a string as an id. The caller vouches that it is one: a fresh UUID, or read from the store. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller says which kind of id it vouches for
export function idFrom<T extends Id<string>>(text: string): T {
  return text as T
}

/** Makes a new id. Passed in, so that rules stay functions of their arguments. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller says which kind of id it needs
export type NewId = <T extends Id<string>>() => T

/** A moment, as an ISO 8601 string in UTC with milliseconds: sorts as text. */
export type Instant = string
