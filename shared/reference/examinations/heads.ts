// Which examinations there are, in which phase each belongs, of what it is asked, and whether it uses evidence up or ends in a conclusion.
import type { ExaminationDefinition } from '../../domain/examination/definition.ts';
import type { ExhibitKind } from '../../domain/exhibit.ts';

type ExaminationHead = Omit<ExaminationDefinition, 'version' | 'sections'>;
type Traits = Partial<Pick<ExaminationHead, 'consumes' | 'concludes' | 'asksEnvironment'>>;

const arms: ExhibitKind[] = ['firearm'];
const armsAndParts: ExhibitKind[] = ['firearm', 'component'];
const markedThings: ExhibitKind[] = ['firearm', 'component', 'suppressor', 'magazine', 'tool', 'accessory', 'other'];

function head<const Code extends string>(
  phase: ExaminationHead['phase'],
  code: Code,
  exhibitKinds: ExhibitKind[],
  [en, sq, sr]: readonly [string, string, string],
  { consumes = false, concludes = false, asksEnvironment }: Traits = {},
) {
  return {
    code,
    words: { en, sq, sr },
    phase,
    exhibitKinds,
    consumes,
    concludes,
    ...(asksEnvironment === undefined ? {} : { asksEnvironment }),
  } satisfies ExaminationHead;
}

export const heads = [
  head('safety', 'safety', arms, ['Safety and unloading', 'Siguria dhe zbrazja', 'Безбедност и пражњење']),
  head('traces', 'fingerprints', [], ['Fingerprints', 'Gjurmë gishtash', 'Отисци прстију'], { concludes: true }),
  head('traces', 'dna', [], ['DNA', 'ADN', 'ДНК'], { concludes: true }),
  head('traces', 'gunshot-residue', [], ['Gunshot residue', 'Mbetje të gjuajtjes', 'Барутне честице'], {
    concludes: true,
  }),
  head('description', 'general-description', [], ['General description', 'Përshkrim i përgjithshëm', 'Општи опис']),
  head('description', 'markings', markedThings, ['Marks and proofs', 'Shenjat dhe provat', 'Ознаке и жигови']),
  head('description', 'dimensions', armsAndParts, ['Dimensions', 'Përmasat', 'Димензије']),
  head('description', 'bore-and-chamber', armsAndParts, ['Bore and chamber', 'Tyta dhe dhoma', 'Цев и лежиште метка']),
  head('description', 'rifling', armsAndParts, ['Rifling', 'Vjaskat', 'Олучење цеви']),
  head('description', 'trigger-pull', arms, ['Trigger pull', 'Forca e këmbëzës', 'Сила окидања'], {
    asksEnvironment: true,
  }),
  head('description', 'safety-features', arms, ['Safety features', 'Pajisjet e sigurisë', 'Сигурносни механизми']),
  head('description', 'conversion', armsAndParts, [
    'Conversion and tool signatures',
    'Përshtatja dhe gjurmët e veglave',
    'Преправка и трагови алата',
  ]),
  head('description', 'suppressor', ['suppressor'], ['Sound suppressor', 'Zhurmëmbytësi', 'Пригушивач']),
  head(
    'description',
    'ammunition',
    ['ammunition'],
    ['Ammunition and headstamps', 'Municioni dhe vulat e fundit', 'Муниција и ознаке на дну чауре'],
  ),
  head(
    'description',
    'cartridge-case',
    ['cartridge-case'],
    ['Cartridge case: class characteristics', 'Gëzhoja: karakteristikat e klasës', 'Чаура: групне карактеристике'],
  ),
  head(
    'description',
    'bullet',
    ['bullet'],
    ['Bullet: class characteristics', 'Predha: karakteristikat e klasës', 'Зрно: групне карактеристике'],
  ),
  head('description', 'device', ['device'], ['Digital device', 'Pajisje digjitale', 'Дигитални уређај']),
  head(
    'description',
    'chemical',
    ['explosive', 'ammunition', 'other'],
    ['Chemical examination', 'Ekzaminim kimik', 'Хемијско испитивање'],
    { consumes: true },
  ),
  head(
    'restoration',
    'serial-restoration',
    markedThings,
    ['Serial number restoration', 'Rikthimi i numrit serik', 'Обнављање серијског броја'],
    { consumes: true },
  ),
  head(
    'firing',
    'test-fire',
    arms,
    ['Function and test fire', 'Funksionimi dhe shtënia provë', 'Исправност и пробно пуцање'],
    { consumes: true },
  ),
  head('firing', 'muzzle-distance', [], ['Muzzle distance', 'Distanca e shtënies', 'Даљина пуцања'], {
    consumes: true,
    concludes: true,
  }),
  head(
    'comparison',
    'database',
    ['firearm', 'cartridge-case', 'bullet'],
    ['Ballistic database', 'Baza balistike e të dhënave', 'Балистичка база података'],
  ),
  head(
    'comparison',
    'cartridge-case-comparison',
    ['firearm', 'cartridge-case'],
    ['Comparison of cartridge cases', 'Krahasimi i gëzhojave', 'Упоређивање чаура'],
    { concludes: true },
  ),
  head(
    'comparison',
    'bullet-comparison',
    ['firearm', 'bullet'],
    ['Comparison of bullets', 'Krahasimi i predhave', 'Упоређивање зрна'],
    { concludes: true },
  ),
  head('comparison', 'toolmarks', [], ['Toolmarks', 'Gjurmët e veglave', 'Трагови алата'], { concludes: true }),
];

export type HeadCode = (typeof heads)[number]['code'];
