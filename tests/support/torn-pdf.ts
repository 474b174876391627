/** A PDF of pages with a word each; the object of page `missing`, from 1, is not in it. */
export function pdfWithoutPage(words: readonly string[], missing: number): string {
  const pages = words.map((word, index) => ({ number: 4 + index * 2, word, isThere: index + 1 !== missing }))
  const objects = new Map<number, string>([
    [1, '<< /Type /Catalog /Pages 2 0 R >>'],
    [2, `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map(({ number }) => `${number} 0 R`).join(' ')}] >>`],
    [3, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'],
  ])
  for (const { number, word, isThere } of pages) {
    const drawn = `BT /F 24 Tf 40 200 Td (${word}) Tj ET`
    const page = `/MediaBox [0 0 300 400] /Contents ${number + 1} 0 R /Resources << /Font << /F 3 0 R >> >>`
    if (isThere) objects.set(number, `<< /Type /Page /Parent 2 0 R ${page} >>`)
    objects.set(number + 1, `<< /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`)
  }
  return written(objects)
}

function written(objects: ReadonlyMap<number, string>): string {
  const last = Math.max(...objects.keys())
  let file = '%PDF-1.4\n'
  const places = new Map<number, number>()
  for (const [number, object] of objects) {
    places.set(number, file.length)
    file += `${number} 0 obj\n${object}\nendobj\n`
  }
  const lines = Array.from({ length: last }, (_, index) => {
    const place = places.get(index + 1)
    return place === undefined ? '0000000000 65535 f \n' : `${String(place).padStart(10, '0')} 00000 n \n`
  })
  const table = `xref\n0 ${last + 1}\n0000000000 65535 f \n${lines.join('')}`
  return `${file}${table}trailer\n<< /Size ${last + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`
}
