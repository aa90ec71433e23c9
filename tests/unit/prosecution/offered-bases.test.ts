// Which versions of the law a charge may be laid on, and which one it keeps.
import { expect, test } from 'vitest';
import { offeredBases } from '../../../shared/domain/prosecution/offered-bases.ts';
import { builtInLegalBases } from '../../../shared/reference/legal-bases.ts';
import { present } from '../../present.ts';

const [first, second] = [present(builtInLegalBases[0]), present(builtInLegalBases[1])];
const later = { ...first, version: first.version + 1 };
const offered = (...told: Parameters<typeof offeredBases>) =>
  offeredBases(...told).map(({ value, basis, isOneOfTwo }) => [value, basis.version, isOneOfTwo]);

test('a new charge stands on the newest of each row', () => {
  expect(offered([later, second], undefined)).toEqual([
    [first.code, later.version, false],
    [second.code, second.version, false],
  ]);
});

test('a charge whose facts are changed keeps its version until the newer one is chosen by name', () => {
  expect(offered([second, later], first)).toEqual([
    [first.code, first.version, true],
    [second.code, second.version, false],
    [`${first.code} ${later.version}`, later.version, true],
  ]);
});

test('a charge on the newest version is offered it once, also before the table was read', () => {
  expect(offered([first, second], first)).toEqual([
    [first.code, first.version, false],
    [second.code, second.version, false],
  ]);
  expect(offered([], first)).toEqual([[first.code, first.version, false]]);
});
