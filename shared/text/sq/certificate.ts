// Albanian sentences about the station's certificate, with which papers are signed. Keys as in English.
import type { certificate as english, certificateErrors as englishErrors } from '../en/certificate.ts';
import type { Shape } from '../shape.ts';

export const certificate = {
  title: 'Certifikata',
  law: 'Me certifikatën e autoritetit tuaj stacioni i nënshkruan dokumentet që lëshon. Lexuesi i PDF-së tregon kush nënshkroi dhe a ka ndryshuar ndonjë bajt që atëherë.',
  noneTitle: 'Asnjë certifikatë',
  noneText:
    'Dokumentet lëshohen pa nënshkrimin e stacionit. SHA-256 i tyre dhe kreu i librit i shtypur në to vlejnë gjithsesi.',
  noneForOthers: 'Atë e sjell administratori.',
  present: 'Dokumentet nënshkruhen me',
  standing: {
    valid: 'e vlefshme',
    'expires-soon': 'skadon së shpejti',
    expired: 'e skaduar',
    'not-yet-valid': 'ende e pavlefshme',
  },
  warning: {
    'expires-soon':
      'Certifikata vlen deri më {{time}}. Kërkojeni tani të radhës nga autoriteti juaj dhe silleni këtu: ajo e zëvendëson këtë.',
    expired:
      'Certifikata vlente deri më {{time}}. Dokumentet lëshohen të panënshkruara derisa të sillni një të re, dhe secili e thotë këtë.',
    'not-yet-valid':
      'Certifikata vlen vetëm nga {{time}}. Deri atëherë dokumentet lëshohen të panënshkruara, dhe secili e thotë këtë. A është e saktë ora e këtij kompjuteri?',
  },
  subject: 'Lëshuar për',
  issuer: 'Lëshuar nga',
  selfSigned: 'vetvetja: prapa saj nuk qëndron asnjë autoritet dhe lexuesit do ta thonë këtë',
  serial: 'Numri serik',
  validity: 'Vlen',
  fromTo: '{{from}} – {{to}}',
  key: 'Çelësi',
  rsa: 'RSA, {{bits}} bita',
  ec: 'ECDSA, lakorja {{curve}}',
  fingerprint: 'Gjurma e certifikatës (SHA-256)',
  fingerprintHelp: 'Jepuani gjykatave në një rrugë tjetër: me të e dinë se certifikata është juaja.',
  chain: 'Mbi të në skedar',
  chainNone: 'asgjë; lexuesit duhet ta njohin autoritetin tashmë',
  brought: 'Sjellë',
  broughtBy: '{{time}}, {{name}}',
  bring: 'Sillni një certifikatë',
  bringAgain: 'Sillni një certifikatë tjetër',
  bringDetail:
    'Skedar PKCS #12 (.p12 ose .pfx) me një çelës privat: RSA me 2048 bita a më shumë, ose ECDSA në P-256 a P-384. Çelësi vuloset në kasafortë; skedari nuk mbetet këtu. Ruajeni ose asgjësojeni siç kërkon autoriteti juaj.',
  replaces: 'Ajo zë vendin e certifikatës së tanishme, çelësi privat i së cilës fshihet këtu.',
  file: 'Skedari me certifikatën',
  choose: 'Zgjidhni një skedar',
  passphrase: 'Frazëkalimi i skedarit',
  passphraseHelp: 'Ai me të cilin u eksportua, jo juaji në këtë stacion.',
  bringAct: 'Silleni',
  wasBrought: 'Dokumentet tani nënshkruhen me këtë certifikatë.',
  sending: 'Skedari po dorëzohet',
  signsTitle: 'Cilat dokumente',
  signs: 'Nënshkruhen',
  signsHelp: 'Etiketat dhe fletët me kode nuk nënshkruhen kurrë.',
  signsChoice: {
    none: 'asnjë dokument',
    'laboratory-reports': 'raportet laboratorike',
    all: 'të gjitha dokumentet',
  },
  signsSave: 'Ruaj',
  signsSaved: 'Zgjedhja është regjistruar.',
  remove: 'Ndaleni nënshkrimin',
  removeDetail:
    'Çelësi privat fshihet nga kjo kasafortë. Mbetet në kopjet rezervë të bëra deri tani. Çka është nënshkruar mbetet e nënshkruar.',
  reason: 'Arsyeja',
  removeAct: 'Fshije çelësin dhe ndale',
  wasRemoved: 'Dokumentet nuk nënshkruhen më.',
  earlier: 'Certifikatat e mëparshme',
  ended: 'Përfundoi',
  how: { removed: 'e hequr', replaced: 'e zëvendësuar' },
  signed: 'i nënshkruar',
  leftUnsigned: 'mbeti i panënshkruar',
  signedWith: 'Nënshkruar me certifikatën {{fingerprint}}',
} satisfies Shape<typeof english>;

export const certificateErrors = {
  'too-large': 'Ky skedar është shumë i madh për certifikatë. Nuk u ndryshua asgjë. Zgjidhni skedarin .p12 ose .pfx.',
  damaged:
    'Ky nuk është skedar PKCS #12 ose është i dëmtuar. Nuk u ndryshua asgjë. Zgjidhni skedarin .p12 ose .pfx, ose eksportojeni edhe një herë.',
  'form-unknown':
    'Skedari është i mbrojtur në një mënyrë që ky program nuk e lexon. Nuk u ndryshua asgjë. Eksportojeni sërish me AES-256 dhe SHA-256.',
  'took-too-long':
    'Hapja e skedarit zgjati tepër dhe u ndërpre. Nuk u ndryshua asgjë. Eksportojeni sërish me numër të zakonshëm përsëritjesh.',
  'wrong-passphrase':
    'Skedari nuk hapet me këtë frazëkalim, ose është ndryshuar që kur u bë. Nuk u ndryshua asgjë. Shkruani frazëkalimin me të cilin u eksportua.',
  'no-key':
    'Në këtë skedar nuk ka çelës privat, prandaj me të nuk mund të nënshkruhet asgjë. Nuk u ndryshua asgjë. Eksportojeni certifikatën bashkë me çelësin.',
  'several-keys':
    'Në këtë skedar ka disa çelësa privatë. Nuk u ndryshua asgjë. Eksportoni vetëm një certifikatë me çelësin e saj, që askush të mos hamendësojë.',
  'no-certificate':
    'Skedari ka një çelës privat dhe asnjë certifikatë që i përket. Nuk u ndryshua asgjë. Eksportojini bashkë.',
  'weak-key':
    'Çelësi ka {{bits}} bita. Nën {{least}} nënshkrimi mund të falsifikohet. Nuk u ndryshua asgjë. Kërkoni një më të fortë nga autoriteti juaj.',
  'key-unsupported':
    'Çelësi është i një lloji që lexuesit e PDF-së nuk e verifikojnë. Nuk u ndryshua asgjë. Përdorni RSA, ose ECDSA në P-256 a P-384.',
  expired: 'Certifikata vlente deri më {{day}}. Nuk u ndryshua asgjë. Sillni një që vlen.',
  'not-yet-valid':
    'Certifikata vlen vetëm nga {{day}}. Nuk u ndryshua asgjë. Silleni atëherë, ose rregulloni orën e këtij kompjuteri.',
  'not-for-signing':
    'Vetë certifikata thotë se nuk është për nënshkrimin e dokumenteve. Nuk u ndryshua asgjë. Kërkoni një të tillë nga autoriteti juaj.',
  'already-here': 'Dokumentet nënshkruhen tashmë me këtë certifikatë. Nuk u ndryshua asgjë.',
  none: 'Këtu nuk ka certifikatë. Nuk u ndryshua asgjë.',
  'left-unsigned-expired':
    'Dokumenti u lëshua pa nënshkrim: certifikata e stacionit ka skaduar. Administratori sjell një të re; pastaj bëjeni dokumentin sërish.',
  'left-unsigned-not-yet-valid':
    'Dokumenti u lëshua pa nënshkrim: certifikata e stacionit ende nuk vlen. A është e saktë ora e këtij kompjuteri?',
  'left-unsigned-key-damaged':
    'Dokumenti u lëshua pa nënshkrim: çelësi privat i certifikatës së stacionit nuk mund të lexohet. Administratori e sjell certifikatën sërish.',
} satisfies Shape<typeof englishErrors>;
