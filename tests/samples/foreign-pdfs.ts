// PDFs as other people's programs, scanners and bad disks make them, written by hand so that each fault is exactly the one its name says.
// Every page carries the words "NAME page N", by which a test counts the pages whose real text survives.
import { crc32, deflateSync } from 'node:zlib';
import PDFDocument from 'pdfkit';

/** What stands between `n 0 obj` and `endobj`; a stream brings its own dictionary. */
type PdfObject = string | Buffer;

export interface PageOf {
  /** Words beside "NAME page N". */
  readonly words?: string;
  readonly mediaBox?: string;
  /** More of the page's dictionary, such as `/Rotate 90`. */
  readonly extra?: string;
  /** Content instead of the words. */
  readonly content?: string;
  /** Entries of its resources instead of the font. */
  readonly resources?: string;
}

export interface RawPdf {
  readonly pages: readonly PageOf[];
  /** Objects from number 4 on, after catalog (1), page tree (2) and font (3); pages follow them. */
  readonly objects?: readonly PdfObject[];
  readonly catalog?: string;
  readonly trailer?: string;
}

const a4 = '[0 0 595.28 841.89]';
/** The number of the first object of `RawPdf.objects`. */
export const firstObject = 4;

/** A stream with its dictionary; `length` says something else than the truth where a test wants that. */
export function stream(dictionary: string, content: string | Buffer, length?: number): Buffer {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'latin1') : content;
  return Buffer.concat([
    Buffer.from(`<< ${dictionary} /Length ${length ?? bytes.length} >>\nstream\n`, 'latin1'),
    bytes,
    Buffer.from('\nendstream', 'latin1'),
  ]);
}

function bytesOf(object: PdfObject): Buffer {
  return typeof object === 'string' ? Buffer.from(object, 'latin1') : object;
}

function contentOf(name: string, index: number, page: PageOf): string {
  return (
    page.content ??
    `BT /F1 18 Tf 60 700 Td (${name} page ${index + 1}) Tj 0 -24 Td (${page.words ?? 'Plain words.'}) Tj ET`
  );
}

/** Objects 1, 2, 3, … of the file. */
export function objectsOf(
  name: string,
  { pages, objects = [], catalog = '' }: RawPdf,
  wrongLength = false,
): PdfObject[] {
  const firstPage = firstObject + objects.length;
  const kids = pages.map((_, index) => `${firstPage + index * 2} 0 R`).join(' ');
  return [
    `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    `<< /Type /Pages /Count ${pages.length} /Kids [ ${kids} ] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    ...objects,
    ...pages.flatMap((page, index) => {
      const content = contentOf(name, index, page);
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox ${page.mediaBox ?? a4} /Resources << ${page.resources ?? '/Font << /F1 3 0 R >>'} >> ` +
          `/Contents ${firstPage + index * 2 + 1} 0 R ${page.extra ?? ''} >>`,
        stream('', content, wrongLength ? 3 : undefined),
      ];
    }),
  ];
}

/** A PDF 1.7 with a classic table. */
export function rawPdf(name: string, parts: RawPdf, wrongLength = false): Buffer {
  return withTable(objectsOf(name, parts, wrongLength), parts.trailer);
}

function withTable(objects: readonly PdfObject[], trailer = ''): Buffer {
  const pieces: Buffer[] = [Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')];
  let offset = pieces[0]?.length ?? 0;
  const offsets: number[] = [];
  const add = (bytes: Buffer): void => {
    pieces.push(bytes);
    offset += bytes.length;
  };
  for (const [index, object] of objects.entries()) {
    offsets.push(offset);
    add(Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), bytesOf(object), Buffer.from('\nendobj\n')]));
  }
  const lines = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${lines}`;
  const end = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${offset}\n%%EOF\n`;
  add(Buffer.from(table + end, 'latin1'));
  return Buffer.concat(pieces);
}

/** The same with object streams and a cross-reference stream, as most programs write today. */
function withObjectStreams(name: string, parts: RawPdf): Buffer {
  const objects = objectsOf(name, parts);
  const packed = objects.flatMap((object, index) =>
    typeof object === 'string' ? [{ number: index + 1, object }] : [],
  );
  let at = 0;
  const index = packed.map(({ number, object }) => {
    const entry = `${number} ${at}`;
    at += object.length + 1;
    return entry;
  });
  const first = `${index.join(' ')} `;
  const streamNumber = objects.length + 1;
  const tableNumber = objects.length + 2;
  const packedStream = stream(
    `/Type /ObjStm /N ${packed.length} /First ${first.length} /Filter /FlateDecode`,
    deflateSync(Buffer.from(first + packed.map(({ object }) => `${object} `).join(''), 'latin1')),
  );
  const pieces: Buffer[] = [Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')];
  let offset = pieces[0]?.length ?? 0;
  const rows: Buffer[] = [row(0, 0, 65535)];
  const write = (number: number, object: PdfObject): void => {
    rows[number] = row(1, offset, 0);
    const bytes = Buffer.concat([Buffer.from(`${number} 0 obj\n`), bytesOf(object), Buffer.from('\nendobj\n')]);
    pieces.push(bytes);
    offset += bytes.length;
  };
  for (const [position, object] of objects.entries()) if (typeof object !== 'string') write(position + 1, object);
  for (const [position, { number }] of packed.entries()) rows[number] = row(2, streamNumber, position);
  write(streamNumber, packedStream);
  const start = offset;
  rows[tableNumber] = row(1, start, 0);
  write(
    tableNumber,
    stream(
      `/Type /XRef /Size ${tableNumber + 1} /W [1 4 2] /Root 1 0 R /Filter /FlateDecode ${parts.trailer ?? ''}`,
      deflateSync(Buffer.concat(rows)),
    ),
  );
  pieces.push(Buffer.from(`startxref\n${start}\n%%EOF\n`));
  return Buffer.concat(pieces);
}

function row(type: number, second: number, third: number): Buffer {
  const bytes = Buffer.alloc(7);
  bytes.writeUInt8(type, 0);
  bytes.writeUInt32BE(second, 1);
  bytes.writeUInt16BE(third, 5);
  return bytes;
}

const some = (count: number): PageOf[] => Array.from({ length: count }, () => ({}));

export function normalPdf(name = 'normal', pages = 10): Buffer {
  return rawPdf(name, { pages: some(pages) });
}

export function objectStreamsPdf(pages = 10): Buffer {
  return withObjectStreams('packed', { pages: some(pages) });
}

/** Every offset of the table is wrong by 7. */
export function badTablePdf(pages = 10): Buffer {
  const text = normalPdf('badtable', pages).toString('latin1');
  return Buffer.from(
    text.replaceAll(/(\d{10}) 00000 n /g, (_, at: string) => `${String(Number(at) + 7).padStart(10, '0')} 00000 n `),
    'latin1',
  );
}

/** 300 bytes of a mail program before the header. */
export function junkHeadPdf(pages = 10): Buffer {
  return Buffer.concat([Buffer.from('X-Mailer: junk\r\n'.repeat(19), 'latin1'), normalPdf('junkhead', pages)]);
}

/** Without `startxref` and `%%EOF`. */
export function noEndPdf(pages = 10): Buffer {
  const whole = normalPdf('noend', pages);
  return whole.subarray(0, whole.lastIndexOf('startxref'));
}

export function badLengthPdf(pages = 10): Buffer {
  return rawPdf('badlength', { pages: some(pages) }, true);
}

/** Cut off at 60 %: of ten pages six are whole. */
export function truncatedPdf(pages = 10): Buffer {
  const whole = normalPdf('cut', pages);
  return whole.subarray(0, Math.floor(whole.length * 0.6));
}

/** The page tree is its own child. */
export function loopingTreePdf(): Buffer {
  const objects = objectsOf('loop', { pages: some(2) });
  objects[1] = '<< /Type /Pages /Count 1000000 /Kids [ 2 0 R 2 0 R ] /Parent 2 0 R >>';
  return withTable(objects);
}

/**
 * Its maker gave fonts, pictures and letters the names that actions and attached files have elsewhere: directly, and in an object of their own.
 */
export function actingNamesPdf(): Buffer {
  const letter =
    'BT /EF 18 Tf 60 700 Td (Helvetica) Tj ET BT /F3 40 Tf 60 600 Td (AB) Tj ET q 50 0 0 50 300 500 cm /AF Do Q';
  return rawPdf('names', {
    objects: [
      '<< /EF 3 0 R /F3 5 0 R >>',
      '<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1 1] /FontMatrix [1 0 0 1 0 0] /FirstChar 65 /LastChar 66 /Widths [1 1] ' +
        '/Encoding << /Type /Encoding /Differences [65 /A /B] >> /CharProcs << /A 6 0 R /B 6 0 R >> /Resources << >> >>',
      stream('', '1 0 0 0 1 1 d1 0 0 0.8 0.8 re f'),
      stream('/Type /XObject /Subtype /Form /BBox [0 0 1 1]', '0 0 1 1 re f'),
    ],
    pages: [
      { content: letter, resources: '/Font 4 0 R /XObject << /AF 7 0 R >>' },
      { content: letter, resources: '/Font << /EF 3 0 R /F3 5 0 R >> /XObject << /AF 7 0 R >>' },
    ],
  });
}

/** 200 × 200 inch: the largest that PDF 1.7 allows. */
export function hugePagePdf(): Buffer {
  return rawPdf('huge', { pages: [{ mediaBox: '[0 0 14400 14400]' }] });
}

/** A landscape scan turned upright, with its margin cropped away. */
export function rotatedPdf(pages = 3): Buffer {
  return rawPdf('turned', {
    pages: some(pages).map(() => ({ extra: '/Rotate 90 /CropBox [40 100 555 800]' })),
  });
}

/** A form with two text fields, one filled. */
export function filledFormPdf(): Buffer {
  const appearance = stream(
    '/Type /XObject /Subtype /Form /BBox [0 0 200 20] /Resources << /Font << /F1 3 0 R >> >>',
    '/Tx BMC BT /F1 12 Tf 2 5 Td (Arben Hoxha) Tj ET EMC',
  );
  const field = (name: string, value: string, look: string, top: number): string =>
    `<< /Type /Annot /Subtype /Widget /FT /Tx /T (${name}) /V (${value}) /DA (/F1 12 Tf 0 g) /F 4 /Rect [60 ${top} 260 ${top + 20}] ${look} >>`;
  return rawPdf('form', {
    pages: [{ extra: '/Annots [ 5 0 R 6 0 R ]' }],
    objects: [appearance, field('name', 'Arben Hoxha', '/AP << /N 4 0 R >>', 600), field('empty', '', '', 560)],
    catalog: '/AcroForm << /Fields [ 5 0 R 6 0 R ] /DR << /Font << /F1 3 0 R >> >> /DA (/F1 12 Tf 0 g) >>',
  });
}

/** A signature field with a value; the value proves nothing, it is only counted. */
export function signedPdf(): Buffer {
  return rawPdf('signed', {
    pages: [{ extra: '/Annots [ 5 0 R ]' }],
    objects: [
      `<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached /ByteRange [0 10 20 30] /Contents <${'00'.repeat(64)}> >>`,
      '<< /Type /Annot /Subtype /Widget /FT /Sig /T (Signature1) /V 4 0 R /F 132 /Rect [0 0 0 0] >>',
    ],
    catalog: '/AcroForm << /SigFlags 3 /Fields [ 5 0 R ] >>',
  });
}

const script = '<< /S /JavaScript /JS (app.alert\\("seen"\\)) >>';
const launch = '<< /S /Launch /F (calc.exe) /Win << /F (calc.exe) >> >>';

/** Everything that acts by itself: opening, a script by name, a program behind a link and behind a page, an attachment. */
export function activePdf(): Buffer {
  return rawPdf('active', {
    pages: [{ extra: `/Annots [ 4 0 R ] /AA << /O ${launch} >>` }, {}],
    objects: [
      `<< /Type /Annot /Subtype /Link /Rect [60 600 300 640] /A ${launch} >>`,
      stream('/Type /EmbeddedFile', 'MZ not a program'),
      '<< /Type /Filespec /F (tool.exe) /UF (tool.exe) /EF << /F 5 0 R >> >>',
    ],
    catalog: `/OpenAction ${script} /Names << /JavaScript << /Names [ (first) ${script} ] >> /EmbeddedFiles << /Names [ (tool.exe) 6 0 R ] >> >>`,
  });
}

/** Six pages, each with places that lead to another of its pages in two ways, into another file and to an address. */
export function linkedPdf(): Buffer {
  const page = (number: number): number => firstObject + (number - 1) * 2;
  const place = (y: number, leads: string): string =>
    `<< /Type /Annot /Subtype /Link /Rect [60 ${y} 300 ${y + 20}] /Border [0 0 0] ${leads} >>`;
  const links = [
    place(700, `/Dest [ ${page(6)} 0 R /Fit ]`),
    place(660, `/A << /S /GoTo /D [ ${page(1)} 0 R /Fit ] >>`),
    place(620, '/A << /S /GoToR /F (LUGINA-14-9.pdf) /D (document-9) >>'),
    place(580, '/A << /S /URI /URI (https://example.org/secret) >>'),
  ].join(' ');
  return rawPdf('linked', { pages: Array.from({ length: 6 }, () => ({ extra: `/Annots [ ${links} ]` })) });
}

/** Two pages, the first with a layer that is seen and one that nobody sees until it is switched on (ISO 32000-1 §8.11). */
export function layersPdf(): Buffer {
  return rawPdf('layers', layers());
}

/** Packed, without layers, with a stream beside its pages that makes the file large. */
export function packedPdf(filler: Buffer): Buffer {
  const objects = [stream('', filler)];
  return withObjectStreams('packed', { objects, pages: [{ extra: `/Filler ${firstObject} 0 R` }, {}] });
}

/** The same as `layersPdf` with its objects packed, and a stream beside the pages that makes the file large. */
export function packedLayersPdf(filler: Buffer): Buffer {
  return withObjectStreams('layers', layers(filler));
}

function layers(filler?: Buffer): RawPdf {
  const words = (text: string, y: number): string => `BT /F1 18 Tf 60 ${y} Td (${text}) Tj ET`;
  const [seen, hidden] = [firstObject, firstObject + 1];
  return {
    catalog: `/OCProperties << /OCGs [ ${seen} 0 R ${hidden} 0 R ] /D << /Order [ ${seen} 0 R ${hidden} 0 R ] /OFF [ ${hidden} 0 R ] >> >>`,
    objects: [
      '<< /Type /OCG /Name (Ground plan) >>',
      '<< /Type /OCG /Name (Names of sources) >>',
      ...(filler === undefined ? [] : [stream('', filler)]),
    ],
    pages: [
      {
        resources: `/Font << /F1 3 0 R >> /Properties << /Seen ${seen} 0 R /Unseen ${hidden} 0 R >>`,
        content: `${words('layers page 1', 700)} /OC /Seen BDC ${words('Ground', 600)} EMC /OC /Unseen BDC ${words('Zefirina', 500)} EMC`,
      },
      filler === undefined ? {} : { extra: `/Filler ${firstObject + 2} 0 R` },
    ],
  };
}

/** What the file says of itself; nobody has checked it. */
export function claimsPdfA(): Buffer {
  const claim =
    '<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">' +
    '<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" pdfaid:part="2" pdfaid:conformance="B"/></rdf:RDF></x:xmpmeta><?xpacket end="w"?>';
  return rawPdf('archive', {
    pages: [{}],
    objects: [stream('/Type /Metadata /Subtype /XML', claim)],
    catalog: '/Metadata 4 0 R',
  });
}

/** One page without a word, as a scanner makes it. */
export function scannedPdf(): Buffer {
  return rawPdf('scan', {
    pages: [{ content: 'q 500 0 0 700 40 60 cm /I Do Q', extra: '' }, {}],
    objects: [
      stream('/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8', 'x'),
    ],
  });
}

/** Patterns within patterns: a renderer that draws all of them is busy for hours. */
export function hangingPdf(depth = 12): Buffer {
  const forms = Array.from({ length: depth }, (_, level) =>
    stream(
      `/Type /XObject /Subtype /Form /BBox [0 0 600 850] /Resources << /XObject << ${level === depth - 1 ? '' : `/N ${firstObject + level + 1} 0 R`} >> >>`,
      level === depth - 1 ? '0 0 1 rg 0 0 100 100 re f '.repeat(20) : '/N Do '.repeat(10),
    ),
  );
  const content = '/N Do '.repeat(10);
  const objects = objectsOf('hang', { pages: [{ content }], objects: forms });
  const page = objects.at(-2) as string;
  objects[objects.length - 2] = page.replace('/Font << /F1 3 0 R >>', `/XObject << /N ${firstObject} 0 R >>`);
  return withTable(objects);
}

/** Encrypted by pdfkit (AES, revision 5). */
export async function encryptedPdf(parts: { user?: string; owner: string; pages?: number }): Promise<Buffer> {
  const document = new PDFDocument({
    autoFirstPage: false,
    pdfVersion: '1.7ext3',
    ...(parts.user === undefined ? {} : { userPassword: parts.user }),
    ownerPassword: parts.owner,
    permissions: { printing: 'lowResolution', copying: false, modifying: false },
  });
  const pieces: Buffer[] = [];
  document.on('data', (piece: Buffer) => pieces.push(piece));
  const ended = new Promise<void>((resolve) => document.on('end', () => resolve()));
  for (let page = 1; page <= (parts.pages ?? 10); page += 1) {
    document.addPage({ size: 'A4' });
    document.fontSize(18).text(`locked page ${page}`, 60, 100);
  }
  document.end();
  await ended;
  return Buffer.concat(pieces);
}

/** A PNG that is a few kilobytes and claims to be this large: one grey line again and again. */
export function pngOf(width: number, height: number): Buffer {
  const chunk = (type: string, content: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
    const frame = Buffer.alloc(8);
    frame.writeUInt32BE(content.length, 0);
    frame.writeUInt32BE(crc32(body), 4);
    return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([1, 0, 0, 0, 0], 8);
  const lines = Buffer.alloc(Math.min(height, 200) * (Math.ceil(width / 8) + 1));
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1A\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(lines)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
