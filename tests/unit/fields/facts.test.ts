// The facts of every kind as data: complete, without a name twice, and nothing that was ever stored taken away.
import { describe, expect, test } from 'vitest';
import {
  classOfType,
  exhibitKinds,
  factsInCommon,
  factsWithoutPhotographs,
  headstampWords,
  markKinds,
  factsOf,
  factsSchema,
  firearmTypes,
  sectionsOf,
} from '../../../shared/domain/exhibit.ts';

describe('facts of every kind', () => {
  test.each(exhibitKinds)('%s asks each fact once', (kind) => {
    const names = factsOf[kind].map(({ name }) => name);
    expect(names).toEqual([...new Set(names)]);
  });

  test('a name means the same type of value in every kind', () => {
    const types = new Map<string, string>();
    for (const fact of Object.values(factsOf).flat()) {
      expect([fact.name, types.get(fact.name) ?? fact.type]).toEqual([fact.name, fact.type]);
      types.set(fact.name, fact.type);
    }
  });

  test('what is asked first is short', () => {
    for (const kind of exhibitKinds) {
      const first = sectionsOf[kind].filter(({ isEssential }) => isEssential).flatMap(({ facts }) => facts);
      expect(first.length).toBeLessThanOrEqual(13);
    }
  });

  test('every type of firearm belongs to exactly one class', () => {
    expect(new Set(firearmTypes).size).toBe(firearmTypes.length);
    expect(firearmTypes.filter((type) => classOfType(type) === undefined)).toEqual([]);
  });

  test('a type of another class is refused; either alone is taken', () => {
    const check = factsSchema('firearm');
    expect(check.safeParse({ firearmClass: 'handgun', firearmType: 'revolver' }).success).toBe(true);
    expect(check.safeParse({ firearmType: 'revolver' }).success).toBe(true);
    const refused = check.safeParse({ firearmClass: 'machine-gun', firearmType: 'revolver' });
    expect(refused.error?.issues[0]?.path).toEqual(['firearmType']);
  });

  test('what earlier versions recorded is still taken word for word', () => {
    const earlier = {
      firearmType: 'shotgun-sawn-off',
      make: { asMarked: 'ЗАСТАВА' },
      action: 'revolver',
      fireModes: ['burst'],
      alterations: ['reactivated', 'converted-to-automatic', 'serial-attacked'],
      chamberOnRecovery: 'round',
      magazineInserted: true,
      roundsInMagazine: 6,
    };
    expect(factsSchema('firearm').parse(earlier)).toEqual(earlier);
    expect(factsSchema('ammunition').safeParse({ headstamps: '180 × ППУ 1986' }).success).toBe(true);
    expect(factsSchema('cash').safeParse({ denominations: '160 × 50' }).success).toBe(true);
    expect(factsSchema('explosive').safeParse({ eodWhen: '14.3. navečer' }).success).toBe(true);
    expect(factsSchema('latent-lift').safeParse({ takenWhen: 'before noon' }).success).toBe(true);
  });
});

test('when something was done is a day or a minute, and nothing else', () => {
  const takes = (eodAt: string) => factsSchema('explosive').safeParse({ eodAt }).success;
  expect(['2025-03-14', '2025-03-14T22:55:00.000Z', '2024-02-29'].map(takes)).toEqual([true, true, true]);
  expect(['14.03.2025', '2025-02-29', '2025-03-14T22:55', '2025-13-01', 'yesterday', ''].map(takes)).toEqual(
    Array.from({ length: 6 }, () => false),
  );
});

describe('a headstamp', () => {
  const say = { number: String, script: (code: string) => code, meaning: (code: string) => code };

  test('is read clockwise: each text with its script and what it is taken to mean', () => {
    const headstamp = {
      count: 180,
      at12: 'ППУ',
      at6: '86',
      at9: 'AB',
      script: 'cyrillic',
      script9: 'latin',
      means12: 'maker',
      means6: 'year',
      maker: 'Prvi Partizan, Užice',
    } as const;
    expect(headstampWords(headstamp, say)).toBe(
      '180 × 12: ППУ (cyrillic, maker) · 6: 86 (year) · 9: AB · Prvi Partizan, Užice',
    );
  });

  test('of an earlier version is taken and read as it was', () => {
    const earlier = { headstampMarks: [{ count: 90, at12: 'IK', at6: '84', script: 'latin', maker: 'Igman' }] };
    expect(factsSchema('ammunition').parse(earlier)).toEqual(earlier);
    expect(headstampWords({ at12: 'IK', at6: '84', script: 'latin' }, say)).toBe('12: IK · 6: 84');
  });

  test('leaves its photograph behind when it describes another exhibit', () => {
    const facts = { lotMark: '7', headstampMarks: [{ at12: 'IK', script: 'latin' as const, photographId: 'one' }] };
    expect(factsWithoutPhotographs(facts)).toEqual({
      lotMark: '7',
      headstampMarks: [{ at12: 'IK', script: 'latin' }],
    });
  });
});

test('what was read, weighed, measured or counted as money on one exhibit is never copied to another', () => {
  const make = { asMarked: 'ZASTAVA' };
  const firearm = { make, condition: 'operable', barrelCount: 1, weight: 620, overallLength: 180, boreDiameter: 9 };
  expect(factsInCommon('firearm', firearm)).toEqual({ make, condition: 'operable', barrelCount: 1 });
  const cash = { currency: 'EUR', denominationCounts: [{ hundredths: 5000, count: 3 }], noteNumbers: 'X0231' };
  expect(factsInCommon('cash', cash)).toEqual({ currency: 'EUR' });
  const identifiers = factsOf.device.flatMap((fact) => (fact.type === 'text' && fact.isIdentifier ? [fact.name] : []));
  expect(identifiers.length).toBeGreaterThan(0);
  expect(factsInCommon('device', Object.fromEntries(identifiers.map((name) => [name, '35 209900'])))).toEqual({});
});

test('the three proofs of the C.I.P. are kinds of mark of their own, and a proof mark of unknown kind stays one', () => {
  expect(markKinds.filter((kind) => kind.startsWith('proof'))).toEqual([
    'proof',
    'proof-provisional',
    'proof-definitive',
    'proof-reinforced',
    'proof-house',
    'proof-year',
  ]);
});

test('what is loaded again, and how a lot is packed and shows its trace, has fields of its own', () => {
  expect(
    factsSchema('ammunition').safeParse({ tracerColour: 'green', shotSize: 'no. 5', packagingQuantity: 20 }).success,
  ).toBe(true);
  for (const accessoryKind of ['reloading-dies', 'powder', 'primers', 'projectiles']) {
    expect(factsSchema('accessory').safeParse({ accessoryKind }).success).toBe(true);
  }
});

test('on which footing a firearm is here, and which unit answers for it, can be said', () => {
  const facts = { evidenceStatus: 'safekeeping', ownerUnit: 'Investigation unit North' };
  expect(factsSchema('firearm').parse(facts)).toEqual(facts);
});
