// The rules of PDF/A-3a and PDF/UA-1 that our own code can check, each as a sentence that is empty when the file keeps it.
// This is not a validator: it looks only at what this program could get wrong.
import { isReference, nameOf, textOf, type Dictionary, type PdfValue, type ReadPdf } from './read-pdf.ts';

/** @returns one line per broken rule; none for a file that keeps them all. */
export function brokenRules(pdf: ReadPdf): string[] {
  return [
    ...fileRules(pdf),
    ...metadataRules(pdf),
    ...fontRules(pdf),
    ...pageRules(pdf),
    ...structureRules(pdf),
    ...nameRules(pdf),
    ...outlineRules(pdf),
  ];
}

function fileRules(pdf: ReadPdf): string[] {
  const { catalogue, trailer } = pdf;
  const broken: string[] = [];
  const require = (claim: boolean, rule: string): void => {
    if (!claim) broken.push(rule);
  };
  require(pdf.header === '%PDF-1.7', 'the header says 1.7');
  require(!trailer.has('Encrypt'), 'nothing is encrypted');
  require(pdf.array(trailer.get('ID')).length === 2, 'the file has an ID');
  require(textOf(catalogue.get('Lang')) !== '', 'the document has a language');
  require(pdf.dictionary(catalogue.get('MarkInfo')).get('Marked') === true, 'the document is marked as tagged');
  require(pdf.dictionary(catalogue.get('ViewerPreferences')).get('DisplayDocTitle') === true, 'viewers show the title');
  const [intent] = pdf.array(catalogue.get('OutputIntents'));
  const profile = pdf.dictionary(intent).get('DestOutputProfile');
  require(pdf.streamOf(profile).toString('latin1', 36, 40) === 'acsp', 'there is an output intent with an ICC profile');
  require(pdf.array(pdf.dictionary(catalogue.get('PageLabels')).get('Nums')).length > 0, 'pages are labelled');
  for (const [id, { value }] of pdf.objects) {
    const dictionary = value instanceof Map ? value : new Map<string, PdfValue>();
    require(!/LZW/.test(nameOf(dictionary.get('Filter'))), `object ${id} uses no LZW`);
    require(!['JavaScript', 'Launch', 'Sound', 'Movie'].includes(
      nameOf(dictionary.get('S')),
    ), `object ${id} runs nothing`);
    require(!dictionary.has('AA') && !dictionary.has('JS'), `object ${id} has no automatic action`);
  }
  return broken;
}

function metadataRules(pdf: ReadPdf): string[] {
  const reference = pdf.catalogue.get('Metadata');
  const xml = pdf.streamOf(reference).toString('utf8');
  const broken = xmlFaults(xml).map((fault) => `the XMP is well-formed: ${fault}`);
  if (pdf.dictionary(reference).has('Filter')) broken.push('the XMP is not compressed');
  for (const part of [
    '<pdfaid:part>3<',
    '<pdfaid:conformance>A<',
    '<pdfuaid:part>1<',
    'pdfaExtension:schemas',
    '<dc:title>',
  ]) {
    if (!xml.includes(part)) broken.push(`the XMP holds ${part}`);
  }
  const title = textOf(pdf.resolve(pdf.dictionary(pdf.trailer.get('Info')).get('Title')));
  const inXml = /<dc:title>.*?<rdf:li[^>]*>(.*?)<\/rdf:li>/s
    .exec(xml)?.[1]
    ?.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
  if (title !== inXml) broken.push('the title is the same in the XMP and the information dictionary');
  return broken;
}

/** Tags opened and closed in order, no bare ampersand, no forbidden character. */
export function xmlFaults(xml: string): string[] {
  const faults: string[] = [];
  const open: string[] = [];
  if (/&(?!#\d+;|#x[\da-fA-F]+;|(?:amp|lt|gt|quot|apos);)/.test(xml)) faults.push('a bare ampersand');
  if (/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.test(xml)) faults.push('a forbidden character');
  for (const [, closing, name = '', selfClosing] of xml.matchAll(/<(\/?)([\w:]+)(?:\s[^<>]*?)?(\/?)>/g)) {
    if (closing === '/') {
      if (open.pop() !== name) faults.push(`</${name}> closes another tag`);
    } else if (selfClosing !== '/') open.push(name);
  }
  if (open.length > 0) faults.push(`<${open.join('>, <')}> stays open`);
  if (/<(?![/?]?[\w:]+[\s/>?])/.test(xml)) faults.push('a bare angle bracket');
  return faults;
}

function fontRules(pdf: ReadPdf): string[] {
  const broken: string[] = [];
  for (const [id, { value }] of pdf.objects) {
    if (!(value instanceof Map) || nameOf(value.get('Type')) !== 'Font') continue;
    if (nameOf(value.get('Subtype')) === 'Type0') {
      if (!value.has('ToUnicode')) broken.push(`font ${id} maps to Unicode`);
      continue;
    }
    const descriptor = pdf.dictionary(value.get('FontDescriptor'));
    if (pdf.streamOf(descriptor.get('FontFile2')).length === 0) broken.push(`font ${id} is embedded`);
  }
  return broken;
}

function pageRules(pdf: ReadPdf): string[] {
  const broken: string[] = [];
  for (const { number, dictionary } of pdf.pages) {
    if (nameOf(dictionary.get('Tabs')) !== 'S') broken.push(`page ${number} is tabbed by structure`);
    for (const annotation of pdf.array(dictionary.get('Annots')).map(pdf.dictionary)) {
      if (annotation.get('F') !== 4) broken.push(`an annotation on page ${number} prints`);
      if (textOf(annotation.get('Contents')) === '') broken.push(`an annotation on page ${number} says what it is`);
      if (typeof annotation.get('StructParent') !== 'number')
        broken.push(`an annotation on page ${number} is in the structure`);
    }
    broken.push(...contentFaults(pdf.streamOf(dictionary.get('Contents')).toString('latin1'), number));
  }
  return broken;
}

/** Everything painted is either tagged or an artifact, every opened tag is closed, no glyph is missing (CID 0). */
function contentFaults(content: string, page: number): string[] {
  const faults: string[] = [];
  let depth = 0;
  for (const line of content.split('\n')) {
    if (/\b(BDC|BMC)$/.test(line)) depth += 1;
    else if (line === 'EMC') depth -= 1;
    else if (depth === 0 && /(^|\s)(TJ|Tj|Do|f|S|B|re f|l S)$/.test(line))
      faults.push(`page ${page} paints untagged: ${line.slice(0, 40)}`);
    if (line.endsWith('TJ') && codesOf(line).includes('0000')) faults.push(`page ${page} shows a missing glyph`);
  }
  if (depth !== 0) faults.push(`page ${page} closes every tag`);
  return faults;
}

/** The glyph codes of a line of text. */
function codesOf(line: string): string[] {
  return [...line.matchAll(/<([0-9a-f]*)>/g)].flatMap(([, codes = '']) => codes.match(/.{4}/g) ?? []);
}

function structureRules(pdf: ReadPdf): string[] {
  const root = pdf.dictionary(pdf.catalogue.get('StructTreeRoot'));
  const broken: string[] = [];
  const headings: number[] = [];
  const visit = (value: PdfValue, parent: string): void => {
    const element = pdf.dictionary(value);
    const type = nameOf(element.get('S'));
    if (type === '') return;
    if (type === 'Figure' && textOf(element.get('Alt')).trim() === '') broken.push('a figure has words instead');
    if (type === 'TH' && nameOf(pdf.dictionary(element.get('A')).get('Scope')) === '')
      broken.push('a table heading has a scope');
    if (/^T[DH]$/.test(type) && parent !== 'TR') broken.push('a cell is in a row');
    if (/^H\d$/.test(type)) headings.push(Number(type.slice(1)));
    const kids = pdf.array(element.get('K'));
    if (type === 'TR') rows.push(kids.length);
    if (type === 'Table') rows.length = 0;
    for (const kid of kids) if (isReference(kid)) visit(kid, type);
    if (type === 'Table' && new Set(rows).size > 1)
      broken.push(`a table has the same cells in every row, not ${[...new Set(rows)].join('/')}`);
  };
  const rows: number[] = [];
  const tops = pdf.array(root.get('K'));
  if (tops.length !== 1 || nameOf(pdf.dictionary(tops[0]).get('S')) !== 'Document')
    broken.push('the structure is one document');
  for (const top of tops) visit(top, '');
  headings.forEach((level, index) => {
    if (level > (headings[index - 1] ?? 0) + 1) broken.push(`heading ${index + 1} (H${level}) skips no level`);
  });
  return [...broken, ...parentTreeRules(pdf, root)];
}

/** Every marked piece of every page leads to its element. */
function parentTreeRules(pdf: ReadPdf, root: Dictionary): string[] {
  const numbers = pdf.array(pdf.dictionary(root.get('ParentTree')).get('Nums'));
  const tree = new Map<number, PdfValue>();
  for (let at = 0; at < numbers.length; at += 2) tree.set(Number(numbers[at]), numbers[at + 1] ?? null);
  const broken: string[] = [];
  for (const { number, dictionary } of pdf.pages) {
    const content = pdf.streamOf(dictionary.get('Contents')).toString('latin1');
    const marked = [...content.matchAll(/\/MCID (\d+)/g)].map((match) => Number(match[1]));
    const parents = pdf.array(tree.get(Number(dictionary.get('StructParents'))));
    for (const mcid of marked)
      if (!isReference(parents[mcid])) broken.push(`content ${mcid} of page ${number} has a parent`);
    if (new Set(marked).size !== marked.length) broken.push(`content numbers of page ${number} are unique`);
  }
  return broken;
}

function nameRules(pdf: ReadPdf): string[] {
  const tree = pdf.dictionary(pdf.dictionary(pdf.catalogue.get('Names')).get('Dests'));
  const names = pdf.array(tree.get('Names')).filter((_, index) => index % 2 === 0);
  const bytes = names.map((name) =>
    typeof name === 'object' && name !== null && 'bytes' in name ? name.bytes : Buffer.alloc(0),
  );
  const isSorted = bytes.every((name, index) => index === 0 || Buffer.compare(bytes[index - 1] ?? name, name) < 0);
  return [
    ...(isSorted ? [] : ['names are in byte order']),
    ...(tree.has('Limits') ? ['the root of the names has no limits'] : []),
  ];
}

function outlineRules(pdf: ReadPdf): string[] {
  if (!pdf.catalogue.has('Outlines')) return [];
  const broken: string[] = [];
  const visible = (node: Dictionary): number => {
    let count = 0;
    let last: PdfValue | undefined;
    for (let at = node.get('First'); at !== undefined; at = pdf.dictionary(at).get('Next')) {
      const child = pdf.dictionary(at);
      const below = visible(child);
      const declared = child.get('Count');
      count += 1 + (typeof declared === 'number' && declared > 0 ? below : 0);
      last = at;
    }
    const declared = node.get('Count');
    if (count > 0 && Math.abs(Number(declared)) !== count)
      broken.push(`the outline counts ${count}, not ${Number(declared)}`);
    if (JSON.stringify(last) !== JSON.stringify(node.get('Last'))) broken.push('the outline ends where it says');
    return count;
  };
  visible(pdf.dictionary(pdf.catalogue.get('Outlines')));
  return broken;
}
