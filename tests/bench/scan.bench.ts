// A scan recorded at a station of 250,000 exhibits: read, judged, written with its ledger entry. Prints beside the limit.
// Run: node tests/bench/scan.bench.ts [how many exhibits] [how many scans]
import process from 'node:process';
import { casesHandlers } from '../../main/station/cases/handlers.ts';
import { custodyHandlers } from '../../main/station/custody/handlers.ts';
import { placeHandlers } from '../../main/station/custody/place-handlers.ts';
import { intakeHandlers } from '../../main/station/intake/handlers.ts';
import { Act } from '../../main/station/act.ts';
import { sql } from '../../main/database/index.ts';
import { recordExhibit } from '../../main/station/intake/record-exhibit.ts';
import { issueLabel, reserveLabelCode } from '../../main/station/labels.ts';
import { scanningHandlers } from '../../main/station/scanning/handlers.ts';
import { contract } from '../../shared/contract/index.ts';
import { commandCodeOf, labelStationOf } from '../../shared/domain/label-code.ts';
import { DocumentId, StationId, type ScanSessionId } from '../../shared/language/identity.ts';
import { aRecord } from '../station/a-record.ts';
import { aCase, aPistol } from '../station/intake/entered.ts';
import { station } from '../station/ledger/a-ledger.ts';

const wanted = Number(process.argv[2] ?? 250_000);
const scans = Number(process.argv[3] ?? 1000);
const perCase = 50;
const record = aRecord({
  ...casesHandlers,
  ...intakeHandlers,
  ...custodyHandlers,
  ...placeHandlers,
  ...scanningHandlers,
});
const limit = 100;

function percentile(times: readonly number[], share: number): number {
  return times.toSorted((left, right) => left - right)[Math.ceil(times.length * share) - 1] ?? 0;
}

try {
  let id = 0xffffff;
  const nextId = (): string => `01912345-0000-7000-8000-${(id += 1).toString(16).padStart(12, '0')}`;
  const { db, ledger } = record.table;
  const paper = DocumentId.parse(nextId());
  db.run(
    sql('issued_document').insert({
      id: paper,
      kind: 'exhibit-label',
      title: '',
      file_name: '',
      language: 'en',
      made_at: record.now(),
      made_by: record.actor.id,
      sha256: '',
      bytes: 0,
      pages: 0,
      file_id: '',
      wrapped_key: '',
      ledger_size: 0,
      ledger_root: '', // prettier-ignore
    }),
  );
  const codes: string[] = [];
  const began = performance.now();
  for (let number = 0; number < wanted; number += perCase) {
    const caseId = record.ask('cases.open', aCase({ title: `CASE-${number}`, numbers: [] })).id;
    const act = new Act({ db, ledger, actor: record.actor, now: record.now(), station, nextId });
    db.transaction(() => {
      for (let each = 0; each < perCase; each += 1) {
        const input = contract['exhibits.record'].input.parse(aPistol(caseId, { mark: `K${each + 1}` }));
        const exhibit = recordExhibit(act, input);
        const code = reserveLabelCode(act, 'exhibit');
        const label = {
          code,
          type: 'exhibit',
          subjectId: exhibit.id,
          subject: exhibit.number,
          reason: undefined,
        } as const;
        issueLabel(act, label, paper);
        codes.push(code);
      }
    });
  }
  process.stdout.write(`${wanted} exhibits with labels in ${((performance.now() - began) / 1000).toFixed(1)} s\n`);
  const { id: placeId } = record.ask('places.add', { kind: 'shelf', name: 'S4' });
  let shelf = '';
  db.transaction(() => {
    const act = new Act({ db, ledger, actor: record.actor, now: record.now(), station, nextId });
    shelf = reserveLabelCode(act, 'place');
    issueLabel(act, { code: shelf, type: 'place', subjectId: placeId, subject: 'S4', reason: undefined }, paper);
  });
  const store = commandCodeOf('store', labelStationOf(StationId.parse(station)));
  let sessionId: ScanSessionId | undefined;
  const times: number[] = [];
  const spread = Array.from({ length: scans }, (_, index) => codes[Math.floor((index * codes.length) / scans)] ?? '');
  for (const given of [store, shelf, ...spread]) {
    const before = performance.now();
    const answer = record.ask('scanning.scan', {
      given,
      source: 'scanner',
      ...(sessionId === undefined ? {} : { sessionId }),
    });
    times.push(performance.now() - before);
    sessionId = answer.session.id;
  }
  const measured = percentile(times, 0.95);
  process.stdout.write(`scan to recorded, p95 of ${times.length}: ${measured.toFixed(1)} ms   limit ${limit} ms\n`);
} finally {
  record.release();
}
