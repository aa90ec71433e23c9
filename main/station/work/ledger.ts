// The ledger as people see it: its state, its lines, and its verification as a job with a report in plain words.
import type { Instant } from '../../../shared/language/instant.ts';
import { statement } from '../../database/index.ts';
import { readHeadFile, shownFingerprint, type LedgerReport } from '../../ledger/index.ts';
import { does, type Handler } from '../handler.ts';
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
