// What a reader of the case file relies on: the index leads where it says, nothing is cut, lost or shown wrongly.
import { createHash } from 'node:crypto';
import { describe, expect, test, vi } from 'vitest';
import sharp from 'sharp';
import { writeCaseFile, type CaseFileModel } from '../../../main/documents/index.ts';
import type { Language } from '../../../shared/domain/roles.ts';
import { lugina14 } from '../../samples/case-file-model.ts';
import { brokenRules } from './conformance.ts';
import { isInstalled, pageTexts, print, type Printed } from './print-paper.ts';
import { isReference, nameOf, readPdf, textOf, type PdfValue, type ReadPdf } from './read-pdf.ts';

vi.setConfig({ testTimeout: 60_000 });

const sample = lugina14();
const printedSample = new Map<Language, Promise<Printed>>();

/** The unchanged sample, printed once per language. */
async function printSample(language: Language = 'sq'): Promise<Printed> {
  const printed = printedSample.get(language) ?? printCaseFile(await sample, language);
  printedSample.set(language, printed);
  return printed;
}

const hasPoppler = isInstalled('pdftotext');

function printCaseFile(model: CaseFileModel, language: Language = 'sq'): Promise<Printed> {
  return print(language, (tools) => writeCaseFile(model, tools));
}

async function withFirstExhibit(change: Partial<CaseFileModel['exhibits'][number]>): Promise<CaseFileModel> {
  const model = await sample;
  const [first] = model.exhibits;
  if (first === undefined) throw new Error('the sample has exhibits');
  return { ...model, photographs: [], exhibits: [{ ...first, ...change }] };
}

function pageOf(pdf: ReadPdf, destination: PdfValue | undefined): number {
  const [page] = pdf.array(destination);
  return pdf.pages.find(({ id }) => isReference(page) && page.ref === id)?.number ?? 0;
}

function namedPages(pdf: ReadPdf): Map<string, number> {
  const names = pdf.array(pdf.dictionary(pdf.dictionary(pdf.catalogue.get('Names')).get('Dests')).get('Names'));
  const pages = new Map<string, number>();
  for (let at = 0; at < names.length; at += 2) pages.set(textOf(names[at]), pageOf(pdf, names[at + 1]));
  return pages;
}

interface Link {
  readonly onPage: number;
  readonly says: string;
  readonly leadsTo: number;
  readonly rectangle: number[];
}

function linksOf(pdf: ReadPdf): Link[] {
  const named = namedPages(pdf);
  return pdf.pages.flatMap(({ number, dictionary }) =>
    pdf.array(dictionary.get('Annots')).map((annotation) => {
      const found = pdf.dictionary(annotation);
      const target = textOf(pdf.dictionary(found.get('A')).get('D'));
      return {
        onPage: number,
        says: textOf(found.get('Contents')),
        leadsTo: named.get(target) ?? 0,
        rectangle: pdf.array(found.get('Rect')).map(Number),
      };
    }),
  );
}

describe('the index', () => {
  test('leads with every line to the page it prints', async () => {
    const pdf = readPdf((await printSample()).file);
    const index = namedPages(pdf).get('index') ?? 0;
    const links = linksOf(pdf).filter(({ onPage }) => onPage === index);
    expect(links.length).toBeGreaterThan(25);
    for (const link of links) expect(link.says).toMatch(new RegExp(`, ${link.leadsTo}$`));
  });

  test.skipIf(!hasPoppler)('prints the numbers that its links carry', async () => {
    const { file } = await printSample();
    const pdf = readPdf(file);
    const index = namedPages(pdf).get('index') ?? 0;
    const printed = pageTexts(file)[index - 1] ?? '';
    for (const link of linksOf(pdf).filter(({ onPage }) => onPage === index)) {
      const [, title = '', page = ''] = /^(.*), (\d+)$/s.exec(link.says) ?? [];
      const line = printed.split('\n').findLast((each) => each.replace(/\s+/g, '').includes(title.replace(/\s+/g, '')));
      expect(line?.trimEnd()).toMatch(new RegExp(`\\s${page}$`));
    }
  });

  test('has no link anywhere that leads nowhere', async () => {
    const links = linksOf(readPdf((await printSample()).file));
    expect(links.filter(({ leadsTo }) => leadsTo === 0)).toEqual([]);
  });

  test('joins exhibit sheet and photo documentation both ways', async () => {
    const pdf = readPdf((await printSample()).file);
    const named = namedPages(pdf);
    const photographs = named.get('photographs') ?? 0;
    const links = linksOf(pdf);
    const k5 = named.get(`exhibit-${Buffer.from('K5').toString('hex')}`) ?? 0;
    expect(links.some(({ onPage, leadsTo }) => onPage === k5 && leadsTo >= photographs)).toBe(true);
    expect(links.some(({ onPage, leadsTo }) => onPage >= photographs && leadsTo === k5)).toBe(true);
  });
});

test('every bookmark ends in the page it leads to', async () => {
  const pdf = readPdf((await printSample()).file);
  const bookmarks: { title: string; page: number }[] = [];
  const visit = (node: PdfValue | undefined): void => {
    for (let at = node; at !== undefined; at = pdf.dictionary(at).get('Next')) {
      const entry = pdf.dictionary(at);
      bookmarks.push({ title: textOf(entry.get('Title')), page: pageOf(pdf, entry.get('Dest')) });
      visit(entry.get('First'));
    }
  };
  visit(pdf.dictionary(pdf.catalogue.get('Outlines')).get('First'));
  expect(bookmarks.length).toBeGreaterThan(35);
  for (const { title, page } of bookmarks) expect(title).toMatch(new RegExp(` · ${page}$`));
});

test('a title with & < > " and quotes stays itself in every place', async () => {
  const model = await sample;
  const title = 'R v Smith & Jones <2026> "K5" \'x\' \u0000\uFFFE';
  const pdf = readPdf((await printCaseFile({ ...model, title })).file);
  expect(brokenRules(pdf).filter((rule) => !rule.includes('the title is the same'))).toEqual([]);
  expect(pdf.streamOf(pdf.catalogue.get('Metadata')).toString('utf8')).toContain('Smith &#38; Jones &#60;2026&#62;');
});

describe.skipIf(!hasPoppler)('the reports of the laboratory', () => {
  test.each([
    ['en', 'Reports of the laboratory', 'Replaced by ER-2025-0001-v2', 'Takes the place of ER-2025-0001 of 04.04.2025'],
    ['sq', 'Raportet e laboratorit', 'Zëvendësuar nga ER-2025-0001-v2', 'Zëvendëson ER-2025-0001 të datës 04.04.2025'],
    ['sr-Cyrl', 'Извештаји лабораторије', 'Замењен извештајем ER-2025-0001-v2', 'Замењује ER-2025-0001 од 04.04.2025'],
  ] as const)(
    'stand in the file and in its index, each with the hash of its bytes (%s)',
    async (language, ...words) => {
      const { reports } = await sample;
      const pages = pageTexts((await printSample(language)).file);
      const [title = ''] = words;
      expect(pages.filter((page) => page.includes(title))).toHaveLength(2);
      const text = (pages.findLast((page) => page.includes(title)) ?? '').replaceAll(/\s+/g, ' ');
      for (const said of words) expect(text).toContain(said);
      for (const { sha256 } of reports) expect(text).toContain(sha256);
      expect(text).toContain('Answer 7');
    },
  );

  test('are not spoken of where none was issued', async () => {
    const model = await withFirstExhibit({});
    expect(pageTexts((await printCaseFile({ ...model, reports: [] }, 'en')).file).join(' ')).not.toContain(
      'Reports of the laboratory',
    );
  });
});

describe.skipIf(!hasPoppler)('the text', () => {
  test.each([
    ['sq', 'Siç është shënuar dhe siç është përfunduar', 'Procesverbali i ruajtjes'],
    ['sr-Cyrl', 'Како је означено и како је закључено', 'Записник о чувању'],
    ['sr-Latn', 'Kako je označeno i kako je zaključeno', 'Zapisnik o čuvanju'],
    ['en', 'As marked and as concluded', 'Custody record'],
  ] as const)('is found again letter by letter (%s)', async (language, ...sentences) => {
    const text = pageTexts((await printSample(language)).file).join('\n');
    for (const sentence of sentences) expect(text).toContain(sentence);
    expect(text).toContain('С-371864');
    expect(text).toContain('С-4?8[38]52');
    expect(text).toContain('Dejan PROBIĆ');
    expect(text).toContain('ЗАСТАВА – КРАГУЈЕВАЦ');
  });

  test('keeps every word of a description of 10,000 characters', async () => {
    const words = Array.from({ length: 1250 }, (_, index) => `w${String(index).padStart(6, '0')}`);
    const { file } = await printCaseFile(await withFirstExhibit({ description: words.join(' ') }));
    const text = pageTexts(file).join('\n');
    for (const word of words) expect(text).toContain(word);
    expect(brokenRules(readPdf(file))).toEqual([]);
  });

  test('keeps every character of a description without a single space', async () => {
    const description = Array.from({ length: 2500 }, (_, index) => String(index).padStart(4, '0')).join('');
    const { file } = await printCaseFile(await withFirstExhibit({ description }));
    const text = pageTexts(file).join('').replace(/\s/g, '');
    expect(text).toContain(description.slice(0, 200));
    expect(text).toContain(description.slice(-200));
  });

  test('shows what no font can show and what would reorder or hide text as its code', async () => {
    const { file } = await printCaseFile(await withFirstExhibit({ description: 'A\u202EB\u200B 字 😀 \u0007' }));
    const text = pageTexts(file).join('\n');
    expect(text).toContain('A[U+202E]B[U+200B]');
    expect(text).toContain('[U+5B57]');
    expect(brokenRules(readPdf(file))).toEqual([]);
  });

  test('says how late an entry was made, and prints a correction below what it corrects', async () => {
    const text = pageTexts((await printSample('en')).file).join('\n');
    expect(text).toContain('Late entry: recorded 27 hours');
    const rows = [...text.matchAll(/^ {0,8}(\d+) +\d\d\.\d\d\.\d{4} \d\d:\d\d \+0\d:00/gm)].map((match) => match[1]);
    expect(rows.join(' ')).toContain('10 11 14 12 13');
    expect(text).toContain('Corrects no. 11');
    expect(text).toContain('Corrected by no. 14');
  });
});

describe('photographs', () => {
  async function withSource(bytes: Buffer, rest: { sha256?: string; fileName?: string } = {}): Promise<CaseFileModel> {
    const model = await sample;
    const [first] = model.photographs;
    if (first === undefined) throw new Error('the sample has photographs');
    const sha256 = rest.sha256 ?? createHash('sha256').update(bytes).digest('hex');
    return {
      ...model,
      exhibits: model.exhibits.slice(0, 1),
      photographs: [{ ...first, ...rest, sha256, source: { kind: 'bytes', bytes } }],
    };
  }

  async function goodJpeg(): Promise<Buffer> {
    return sharp({ create: { width: 900, height: 600, channels: 3, background: '#884422' } })
      .jpeg()
      .toBuffer();
  }

  async function bomb(): Promise<Buffer> {
    return sharp({
      create: { width: 20_000, height: 10_000, channels: 3, background: '#000' },
      limitInputPixels: false,
    })
      .png({ compressionLevel: 9 })
      .toBuffer();
  }

  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>fetch("http://example.org")</script></svg>';

  test.skipIf(!hasPoppler).each([
    ['cut short', async () => withSource((await goodJpeg()).subarray(0, 1500)), 'The original is damaged or cut short'],
    ['an SVG with a script', async () => withSource(Buffer.from(svg)), 'This kind of file cannot be printed'],
    ['empty', async () => withSource(Buffer.alloc(0)), 'This kind of file cannot be printed'],
    ['200 megapixels', async () => withSource(await bomb()), 'The picture has too many pixels'],
    [
      'another file than recorded',
      async () => withSource(await goodJpeg(), { sha256: '0'.repeat(64) }),
      'does not have the SHA-256 on record',
    ],
  ] as const)(
    'that are %s leave a box with reason, name and hash, and the paper is whole',
    async (_, model, reason) => {
      const { file } = await printCaseFile(await model(), 'en');
      const text = pageTexts(file).join('\n').replace(/\s+/g, ' ');
      expect(text).toContain(reason);
      expect(text).toContain('DSC_0061.JPG');
      expect(brokenRules(readPdf(file))).toEqual([]);
    },
    30_000,
  );

  test.skipIf(!hasPoppler)('that vanished leave a box too', async () => {
    const model = await sample;
    const photographs = model.photographs.map((photograph) => ({
      ...photograph,
      source: { kind: 'path' as const, path: '/nowhere/x.jpg' },
    }));
    const text = pageTexts((await printCaseFile({ ...model, photographs }, 'en')).file).join('\n');
    expect(text).toContain('could not be read');
    expect(text).not.toContain('/nowhere');
  });

  test('are printed at no more than 300 dots per inch, without camera and location data', async () => {
    const original = await sharp({ create: { width: 4000, height: 3000, channels: 3, background: '#557799' } })
      .withExif({ IFD0: { Make: 'SecretCamera' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '42/1 39/1 0/1' } })
      .jpeg()
      .toBuffer();
    expect(original.includes('SecretCamera')).toBe(true);
    const { file } = await printCaseFile(await withSource(original));
    expect(file.includes('SecretCamera')).toBe(false);
    expect(file.includes('Exif\0\0')).toBe(false);
    const pdf = readPdf(file);
    const images = [...pdf.objects.values()].filter(
      ({ value }) => value instanceof Map && nameOf(value.get('Subtype')) === 'Image',
    );
    expect(images.length).toBe(2);
    for (const { dictionary } of pdf.pages) {
      const content = pdf.streamOf(dictionary.get('Contents')).toString('latin1');
      const named = pdf.dictionary(pdf.dictionary(dictionary.get('Resources')).get('XObject'));
      for (const [, width = '', label = ''] of content.matchAll(
        /([\d.]+) 0 0 -[\d.]+ [\d.]+ [\d.]+ cm\n\/(I\d+) Do/g,
      )) {
        const pixels = Number(pdf.dictionary(named.get(label)).get('Width'));
        expect(pixels / (Number(width) / 72)).toBeLessThanOrEqual(300.5);
      }
    }
  });

  test.skipIf(!hasPoppler)('without a scale say so; with one the bar is printed', async () => {
    const text = pageTexts((await printSample('en')).file).join('\n');
    expect(text).toContain('Not calibrated: no scale can be read from this picture');
    expect(text).toContain('Calibrated: 125 µm per pixel of the original');
    expect(text).toContain('50 mm');
  });
});

test.skipIf(!hasPoppler)('the record of a seizure is printed after the cover, only what is filled', async () => {
  const text = pageTexts((await printSample('en')).file)
    .join('\n')
    .replaceAll(/\s+/g, ' ');
  for (const words of [
    'Records of seizure',
    'Sgt Agim SHEMBULLI',
    '0004471',
    '42.50000',
    'Refused to sign',
    'BC-5521',
  ]) {
    expect(text).toContain(words);
  }
  expect(text).toContain('Says that the trim was loose when he bought the car.');
  expect(text).not.toContain('Weather');
  expect(text).not.toContain('Interpreter');
});

test('an empty case is still a whole file', async () => {
  const model = await sample;
  const { file, pages } = await printCaseFile(
    {
      ...model,
      exhibits: [],
      photographs: [],
      reports: [],
      attachments: [],
      parties: [],
      detention: [],
      incidents: [],
    },
    'en',
  );
  expect(pages).toBe(4);
  expect(brokenRules(readPdf(file))).toEqual([]);
});
