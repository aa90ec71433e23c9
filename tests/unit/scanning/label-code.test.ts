// The check character is proved, not sampled: every single error and every exchange of neighbours, for every pair of characters at every place.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  commandCodeOf,
  labelAlphabet,
  labelCheckCharacter,
  labelCodeLength,
  labelCodeOf,
  labelCommands,
  labelStationOf,
  labelTypes,
  mostLabels,
  parseLabelCode,
  shownLabelCode,
  type LabelFault,
} from '../../../shared/domain/label-code.ts';
import { StationId } from '../../../shared/language/identity.ts';

const station = '7KD4';
const alphabet = Array.from(labelAlphabet);
const code = labelCodeOf('exhibit', station, 123_456);

function faultOf(text: string): LabelFault {
  const parsed = parseLabelCode(text, station);
  if (parsed.ok) throw new Error(`${text} was taken`);
  return parsed.fault;
}

const isGood = (text: string): boolean => labelCheckCharacter(text.slice(0, -1)) === text.slice(-1);

describe('the alphabet', () => {
  test('has no letter that QWERTZ or AZERTY put elsewhere, and none that is taken for a digit', () => {
    expect(alphabet.filter((character) => 'YZAQWMOI'.includes(character))).toEqual([]);
    expect(labelAlphabet).toMatch(/^[0-9A-Z]{28}$/);
    expect(new Set(labelAlphabet).size).toBe(28);
  });
});

describe('the check character', () => {
  // The sum is linear: whether an error is found depends only on its place, the wrong and the right character, never on the rest.
  const bodies = alphabet.map((character) => character.repeat(labelCodeLength - 1));

  test('finds every single wrong character at every place, itself among them', () => {
    for (const body of bodies) {
      const good = body + labelCheckCharacter(body);
      for (let place = 0; place < labelCodeLength; place += 1) {
        for (const wrong of labelAlphabet) {
          if (wrong === good[place]) continue;
          expect(isGood(good.slice(0, place) + wrong + good.slice(place + 1))).toBe(false);
        }
      }
    }
  });

  test('finds every exchange of two neighbours at every place', () => {
    for (let place = 0; place < labelCodeLength - 2; place += 1) {
      for (const left of labelAlphabet) {
        for (const right of labelAlphabet) {
          if (left === right) continue;
          const body = `${'0'.repeat(place)}${left}${right}`.padEnd(labelCodeLength - 1, 'B');
          const good = body + labelCheckCharacter(body);
          expect(isGood(body.slice(0, place) + right + left + good.slice(place + 2))).toBe(false);
        }
      }
    }
  });

  test('finds an exchange of the last character with the check character', () => {
    for (const first of labelAlphabet) {
      for (const last of labelAlphabet) {
        const body = `${first}00000000${last}`;
        const check = labelCheckCharacter(body);
        if (check === last) continue;
        expect(isGood(`${body.slice(0, -1)}${check}${last}`)).toBe(false);
      }
    }
  });

  test('is exactly one character of the alphabet for every body', () => {
    for (const body of bodies) {
      expect(alphabet.filter((character) => isGood(body + character))).toHaveLength(1);
    }
  });
});

describe('a code', () => {
  test('says its type, its station and its number', () => {
    for (const type of labelTypes) {
      const text = labelCodeOf(type, station, 42);
      expect(parseLabelCode(text, station)).toEqual({ ok: true, code: { text, type, station, number: 42 } });
    }
  });

  test('reads the same in small letters, with its gap, with hyphens', () => {
    for (const given of [code.toLowerCase(), ` ${shownLabelCode(code)} `, shownLabelCode(code).replace(' ', '-')]) {
      expect(parseLabelCode(given, station)).toMatchObject({ ok: true, code: { text: code } });
    }
  });

  test('of every command is its own, and stays so when commands are added', () => {
    const codes = labelCommands.map((command) => commandCodeOf(command, station));
    expect(new Set(codes).size).toBe(labelCommands.length);
    expect(labelCommands.slice(0, 3)).toEqual(['receive', 'store', 'move']);
  });

  test('names a station by characters of its random half', () => {
    const id = StationId.parse('0195a31d-e400-7317-84db-60aca2c07506');
    expect(labelStationOf(id)).toMatch(/^[0-9B-X]{4}$/);
    expect(labelStationOf(id)).toBe(labelStationOf(id));
  });

  test('has no number beyond the last', () => {
    expect(() => labelCodeOf('exhibit', station, mostLabels)).toThrow(RangeError);
    expect(parseLabelCode(labelCodeOf('exhibit', station, mostLabels - 1), station).ok).toBe(true);
  });
});

describe('bad input is told apart', () => {
  test('a wrong check character', () => {
    const wrong = code.slice(0, -1) + (code.endsWith('0') ? '1' : '0');
    expect(faultOf(wrong)).toEqual({ reason: 'check-wrong' });
  });

  test('a label of another station', () => {
    expect(faultOf(labelCodeOf('place', 'B0B0', 7))).toEqual({
      reason: 'other-station',
      station: 'B0B0',
      type: 'place',
    });
  });

  test('a Cyrillic С where a Latin C was printed: named, with what was meant', () => {
    const command = commandCodeOf('store', station);
    expect(faultOf(command.replace('C', 'С'))).toEqual({
      reason: 'unknown-alphabet',
      found: 'С',
      script: 'cyrillic',
      meant: 'C',
    });
  });

  test('a Greek letter, and a Latin O for a zero', () => {
    expect(faultOf(`${code.slice(0, 6)}Ε${code.slice(7)}`)).toMatchObject({ script: 'greek', meant: 'E' });
    expect(faultOf(`${code.slice(0, 6)}O${code.slice(7)}`)).toMatchObject({ script: 'latin', meant: '0' });
  });

  test('a type that this program does not know', () => {
    const body = `X${station}00000`;
    expect(faultOf(body + labelCheckCharacter(body))).toEqual({ reason: 'unknown-type', letter: 'X' });
  });

  test.each(['', '5901234123457', 'EX-2025-000001', code.slice(1), `${code}0`, '!!!!!!!!!!!', 'x'.repeat(5000)])(
    '%j is no label',
    (text) => {
      expect(faultOf(text)).toEqual({ reason: 'not-a-label' });
    },
  );
});

describe('the format page', () => {
  const page = readFileSync(join(import.meta.dirname, '../../../docs/formats.md'), 'utf8');
  const id = '01912345-0000-7000-8000-a1b2c3d4e5f6';
  const of = labelStationOf(StationId.parse(id));
  test.each([
    [`station ${id}`, of],
    ['exhibit 0', labelCodeOf('exhibit', of, 0)],
    ['exhibit 12345', labelCodeOf('exhibit', of, 12_345)],
    ['place 27', labelCodeOf('place', of, 27)],
    ['command confirm', commandCodeOf('confirm', of)],
  ])('has the code of %s as the program makes it', (name, written) => {
    expect(page).toContain(`\n${name}: ${written}\n`);
  });
});
