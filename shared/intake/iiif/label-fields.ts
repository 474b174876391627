import { plainHeading } from '../../arrangement/sheet-columns.ts'
import type { SaidText } from '../../domain/description.ts'
import { SHIPPED_BOOK } from '../../domain/fields/catalogue.ts'
import type { FieldName } from '../../domain/fields/field.ts'
import { fieldOf, meaningOf } from '../meanings.ts'

/** What libraries call their fields in English and French beside the headings of tables; accents and case aside. */
const OTHERWISE: Readonly<Record<FieldName, string>> = {
  title: 'titre|titre propre|object title|full title',
  alternative: 'alternate title|alternative title|titre alternatif|other titles|autre titre|parallel title',
  referenceCode: 'shelfmark|shelf mark|call number|local identifier|accession number|cote|cote actuelle|identifiant|numero d inventaire|inventory number|шифр хранения|инвентарный номер|ký hiệu kho',
  date: 'date created|creation date|date of creation|date of origin|date s|dated|dates extremes|date de creation|datation|date d edition',
  issued: 'date of publication|publication date|published|date issued|date de publication|publication|дата издания|năm xuất bản',
  creator: 'author s|authors|artist|scribe|auteur|auteurs|auteur s|createur|artiste|scripteur|cartographer|photographer',
  contributor: 'contributors|contributeur|contributeurs|translator|editor|engraver|traducteur',
  publisher: 'publishers|editeur|imprint|printer|imprimeur',
  language: 'languages|language s|langue|langues|langue s',
  description: 'descriptions|content|contents note|contenu|presentation du contenu',
  abstract: 'summary|resume',
  subject: 'topic|topics|sujet|sujets|mots cles|keyword',
  type: 'resource type|genre|object type|document type|type de document',
  extent: 'physical description|dimensions|size|format and extent|description physique|etendue|importance materielle|collation|pages',
  medium: 'material|materials|support|technique|matiere',
  rights: 'license|licence|rights statement|usage|droits|conditions d utilisation|copyright|terms of use',
  source: 'provenance of the digital copy|digital source',
  spatial: 'place|places|location|place of origin|origin|lieu|lieux|lieu d origine|place depicted',
  archivalHistory: 'provenance|former owner|ownership history|history|historique de la conservation|origine',
  note: 'notes|general note|remarque|remarques|observations',
  relation: 'related|related resource|relations|notice|catalogue|permalink|see also',
} // prettier-ignore

const BY_LABEL: ReadonlyMap<string, FieldName> = new Map(
  Object.entries(OTHERWISE).flatMap(([field, labels]) =>
    labels.split('|').map((label) => [plainHeading(label), field] as const),
  ),
)

/** The field that a label of metadata means, in Vietnamese, Russian, English or French; null where none is known. */
export function fieldOfLabel(label: readonly SaidText[]): FieldName | null {
  for (const { text } of label) {
    const heading = text.replace(/[\s:：]+$/u, '')
    const meaning = meaningOf(heading, SHIPPED_BOOK)
    const field = BY_LABEL.get(plainHeading(heading)) ?? (meaning === null ? null : fieldOf(meaning))
    if (field !== null) return field
  }
  return null
}
