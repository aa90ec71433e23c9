// Which examinations usually answer which standard question: help for planning, no rule. Unverified seed (firearms-domain.md §4.5, §4.8); a
// laboratory's own methods decide.

const examinationsOf: Readonly<Record<string, readonly string[]>> = {
  'is-firearm': ['general-description', 'dimensions', 'bore-and-chamber', 'test-fire'],
  category: ['general-description', 'dimensions'],
  operable: ['trigger-pull', 'safety-features', 'test-fire'],
  altered: ['bore-and-chamber', 'conversion', 'toolmarks'],
  'restore-serial': ['markings', 'serial-restoration'],
  'trace-marks': ['markings'],
  'fired-since-cleaning': ['bore-and-chamber', 'gunshot-residue'],
  'compare-case': ['test-fire', 'database', 'cartridge-case-comparison', 'bullet-comparison'],
  'ammunition-origin': ['ammunition', 'cartridge-case', 'bullet'],
  'prints-dna-residue': ['fingerprints', 'dna', 'gunshot-residue'],
  'same-tool': ['toolmarks'],
};

/** Every firearm is made safe before anything else, whatever was asked. */
const always = ['safety'];

/** Codes of examinations that fit what was asked; without a standard question only what is always done. */
export function examinationsFor(questionCodes: readonly string[]): ReadonlySet<string> {
  return new Set([...always, ...questionCodes.flatMap((code) => examinationsOf[code] ?? [])]);
}
