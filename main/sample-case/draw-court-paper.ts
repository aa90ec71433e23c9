// Papers of other authorities as a scanner would deliver them: fictional, a page to a few, the same bytes each time.
import { fontFile } from '../documents/index.ts';
import PDFDocument from 'pdfkit';

export interface CourtPaper {
  readonly fileName: string;
  readonly office: string;
  readonly number: string;
  readonly title: string;
  /** `2025-03-15` */
  readonly dated: string;
  /** One page for each. */
  readonly pages: readonly (readonly string[])[];
  /** Fictional, in the language of the paper. */
  readonly fictional: string;
}

const margin = 71;

/** @returns the bytes of a PDF; its date is that of the paper, so that nothing in it depends on when it was drawn. */
export async function drawCourtPaper(paper: CourtPaper): Promise<Buffer> {
  const document = new PDFDocument({
    size: 'A4',
    margin,
    font: fontFile('regular'),
    autoFirstPage: false,
    info: { Title: `${paper.title} ${paper.number}`, CreationDate: new Date(`${paper.dated}T09:00:00.000Z`) },
  });
  const pieces: Buffer[] = [];
  document.on('data', (piece: Buffer) => pieces.push(piece));
  const ended = new Promise<void>((resolve) => document.on('end', resolve));
  for (const [index, lines] of paper.pages.entries()) {
    document.addPage();
    document.font(fontFile('bold')).fontSize(10).text(paper.office, { align: 'left' });
    document
      .font(fontFile('regular'))
      .fontSize(9)
      .text(`${paper.number}   ${paper.dated.split('-').toReversed().join('.')}`);
    document.moveDown(2.5);
    if (index === 0) document.font(fontFile('bold')).fontSize(15).text(paper.title, { align: 'center' }).moveDown(1.5);
    document.font(fontFile('regular')).fontSize(10.5);
    for (const line of lines) document.text(line, { align: 'justify', lineGap: 3 }).moveDown(0.7);
    document
      .fontSize(8)
      .fillColor('#555555')
      .text(`${paper.fictional} · ${index + 1}/${paper.pages.length}`, margin, 790, { lineBreak: false })
      .fillColor('#000000');
  }
  document.end();
  await ended;
  return Buffer.concat(pieces);
}
