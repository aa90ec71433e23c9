// The evidence room of the sample station: a laboratory with its rooms, cabinets, shelves and boxes, what may be kept in each and
// how much, and where each exhibit of LUGINA-14 belongs.
import type { PlaceCategory, PlaceKind } from '../../shared/domain/storage.ts';
import { written, type Written } from './written.ts';

export type SamplePlace =
  | 'site'
  | 'intake'
  | 'latents'
  | 'ballistics'
  | 'evidence-room'
  | 'gun-cabinet'
  | 'long-guns'
  | 'handguns'
  | 'gun-parts'
  | 'file-cabinet'
  | 'devices'
  | 'papers'
  | 'rack'
  | 'packaging'
  | 'test-shots'
  | 'safe'
  | 'refrigerator'
  | 'swabs'
  | 'lifts'
  | 'ammunition-room'
  | 'rifle-rounds'
  | 'pistol-rounds'
  | 'broken-cabinet';

export interface SamplePlaceEntry {
  readonly place: SamplePlace;
  readonly within?: SamplePlace;
  readonly kind: PlaceKind;
  readonly name: Written;
  readonly capacity?: number;
  readonly admits?: readonly PlaceCategory[];
  readonly accessNote?: Written;
  readonly note?: Written;
  /** Closed again, for this reason. */
  readonly closed?: Written;
}

const same = (name: string): Written => written(name, name, name);

/** Outer before inner. */
export const samplePlaces: readonly SamplePlaceEntry[] = [
  { place: 'site', kind: 'site', name: written('Laboratory', 'Laboratori', 'Лабораторија') },
  { place: 'intake', within: 'site', kind: 'room', name: written('Intake', 'Pranimi', 'Пријем'), capacity: 60 },
  {
    place: 'latents',
    within: 'site',
    kind: 'room',
    name: written('Latent prints', 'Gjurmët latente', 'Латентни трагови'),
    capacity: 20,
  },
  {
    place: 'ballistics',
    within: 'site',
    kind: 'room',
    name: written('Ballistics', 'Balistika', 'Балистика'),
    capacity: 30,
  },
  {
    place: 'evidence-room',
    within: 'site',
    kind: 'room',
    name: written('Evidence room R1', 'Dhoma e provave R1', 'Просторија за доказе R1'),
    capacity: 200,
    admits: ['firearms', 'fired-parts', 'valuables', 'biological', 'documents', 'devices', 'tools'],
    accessNote: written(
      'Custodian and one witness; two locks.',
      'Kujdestari dhe një dëshmitar; dy dryna.',
      'Чувар доказа и један сведок; две браве.',
    ),
  },
  {
    place: 'gun-cabinet',
    within: 'evidence-room',
    kind: 'cabinet',
    name: written('Gun cabinet G1', 'Dollapi i armëve G1', 'Орман за оружје G1'),
    capacity: 24,
    admits: ['firearms'],
    accessNote: written(
      'Key with the custodian, the second one in a sealed envelope.',
      'Çelësi te kujdestari, i dyti në zarf të vulosur.',
      'Кључ код чувара доказа, други у запечаћеној коверти.',
    ),
  },
  { place: 'long-guns', within: 'gun-cabinet', kind: 'shelf', name: same('S1'), capacity: 4 },
  { place: 'handguns', within: 'gun-cabinet', kind: 'shelf', name: same('S2'), capacity: 12 },
  { place: 'gun-parts', within: 'gun-cabinet', kind: 'shelf', name: same('S3'), capacity: 8 },
  {
    place: 'file-cabinet',
    within: 'evidence-room',
    kind: 'cabinet',
    name: written('Cabinet C2', 'Dollapi C2', 'Орман C2'),
    capacity: 40,
    admits: ['documents', 'devices'],
  },
  { place: 'devices', within: 'file-cabinet', kind: 'shelf', name: same('S1'), capacity: 20 },
  { place: 'papers', within: 'file-cabinet', kind: 'shelf', name: same('S2'), capacity: 20 },
  { place: 'rack', within: 'evidence-room', kind: 'shelf', name: same('S4'), capacity: 60 },
  {
    place: 'packaging',
    within: 'rack',
    kind: 'box',
    name: written('Box B1', 'Kutia B1', 'Кутија B1'),
    capacity: 1,
  },
  {
    place: 'test-shots',
    within: 'rack',
    kind: 'box',
    name: written('Box B2, test shots', 'Kutia B2, shtënie provë', 'Кутија B2, пробни хици'),
    capacity: 40,
  },
  {
    place: 'safe',
    within: 'evidence-room',
    kind: 'cabinet',
    name: written('Safe V1', 'Kasaforta metalike V1', 'Сеф V1'),
    capacity: 10,
    admits: ['valuables'],
    accessNote: written(
      'Two persons: custodian and supervisor.',
      'Dy persona: kujdestari dhe mbikëqyrësi.',
      'Два лица: чувар доказа и надзорник.',
    ),
  },
  {
    place: 'refrigerator',
    within: 'evidence-room',
    kind: 'cabinet',
    name: written('Refrigerator F1', 'Frigoriferi F1', 'Фрижидер F1'),
    capacity: 6,
    admits: ['biological'],
    note: written('Kept at 4 °C.', 'Mbahet në 4 °C.', 'Одржава се на 4 °C.'),
  },
  { place: 'swabs', within: 'refrigerator', kind: 'box', name: same('B1'), capacity: 4 },
  { place: 'lifts', within: 'refrigerator', kind: 'box', name: same('B2'), capacity: 2 },
  {
    place: 'broken-cabinet',
    within: 'evidence-room',
    kind: 'cabinet',
    name: written('Cabinet C3', 'Dollapi C3', 'Орман C3'),
    capacity: 20,
    closed: written('Lock broken, to be replaced.', 'Dryni i prishur, do të ndërrohet.', 'Брава покварена, мења се.'),
  },
  {
    place: 'ammunition-room',
    within: 'site',
    kind: 'room',
    name: written('Ammunition room R2', 'Dhoma e municionit R2', 'Просторија за муницију R2'),
    capacity: 120,
    admits: ['ammunition'],
    accessNote: written(
      'Never together with firearms.',
      'Kurrë bashkë me armë zjarri.',
      'Никад заједно са ватреним оружјем.',
    ),
  },
  {
    place: 'rifle-rounds',
    within: 'ammunition-room',
    kind: 'shelf',
    name: written('S1, 7.62 mm', 'S1, 7,62 mm', 'S1, 7,62 mm'),
    capacity: 40,
  },
  {
    place: 'pistol-rounds',
    within: 'ammunition-room',
    kind: 'shelf',
    name: written('S2, pistol calibres', 'S2, kalibra pistolete', 'S2, пиштољски калибри'),
    capacity: 2,
  },
];

/** Where each exhibit belongs from the day it was stored. */
export const homes: readonly { readonly place: SamplePlace; readonly marks: readonly string[] }[] = [
  { place: 'long-guns', marks: ['K1', 'K2', 'K3'] },
  { place: 'handguns', marks: ['K4', 'K5', 'K6', 'K7', 'K8', 'K9'] },
  { place: 'rifle-rounds', marks: ['K10'] },
  { place: 'pistol-rounds', marks: ['K11', 'K20'] },
  { place: 'gun-parts', marks: ['K12', 'K13'] },
  { place: 'devices', marks: ['K14'] },
  { place: 'safe', marks: ['K15'] },
  { place: 'rack', marks: ['K16'] },
  { place: 'swabs', marks: ['K17'] },
  { place: 'lifts', marks: ['K18'] },
  { place: 'packaging', marks: ['K19'] },
];
