// Definitions and snapshots for the eye; and a snapshot counted again from what the ledger says was there at its head.
import { readsLong } from '../handler.ts';
import { countReport } from './count-report.ts';
import { demandCountable, knownDefinitions } from './definitions.ts';
import {
  findSnapshot,
  lackingOf,
  loadSnapshots,
  questionOf,
  reportOf,
  sealedResult,
  snapshotLine,
} from './snapshot-row.ts';

export const listNumberReports = readsLong<'numbers.reports'>(({ db }) => ({
  definitions: knownDefinitions(db),
  snapshots: loadSnapshots(db).map(snapshotLine),
}));

export const readSnapshot = readsLong<'numbers.snapshot'>(({ db }, { id }) => {
  const row = findSnapshot(db, id);
  const { definition, parameters } = questionOf(row);
  const named = (other: typeof row.corrects) =>
    other === null ? undefined : { id: other, number: findSnapshot(db, other).number };
  const corrects = named(row.corrects);
  const correctedBy = named(row.corrected_by);
  return {
    line: snapshotLine(row),
    definition,
    parameters,
    report: reportOf(row),
    lacking: lackingOf(row),
    sha256: row.result_sha256,
    head: { size: row.ledger_size, root: row.ledger_root },
    reason: row.reason,
    ...(corrects === undefined ? {} : { corrects }),
    ...(correctedBy === undefined ? {} : { correctedBy }),
    ...(row.signed_by === null || row.signed_at === null
      ? {}
      : {
          signOff: { by: row.signed_by, at: row.signed_at, key: row.signed_key ?? '', note: row.signed_note ?? '' },
        }),
  };
});

export const checkSnapshot = readsLong<'numbers.check-snapshot'>(({ db }, { id }) => {
  const row = findSnapshot(db, id);
  const question = questionOf(row);
  demandCountable(question.definition);
  const { sha256 } = sealedResult(countReport(db, question));
  return { isSame: sha256 === row.result_sha256, sha256: row.result_sha256, counted: sha256 };
});
