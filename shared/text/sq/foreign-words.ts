// Albanian words that packages of other stations add to the shared catalogues: refusals, the ledger, what a role may.
import type {
  foreignErrors as englishErrors,
  foreignLedger as englishLedger,
  foreignPermissions as englishPermissions,
} from '../en/foreign-words.ts';
import type { Shape } from '../shape.ts';

export const foreignErrors: Shape<typeof englishErrors> = {
  foreign: {
    'complete-already': 'Kjo paketë është pranuar plotësisht. Asgjë nuk u bë.',
    'taking-in-now': 'Kjo paketë po pranohet në këtë çast.',
    unknown: 'Kjo nuk është ndër paketat që janë pranuar këtu.',
    'not-examined': 'Paketa duhet të verifikohet së pari, në këtë seancë. Nuk u pranua asgjë.',
    'fingerprint-differs':
      'Ajo që shkruat nuk është gjurma e këtij çelësi, ose nuk është e tëra, me 20 shenja. Krahasojeni edhe një herë; nuk u regjistrua asgjë.',
    'needs-reason': 'Diçka flet kundër kësaj pakete. Thoni pse pranohet megjithatë. Nuk u pranua asgjë.',
    'came-meanwhile': 'Këtë paketë e pranoi dikush tjetër ndërkohë. Asgjë nuk u pranua dy herë.',
    'confirmed-already': 'Çelësi është krahasuar tashmë me letrën. Nuk u regjistrua asgjë.',
    'filed-already': 'Ky skedar është vendosur tashmë në dosjen e gjykatës të kësaj lënde. Asgjë nuk u vendos dy herë.',
    'kept-differs':
      'Paketa siç ruhet nuk është ajo që u pranua. Asgjë nuk u ndryshua as nuk u vendos. Kërkoni nga stacioni një kopje tjetër dhe njoftoni atë që kujdeset për këtë stacion.',
  },
};

export const foreignLedger: Shape<typeof englishLedger> = {
  actions: {
    'foreign-package.examined': 'U verifikua paketa e një stacioni tjetër',
    'foreign-package.taken-in': 'U pranua paketa e një stacioni tjetër',
    'foreign-exhibit.taken-in': 'U pranua prova e një stacioni tjetër',
    'foreign-package.key-confirmed': 'Çelësi i një stacioni tjetër u krahasua me letrën',
    'foreign-package.checked': 'Paketa e një stacioni tjetër u verifikua edhe një herë',
    'foreign-package.filed': 'U vendos dokumenti i një stacioni tjetër',
  },
  subjects: {
    'foreign-package': 'Paketë e një stacioni tjetër',
    'foreign-exhibit': 'Provë e një stacioni tjetër',
    'foreign-package-event': 'Ngjarje e paketës së një stacioni tjetër',
  },
};

export const foreignPermissions: Shape<typeof englishPermissions> = {
  'foreign.examine': 'Të verifikojë një paketë që do të pranohet',
  'foreign.put-back': 'Të mos e pranojë një paketë të verifikuar',
  'foreign.take-in': 'Të pranojë paketën e një stacioni tjetër',
  'foreign.resume': 'Të vazhdojë pranimin e një pakete',
  'foreign.list': 'Të shohë paketat e stacioneve të tjera',
  'foreign.read': 'Të shohë një paketë të një stacioni tjetër',
  'foreign.exhibit': 'Të shohë një provë të një stacioni tjetër',
  'foreign.confirm-key': 'Të krahasojë çelësin e një stacioni tjetër me letrën',
  'foreign.check-again': 'Të verifikojë edhe një herë një paketë të pranuar',
  'foreign.file': 'Të vendosë në dosjen e gjykatës një dokument të një stacioni tjetër',
};
