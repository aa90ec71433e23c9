// A candidate is a lead. It becomes a hit only by a comparison that a second examiner came to as well.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { InputOf } from '../../../shared/contract/index.ts';
import type { CandidateId, ConclusionId, TaskId } from '../../../shared/language/identity.ts';
import { at } from '../a-case.ts';
import { passphraseOf, type TestStation } from '../open-test-station.ts';
import { aComparison, concluded, soundness, started, verified, type Compared } from './a-conclusion.ts';
import { present } from '../../present.ts';

let compared: Compared;
let station: TestStation;
let search: TaskId;

beforeEach(async () => {
  compared = await aComparison();
  ({ station } = compared);
  search = await started(station, compared, 'database');
});
afterEach(() => station.close());

const aSearch = (changes: Partial<InputOf<'searches.record'>> = {}): InputOf<'searches.record'> => ({
  taskId: search,
  system: 'ibis',
  systemName: '',
  entryNumber: '4711',
  enteredAt: at('2025-03-17T07:50:00.000Z'),
  images: '3d',
  note: '',
  candidates: [
    { rank: 1, score: '0.61', reference: '2022-DR-0004', linkedCase: '' },
    { rank: 3, score: '0.58', reference: '2024-DR-1188 C1', linkedCase: '2024-DR-1188' },
  ],
  ...changes,
});

async function candidates(): Promise<CandidateId[]> {
  const { searches } = await station.answer('searches.list', { taskId: search });
  return searches.flatMap((one) => one.candidates.map(({ id }) => id));
}

const aHit = (conclusionId: ConclusionId, changes: Partial<InputOf<'hits.record'>> = {}): InputOf<'hits.record'> => ({
  conclusionId,
  linkedCase: '2024-DR-1188',
  note: '',
  signature: { passphrase: passphraseOf('reviewer') },
  ...changes,
});

describe('a search', () => {
  test('keeps its candidates as the system gave them, and what was made of each', async () => {
    await station.answer('searches.record', aSearch());
    const [first, third] = await candidates();
    await station.answer('candidates.decide', { ids: [present(first)], decision: 'excluded', reason: 'Other class' });
    await station.answer('candidates.decide', {
      ids: [present(third)],
      decision: 'of-interest',
      reason: 'Aperture shear',
    });
    await station.answer('candidates.decide', {
      ids: [present(first)],
      decision: 'of-interest',
      reason: 'Looked again',
    });
    const { searches } = await station.answer('searches.list', { caseId: compared.caseId });
    expect(searches).toMatchObject([
      {
        system: 'ibis',
        entryNumber: '4711',
        candidates: [
          { rank: 1, score: '0.61', decision: 'of-interest', reason: 'Looked again', earlierDecisions: 1 },
          { rank: 3, reference: '2024-DR-1188 C1', decision: 'of-interest', viewedBy: 'Test examiner' },
        ],
      },
    ]);
    expect(await soundness(station)).toMatchObject({ isSound: true, findings: [] });
  });

  test('without a candidate is a result as well', async () => {
    await station.answer('searches.record', aSearch({ candidates: [] }));
    expect(await station.answer('searches.list', { taskId: search })).toMatchObject({ searches: [{ candidates: [] }] });
  });

  test('takes further candidates, and none twice', async () => {
    const { id } = await station.answer('searches.record', aSearch());
    const more = { rank: 4, score: '0.2', reference: 'X', linkedCase: '' };
    await station.answer('searches.add-candidates', { searchId: id, candidates: [more] });
    expect(await candidates()).toHaveLength(3);
    const again = { searchId: id, candidates: [more] };
    expect(await station.refusal('searches.add-candidates', again)).toBe('searches.rank-twice');
    expect(await candidates()).toHaveLength(3);
  });

  test('is entered once, under a name, and not before it happened', async () => {
    await station.answer('searches.record', aSearch());
    expect(await station.refusal('searches.record', aSearch())).toBe('searches.recorded-already');
    expect(await station.refusal('searches.record', aSearch({ system: 'other' }))).toBe('searches.needs-name');
    const early = aSearch({ entryNumber: '4712', enteredAt: at('2030-01-01T00:00:00.000Z') });
    expect(await station.refusal('searches.record', early)).toBe('custody.in-the-future');
  });
});

describe('a hit', () => {
  test('stands only on a verified association, and says which candidate led there', async () => {
    await station.answer('searches.record', aSearch());
    const [, third] = await candidates();
    const id = await concluded(compared);
    await station.become('reviewer');
    expect(await station.refusal('hits.record', aHit(id))).toBe('hits.not-verified');
    await verified(station, id, 'identification');
    const { number } = await station.answer('hits.record', aHit(id, { candidateId: present(third) }));
    expect(number).toBe('HIT-2025-001');
    expect(await station.answer('hits.list', { caseId: compared.caseId })).toMatchObject({
      hits: [
        {
          number,
          linkedCase: '2024-DR-1188',
          candidate: { rank: 3, score: '0.58', search: 'IBIS 4711' },
          concludedBy: 'Test examiner',
          verifiedBy: 'Test reviewer',
          isCorrected: false,
        },
      ],
    });
    expect(await station.refusal('hits.record', aHit(id))).toBe('hits.recorded-already');
    expect(await soundness(station)).toMatchObject({ isSound: true, findings: [] });
  });

  test('stands on no weaker level, even where both agree', async () => {
    const id = await concluded(compared, { value: 'inconclusive-a' });
    await verified(station, id, 'inconclusive-a');
    expect(await station.refusal('hits.record', aHit(id))).toBe('hits.not-an-association');
  });

  test('stands on no disagreement, and on the third person’s level once it is settled', async () => {
    const id = await concluded(compared);
    await verified(station, id, 'inconclusive-a');
    expect(await station.refusal('hits.record', aHit(id))).toBe('hits.not-verified');
    await station.become('supervisor');
    const signature = { passphrase: passphraseOf('supervisor') };
    await station.answer('resolutions.record', {
      conclusionId: id,
      value: 'identification',
      reason: 'Seen',
      signature,
    });
    await station.answer('hits.record', aHit(id, { signature }));
  });

  test('joins nothing that was not compared, and no candidate that was excluded', async () => {
    await station.answer('searches.record', aSearch());
    const [first] = await candidates();
    await station.answer('candidates.decide', { ids: [present(first)], decision: 'excluded', reason: 'Other class' });
    const alone = await concluded(compared, { comparedWith: { kind: 'none' }, finishes: false });
    const id = await concluded(compared);
    await verified(station, alone, 'identification');
    expect(await station.refusal('hits.record', aHit(alone))).toBe('hits.not-compared');
    await verified(station, id, 'identification');
    expect(await station.refusal('hits.record', aHit(id, { candidateId: present(first) }))).toBe('candidates.excluded');
  });

  test('says when the conclusion under it was corrected afterwards', async () => {
    const id = await concluded(compared);
    await verified(station, id, 'identification');
    await station.answer('hits.record', aHit(id));
    await station.become('examiner');
    await concluded(compared, { value: 'elimination', corrects: { id, reason: 'Items exchanged' } });
    expect(await station.answer('hits.list', {})).toMatchObject({ hits: [{ isCorrected: true }] });
    await station.become('reviewer');
    expect(await station.refusal('hits.record', aHit(id))).toBe('conclusions.corrected-already');
  });
});
