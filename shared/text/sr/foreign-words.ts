// Serbian (Cyrillic) words that packages of other stations add to the shared catalogues: refusals, the ledger, what a role may.
import type {
  foreignErrors as englishErrors,
  foreignLedger as englishLedger,
  foreignPermissions as englishPermissions,
} from '../en/foreign-words.ts';
import type { Shape } from '../shape.ts';

export const foreignErrors: Shape<typeof englishErrors> = {
  foreign: {
    'complete-already': 'Овај пакет је примљен у целини. Ништа није учињено.',
    'taking-in-now': 'Овај пакет се управо прима.',
    unknown: 'Ово није међу пакетима који су овде примљени.',
    'not-examined': 'Пакет прво мора да се провери, у овој сесији. Ништа није примљено.',
    'fingerprint-differs':
      'Оно што сте уписали није отисак овог кључа, или није свих његових двадесет цифара. Упоредите још једном; ништа није забележено.',
    'needs-reason': 'Нешто говори против овог пакета. Реците зашто се ипак прима. Ништа није примљено.',
    'came-meanwhile': 'Овај пакет је у међувремену примио неко други. Ништа није примљено двапут.',
    'confirmed-already': 'Кључ је већ упоређен са папиром. Ништа није забележено.',
    'filed-already': 'Ова датотека је већ уложена у судски спис овог предмета. Ништа није уложено двапут.',
    'kept-differs':
      'Пакет како се чува није онај који је примљен. Ништа није измењено ни уложено. Тражите од станице другу копију и обавестите оног ко се стара о овој станици.',
  },
};

export const foreignLedger: Shape<typeof englishLedger> = {
  actions: {
    'foreign-package.examined': 'Проверен пакет друге станице',
    'foreign-package.taken-in': 'Примљен пакет друге станице',
    'foreign-exhibit.taken-in': 'Примљен доказ друге станице',
    'foreign-package.key-confirmed': 'Кључ друге станице упоређен са папиром',
    'foreign-package.checked': 'Пакет друге станице поново проверен',
    'foreign-package.filed': 'Уложен документ друге станице',
  },
  subjects: {
    'foreign-package': 'Пакет друге станице',
    'foreign-exhibit': 'Доказ друге станице',
    'foreign-package-event': 'Догађај пакета друге станице',
  },
};

export const foreignPermissions: Shape<typeof englishPermissions> = {
  'foreign.examine': 'Провера пакета који треба примити',
  'foreign.put-back': 'Непримање провереног пакета',
  'foreign.take-in': 'Примање пакета друге станице',
  'foreign.resume': 'Наставак примања пакета',
  'foreign.list': 'Увид у пакете других станица',
  'foreign.read': 'Увид у пакет друге станице',
  'foreign.exhibit': 'Увид у доказ друге станице',
  'foreign.confirm-key': 'Упоређивање кључа друге станице са папиром',
  'foreign.check-again': 'Поновна провера примљеног пакета',
  'foreign.file': 'Улагање документа друге станице у судски спис',
};
