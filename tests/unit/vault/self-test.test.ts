import { argon2id as nobleArgon2id } from '@noble/hashes/argon2.js';
import { describe, expect, test } from 'vitest';
import { argon2id, argon2idInWebAssembly } from '../../../main/vault/argon2.ts';
import { knownAnswers, selfTest } from '../../../main/vault/self-test.ts';

describe('the self-test at start', () => {
  test.each(knownAnswers.map((answer) => [answer.primitive, answer.source, answer] as const))(
    '%s answers as %s says',
    async (_, __, answer) => {
      expect(await answer.holds()).toBe(true);
    },
  );

  test('names the primitive that answers otherwise, or not at all', async () => {
    const wrong = { primitive: 'SHA-256', source: '', holds: () => false };
    await expect(selfTest([wrong])).rejects.toMatchObject({
      failure: { code: 'vault.self-test-failed', details: { primitive: 'SHA-256' } },
    });
    const broken = { primitive: 'X', source: '', holds: () => Promise.reject(new Error('not supported')) };
    await expect(selfTest([broken])).rejects.toThrow('vault.self-test-failed');
  });
});

describe('Argon2id', () => {
  test('an independent implementation gives the tag of RFC 9106 §5.3 and, for our inputs, the same keys as ours', async () => {
    // Our two implementations take no associated data, so the RFC's vector is asked of a third, and that one of ours.
    const rfc = nobleArgon2id(Buffer.alloc(32, 1), Buffer.alloc(16, 2), {
      t: 3,
      m: 32,
      p: 4,
      key: Buffer.alloc(8, 3),
      personalization: Buffer.alloc(12, 4),
    });
    expect(Buffer.from(rfc).toString('hex')).toBe('0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659');
    for (const [memoryKiB, passes, lanes] of [
      [64, 1, 1],
      [256, 3, 1],
      [512, 2, 4],
    ] as const) {
      const [passphrase, salt] = [Buffer.from('Frazëkalim · приступна фраза'), Buffer.alloc(16, memoryKiB % 251)];
      const expected = Buffer.from(
        nobleArgon2id(passphrase, salt, { t: passes, m: memoryKiB, p: lanes, dkLen: 32 }),
      ).toString('hex');
      const cost = { memoryKiB, passes, lanes };
      expect((await argon2id(passphrase, salt, cost)).toString('hex')).toBe(expected);
      expect((await argon2idInWebAssembly(passphrase, salt, cost)).toString('hex')).toBe(expected);
    }
  });
});
