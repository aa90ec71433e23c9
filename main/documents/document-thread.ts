// The documents thread: lays out and draws papers beside the station's own thread. Its bytes are fetched piece by piece, so a
// paper of a gigabyte never waits in memory, and no plain byte of it touches a disk here.
import { missingCase } from '../../shared/language/habits.ts';
import { Pieces, serveThread } from '../threads/index.ts';
import { writeCaseFile } from './case-file/case-file.ts';
import { writeChargeSheet } from './charge-sheet.ts';
import { writeCustodyRecord } from './custody-record.ts';
import { writeCourtBundle } from './court-bundle/court-bundle.ts';
import { writeDocumentIndex } from './court-file/document-index.ts';
import { writeFileCover } from './court-file/file-cover.ts';
import { writeMediaManifest } from './court-file/media-manifest.ts';
import { writeDisclosureLog } from './disclosure/disclosure-log.ts';
import { writeDisclosureSchedule } from './disclosure/disclosure-schedule.ts';
import { writeExclusionList } from './disclosure/exclusion-list.ts';
import { writeRedactionLog } from './court-file/redaction-log.ts';
import { writeDisposalCertificate } from './disposal-certificate.ts';
import { writeDiscrepancyRecord } from './discrepancy-record.ts';
import { writeExaminationReport } from './examination-report/examination-report.ts';
import { loadDocumentText } from './document-text.ts';
import { writeExhibitLabels } from './exhibit-label.ts';
import { writeCodeSheet } from './labels/code-sheet.ts';
import { writeIntelligenceProduct } from './intelligence-product.ts';
import { writeIntelligenceReport } from './intelligence-report.ts';
import { writeInventoryResult } from './inventory-result.ts';
import { writeFirearmLife } from './firearm-life.ts';
import { writeEventMap } from './event-map.ts';
import { writeTimeline } from './timeline.ts';
import { writeLinkChart } from './link-chart.ts';
import { writeLedgerReport } from './ledger-report.ts';
import { writeMovementRecord } from './movement-record.ts';
import { writeRecordList } from './record-list.ts';
import { imageOpener } from './pictures/open-image.ts';
import { writePackageReceipt } from './package-receipt.ts';
import { writePhotoSheet } from './photo-sheet.ts';
import type { DocumentThreadCalls, OrderedPaper } from './papers.ts';
import { writePlaceContents } from './place-contents.ts';
import { writeReceipt } from './receipt.ts';
import { writeRecoverySheet } from './recovery-sheet.ts';
import { writeStatisticalReport } from './statistical-report.ts';
import { writeTraceRequest } from './trace-request.ts';
import { writeThresholdComputation } from './threshold-computation.ts';
import type { DocumentTools, WrittenDocument } from './write-document.ts';

const papers = new Pieces<WrittenDocument>();

serveThread<DocumentThreadCalls>({
  async begin({ paper, language, images, willBeSigned }) {
    const text = await loadDocumentText(language);
    return papers.begin(async (writer) => {
      const tools: DocumentTools = {
        text,
        signal: writer.signal,
        openImage: imageOpener(images),
        willBeSigned,
        progress: (done, total) => writer.reached(done, total),
        sink: {
          write(chunk) {
            writer.add(chunk);
            return writer.makeRoom();
          },
        },
      };
      try {
        return await write(paper, tools);
      } finally {
        images?.fileKek.fill(0);
      }
    });
  },

  next: ({ writing }, { moveWithAnswer }) => papers.next(writing, { moveWithAnswer }),

  abandon({ writing }) {
    papers.abandon(writing);
    return undefined;
  },
});

function write(paper: OrderedPaper, tools: DocumentTools): Promise<WrittenDocument> {
  switch (paper.kind) {
    case 'case-file':
      return writeCaseFile(paper.model, tools);
    case 'exhibit-label':
      return writeExhibitLabels(paper.model, tools);
    case 'code-sheet':
      return writeCodeSheet(paper.model, tools);
    case 'receipt':
      return writeReceipt(paper.model, tools);
    case 'recovery-sheet':
      return writeRecoverySheet(paper.model, tools);
    case 'custody-record':
      return writeCustodyRecord(paper.model, tools);
    case 'package-receipt':
      return writePackageReceipt(paper.model, tools);
    case 'ledger-report':
      return writeLedgerReport(paper.model, tools);
    case 'disposal-certificate':
      return writeDisposalCertificate(paper.model, tools);
    case 'custody-movements':
      return writeMovementRecord(paper.model, tools);
    case 'place-contents':
      return writePlaceContents(paper.model, tools);
    case 'photo-sheet':
      return writePhotoSheet(paper.model, tools);
    case 'inventory-result':
      return writeInventoryResult(paper.model, tools);
    case 'record-list':
      return writeRecordList(paper.model, tools);
    case 'threshold-computation':
      return writeThresholdComputation(paper.model, tools);
    case 'charge-sheet':
      return writeChargeSheet(paper.model, tools);
    case 'examination-report':
      return writeExaminationReport(paper.model, tools);
    case 'discrepancy-record':
      return writeDiscrepancyRecord(paper.model, tools);
    case 'file-cover':
      return writeFileCover(paper.model, tools);
    case 'document-index':
      return writeDocumentIndex(paper.model, tools);
    case 'media-manifest':
      return writeMediaManifest(paper.model, tools);
    case 'court-bundle':
      return writeCourtBundle(paper.model, tools);
    case 'disclosure-schedule':
      return writeDisclosureSchedule(paper.model, tools);
    case 'redaction-log':
      return writeRedactionLog(paper.model, tools);
    case 'exclusion-list':
      return writeExclusionList(paper.model, tools);
    case 'disclosure-log':
      return writeDisclosureLog(paper.model, tools);
    case 'statistical-report':
    case 'yearly-report':
      return writeStatisticalReport(paper.model, tools);
    case 'intelligence-product':
      return writeIntelligenceProduct(paper.model, tools);
    case 'intelligence-report':
      return writeIntelligenceReport(paper.model, tools);
    case 'trace-request':
      return writeTraceRequest(paper.model, tools);
    case 'link-chart':
      return writeLinkChart(paper.model, tools);
    case 'firearm-life':
      return writeFirearmLife(paper.model, tools);
    case 'event-map':
      return writeEventMap(paper.model, tools);
    case 'timeline':
      return writeTimeline(paper.model, tools);
    default:
      return missingCase(paper);
  }
}
