// SQLCipher 4 read with nothing but published primitives: whoever has the raw key can check a vault without our engine.
// Page = 4096 bytes: [salt16 on page 1] ciphertext ‖ iv16 ‖ HMAC-SHA512; MAC key = PBKDF2-SHA512(key, salt ⊕ 0x3a, 2).
import { createDecipheriv, createHmac, pbkdf2Sync } from 'node:crypto';

const pageSize = 4096;
const reserve = 80;

/** @returns how many pages there are, and the numbers (from 1) of those that do not authenticate or do not decrypt. */
export function isWholeSqlCipher4(bytes: Buffer, key: Buffer): { pages: number; damaged: number[] } {
  const salt = bytes.subarray(0, 16);
  const macKey = pbkdf2Sync(key, Buffer.from(salt.map((byte) => byte ^ 0x3a)), 2, 32, 'sha512');
  const damaged: number[] = [];
  const pages = bytes.length / pageSize;
  for (let number = 1; number <= pages; number += 1) {
    const page = bytes.subarray((number - 1) * pageSize, number * pageSize);
    const start = number === 1 ? 16 : 0;
    const content = page.subarray(start, pageSize - reserve);
    const iv = page.subarray(pageSize - reserve, pageSize - reserve + 16);
    const littleEndian = Buffer.alloc(4);
    littleEndian.writeUInt32LE(number);
    const mac = createHmac('sha512', macKey).update(content).update(iv).update(littleEndian).digest();
    if (!mac.equals(page.subarray(pageSize - 64))) damaged.push(number);
    else if (number === 1 && !startsLikeADatabase(key, iv, content)) damaged.push(number);
  }
  return { pages, damaged };
}

function startsLikeADatabase(key: Buffer, iv: Buffer, content: Buffer): boolean {
  const decipher = createDecipheriv('aes-256-cbc', key, iv).setAutoPadding(false);
  const plain = Buffer.concat([decipher.update(content), decipher.final()]);
  return plain.readUInt16BE(0) === pageSize && plain.readUInt8(4) === reserve;
}
