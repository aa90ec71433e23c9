// A print as the ground of an attribution: verified, of prints, one that associates; and what follows when it is corrected.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { signature as ofProsecutor } from './a-prosecution.ts';
import type { ConclusionId, PartyId } from '../../../shared/language/identity.ts';
import {
  aComparison,
  aVerification,
  concluded,
  verified,
  withSecondExaminer,
  type Compared,
} from '../conclusions/a-conclusion.ts';

let told: Compared;
let suspectId: PartyId;
const onPrints = {
  comparedWith: { kind: 'named', words: 'Ten-print card' },
  scale: { code: 'latent-print', version: 1 },
} as const;

async function prosecuted(examination: string): Promise<void> {
  told = await aComparison(examination);
  const { station, caseId } = told;
  await station.become('registrar');
  ({ id: suspectId } = await station.answer('cases.add-party', {
    caseId,
    role: 'suspect',
    name: 'Flamur TESTAJ',
    language: 'sq',
  }));
  await station.become('examiner');
}
beforeEach(() => prosecuted('fingerprints'));
afterEach(() => told.station.close());

const attribution = (
  conclusionId: ConclusionId,
  basis: 'print-conclusion' | 'dna-conclusion' = 'print-conclusion',
) => ({
  caseId: told.caseId,
  exhibitIds: [told.exhibitId],
  partyIds: [suspectId],
  basis,
  conclusionId,
  reason: 'His right thumb',
  occurredAt: told.station.clock.now(),
  signature: ofProsecutor,
});

async function settled(value: string): Promise<ConclusionId> {
  const id = await concluded(told, { ...onPrints, value });
  await verified(told.station, id, value);
  await told.station.become('prosecutor');
  return id;
}

const attributions = async () => (await told.station.answer('prosecution.read', { caseId: told.caseId })).attributions;

test('an identification is a ground for prints and not for DNA', async () => {
  const id = await settled('identification');
  expect(await told.station.refusal('attributions.record', attribution(id, 'dna-conclusion'))).toBe(
    'attributions.conclusion-of-another-kind',
  );
  expect(await told.station.answer('attributions.record', attribution(id))).toEqual({ recorded: 1 });
});

test('an exclusion is no ground', async () => {
  const id = await settled('exclusion');
  expect(await told.station.refusal('attributions.record', attribution(id))).toBe(
    'attributions.conclusion-not-an-association',
  );
});

test('an attribution counts no more once its conclusion was corrected, and may be recorded anew on the new one', async () => {
  const id = await settled('identification');
  await told.station.answer('attributions.record', attribution(id));
  await told.station.become('examiner');
  const newer = await concluded(told, {
    ...onPrints,
    value: 'identification',
    corrects: { id, reason: 'The left thumb' },
    finishes: false,
  });
  expect(await attributions()).toMatchObject([{ conclusionId: id, isGroundCorrected: true }]);
  // Whoever verified the first one has an opinion already.
  const { id: personId, passphrase } = await withSecondExaminer(told.station);
  await told.station.answer('verifications.assign', { conclusionId: newer, personId });
  const signature = { passphrase };
  await told.station.answer('verifications.record', { ...aVerification(newer, 'identification'), signature });
  await told.station.become('prosecutor');
  expect(await told.station.answer('attributions.record', attribution(newer))).toEqual({ recorded: 1 });
  expect((await attributions()).map(({ isGroundCorrected }) => isGroundCorrected)).toEqual([true, false]);
});
