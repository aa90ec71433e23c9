// The examinations that come with the program (firearms-domain.md §4.5): a seed that a laboratory changes, adds to and checks against its
// own methods. A version that was recorded under stays what it was; a change here is a higher version.
import type { ExaminationDefinition, WorksheetSection } from '../../domain/examination/definition.ts';
import { ammunition, bullet, cartridgeCase } from './ammunition.ts';
import { boreAndChamber, rifling } from './barrel.ts';
import { bulletComparison, cartridgeCaseComparison, chemical, database, device, toolmarks } from './comparison.ts';
import {
  conversion,
  dimensions,
  generalDescription,
  markings,
  safetyFeatures,
  suppressor,
  triggerPull,
} from './description.ts';
import { muzzleDistance, serialRestoration, testFire } from './firing.ts';
import { heads, type HeadCode } from './heads.ts';
import { dna, fingerprints, gunshotResidue, safety } from './safety.ts';

const sections: Readonly<Record<HeadCode, readonly WorksheetSection[]>> = {
  safety,
  fingerprints,
  dna,
  'gunshot-residue': gunshotResidue,
  'general-description': generalDescription,
  markings,
  dimensions,
  'bore-and-chamber': boreAndChamber,
  rifling,
  'trigger-pull': triggerPull,
  'safety-features': safetyFeatures,
  conversion,
  suppressor,
  ammunition,
  'cartridge-case': cartridgeCase,
  bullet,
  device,
  chemical,
  'serial-restoration': serialRestoration,
  'test-fire': testFire,
  'muzzle-distance': muzzleDistance,
  database,
  'cartridge-case-comparison': cartridgeCaseComparison,
  'bullet-comparison': bulletComparison,
  toolmarks,
};

/** Every built-in definition in its newest version, in the order of the phases. */
export const builtInDefinitions: readonly ExaminationDefinition[] = heads.map((head) => ({
  ...head,
  version: 1,
  sections: [...sections[head.code]],
}));
