// The facts of every kind as data: complete, without a name twice, and nothing that was ever stored taken away.
import { describe, expect, test } from 'vitest';
import {
  classOfType,
  exhibitKinds,
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
  });
});
