// How a firearm was loaded when it was recovered: chamber, magazine, safety, hammer, and for a revolver the map of its cylinder.
// Recorded before anything is taken out, because afterwards nobody can see it any more.
import { z } from 'zod';
import { chamberStates } from './exhibit.ts';

export const magazinePositions = ['inserted', 'beside', 'none', 'not-recorded'] as const;
export const selectorPositions = [
  'safe',
  'fire',
  'semi-automatic',
  'burst',
  'full-automatic',
  'decocked',
  'no-safety',
  'not-recorded',
] as const;
export const hammerPositions = ['down', 'half-cock', 'cocked', 'concealed', 'not-recorded'] as const;

export type ChamberState = (typeof chamberStates)[number];

/** Chambers a cylinder can have: fewer is no revolver, more was never built. */
export const cylinderSizes = { least: 2, most: 24 } as const;

export const LoadedState = z.strictObject({
  /** Of a firearm with one chamber; for a revolver the cylinder says it. */
  chamber: z.enum(chamberStates),
  magazine: z.enum(magazinePositions),
  /** As counted when it was unloaded. */
  roundsInMagazine: z.number().int().min(0).max(500).optional(),
  selector: z.enum(selectorPositions),
  hammer: z.enum(hammerPositions),
  /** Seen from behind: the first is the chamber under the hammer, the others follow clockwise. */
  cylinder: z.array(z.enum(chamberStates)).min(cylinderSizes.least).max(cylinderSizes.most).optional(),
  note: z.string().trim().max(1000),
});
export type LoadedState = z.infer<typeof LoadedState>;

export const nothingRecordedOfLoading: LoadedState = {
  chamber: 'not-recorded',
  magazine: 'not-recorded',
  selector: 'not-recorded',
  hammer: 'not-recorded',
  note: '',
};

/** What contradicts itself in a loaded state, by the path of its field below `loadedState`. */
export function loadedStateFaults(state: LoadedState): string[] {
  const faults: string[] = [];
  if (state.roundsInMagazine !== undefined && !hasMagazine(state)) faults.push('roundsInMagazine');
  if (state.cylinder !== undefined && state.chamber !== 'not-recorded') faults.push('chamber');
  if (state.cylinder !== undefined && state.magazine === 'inserted') faults.push('magazine');
  return faults;
}

/** Whether there is a magazine of which rounds can be said. */
export function hasMagazine({ magazine }: Pick<LoadedState, 'magazine'>): boolean {
  return magazine === 'inserted' || magazine === 'beside';
}

/** Live rounds as recorded; what was not recorded counts as none and says so elsewhere. */
export function roundsLoaded(state: LoadedState): number {
  const chambered = (state.cylinder ?? [state.chamber]).filter((content) => content === 'round').length;
  return chambered + (state.magazine === 'inserted' ? (state.roundsInMagazine ?? 0) : 0);
}

/** One thing that comes out of a firearm when it is unloaded, as a suggestion for splitting. */
export interface LoadedPart {
  readonly kind: 'magazine' | 'ammunition' | 'cartridge-case';
  readonly from: 'firearm' | 'magazine' | 'chamber' | 'cylinder';
  readonly quantity: number;
  /** Chambers of the cylinder it was in, numbered from 1 under the hammer. */
  readonly positions?: readonly number[];
  /** It lay in the magazine that is suggested before it. */
  readonly isInMagazine: boolean;
}

/** What a loaded firearm is split into, in the order in which it is unloaded: magazine, its rounds, then the chambers. */
export function partsOfLoaded(state: LoadedState): LoadedPart[] {
  const parts: LoadedPart[] = [];
  if (hasMagazine(state)) {
    parts.push({ kind: 'magazine', from: 'firearm', quantity: 1, isInMagazine: false });
    const { roundsInMagazine = 0 } = state;
    if (roundsInMagazine > 0) {
      parts.push({ kind: 'ammunition', from: 'magazine', quantity: roundsInMagazine, isInMagazine: true });
    }
  }
  const from = state.cylinder === undefined ? 'chamber' : 'cylinder';
  const chambers = state.cylinder ?? [state.chamber];
  for (const [content, kind] of [
    ['round', 'ammunition'],
    ['case', 'cartridge-case'],
  ] as const) {
    const positions = chambers.flatMap((chamber, index) => (chamber === content ? [index + 1] : []));
    if (positions.length === 0) continue;
    const where = from === 'cylinder' ? { positions } : {};
    parts.push({ kind, from, quantity: positions.length, isInMagazine: false, ...where });
  }
  return parts;
}

export interface DrawnChamber {
  /** From 1, the chamber under the hammer. */
  readonly position: number;
  readonly content: ChamberState;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/**
 * Where each chamber of a cylinder is drawn, seen from behind, around the origin with y downwards: the first at the top,
 * the others clockwise. The cylinder itself has the radius 1.
 */
export function drawnCylinder(cylinder: readonly ChamberState[]): DrawnChamber[] {
  const around = 0.64;
  const radius = Math.min(0.27, 0.8 * around * Math.sin(Math.PI / cylinder.length));
  return cylinder.map((content, index) => {
    const angle = (2 * Math.PI * index) / cylinder.length - Math.PI / 2;
    return { position: index + 1, content, x: around * Math.cos(angle), y: around * Math.sin(angle), radius };
  });
}
