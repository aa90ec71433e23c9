// The range of conclusions of the Association of Firearm and Tool Mark Examiners, 1992, in our own words.
import type { ConclusionScale } from '../../domain/examination/scale.ts';

export const afteScale: ConclusionScale = {
  code: 'afte',
  version: 1,
  words: { en: 'AFTE range of conclusions', sq: 'Shkalla e përfundimeve AFTE', sr: 'Скала закључака AFTE' },
  kind: 'categorical',
  source: 'AFTE Criteria for Identification Committee, 1992 (paraphrase)',
  isVerified: true,
  examinations: ['cartridge-case-comparison', 'bullet-comparison', 'toolmarks'],
  needsVerification: true,
  isOffered: true,
  levels: [
    {
      code: 'identification',
      words: { en: 'Identification', sq: 'Identifikim', sr: 'Идентификација' },
      meaning: {
        en: 'All discernible class characteristics agree, and individual characteristics agree to an extent that exceeds what different tools produce and is consistent with marks of one and the same tool.',
        sq: 'Të gjitha karakteristikat e dallueshme të klasës përputhen, dhe karakteristikat individuale përputhen në masë që tejkalon atë që lënë vegla të ndryshme dhe që i përgjigjet gjurmëve të së njëjtës vegël.',
        sr: 'Све уочљиве групне карактеристике се слажу, а индивидуалне се слажу у мери која превазилази оно што остављају различити алати и која одговара траговима једног истог алата.',
      },
      isAssociation: true,
    },
    {
      code: 'inconclusive-a',
      words: { en: 'Inconclusive A', sq: 'E papërcaktuar A', sr: 'Неодређено А' },
      meaning: {
        en: 'All class characteristics agree and some individual ones do, not enough for an identification.',
        sq: 'Të gjitha karakteristikat e klasës dhe disa individuale përputhen, por jo mjaftueshëm për identifikim.',
        sr: 'Све групне и неке индивидуалне карактеристике се слажу, али недовољно за идентификацију.',
      },
      isAssociation: false,
    },
    {
      code: 'inconclusive-b',
      words: { en: 'Inconclusive B', sq: 'E papërcaktuar B', sr: 'Неодређено Б' },
      meaning: {
        en: 'All class characteristics agree; individual ones neither agree nor disagree, because they are absent, too few or not reproducible.',
        sq: 'Të gjitha karakteristikat e klasës përputhen; ato individuale as përputhen as dallojnë, sepse mungojnë, janë të pakta ose nuk përsëriten.',
        sr: 'Све групне карактеристике се слажу; индивидуалне се нити слажу нити разликују, јер их нема, недовољне су или се не понављају.',
      },
      isAssociation: false,
    },
    {
      code: 'inconclusive-c',
      words: { en: 'Inconclusive C', sq: 'E papërcaktuar C', sr: 'Неодређено Ц' },
      meaning: {
        en: 'All class characteristics agree; individual ones disagree, not enough for an elimination.',
        sq: 'Të gjitha karakteristikat e klasës përputhen; ato individuale dallojnë, por jo mjaftueshëm për përjashtim.',
        sr: 'Све групне карактеристике се слажу; индивидуалне се разликују, али недовољно за искључење.',
      },
      isAssociation: false,
    },
    {
      code: 'elimination',
      words: { en: 'Elimination', sq: 'Përjashtim', sr: 'Искључење' },
      meaning: {
        en: 'Class or individual characteristics disagree significantly. On individual characteristics alone it is exceptional, and the reasons are written down.',
        sq: 'Karakteristikat e klasës ose ato individuale dallojnë në mënyrë të rëndësishme. Vetëm mbi karakteristika individuale është përjashtim i rrallë dhe arsyet shkruhen.',
        sr: 'Групне или индивидуалне карактеристике се значајно разликују. Само на основу индивидуалних то је изузетак и разлози се записују.',
      },
      isAssociation: false,
    },
    {
      code: 'unsuitable',
      words: { en: 'Unsuitable', sq: 'E papërshtatshme', sr: 'Неподобно' },
      meaning: {
        en: 'Not suitable for examination or comparison.',
        sq: 'Nuk është e përshtatshme për ekzaminim ose krahasim.',
        sr: 'Није подобно за испитивање или упоређивање.',
      },
      isAssociation: false,
    },
  ],
};
