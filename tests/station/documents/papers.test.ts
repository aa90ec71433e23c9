// Every paper of the program, in every language, against the rules it must keep.
import { describe, expect, test, vi } from 'vitest';
import {
  writeCaseFile,
  writeChargeSheet,
  writeCodeSheet,
  writeCustodyRecord,
  writeDiscrepancyRecord,
  writeDocumentIndex,
  writeExaminationReport,
  writeExhibitLabels,
  writeFileCover,
  writeIntelligenceProduct,
  writeIntelligenceReport,
  writeInventoryResult,
  writeLedgerReport,
  writeDisclosureLog,
  writeDisclosureSchedule,
  writeExclusionList,
  writeRedactionLog,
  writeMediaManifest,
  writePackageReceipt,
  writePlaceContents,
  writeReceipt,
  writeRecoverySheet,
  writeThresholdComputation,
  writeStatisticalReport,
  writeTraceRequest,
  type DocumentTools,
  type WrittenDocument,
} from '../../../main/documents/index.ts';
import { writeDisposalCertificate } from '../../../main/documents/disposal-certificate.ts';
import { languages } from '../../../shared/domain/roles.ts';
import { lugina14 } from '../../samples/case-file-model.ts';
import { sampleDocumentIndex, sampleFileCover, sampleMediaManifest } from '../../samples/court-file-models.ts';
import {
  sampleDisclosureLog,
  sampleExclusionList,
  sampleNilSchedule,
  sampleSchedule,
} from '../../samples/disclosure-models.ts';
import { sampleRedactionLog } from '../../samples/redaction-log-model.ts';
import { sampleDisposalCertificate } from '../../samples/disposal-certificate-model.ts';
import { sampleIntelligenceProduct } from '../../samples/intelligence-product-model.ts';
import { sampleIntelligenceReport } from '../../samples/intelligence-report-model.ts';
import { sampleInventoryResult } from '../../samples/inventory-result-model.ts';
import {
  sampleCommandSheet,
  sampleCustodyRecord,
  sampleLabels,
  sampleLedgerReport,
  sampleDiscrepancy,
  samplePackageReceipt,
  sampleReceipt,
  sampleRecoverySheet,
  sampleSelfTestSheet,
} from '../../samples/small-paper-models.ts';
import { samplePlaceContents } from '../../samples/place-contents-model.ts';
import { sampleChargeSheet, sampleThresholdComputation } from '../../samples/prosecution-models.ts';
import { sampleExaminationReport } from '../../samples/examination-report-model.ts';
import {
  sampleStatisticalReport,
  sampleUnsignedReport,
  sampleYearlyReport,
} from '../../samples/statistical-report-model.ts';
import { sampleTraceRequest } from '../../samples/trace-request-model.ts';
import { brokenRules } from './conformance.ts';
import type { Language } from '../../../shared/domain/roles.ts';
import { isInstalled, pageTexts, print, runOn, type Printed } from './print-paper.ts';
import { readPdf } from './read-pdf.ts';

type Write = (tools: DocumentTools) => Promise<WrittenDocument>;

const papers: readonly (readonly [string, Write])[] = [
  ['case file', async (tools) => writeCaseFile(await shortSample, tools)],
  ['receipt', (tools) => writeReceipt(sampleReceipt, tools)],
  ['discrepancy record', (tools) => writeDiscrepancyRecord(sampleDiscrepancy, tools)],
  ['intelligence product', (tools) => writeIntelligenceProduct(sampleIntelligenceProduct, tools)],
  ['intelligence report', (tools) => writeIntelligenceReport(sampleIntelligenceReport, tools)],
  ['file cover', (tools) => writeFileCover(sampleFileCover, tools)],
  ['index of documents', (tools) => writeDocumentIndex(sampleDocumentIndex, tools)],
  ['hash list of media', (tools) => writeMediaManifest(sampleMediaManifest, tools)],
  ['disclosure schedule', (tools) => writeDisclosureSchedule(sampleSchedule, tools)],
  ['disclosure schedule with nothing on it', (tools) => writeDisclosureSchedule(sampleNilSchedule, tools)],
  ['exclusion list', (tools) => writeExclusionList(sampleExclusionList, tools)],
  ['log of redactions', (tools) => writeRedactionLog(sampleRedactionLog, tools)],
  ['disclosure log', (tools) => writeDisclosureLog(sampleDisclosureLog, tools)],
  ['certificate of disposal', (tools) => writeDisposalCertificate(sampleDisposalCertificate, tools)],
  ['computation of thresholds', (tools) => writeThresholdComputation(sampleThresholdComputation, tools)],
  ['overview of charges', (tools) => writeChargeSheet(sampleChargeSheet, tools)],
  ['trace request', async (tools) => writeTraceRequest(await sampleTraceRequest(), tools)],
  [
    'draft of a trace request',
    async (tools) =>
      writeTraceRequest(
        { ...(await sampleTraceRequest()), isDraft: true, signed: undefined, steps: [], answers: [] },
        tools,
      ),
  ],
  ['statistical report', (tools) => writeStatisticalReport(sampleStatisticalReport, tools)],
  ['statistical report that nobody signed', (tools) => writeStatisticalReport(sampleUnsignedReport, tools)],
  ['yearly report', (tools) => writeStatisticalReport(sampleYearlyReport, tools)],
  ['recovery sheet', (tools) => writeRecoverySheet(sampleRecoverySheet, tools)],
  ['custody record', async (tools) => writeCustodyRecord(await sampleCustodyRecord(), tools)],
  ['package receipt', (tools) => writePackageReceipt(samplePackageReceipt, tools)],
  ['ledger report', (tools) => writeLedgerReport(sampleLedgerReport, tools)],
  ['contents of a place', (tools) => writePlaceContents(samplePlaceContents, tools)],
  ['command labels', (tools) => writeCodeSheet(sampleCommandSheet, tools)],
  ['self-test sheet', (tools) => writeCodeSheet(sampleSelfTestSheet, tools)],
  ['inventory result', (tools) => writeInventoryResult(sampleInventoryResult(), tools)],
  ['laboratory report', async (tools) => writeExaminationReport(await sampleReport, tools)],
  [
    'draft of a laboratory report',
    async (tools) => writeExaminationReport({ ...(await sampleReport), isDraft: true }, tools),
  ],
  ['labels', (tools) => writeExhibitLabels(sampleLabels('100x50'), tools)],
];

vi.setConfig({ testTimeout: 60_000 });

// Seven exhibits are enough here; the whole case is read in case-file.test.ts.
const shortSample = lugina14().then((model) => ({ ...model, exhibits: model.exhibits.slice(0, 7) }));
const sampleReport = sampleExaminationReport();
const printedOnce = new Map<string, Promise<Printed>>();

/** Each paper is printed once per language and only read by the tests. */
function printed(name: string, language: Language, write: Write): Promise<Printed> {
  const key = `${name} ${language}`;
  const known = printedOnce.get(key) ?? print(language, write);
  printedOnce.set(key, known);
  return known;
}

const hasQpdf = isInstalled('qpdf');
const hasPoppler = isInstalled('pdftotext') && isInstalled('pdffonts');

describe.each(papers)('%s', (name, write) => {
  test.each(languages)(
    'keeps every rule of PDF/A-3a and PDF/UA-1 that our own code can check (%s)',
    async (language) => {
      const { file } = await printed(name, language, write);
      expect(brokenRules(readPdf(file))).toEqual([]);
    },
  );

  test('comes out byte for byte the same from the same record', async () => {
    const [first, second] = [await printed(name, 'sq', write), await print('sq', write)];
    expect(second.sha256).toBe(first.sha256);
    expect(second.file.equals(first.file)).toBe(true);
  });

  test('differs, also in its ID, when it is in another language', async () => {
    const [first, second] = [await printed(name, 'sq', write), await printed(name, 'sr-Cyrl', write)];
    const idOf = (file: Buffer): string => JSON.stringify(readPdf(file).trailer.get('ID'));
    expect(idOf(second.file)).not.toBe(idOf(first.file));
  });

  test.skipIf(!hasQpdf)('satisfies qpdf', async () => {
    const { file } = await printed(name, 'sr-Latn', write);
    expect(runOn(file, 'qpdf', (path) => ['--check', path])).toContain('No syntax or stream encoding errors');
  });

  test.skipIf(!hasPoppler)('embeds every font', async () => {
    const { file } = await printed(name, 'sr-Cyrl', write);
    const fonts = runOn(file, 'pdffonts', (path) => [path])
      .split('\n')
      .slice(2)
      .filter(Boolean);
    expect(fonts.length).toBeGreaterThan(0);
    for (const font of fonts) expect(font).toMatch(/yes yes yes/);
  });

  test.skipIf(!hasPoppler || name === 'labels')(
    'prints page n of N on every page, n being the page of the PDF',
    async () => {
      const { file, pages } = await printed(name, 'sq', write);
      const texts = pageTexts(file);
      expect(texts).toHaveLength(pages);
      for (const [index, text] of texts.entries()) expect(text).toContain(`faqja ${index + 1} nga ${pages}`);
    },
  );

  test.skipIf(!hasPoppler)('leaves no sentence unwritten: no key and no placeholder is printed', async () => {
    for (const language of languages) {
      const text = pageTexts((await printed(name, language, write)).file).join('\n');
      expect(text).not.toMatch(/\{\{|\}\}|\b(cover|custody|exhibit|common|label|receipt|recovery|verification)\.[a-z]/);
    }
  });
});

test.skipIf(!hasPoppler)(
  'a certificate of disposal names the day of the decision, of which nobody said the hour',
  async () => {
    const write: Write = (tools) => writeDisposalCertificate(sampleDisposalCertificate, tools);
    const text = pageTexts((await printed('certificate of disposal', 'en', write)).file).join('\n');
    expect(text).toMatch(/01\.10\.2025(?! \d)/);
    expect(text).not.toContain('00:00');
  },
);

test('stops when the person cancels', async () => {
  const signal = AbortSignal.abort();
  await expect(print('en', (tools) => writeReceipt(sampleReceipt, tools), { signal })).rejects.toMatchObject({
    failure: { code: 'threads.cancelled' },
  });
});
