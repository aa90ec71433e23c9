import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { readRecoveryCode, writeRecoveryCode } from '../../../main/vault/recovery-code.ts';
import { delayAfter } from '../../../main/vault/throttle.ts';

const secret = Buffer.from(Array.from({ length: 32 }, (_, index) => index * 7 + 3));
const code = writeRecoveryCode(secret);

describe('a recovery code', () => {
  test('is thirteen groups of five and comes back as typed', () => {
    expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){12}[0-9A-HJKMNP-TV-Z]{5}$/);
    for (const typed of [
      code,
      code.toLowerCase(),
      code.replaceAll('-', ''),
      code.replaceAll('-', '  '),
      ` ${code}\n`,
    ]) {
      expect(readRecoveryCode(typed).equals(secret)).toBe(true);
    }
    for (let round = 0; round < 50; round += 1) {
      const other = randomBytes(32);
      expect(readRecoveryCode(writeRecoveryCode(other)).equals(other)).toBe(true);
    }
  });

  test('may be typed with letters of the same shape, in Cyrillic too', () => {
    const zeros = writeRecoveryCode(Buffer.alloc(32));
    expect(readRecoveryCode(zeros.replaceAll('0', 'O')).equals(Buffer.alloc(32))).toBe(true);
    expect(readRecoveryCode(code.replaceAll('A', 'А').replaceAll('1', 'l').replaceAll('H', 'Н')).equals(secret)).toBe(
      true,
    );
  });

  test('finds every single wrong character and every two swapped ones, and names the group', () => {
    const letters = code.replaceAll('-', '').split('');
    for (let place = 0; place < letters.length; place += 1) {
      for (const wrong of '0123456789ABCDEFGHJKMNPQRSTVWXYZ') {
        if (wrong === letters[place]) continue;
        expect(() => readRecoveryCode(letters.with(place, wrong).join(''))).toThrow('vault.recovery-mistyped');
      }
      const [one, next] = [letters[place], letters[place + 1]];
      if (one === undefined || next === undefined || one === next) continue;
      expect(() =>
        readRecoveryCode(
          letters
            .with(place, next)
            .with(place + 1, one)
            .join(''),
        ),
      ).toThrow('vault.recovery-mistyped');
    }
    const groups = code.split('-');
    expect(() => readRecoveryCode(groups.with(3, 'ZZZZZ').join('-'))).toThrow(
      expect.objectContaining({ failure: { code: 'vault.recovery-mistyped', details: { group: 4 } } }),
    );
  });

  test('finds two groups swapped, one missing, one too many', () => {
    const groups = code.split('-');
    const swapped = groups.with(0, groups[1] ?? '').with(1, groups[0] ?? '');
    expect(() => readRecoveryCode(swapped.join('-'))).toThrow('vault.recovery-mistyped');
    expect(() => readRecoveryCode(groups.slice(0, 12).join('-'))).toThrow('vault.recovery-incomplete');
    expect(() => readRecoveryCode([...groups, '00000'].join('-'))).toThrow('vault.recovery-mistyped');
    expect(() => readRecoveryCode('')).toThrow('vault.recovery-incomplete');
  });
});

describe('the delay after failures', () => {
  test('grows, and stops growing at five minutes', () => {
    expect([1, 2, 3, 4, 5, 10, 11, 12, 1000].map(delayAfter)).toEqual([0, 0, 1, 2, 4, 128, 256, 300, 300]);
  });
});
