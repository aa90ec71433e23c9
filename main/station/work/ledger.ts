// The ledger as people see it: its state, its lines, and its verification as a job with a report in plain words.
import type { Instant } from '../../../shared/language/instant.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import { readHeadFile, shownFingerprint, type LedgerEntry, type LedgerReport } from '../../ledger/index.ts';
import { does, readsLong, type Handler, type ReadHandler } from '../handler.ts';
import { issueDocument } from '../issue-document.ts';
import type { Inside } from '../inside.ts';
import type { JobControl } from '../jobs.ts';
import { ledgerReportModel } from './ledger-report-model.ts';

export const ledgerState: Handler<'ledger.state'> = does(({ unlocked }) => {
  const head = unlocked.ledger.newestHead();
  const last = unlocked.db.first<{ at: Instant; size: number; findings: number }>(
    statement`select at, size, findings from verification order by at desc limit 1`,
  );
  return Promise.resolve({
    size: unlocked.ledger.size,
    root: unlocked.ledger.root,
    ...(head === undefined ? {} : { newestHead: { size: head.head.size, root: head.head.root, time: head.head.time } }),
    keyFingerprint: shownFingerprint(unlocked.vault.ledgerSigner.fingerprint),
    ...(last === undefined ? {} : { lastVerified: last }),
  });
});

export const ledgerPage: ReadHandler<'ledger.page'> = readsLong(({ db }, { before, count, subjectId, action }) => {
  const limit = before ?? Number.MAX_SAFE_INTEGER;
  const subject = subjectId ?? null;
  const deed = action ?? null;
  const rows = db.all<{ body: string }>(
    statement`select body from ledger_entry
      where seq < ${limit} and (${subject} is null or subject_id = ${subject}) and (${deed} is null or action = ${deed})
      order by seq desc limit ${count}`,
  );
  const total = db.first<{ total: number }>(statement`select coalesce(max(seq), 0) as total from ledger_entry`);
  const names = namesOf(db);
  return {
    total: total?.total ?? 0,
    entries: rows.map(({ body }) => {
      // Written by the ledger in its own shape.
      const entry = JSON.parse(body) as LedgerEntry;
      return {
        seq: entry.seq,
        recordedAt: entry.recordedAt,
        ...(entry.occurredAt === undefined ? {} : { occurredAt: entry.occurredAt }),
        actor: names.get(entry.actor) ?? entry.actor,
        action: entry.action,
        subject: { kind: entry.subject.kind, id: entry.subject.id, label: entry.subject.label },
      };
    }),
  };
});

export const verifyLedgerNow: Handler<'ledger.verify'> = does((inside) =>
  Promise.resolve(
    inside.jobs.start(
      { kind: 'ledger-verify', label: '', unit: 'entries', canCancel: true, startedBy: inside.unlocked.actor.name },
      async (control) => ({ report: await verify(inside, control) }),
    ),
  ),
);

export const reportLedger: Handler<'ledger.report'> = does((inside, { language }) =>
  Promise.resolve(
    inside.jobs.start(
      { kind: 'ledger-report', label: '', unit: 'entries', canCancel: true, startedBy: inside.unlocked.actor.name },
      async (control) => {
        const report = await verify(inside, control);
        const model = await ledgerReportModel(inside, report, language);
        const number = model.head.documentNumber;
        const issued = await issueDocument(
          inside,
          { paper: { kind: 'ledger-report', model }, language, title: number, fileName: `${number}.pdf` },
          control,
        );
        return { documentId: issued.id, report };
      },
    ),
  ),
);

/** Checks everything from the first entry on, against every head this computer knows, and says in the ledger that it did. */
async function verify(inside: Inside, control: JobControl): Promise<LedgerReport> {
  const { unlocked } = inside;
  const report = await unlocked.reader.verifyLedger(
    {
      publicKey: unlocked.vault.ledgerSigner.publicKeyPem,
      station: unlocked.vault.station.id,
      knownHeads: [...readHeadFile(unlocked.vault.headFile).heads, ...unlocked.headsKnownOutside()],
    },
    {
      signal: control.signal,
      onProgress: ({ done, of }) => {
        if (of !== undefined) control.progress(done, of);
      },
    },
  );
  if (unlocked.readOnlyReason === undefined) {
    unlocked.perform((act) => {
      act.db.run(statement`insert or replace into verification (at, size, root, findings)
        values (${act.now}, ${report.verified.size}, ${report.verified.root}, ${report.findingsInAll})`);
      act.note(
        'ledger',
        unlocked.vault.station.id,
        { size: report.verified.size, root: report.verified.root, findings: report.findingsInAll },
        { action: 'ledger.verified', label: unlocked.vault.station.name },
      );
    });
  }
  inside.emit({ type: 'changed', areas: ['ledger'] });
  return report;
}

function namesOf(db: ReadableDatabase): Map<string, string> {
  return new Map(
    db.all<{ id: string; name: string }>(statement`select id, name from person`).map(({ id, name }) => [id, name]),
  );
}
