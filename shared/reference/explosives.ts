// Explosive articles met in the region, by the name under which they are known. Editable, unverified seed.
import type { ReferenceList } from './reference-list.ts';

export interface ExplosiveArticle {
  readonly name: string;
  /** A code of `explosiveKind`. */
  readonly kind: string;
  /** Codes of `countries.ts`. */
  readonly countries: readonly string[];
  readonly verified: boolean;
}

const rows: ExplosiveArticle[] = [];
function add(kind: string, names: string, ...countries: string[]) {
  for (const name of names.split(' | ')) rows.push({ name, kind, countries, verified: false });
}

add('hand-grenade', 'M75 | M50 | M52 | M52P3 | M35 | M93', 'YU');
add('hand-grenade', 'F-1 | RGD-5 | RGO | RGN', 'SU');
add('hand-grenade', 'MK2', 'US');
add('hand-grenade', 'DM51', 'DE');
add('rocket', 'M80 Zolja | M79 Osa | RBR', 'YU');
add('rocket', 'RPG-7', 'SU');
add('launcher-grenade', 'M57 44 mm', 'YU');
add('mine-anti-personnel', 'PMA-1 | PMA-2 | PMA-3 | PMR-2A | PROM-1 | MRUD', 'YU');
add('mine-anti-tank', 'TMA | TMM-1', 'YU');
add('bulk', 'TNT 100 g | TNT 200 g | TNT 500 g | Vitezit | Amonal | PEP', 'YU');
add('bulk', 'C4', 'US');
add('bulk', 'Semtex', 'CS');
add('detonator', 'Electric detonator | Non-electric detonator | Detonator no. 8');
add('detonating-cord', 'Detonating cord');
add('safety-fuse', 'Safety fuse');
add('improvised', 'IED');

export const explosives: ReferenceList<ExplosiveArticle> = {
  version: '2026-11-25',
  origin: 'Small Arms Survey and press reports, partly general knowledge; not verified.',
  rows,
};
