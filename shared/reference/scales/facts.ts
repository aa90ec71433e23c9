// Results that state a fact and weigh nothing: levels of a gunshot residue examination, comparison of prints. To be checked by the laboratory.
import type { ConclusionScale } from '../../domain/examination/scale.ts';

export const residueScale: ConclusionScale = {
  code: 'gunshot-residue',
  version: 1,
  words: { en: 'Gunshot residue', sq: 'Mbetje të gjuajtjes', sr: 'Барутне честице' },
  kind: 'categorical',
  source: 'ASTM E1588',
  isVerified: false,
  examinations: ['gunshot-residue'],
  needsVerification: true,
  isOffered: true,
  levels: [
    {
      code: 'characteristic',
      words: { en: 'Characteristic particles', sq: 'Grimca karakteristike', sr: 'Карактеристичне честице' },
      meaning: {
        en: 'Particles were found whose composition is rarely formed by anything but a discharge.',
        sq: 'U gjetën grimca me përbërje që rrallë krijohet nga diçka tjetër përveç shkrepjes.',
        sr: 'Нађене су честице чији састав ретко настаје ичим осим опаљењем.',
      },
      isAssociation: false,
    },
    {
      code: 'consistent',
      words: { en: 'Consistent particles', sq: 'Grimca në përputhje', sr: 'Саобразне честице' },
      meaning: {
        en: 'Particles were found that a discharge forms and other sources form too; none that is characteristic.',
        sq: 'U gjetën grimca që i krijon shkrepja, por edhe burime të tjera; asnjë karakteristike.',
        sr: 'Нађене су честице које настају опаљењем, али и из других извора; ниједна карактеристична.',
      },
      isAssociation: false,
    },
    {
      code: 'none',
      words: { en: 'None found', sq: 'Asnjë e gjetur', sr: 'Нису нађене' },
      meaning: {
        en: 'No particles were found. That says nothing about whether a person fired: particles are lost within hours.',
        sq: 'Nuk u gjetën grimca. Kjo nuk thotë asgjë nëse personi ka shtënë: grimcat humben brenda orësh.',
        sr: 'Честице нису нађене. То не говори ништа о томе да ли је лице пуцало: честице се губе за неколико сати.',
      },
      isAssociation: false,
    },
    {
      code: 'inconclusive',
      words: { en: 'Inconclusive', sq: 'E papërcaktuar', sr: 'Неодређено' },
      meaning: {
        en: 'Too few particles, or of too common a kind, to say more.',
        sq: 'Shumë pak grimca, ose të një lloji tepër të zakonshëm, për të thënë më shumë.',
        sr: 'Премало честица, или превише уобичајене врсте, да би се рекло више.',
      },
      isAssociation: false,
    },
  ],
};

export const printScale: ConclusionScale = {
  code: 'latent-print',
  version: 1,
  words: { en: 'Latent prints', sq: 'Gjurmë latente gishtash', sr: 'Латентни отисци' },
  kind: 'categorical',
  source: '',
  isVerified: false,
  examinations: ['fingerprints'],
  needsVerification: true,
  isOffered: true,
  levels: [
    {
      code: 'identification',
      words: { en: 'Identification', sq: 'Identifikim', sr: 'Идентификација' },
      meaning: {
        en: 'The features agree in sequence and number, with no difference that cannot be explained: one source.',
        sq: 'Tiparet përputhen në radhë dhe numër, pa ndonjë dallim të pashpjegueshëm: një burim.',
        sr: 'Обележја се слажу по редоследу и броју, без разлике која се не може објаснити: један извор.',
      },
      isAssociation: true,
    },
    {
      code: 'exclusion',
      words: { en: 'Exclusion', sq: 'Përjashtim', sr: 'Искључење' },
      meaning: {
        en: 'Features disagree so that one source is ruled out.',
        sq: 'Tiparet dallojnë aq sa një burim i vetëm përjashtohet.',
        sr: 'Обележја се разликују тако да је исти извор искључен.',
      },
      isAssociation: false,
    },
    {
      code: 'inconclusive',
      words: { en: 'Inconclusive', sq: 'E papërcaktuar', sr: 'Неодређено' },
      meaning: {
        en: 'Neither an identification nor an exclusion can be supported.',
        sq: 'Nuk mund të mbështetet as identifikimi as përjashtimi.',
        sr: 'Не може се подржати ни идентификација ни искључење.',
      },
      isAssociation: false,
    },
    {
      code: 'unsuitable',
      words: { en: 'Unsuitable', sq: 'E papërshtatshme', sr: 'Неподобно' },
      meaning: {
        en: 'Too few features for a comparison.',
        sq: 'Shumë pak tipare për krahasim.',
        sr: 'Премало обележја за упоређивање.',
      },
      isAssociation: false,
    },
  ],
};
