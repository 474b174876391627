/** Letters that have Vietnamese and the Russian of before 1918; programs without them take others. */
const FONT = 'Noto Serif'

const style = (id: string, name: string, [paragraph, letters]: readonly [string, string]): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${letters}</w:rPr></w:style>`

/** The styles of a document; '%language%' stands for its language. Sizes are in half points. */
export const DOCX_STYLES = [
  '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
  '<w:docDefaults><w:rPrDefault><w:rPr>',
  `<w:rFonts w:ascii="${FONT}" w:hAnsi="${FONT}" w:cs="${FONT}" w:eastAsia="${FONT}"/>`,
  '<w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="%language%" w:eastAsia="%language%"/>',
  '</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>',
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>',
  style('Title', 'Title', ['<w:spacing w:after="240"/>', '<w:b/><w:sz w:val="36"/>']),
  style('Heading2', 'heading 2', ['<w:keepNext/><w:outlineLvl w:val="1"/>', '<w:b/><w:sz w:val="26"/>']),
  style('Caption', 'caption', ['', '<w:i/><w:sz w:val="20"/>']),
  style('PageLabel', 'Page label', [
    '<w:keepNext/><w:outlineLvl w:val="0"/>',
    '<w:color w:val="666666"/><w:sz w:val="18"/>',
  ]),
  style('Normalised', 'Normalised text', ['<w:ind w:left="567"/>', '<w:i/>']),
  '</w:styles>',
].join('\n')
