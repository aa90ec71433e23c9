// From the draft to its approval: submitting, approving or returning exactly one text, taking a draft over, withdrawing it.
import type { CommandName, OutputOf, ParsedInputOf } from '../../../shared/contract/index.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { statement } from '../../database/index.ts';
import { loadDocumentText, type DocumentText } from '../../documents/index.ts';
import type { Act } from '../act.ts';
import { writesPrepared, type Handler } from '../handler.ts';
import { findPerson } from '../person-records.ts';
import { signAgain, whileSigning, type Signer } from '../signing.ts';
import { settledConclusions } from '../conclusions/index.ts';
import { signedWorksheets } from '../worksheets/index.ts';
import { demandComplete } from './check-report.ts';
import { reportAreas } from './draft-reports.ts';
import { gather, recordsHash, type Gathered } from './report-facts.ts';
import { demandReadable } from './withheld.ts';
import {
  demandNewest,
  readOpenReport,
  readOwnDraft,
  readReport,
  recordReportEvent,
  type ReportRecord,
} from './report-records.ts';

interface Prepared {
  readonly signer: Signer;
  readonly text: DocumentText;
}

type SignedAct = Extract<CommandName, 'reports.submit' | 'reports.review' | 'reports.withdraw' | 'reports.take-over'>;

/** An act on a report that somebody signs; what the paper would draw from the records at that moment is part of what is signed. */
function signs<Name extends SignedAct>(
  perform: (act: Act, input: ParsedInputOf<Name>, parts: Prepared) => OutputOf<Name>,
): Handler<Name> {
  return writesPrepared<Name, Prepared>(
    reportAreas,
    async (inside, { id, signature }) => {
      const text = await loadDocumentText(readReport(inside.unlocked.db, id).report.language);
      return { signer: await signAgain(inside, signature.passphrase), text };
    },
    (act, input, parts) => whileSigning([parts.signer], () => perform(act, input, parts)),
  );
}

function seen(act: Act, record: ReportRecord, text: DocumentText): { gathered: Gathered; recordsSha256: string } {
  const gathered = gather(act.db, record, text, act.now);
  return { gathered, recordsSha256: recordsHash(gathered) };
}

export const submitReport: Handler<'reports.submit'> = signs<'reports.submit'>(
  (act, { id, textId }, { signer, text }) => {
    const record = readOwnDraft(act.db, id, signer.id);
    demandNewest(record, textId);
    if (record.state === 'in-review' || record.state === 'approved')
      throw new FocalPointError('reports.submitted-already', { number: record.number });
    const { recordsSha256 } = seen(act, record, text);
    recordReportEvent(act, record, { kind: 'submitted', signer, recordsSha256 });
    return {};
  },
);

export const reviewReport: Handler<'reports.review'> = signs<'reports.review'>(
  (act, { id, textId, as, reason }, { signer, text }) => {
    const record = readOpenReport(act.db, id);
    // Nobody approves what they may not read yet.
    demandReadable(act, record);
    demandNewest(record, textId);
    if (hasWorkedOn(act, record, signer.id)) throw new FocalPointError('reports.own-review', { number: record.number });
    if (record.state !== 'in-review' && !(as === 'returned' && record.state === 'approved'))
      throw new FocalPointError('reports.not-submitted', { number: record.number });
    if (as === 'returned' && reason === '') throw new FocalPointError('reports.needs-reason');
    const { gathered, recordsSha256 } = seen(act, record, text);
    if (as === 'approved') demandComplete(record, gathered);
    recordReportEvent(act, record, { kind: as, signer, recordsSha256, reason });
    return {};
  },
);

/** Whoever wrote any of it, or signed a worksheet or a conclusion it reports, would sign off their own work. */
function hasWorkedOn(act: Act, record: ReportRecord, personId: string): boolean {
  const { id, request_id: requestId } = record.report;
  const wrote = act.db.first(
    statement`select 1 from lab_report_text where report_id = ${id} and person_id = ${personId} limit 1`,
  );
  return (
    record.author.id === personId ||
    wrote !== undefined ||
    signedWorksheets(act.db, requestId).some(({ signerId }) => signerId === personId) ||
    settledConclusions(act.db, requestId).some(({ byId }) => byId === personId)
  );
}

export const withdrawReport: Handler<'reports.withdraw'> = signs<'reports.withdraw'>(
  (act, { id, reason }, { signer, text }) => {
    const record = readOwnDraft(act.db, id, signer.id);
    const { recordsSha256 } = seen(act, record, text);
    recordReportEvent(act, record, { kind: 'withdrawn', signer, recordsSha256, reason });
    return {};
  },
);

export const takeOver: Handler<'reports.take-over'> = signs<'reports.take-over'>(
  (act, { id, reason }, { signer, text }) => {
    const record = readOpenReport(act.db, id);
    // Whoever takes it over reads it from then on as its author.
    demandReadable(act, record);
    const { author, number } = record;
    if (author.id === signer.id) throw new FocalPointError('reports.yours-already', { number });
    const isFree = findPerson(act.db, author.id)?.state === 'retired' || signer.roles.includes('supervisor');
    if (!isFree) throw new FocalPointError('reports.author-at-work', { person: author.name });
    const { recordsSha256 } = seen(act, record, text);
    recordReportEvent(act, record, { kind: 'taken-over', signer, recordsSha256, reason });
    return {};
  },
);
