import { escapeXml } from '../xml/xml-entities.ts'
import { pdfText } from './pdf-objects.ts'

/** What a PDF says of itself. */
export interface PdfAbout {
  readonly title: string
  /** Of what is shown; '' where nobody is known. */
  readonly author: string
  /** BCP 47, such as 'vi'; '' where it is not known. */
  readonly language: string
  /** The program that made it. */
  readonly tool: string
  /** ISO 8601, UTC. */
  readonly at: string
  /** 32 hexadecimal digits that no other file has. */
  readonly id: string
}

/** The information dictionary: the same as in the XMP, as PDF/A wants it. */
export function infoDictionary(about: PdfAbout): string {
  const author = about.author === '' ? '' : ` /Author ${pdfText(about.author)}`
  const date = `(D:${seconds(about.at).replaceAll(/[-:TZ]/g, '')}Z)`
  return `<< /Title ${pdfText(about.title)}${author} /Producer ${pdfText(about.tool)} /CreationDate ${date} /ModDate ${date} >>`
}

/** The XMP of a PDF/A (ISO 19005-1, 6.7): what it is, and that it follows part 1 of the standard at level B. */
export function pdfXmp(about: PdfAbout): string {
  const [title, date] = [escapeXml(about.title), seconds(about.at)]
  const author =
    about.author === ''
      ? ''
      : `   <dc:creator><rdf:Seq><rdf:li>${escapeXml(about.author)}</rdf:li></rdf:Seq></dc:creator>\n`
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  <rdf:Description rdf:about=""
    xmlns:dc="http://purl.org/dc/elements/1.1/"
    xmlns:xmp="http://ns.adobe.com/xap/1.0/"
    xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
    xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
   <pdfaid:part>1</pdfaid:part>
   <pdfaid:conformance>B</pdfaid:conformance>
   <dc:title><rdf:Alt><rdf:li xml:lang="x-default">${title}</rdf:li></rdf:Alt></dc:title>
${author}   <pdf:Producer>${escapeXml(about.tool)}</pdf:Producer>
   <xmp:CreateDate>${date}</xmp:CreateDate>
   <xmp:ModifyDate>${date}</xmp:ModifyDate>
  </rdf:Description>
 </rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>
`
}

/** Both notations tell seconds, and no fractions of them, or they would differ. */
function seconds(at: string): string {
  return `${at.slice(0, 19)}Z`
}
