// Profiles: the dossier of a person or of a group as a paper.
import type { ProductTemplate } from '../../domain/products/template.ts';
import { assessment, section, words, workingPractice } from './parts.ts';

const known = (said: ReturnType<typeof words>) => [
  section(
    'identity',
    said,
    words(
      'Names, identifiers, and what may be the same. Each with its grading.',
      'Emrat, identifikuesit dhe çfarë mund të jetë e njëjta. Secili me vlerësimin e vet.',
      'Имена, идентификатори и шта је можда исто. Све са својом оценом.',
    ),
    'anything' as const,
    { read: 'identity' as const },
  ),
  section(
    'links',
    words('Links', 'Lidhjet', 'Везе'),
    words(
      'With certainty, grading and source.',
      'Me siguri, vlerësim dhe burim.',
      'Са степеном сигурности, оценом и извором.',
    ),
    'nothing' as const,
    { read: 'links' as const },
  ),
  section(
    'around',
    words(
      'Arms, cases and traces around',
      'Armët, lëndët dhe gjurmimet përreth',
      'Оружје, предмети и трагања око тога',
    ),
    words(
      'What our own records and those of others say of the exhibits and cases it is linked to.',
      'Çfarë thonë regjistrimet tona dhe të të tjerëve për provat dhe lëndët me të cilat është i lidhur.',
      'Шта наши и туђи записи кажу о предметима и случајевима са којима је повезан.',
    ),
    'nothing' as const,
    { read: 'around' as const },
  ),
  section(
    'mentions',
    words('Reports that mention it', 'Raporte që e përmendin', 'Извештаји који га помињу'),
    words('The words, and the grading of the report.', 'Fjalët dhe vlerësimi i raportit.', 'Речи и оцена извештаја.'),
    'nothing' as const,
    { read: 'mentions' as const },
  ),
  section(
    'excluded',
    words('Excluded and withdrawn', 'Të përjashtuara dhe të tërhequra', 'Искључено и повучено'),
    words(
      'What was looked at and is not so, and what was taken back.',
      'Çfarë u shikua dhe nuk është ashtu, dhe çfarë u tërhoq.',
      'Шта је прегледано и није тако, и шта је повучено.',
    ),
    'nothing' as const,
    { read: 'excluded' as const },
  ),
  assessment,
];

export const personProfile: ProductTemplate = {
  kind: 'person-profile',
  version: 1,
  words: words('Nominal profile', 'Profil i personit', 'Профил лица'),
  subject: 'entity',
  source: workingPractice,
  sections: known(words('The person', 'Personi', 'Лице')),
};

export const groupProfile: ProductTemplate = {
  kind: 'group-profile',
  version: 1,
  words: words('Profile of a group', 'Profil i grupit', 'Профил групе'),
  subject: 'entity',
  source: workingPractice,
  sections: known(words('The group', 'Grupi', 'Група')),
};
