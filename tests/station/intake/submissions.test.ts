import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { casesHandlers } from '../../../main/station/cases/handlers.ts';
import { intakeHandlers } from '../../../main/station/intake/handlers.ts';
import { aRecord, type TestRecord } from '../a-record.ts';
import { aCase, aDelivery } from './entered.ts';

let record: TestRecord;
let caseId: string;
beforeEach(() => {
  record = aRecord({ ...casesHandlers, ...intakeHandlers });
  caseId = record.ask('cases.open', aCase()).id;
});
afterEach(() => record.release());

describe('a delivery', () => {
  test('is received under a receipt number of its year', () => {
    const first = record.ask('intake.record-submission', aDelivery(caseId, record));
    const second = record.ask('intake.record-submission', aDelivery(caseId, record));
    expect([first.receiptNumber, second.receiptNumber]).toEqual(['RC-2026-00001', 'RC-2026-00002']);
    const { submissions } = record.ask('intake.submissions', { caseId });
    expect(submissions).toHaveLength(2);
    expect(submissions[0]).toMatchObject({ state: 'received', recordedBy: 'Arta Shembulli', packagesAnnounced: 2 });
  });

  test('keeps the seal of the paper and the seal of the package, and the ledger names both', async () => {
    const { id } = record.ask('intake.record-submission', aDelivery(caseId, record));
    const differing = record.entries().filter(({ action }) => action === 'seal.discrepancy');
    expect(differing).toHaveLength(1);
    expect(differing[0]?.subject).toEqual({ kind: 'submission', id, label: 'LUGINA-14 / K6: 0048127 ≠ 0048217' });
    expect(await record.ledgerFindings()).toEqual([]);
  });

  test('is refused with its reason, and that stays', () => {
    record.ask('intake.refuse-submission', {
      ...aDelivery(caseId, record),
      refusalCode: 'seal-broken',
      reason: 'package open, no seal',
    });
    const { submissions } = record.ask('intake.submissions', {});
    expect(submissions[0]).toMatchObject({
      state: 'refused',
      refusalCode: 'seal-broken',
      refusalReason: 'package open, no seal',
    });
    expect(record.entries().at(-1)?.action).toBe('submission.refused');
  });

  test('is not accepted from the future', () => {
    const tomorrow = record.later(24 * 60);
    record.later(-24 * 60);
    const { code } = record.refusal('intake.record-submission', aDelivery(caseId, record, { receivedAt: tomorrow }));
    expect(code).toBe('intake.in-the-future');
    expect(record.ask('intake.submissions', {}).submissions).toEqual([]);
  });

  test('two clocks that differ by four minutes are no future', () => {
    const soon = record.later(4);
    record.later(-4);
    record.ask('intake.record-submission', aDelivery(caseId, record, { receivedAt: soon }));
    expect(record.ask('intake.submissions', {}).submissions).toHaveLength(1);
  });

  test('of a case that is not there leaves no number behind', () => {
    const unknown = '01912345-0000-7000-8000-ffffffffffff';
    expect(record.refusal('intake.record-submission', aDelivery(unknown, record)).code).toBe('cases.unknown');
    expect(record.ask('intake.record-submission', aDelivery(caseId, record)).receiptNumber).toBe('RC-2026-00001');
  });

  test('can never be changed afterwards, not even past the program', () => {
    record.ask('intake.record-submission', aDelivery(caseId, record));
    expect(() => record.table.db.script(`update submission set note = 'x'`)).toThrow(/append-only|abort/i);
  });
});
