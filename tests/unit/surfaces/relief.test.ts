// Surface files: drawn with the scale the file gives and the light where it is said to be; damaged, foreign and hostile ones give a reason.
import { describe, expect, test } from 'vitest';
import { reliefOf, surfaceProblems, type Relief } from '../../../main/surfaces/index.ts';
import { work } from '../../../shared/text/en/work.ts';
import { aDome, anX3p, aZip } from './an-x3p.ts';

function drawn(bytes: Buffer): Relief {
  const relief = reliefOf(bytes);
  if (relief === undefined || typeof relief === 'string') throw new Error(`not drawn: ${relief ?? 'no surface'}`);
  return relief;
}
const at = ({ data, width }: Relief, x: number, y: number): number => data[y * width + x] ?? -1;

describe('a surface', () => {
  test.each(['D', 'F'] as const)('stored as %s has the scale of its file', (kind) => {
    const relief = drawn(anX3p({ ...aDome, kind }));
    expect([relief.width, relief.height]).toEqual([200, 120]);
    expect(relief.micrometresPerPixel).toBeCloseTo(2, 9);
  });

  test('is lit from the upper left, without the tilt of the plate, and black where nothing was measured', () => {
    const relief = drawn(anX3p(aDome));
    const level = at(relief, 10, 10);
    expect(at(relief, 85, 45)).toBeGreaterThan(level + 20);
    expect(at(relief, 115, 75)).toBeLessThan(level - 20);
    expect(at(relief, 100, 60)).toBe(0);
    // The plate rises by a fifth to the right: what is level on it is as light at either end.
    expect(Math.abs(at(relief, 190, 110) - level)).toBeLessThan(12);
  });

  test('with other steps down than across is drawn with square pixels', () => {
    const relief = drawn(anX3p({ ...aDome, rows: 40, rowStep: 6e-6, height: (column) => Math.sin(column / 3) * 1e-6 }));
    expect([relief.width, relief.height]).toEqual([200, 120]);
    expect(relief.micrometresPerPixel).toBeCloseTo(2, 9);
  });

  test('that is quite flat is one even grey', () => {
    const relief = drawn(anX3p({ ...aDome, height: () => 1e-6 }));
    expect(new Set(relief.data)).toEqual(new Set([180]));
  });
});

describe('a file that cannot be drawn', () => {
  const xmlChanged = (from: RegExp, to: string) => anX3p({ ...aDome, changeXml: (xml) => xml.replace(from, to) });

  test.each([
    [
      'heights that were changed after they were written',
      anX3p({ ...aDome, checksum: 'A'.repeat(32) }),
      'surface-checksum',
    ],
    ['heights cut short', anX3p({ ...aDome, changeData: (data) => data.subarray(0, -8) }), 'surface-damaged'],
    ['a profile instead of a surface', anX3p({ ...aDome, featureType: 'PRF' }), 'surface-unsupported'],
    ['points that lie in no grid', xmlChanged(/<AxisType>I/, '<AxisType>A'), 'surface-unsupported'],
    [
      'heights of an unknown kind',
      xmlChanged(/<DataType>D<\/DataType><\/CZ>/, '<DataType>Q</DataType></CZ>'),
      'surface-unsupported',
    ],
    ['a step in metres that nobody measures', xmlChanged(/<Increment>0.000002/, '<Increment>2'), 'surface-damaged'],
    ['no step at all', xmlChanged(/<Increment>0.000002<\/Increment>/, ''), 'surface-damaged'],
    ['a size that is no number', xmlChanged(/<SizeX>200/, '<SizeX>-200'), 'surface-damaged'],
    ['more points than can be drawn', xmlChanged(/<SizeX>200/, '<SizeX>9999999'), 'too-large-to-show'],
    [
      'steps so different that the picture would have no end',
      xmlChanged(/<Increment>0.000002/, '<Increment>0.000000001'),
      'too-large-to-show',
    ],
    ['a description that does not close', xmlChanged(/<\/Record3>/, ''), 'surface-damaged'],
    [
      'a description that declares entities',
      xmlChanged(/<p:ISO/, '<!DOCTYPE a [<!ENTITY b "c">]><p:ISO'),
      'surface-unsupported',
    ],
    ['another description', aZip([['main.xml', Buffer.from('<feed><title>x</title></feed>')]]), 'surface-unsupported'],
  ] as const)('%s', (_what, bytes, problem) => {
    expect(reliefOf(bytes)).toBe(problem);
  });

  test('a bomb is never unpacked beyond what it may have', () => {
    const zeros = Buffer.alloc(30_000_000);
    expect(reliefOf(aZip([['main.xml', zeros]]))).toBe('too-large-to-show');
    // It says that it is small.
    expect(reliefOf(aZip([['main.xml', zeros]], { 'main.xml': 1000 }))).toBe('surface-damaged');
  });

  test('has a sentence for every reason', () => {
    expect(Object.keys(work.photograph.problem)).toEqual(expect.arrayContaining([...surfaceProblems]));
  });

  test('other files are no surfaces', () => {
    expect(reliefOf(Buffer.from('PK\u0003\u0004 nothing more'))).toBeUndefined();
    expect(reliefOf(aZip([['word/document.xml', Buffer.from('<a/>')]]))).toBeUndefined();
    expect(reliefOf(Buffer.alloc(0))).toBeUndefined();
  });

  test('a whole one whose bytes are broken anywhere gives a reason or a picture, never an error', () => {
    const sound = anX3p(aDome);
    for (let step = 1; step < 60; step += 1) {
      const broken = Buffer.from(sound);
      const place = Math.floor((sound.length * step) / 60);
      broken[place] = (broken[place] ?? 0) ^ 0x55;
      const relief = reliefOf(broken);
      expect(relief === undefined || typeof relief === 'string' || relief.data.length === 24_000).toBe(true);
      expect(reliefOf(sound.subarray(0, place))).toBeUndefined();
    }
  });
});
