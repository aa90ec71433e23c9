// What a report takes from conclusions: what counts, with its scale; what does not count yet only by its state.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isWorkWithheld, openVerifications, settledConclusions } from '../../../main/station/conclusions/index.ts';
import { handlers } from '../../../main/station/handlers.ts';
import { sql } from '../../../main/database/index.ts';
import { afteScale } from '../../../shared/reference/scales/afte.ts';
import { PersonId, type CaseId, type ExhibitId, type RequestId, TaskId } from '../../../shared/language/identity.ts';
import { aCase, anExhibit, at } from '../a-case.ts';
import { aRecord, type TestRecord } from '../a-record.ts';
import { aRequest } from '../examination/a-request.ts';

let record: TestRecord;
let of: { caseId: CaseId; exhibitId: ExhibitId; requestId: RequestId; taskId: TaskId };
let rows = 0;

const stranger = PersonId.parse('01912345-0000-7000-8000-0000000fffff');
const signed = { signature_key: 'key', signature: 'signature' };

beforeEach(() => {
  record = aRecord(handlers);
  rows = 0;
  const { id: caseId } = record.ask('cases.open', aCase());
  const { id: exhibitId } = record.ask('exhibits.record', anExhibit(caseId));
  const { id: requestId } = record.ask('requests.record', aRequest(caseId, [exhibitId]));
  const { ids } = record.ask('tasks.plan', { requestId, tasks: [{ exhibitId, examination: 'toolmarks', note: '' }] });
  of = { caseId, exhibitId, requestId, taskId: TaskId.parse(ids[0]) };
  insert('conclusion_scale', {
    id: 'scale-1',
    code: afteScale.code,
    version: afteScale.version,
    body: JSON.stringify(afteScale),
    origin: 'program',
    reason: '',
    recorded_at: at('2025-03-17T08:00:00.000Z'),
    recorded_by: record.actor.id,
    recorder: record.actor.name,
  });
});
afterEach(() => record.release());

function insert(table: string, row: Record<string, string | number | null>): void {
  record.table.db.run(sql(table).insert(row));
}

function nextId(): string {
  rows += 1;
  return `01912345-0000-7000-8000-${(0xf000 + rows).toString(16).padStart(12, '0')}`;
}

function conclusion(changes: Record<string, string | null> = {}): string {
  const id = nextId();
  insert('conclusion', {
    id,
    task_id: of.taskId,
    request_id: of.requestId,
    case_id: of.caseId,
    exhibit_id: of.exhibitId,
    exhibit: 'LUGINA-14 / K1',
    compared_kind: 'named',
    compared_exhibit_id: null,
    compared_with: 'Bore K5',
    question: 'Is it operable?',
    scale_id: 'scale-1',
    value: 'identification',
    likelihood_ratio: null,
    first_proposition: '',
    second_proposition: '',
    basis: 'Striae agree',
    limitations: 'One bore',
    comparisons: '["c-1"]',
    mode: 'blind',
    corrects: null,
    reason: '',
    recorded_at: at('2025-03-20T08:00:00.000Z'),
    person_id: record.actor.id,
    person: record.actor.name,
    ...signed,
    ...changes,
  });
  return id;
}

function said(conclusionId: string, kind: 'verified' | 'resolved', value: string, ratio: string | null = null): void {
  insert('conclusion_event', {
    id: nextId(),
    conclusion_id: conclusionId,
    kind,
    mode: kind === 'verified' ? 'blind' : null,
    value,
    likelihood_ratio: ratio,
    basis: 'Looked at',
    recorded_at: at('2025-03-21T08:00:00.000Z'),
    person_id: record.actor.id,
    person: 'Bekim Verifiko',
    ...signed,
  });
}

const settled = () => settledConclusions(record.table.db, of.requestId);
const open = () => openVerifications(record.table.db, of.requestId);

test('what nobody verified is named with its state and without what it says', () => {
  conclusion();
  expect(settled()).toMatchObject([
    { state: 'unverified', value: '', basis: '', limitations: '', comparisons: [], comparedWith: 'Bore K5' },
  ]);
  expect(open()).toEqual([{ taskId: of.taskId, exhibit: 'LUGINA-14 / K1' }]);
});

test('what both came to counts, on the scale it was made on', () => {
  said(conclusion(), 'verified', 'identification');
  expect(settled()).toMatchObject([
    {
      state: 'agreed',
      value: 'identification',
      basis: 'Striae agree',
      scale: { code: 'afte', version: 1 },
      verification: { by: 'Bekim Verifiko', mode: 'blind', value: 'identification' },
    },
  ]);
  expect(open()).toEqual([]);
});

test('a disagreement keeps a report open, and the third person’s level is the one that is printed', () => {
  const id = conclusion();
  said(id, 'verified', 'inconclusive-a');
  expect(settled()).toMatchObject([{ state: 'disagreed', value: '' }]);
  expect(open()).toHaveLength(1);
  said(id, 'resolved', 'inconclusive-b');
  expect(settled()).toMatchObject([
    {
      state: 'resolved',
      value: 'inconclusive-b',
      verification: { value: 'inconclusive-a' },
      resolution: { value: 'inconclusive-b' },
    },
  ]);
  expect(open()).toEqual([]);
});

test('a third person who comes to the first level by another ratio is printed with their own', () => {
  const id = conclusion({ value: 'identification', likelihood_ratio: '5000' });
  said(id, 'verified', 'inconclusive-a', '40');
  said(id, 'resolved', 'identification', '2000');
  expect(settled()).toMatchObject([{ state: 'resolved', value: 'identification', likelihoodRatio: '2000' }]);
});

test('what was corrected is left out, and what corrects it stands in its place', () => {
  const first = conclusion();
  said(first, 'verified', 'identification');
  const second = conclusion({ corrects: first, value: 'elimination', recorded_at: at('2025-03-22T08:00:00.000Z') });
  expect(settled()).toMatchObject([{ id: second, state: 'unverified', value: '' }]);
});

test('the work on a task is kept from everybody but its author while a conclusion on it waits unseen', () => {
  const id = conclusion();
  expect(isWorkWithheld(record.table.db, of.taskId, stranger)).toBe(true);
  expect(isWorkWithheld(record.table.db, of.taskId, record.actor.id)).toBe(false);
  said(id, 'verified', 'identification');
  expect(isWorkWithheld(record.table.db, of.taskId, stranger)).toBe(false);
});

test('the work is seen by everybody once the correction of what nobody looked at is verified', () => {
  const first = conclusion();
  const second = conclusion({ corrects: first, recorded_at: at('2025-03-22T08:00:00.000Z') });
  expect(isWorkWithheld(record.table.db, of.taskId, stranger)).toBe(true);
  said(second, 'verified', 'identification');
  expect(isWorkWithheld(record.table.db, of.taskId, stranger)).toBe(false);
});
