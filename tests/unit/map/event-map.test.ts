import { describe, expect, test } from 'vitest';
import { clippedLine, clippedShape } from '../../../shared/domain/map/clip.ts';
import {
  drawEventMap,
  frameAround,
  movedBy,
  wholeSheet,
  zoomed,
} from '../../../shared/domain/map/event-map-drawing.ts';
import { drawnAt, sheetPlaceOf, shownEvents, wholeMap, type MapEvent } from '../../../shared/domain/map/event-map.ts';
import { placeInWords, positionIn } from '../../../shared/domain/map/find-place.ts';
import { concealmentGroupsOf } from '../../../shared/domain/map/ways.ts';
import { legendWays } from '../../../shared/domain/map/event-map-legend.ts';
import { concealmentKindOf } from '../../../shared/domain/numbers/arms.ts';
import { townsNamed, towns } from '../../../shared/reference/towns.ts';

function anEvent(said: Partial<MapEvent> = {}): MapEvent {
  return {
    id: 'one',
    kind: 'seizure',
    nature: 'evidence',
    certainty: 'confirmed',
    isLead: false,
    isNegative: false,
    isWithdrawn: false,
    says: [],
    sources: [],
    grading: '',
    at: '2025-03-14T10:00:00.000Z',
    until: '',
    said: '',
    label: 'K-1',
    address: '',
    what: '',
    place: { words: 'Prizren', ...placeInWords('Prizren') },
    route: [],
    means: '',
    concealment: [],
    indicators: [],
    ...said,
  };
}

const stop = (words: string): MapEvent['place'] => ({ words, ...placeInWords(words) });

describe('a place in words', () => {
  test('is a position as devices show it, with point or comma, and no other pair of numbers', () => {
    for (const text of ['42.6629, 21.1655', '42,6629; 21,1655', '42.6629 N, 21.1655 E', '42.6629° N 21.1655° E'])
      expect(positionIn(text)).toEqual({ latitude: 42.6629, longitude: 21.1655 });
    expect(positionIn('33.9 S, 18.4 W')).toEqual({ latitude: -33.9, longitude: -18.4 });
    for (const text of ['', '42.6629', '95.1, 21.2', 'km 42, 21', '12/2024']) expect(positionIn(text)).toBeUndefined();
  });

  test('is a town by any of its names, in either script, with the street beside it', () => {
    for (const text of ['Prishtinë', 'Priština', 'Приштина', 'pristina, Rruga B 12', 'Border police; PRISHTINE'])
      expect(placeInWords(text)).toMatchObject({ exactness: 'town', country: 'XK' });
    const { position } = placeInWords('Prizren');
    expect(position?.latitude).toBeCloseTo(42.21, 1);
    expect(position?.longitude).toBeCloseTo(20.74, 1);
  });

  test('is a country where no more is said, and nothing where it could be two places or is not known', () => {
    expect(placeInWords('Shqipëria')).toEqual({ exactness: 'country', country: 'AL' });
    expect(placeInWords('Prizren, Gjilan').exactness).toBe('none');
    expect(placeInWords('a yard behind the mill').exactness).toBe('none');
    // A village of that name may be anywhere: part of a word is no town.
    expect(placeInWords('Barbershop').exactness).toBe('none');
  });

  test('every town lies where its country is, and no two of one country share a name', () => {
    expect(towns.length).toBeGreaterThan(200);
    for (const { longitude, latitude } of towns)
      expect(sheetPlaceOf({ position: { longitude, latitude }, country: '' })).toBeDefined();
    for (const { names, country } of towns)
      for (const name of names) expect(townsNamed(name).filter((town) => town.country === country)).toHaveLength(1);
  });
});

describe('a map of events', () => {
  test('draws what lies on one another as one mark, says what it is made of, and drops nothing that has no place', () => {
    const events = [
      anEvent(),
      anEvent({ id: 'two', isLead: true, nature: 'intelligence' }),
      anEvent({ id: 'three', isLead: true, place: stop('Shkodër') }),
      anEvent({ id: 'four', place: stop('somewhere') }),
      anEvent({ id: 'five', place: stop('55.75, 37.6') }),
    ];
    const { marks, unplaced, numberOf } = drawEventMap(events, wholeSheet, 900);
    expect(marks.map(({ look, events: own }) => [look, own.length])).toEqual([
      ['both', 2],
      ['lead', 1],
    ]);
    expect(unplaced.map(({ id }) => id)).toEqual(['four', 'five']);
    expect([...numberOf]).toEqual([
      ['one', 1],
      ['two', 1],
      ['three', 2],
    ]);
    expect(marks.flatMap(({ events: own }) => own).length + unplaced.length).toBe(events.length);
  });

  test('names the countries it shows, below a mark that lies where the name would stand', () => {
    const nameOf = (events: MapEvent[], code: string) =>
      drawEventMap(events, wholeSheet, 900).countries.find((one) => one.code === code)?.at;
    const middle = nameOf([], 'XK');
    expect(middle).toBeDefined();
    const country = anEvent({ place: { words: 'Kosovo', ...placeInWords('Kosovo') } });
    expect(nameOf([country], 'XK')).toEqual({
      x: middle?.x,
      y: expect.closeTo((middle?.y ?? 0) + 27 * (wholeSheet.width / 900)),
    });
    expect(drawEventMap([country], zoomed(frameAround([country]), 1), 900).countries.map(({ code }) => code)).toEqual([
      'XK',
    ]);
  });

  test('puts the name of a country with a mark where it runs into no neighbour’s', () => {
    const events = ['Kosovo', 'Sofia', 'Istanbul', 'Tirana'].map((words, at) =>
      anEvent({ id: String(at), place: { words, ...placeInWords(words) } }),
    );
    // As wide as on a sheet of paper.
    const { countries, unit } = drawEventMap(events, frameAround(events), 360);
    const names = countries.map(({ code }) => code);
    expect(names).toContain('XK');
    expect(names).toContain('MK');
    for (const [at, one] of countries.entries())
      for (const other of countries.slice(at + 1))
        expect(
          Math.abs(one.at.x - other.at.x) >= 90 * unit || Math.abs(one.at.y - other.at.y) >= 13 * unit,
          `${one.code} and ${other.code}`,
        ).toBe(true);
  });

  test('draws ways from stop to stop, a lead broken, and puts an event without a place where its way begins', () => {
    const route = [stop('Shkodër'), stop('nowhere known'), stop('Prizren')];
    const event = anEvent({ place: stop('unknown'), route });
    expect(drawnAt(event)).toEqual(sheetPlaceOf(stop('Shkodër')));
    const [way, ...others] = drawEventMap([event], wholeSheet, 900).ways;
    expect(others).toEqual([]);
    expect(way?.pieces).toHaveLength(1);
    expect(way?.arrow).toHaveLength(3);
    const lead = drawEventMap([{ ...event, isLead: true }], wholeSheet, 900).ways[0];
    expect(lead?.pieces.length).toBeGreaterThan(2);
  });

  test('holds marks apart when it is enlarged, and never leaves the sheet', () => {
    const events = [anEvent(), anEvent({ id: 'two', place: stop('Gjakovë') })];
    expect(drawEventMap(events, wholeSheet, 900).marks).toHaveLength(1);
    const near = frameAround(events);
    expect(drawEventMap(events, near, 900).marks).toHaveLength(2);
    expect(near.width / near.height).toBeCloseTo(wholeSheet.width / wholeSheet.height, 3);
    for (const frame of [movedBy(near, -99, -99), movedBy(near, 99, 99), zoomed(near, 0.001), zoomed(near, 2)]) {
      expect(frame.left).toBeGreaterThanOrEqual(0);
      expect(frame.top).toBeGreaterThanOrEqual(0);
      expect(frame.left + frame.width).toBeLessThanOrEqual(wholeSheet.width + 0.001);
      expect(frame.top + frame.height).toBeLessThanOrEqual(wholeSheet.height + 0.001);
    }
  });

  test('its legend has each look once, and no two are broken alike', () => {
    const drawn = legendWays(44, 9);
    expect(drawn.map(({ look }) => look)).toEqual(['evidence', 'lead', 'foreign', 'intelligence']);
    expect(new Set(drawn.map(({ pieces: [first] }) => (first?.at(-1)?.x ?? 0).toFixed(1))).size).toBe(4);
    expect(drawn.every(({ arrow }) => arrow?.length === 3)).toBe(true);
  });

  test('ways that lie on one another are drawn once, and a lead beside a finding', () => {
    const route = ['Shkodër', 'Prizren'].map((words) => ({ words, ...placeInWords(words) }));
    const [one, other] = [anEvent({ id: 'one', route }), anEvent({ id: 'other', route })];
    const lead = anEvent({ id: 'lead', route, isLead: true });
    const { ways } = drawEventMap([one, other, lead], wholeSheet, 4000);
    expect(ways.map(({ event, look }) => [event.id, look])).toEqual([
      ['one', 'evidence'],
      ['lead', 'lead'],
    ]);
  });

  test('a hiding place is of one group, for the map and the numbers', () => {
    expect(concealmentGroupsOf(['on-body', 'seat', 'bumper', 'nowhere'])).toEqual([
      'concealment-vehicle',
      'concealment-person',
    ]);
    expect([concealmentKindOf(['seat', 'bumper']), concealmentKindOf(['seat', 'on-body'])]).toEqual([
      'vehicle',
      'several',
    ]);
  });

  test('is filtered by kind, means, concealment, worth and time; what has no day stays', () => {
    const events = [
      anEvent({ means: 'private-car', concealment: ['door-panel', 'on-body'] }),
      anEvent({ id: 'lead', kind: 'crossing', isLead: true, certainty: 'possible', at: '' }),
      anEvent({ id: 'old', at: '2017-06', isWithdrawn: true }),
    ];
    const ids = (filter: Partial<typeof wholeMap>): string[] =>
      shownEvents(events, { ...wholeMap, ...filter }).map(({ id }) => id);
    expect(ids({})).toEqual(['one', 'lead']);
    expect(ids({ showsWithdrawn: true })).toEqual(['one', 'lead', 'old']);
    expect(ids({ without: ['crossing'] })).toEqual(['one']);
    expect(ids({ withoutMeans: ['not-said'] })).toEqual(['one']);
    expect(ids({ withoutConcealment: ['concealment-vehicle'] })).toEqual(['one', 'lead']);
    expect(ids({ withoutConcealment: ['concealment-vehicle', 'concealment-person'] })).toEqual(['lead']);
    expect(ids({ showsLeads: false })).toEqual(['one']);
    expect(ids({ certainty: 'probable' })).toEqual(['one']);
    expect(ids({ until: '2018', showsWithdrawn: true })).toEqual(['lead', 'old']);
    expect(ids({ from: '2025-03', until: '2025-03' })).toEqual(['one', 'lead']);
  });

  test('shows on paper only what lies within the part that is looked at', () => {
    const frame = { left: 0, top: 0, width: 10, height: 10 };
    const square = [
      { x: 5, y: 5 },
      { x: 15, y: 5 },
      { x: 15, y: 15 },
      { x: 5, y: 15 },
    ];
    const corners = clippedShape(square, frame);
    expect(corners).toHaveLength(4);
    for (const { x, y } of corners) expect([x, y].every((one) => one >= 5 && one <= 10)).toBe(true);
    expect(
      clippedShape(
        square.map(({ x, y }) => ({ x: x + 20, y })),
        frame,
      ),
    ).toEqual([]);
    const line = [
      { x: 1, y: 1 },
      { x: 5, y: 5 },
      { x: 20, y: 5 },
      { x: 6, y: 6 },
      { x: 7, y: 7 },
    ];
    expect(clippedLine(line, frame)).toEqual([line.slice(0, 2), line.slice(3)]);
  });
});
