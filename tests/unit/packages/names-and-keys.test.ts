// Rules of names, lists and fingerprints that need no disk.
import { describe, expect, test } from 'vitest';
import {
  comparePaths,
  foldedPath,
  isWritablePath,
  pathFault,
  safeFileName,
} from '../../../main/packages/format/package-path.ts';
import { manifestText, readManifest } from '../../../main/packages/format/manifest.ts';
import { compareFingerprint, readPublicKey, shownFingerprint } from '../../../main/packages/format/public-key.ts';

describe('a name for every system', () => {
  test.each([
    ['Fotografia e parë.JPG', 'Fotografia-e-pare.JPG'],
    ['Извештај о вештачењу.pdf', 'Izvestaj-o-vestacenju.pdf'],
    ['../../etc/passwd', 'etc-passwd'],
    ['C:\\evil<script>.html', 'C-evil-script.html'],
    ['CON.txt', 'file-CON.txt'],
    ['...', 'file'],
    ['', 'file'],
    ['\u202egnp.exe', 'gnp.exe'],
    [`${'a'.repeat(300)}.jpeg`, `${'a'.repeat(75)}.jpeg`],
  ])('%j becomes %j', (given, made) => {
    expect(safeFileName(given)).toBe(made);
    expect(isWritablePath(`package/data/${safeFileName(given)}`)).toBe(true);
  });

  test('names that one system holds for one are found', () => {
    expect(foldedPath('STRASSE/\u00c7')).toBe(foldedPath('stra\u00dfe/c\u0327'));
    expect(foldedPath('\ufb01le')).toBe(foldedPath('file'));
    expect(foldedPath('a')).not.toBe(foldedPath('b'));
  });

  test.each(['a/../b', '/a', 'C:x', 'a\\b', 'a//b', './a', 'a/', 'a\u0000b', 'nul', 'a/aux.txt', 'a. ', 'a?'])(
    '%j is refused',
    (path) => {
      expect(pathFault(path)).toMatch(/^package\./);
    },
  );

  test('names are in the order of their UTF-8 bytes', () => {
    expect(['b', 'a/b', 'a', 'a-b', 'B', '\u{1f600}', '\uffee'].toSorted(comparePaths)).toEqual([
      'B',
      'a',
      'a-b',
      'a/b',
      'b',
      '\uffee',
      '\u{1f600}',
    ]);
  });
});

describe('the list of files', () => {
  const line = `${'a'.repeat(64)}  data/a.txt\n`;

  test('is read exactly as it is written', () => {
    expect(readManifest(line)).toEqual([{ sha256: 'a'.repeat(64), path: 'data/a.txt' }]);
    expect(manifestText(readManifest(line) ?? [])).toBe(line);
  });

  test.each([
    line.trimEnd(),
    line + line,
    `${line}\n`,
    line.replace('  ', ' *'),
    line.toUpperCase(),
    line.replace('\n', '\r\n'),
    `# note\n${line}`,
  ])('is refused as %j', (text) => {
    expect(readManifest(text)).toBeUndefined();
  });
});

describe('the fingerprint on paper', () => {
  const fingerprint = `324be2dea8bc44461b02${'0'.repeat(44)}`;

  test.each([
    ['324b e2de a8bc 4446 1b02', 'same'],
    ['324B-E2DE-A8BC-4446-1B02', 'same'],
    [fingerprint, 'same'],
    ['324b e2de', 'partial'],
    ['324b e2de a8bc 4446 1b03', 'different'],
    ['   ', 'empty'],
    [`${fingerprint}0`, 'different'],
  ] as const)('%j is %s', (typed, answer) => {
    expect(compareFingerprint(typed, fingerprint)).toBe(answer);
  });

  test('has twenty digits in groups of four', () => {
    expect(shownFingerprint(fingerprint)).toBe('324b e2de a8bc 4446 1b02');
  });

  test('is made of one Ed25519 key and nothing else', () => {
    expect(readPublicKey('-----BEGIN PUBLIC KEY-----\nMIIB\n-----END PUBLIC KEY-----\n')).toBeUndefined();
    expect(readPublicKey('')).toBeUndefined();
  });
});
