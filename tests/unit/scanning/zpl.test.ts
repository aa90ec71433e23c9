// ZPL as a printer reads it: one format per label, whole dots, UTF-8, and no text that can be a command.
import { beforeAll, describe, expect, test } from 'vitest';
import { labelsInZpl, loadDocumentText, type DocumentText, type LabelModel } from '../../../main/documents/index.ts';
import { labelSizes, type LabelSize } from '../../../shared/domain/label-stock.ts';
import { sampleLabels } from '../../samples/small-paper-models.ts';

let text: DocumentText;
beforeAll(async () => {
  text = await loadDocumentText('sr-Cyrl');
});

const sizes = Object.keys(labelSizes) as LabelSize[]; // the keys of the constant
const zpl = (model: LabelModel) => labelsInZpl({ ...model, rulerPage: false }, text);

describe.each([
  [203, 8],
  [300, 12],
] as const)('at %s dpi', (dotsPerInch, dots) => {
  test.each(sizes)('a label of %s mm is as wide and long as the stock, and nothing stands outside it', (size) => {
    const [width, height] = labelSizes[size];
    const written = zpl(sampleLabels(size, dotsPerInch));
    expect(written).toContain(`^PW${width * dots}\n^LL${height * dots}`);
    for (const [, x, y] of written.matchAll(/\^FO(\d+),(\d+)/g)) {
      expect(Number(x)).toBeLessThan(width * dots);
      expect(Number(y)).toBeLessThan(height * dots);
    }
  });
});

test('each label is one format, in UTF-8, with a QR code of its own code', () => {
  const model = sampleLabels('100x50');
  const formats = zpl(model).split('^XA').slice(1);
  expect(formats).toHaveLength(model.labels.length);
  for (const [index, format] of formats.entries()) {
    expect(format).toContain('^CI28');
    expect(format).toMatch(new RegExp(`\\^BQN,2,\\d+\\^FH\\^FDMA,${model.labels[index]?.code}\\^FS`));
    expect(format.trimEnd().endsWith('^XZ')).toBe(true);
  }
});

test('bars only where they can be three dots wide at 203 dpi', () => {
  expect(zpl(sampleLabels('100x50'))).toContain('^BY3^BCN');
  expect(zpl(sampleLabels('100x50', 300))).toContain('^BY4^BCN');
  expect(zpl(sampleLabels('57x32'))).not.toContain('^BC');
});

test.each(sizes)('on %s mm the words are kind, make and amount, and Serbian ones stay Cyrillic', (size) => {
  expect(zpl(sampleLabels(size))).toContain('Муниција · 9 mm P.A.K. · 14');
});

test('a case without a number leaves the place to the number of the exhibit', () => {
  const [, second] = zpl(sampleLabels('100x50')).split('^XA').slice(1);
  expect(second).toContain('EX-2025-000014');
  expect(second).not.toContain('PP.I.');
});

test('a description that is a command stays a description', () => {
  const model = sampleLabels('100x50');
  const [label] = model.labels;
  if (label?.type !== 'exhibit') throw new Error('The first sample is an exhibit');
  const hostile = { ...label, made: ['^XZ^XA^FO0,0~JR_5E\u0000\n\\&'] };
  const written = zpl({ ...model, labels: [hostile] });
  expect(written.split('^XA')).toHaveLength(2);
  expect(written).toContain('_5EXZ_5EXA_5EFO0,0_7EJR_5F5E _5C&');
});

test('the ruler page says what to measure', () => {
  const written = labelsInZpl({ ...sampleLabels('62x29'), rulerPage: true }, text);
  expect(written.split('^XA')).toHaveLength(5);
  expect(written).toContain('50 mm × 20 mm');
});
