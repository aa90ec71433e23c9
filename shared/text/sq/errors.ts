// Albanian sentences for every refusal: what happened, what is safe, what to do next. Keys as in English.
import { inventoryErrors } from './inventory-words.ts';
import type { errors as english } from '../en/errors.ts';
import type { Shape } from '../shape.ts';
import { certificateErrors } from './certificate.ts';
import { prosecutionErrors } from './prosecution.ts';
import { disclosureErrors, handlingErrors } from './disclosure-words.ts';
import { redactionErrors } from './redaction.ts';
import { indicatorErrors } from './indicators.ts';
import { productErrors } from './products.ts';
import { linkErrors } from './links.ts';
import { registerErrors } from './registers.ts';
import { serialErrors } from './serials.ts';
import { exchangeErrors } from './exchange-words.ts';
import { foreignErrors } from './foreign-words.ts';
import { intelligenceErrors } from './intelligence-words.ts';
import { numbersErrors } from './numbers-words.ts';
import { tracingErrors } from './tracing-words.ts';
import { packageErrors } from './package-errors.ts';

export const errors = {
  reports: {
    unknown: 'Ky raport nuk njihet këtu.',
    final:
      'Raporti {{number}} është lëshuar ose tërhequr dhe nuk ndryshohet kurrë. Asgjë nuk u ndryshua. Ndryshimi bëhet si version i ri.',
    'not-yours': 'Ky draft është te {{person}}. Asgjë nuk u ndryshua.',
    'request-withdrawn': 'Kërkesa {{number}} është tërhequr; askush nuk pret raport. Asgjë nuk u fillua.',
    'changed-meanwhile':
      '{{person}} ka shkruar ndërkohë tekst më të ri të {{number}}. Ajo që shkruat ruhet si draft; lexoni së pari tekstin e ri. Asgjë nuk u regjistrua.',
    foreign: 'Diçka e zgjedhur i takon lënde ose kërkese tjetër. Asgjë nuk u ruajt.',
    'submitted-already': '{{number}} tashmë pret rishikuesin ose është miratuar. Asgjë nuk u ndryshua.',
    'own-review':
      'Ju e keni shkruar {{number}} ose keni kryer punë që ai raporton. Duhet ta rishikojë një person tjetër. Asgjë nuk u regjistrua.',
    'not-submitted': '{{number}} nuk është dorëzuar për rishikim. Asgjë nuk u regjistrua.',
    'needs-reason': 'Thoni çfarë duhet ndryshuar. Asgjë nuk u regjistrua.',
    'points-missing': 'Raporti nuk është i plotë: mungon “{{name}}”. Shihni kontrollin. Asgjë nuk u regjistrua.',
    'not-approved': '{{name}} nuk është miratuar me këtë tekst. Asgjë nuk u lëshua.',
    'records-changed':
      'Ajo që raporton {{name}} është ndryshuar pas miratimit. Dorëzojeni përsëri. Asgjë nuk u lëshua.',
    'tasks-open': '{{name}} është ende e hapur. Përfundojeni ose anulojeni së pari. Asgjë nuk u lëshua.',
    'conclusion-unverified': 'Përfundimi për {{name}} nuk është verifikuar nga një person i dytë. Asgjë nuk u lëshua.',
    'conclusion-disagreed': 'Dy ekspertë nuk pajtohen për {{name}} dhe askush nuk e ka zgjidhur. Asgjë nuk u lëshua.',
    'instrument-overdue':
      'Instrumenti {{name}} e kishte kalibrimin të skaduar kur u përdor. Shkruani pse rezultatet qëndrojnë. Asgjë nuk u lëshua.',
    'comparison-held':
      'Krahasimi {{name}} i takon një pune që pret verifikim pa e ditur përfundimin dhe nuk shtypet më parë. Asgjë nuk u lëshua.',
    'photograph-unsound':
      'Skedari i ruajtur i fotografisë {{name}} nuk është ai që u pranua. Asgjë nuk u lëshua. Njoftoni mbikëqyrësin; kopja rezervë mund ta ketë skedarin.',
    'author-retired':
      '{{name}}, që përgjigjet për këtë draft, është larguar. Duhet ta marrë një ekspert tjetër. Asgjë nuk u lëshua.',
    'reviewer-retired':
      '{{name}}, që e ka miratuar këtë raport, është larguar. Duhet ta miratojë një rishikues tjetër. Asgjë nuk u lëshua.',
    'not-issued': '{{number}} nuk është lëshuar. Drafti ndryshohet, nuk zëvendësohet.',
    'amended-already': '{{number}} tashmë e zëvendëson. Vazhdoni me atë. Asgjë nuk u fillua.',
    'yours-already': 'Ju tashmë përgjigjeni për {{number}}.',
    'author-at-work':
      '{{person}} përgjigjet për këtë draft. Vetëm mbikëqyrësi mund t’ia japë dikujt tjetër. Asgjë nuk u ndryshua.',
    withheld:
      'Një përfundim i kësaj kërkese pret verifikimin. Deri atëherë vetëm autori e lexon {{number}}, që askush që verifikon të mos ndikohet.',
  },
  station: {
    'series-is-further':
      'Numrat e këtij viti kanë arritur tashmë te {{number}} dhe nuk kthehen kurrë prapa. Asgjë nuk u ndryshua.',
    'unknown-command': 'Stacioni nuk e njeh këtë urdhër. Nuk u ndryshua asgjë. Ringarkoni programin ose përditësojeni.',
    locked: 'Stacioni është i kyçur. Drafti juaj është ruajtur; shkyçeni për të vazhduar.',
    'no-vault': 'Nuk është hapur asnjë kasafortë. Zgjidhni një kasafortë ose krijoni një të re.',
    forbidden: 'Asnjë nga rolet tuaja nuk e lejon këtë veprim. Nuk u ndryshua asgjë.',
    'bad-input': 'Disa fusha kërkojnë vëmendje. Nuk u ruajt asgjë; çka keni shkruar është ende këtu.',
    unexpected:
      'Në program ndodhi diçka e paparashikuar. Çka ishte ruajtur më parë është e sigurt; ky veprim nuk u ruajt. Referenca: {{reference}}.',
    'read-only':
      'Kasaforta është hapur vetëm për lexim, prandaj nuk u ruajt asgjë. Gjithçka e regjistruar mund të lexohet.',
  },
  rescue: { 'vault-is-sound': 'Kjo kasafortë është e shëndoshë. Hapeni si zakonisht; nuk ka çfarë të shpëtohet.' },
  requests: {
    unknown: 'Kjo kërkesë nuk njihet këtu.',
    over: 'Kërkesa {{number}} është mbyllur ose tërhequr. Asgjë nuk u ndryshua. Rihapeni së pari.',
    'is-open': 'Kërkesa {{number}} është tashmë e hapur. Asgjë nuk u ndryshua.',
    'of-another-case': 'Kërkesa që plotësohet i takon një rasti tjetër. Asgjë nuk u regjistrua.',
    'needs-consumption-authority':
      'Shënoni kush lejoi që prova të shpenzohet dhe ku është shkruar kjo. Asgjë nuk u regjistrua.',
    'tasks-open': 'Detyrat e kërkesës {{number}} janë ende të hapura. Përfundojini ose anulojini së pari.',
  },
  tasks: {
    unknown: 'Kjo detyrë nuk njihet këtu.',
    over: '{{task}} është përfunduar ose anuluar. Asgjë nuk u ndryshua. Rihapeni së pari.',
    'not-over': '{{task}} është e hapur; nuk ka çfarë të rihapet.',
    'not-started': '{{task}} nuk ka filluar. Fillojeni së pari.',
    'started-already': '{{task}} ka filluar tashmë.',
    'not-yours': 'Kjo detyrë është te {{person}}. Asgjë nuk u ndryshua.',
    'of-somebody-else': '{{task}} është te dikush tjetër. Vetëm mbikëqyrësi e jep punën. Asgjë nuk u ndryshua.',
    'not-an-examiner': '{{person}} nuk është ekspert. Asgjë nuk u ndryshua.',
    'examination-unknown': 'Ky laborator nuk ka ekzaminim “{{examination}}”. Asgjë nuk u planifikua.',
    'examination-unfit': 'Ekzaminimi “{{examination}}” nuk është për {{exhibit}}. Asgjë nuk u planifikua.',
    'already-planned': '“{{examination}}” për {{exhibit}} është planifikuar tashmë. Asgjë nuk u planifikua.',
    elsewhere: 'Këtë e bën {{laboratory}}. Regjistroni rezultatin kur të vijë.',
    'earlier-open':
      '{{task}} vjen më parë: përndryshe do të humbte. Përfundojeni, ose le të lejojë mbikëqyrësi përjashtimin.',
    'consumption-not-permitted':
      'Kërkesa {{number}} nuk lejon që prova të shpenzohet. Regjistroni lejen së pari. Asgjë nuk filloi.',
    'exhibit-gone': '{{exhibit}} është larguar përfundimisht. Asgjë nuk filloi.',
    'before-request': 'Kjo është para pranimit të kërkesës {{number}}. Shikoni datën.',
    'not-needed': 'Asgjë nuk e pengon fillimin e {{task}}; nuk ka çfarë të lejohet.',
    'needs-supervisor': 'Këtë mund ta lejojë vetëm mbikëqyrësi. Asgjë nuk u ndryshua.',
    'not-in-request':
      'Kërkesa {{number}} nuk e përmend {{exhibit}}. Regjistroni së pari një kërkesë plotësuese. Asgjë nuk u planifikua.',
    'before-earlier': 'Kjo është para përfundimit të {{task}}, që vjen më parë. Shikoni orën.',
    'others-wait': '{{waiting}} pret {{task}}. Atë që vjen më parë e anulon vetëm mbikëqyrësi. Asgjë nuk u anulua.',
    'not-external': '{{task}} kryhet këtu dhe jo nga një laborator tjetër. Asgjë nuk u regjistrua.',
  },
  worksheets: {
    withheld: 'Nuk ju tregohet derisa të regjistrohet verifikimi: verifikuesi nxjerr përfundimin pa u ndikuar.',
    unknown: 'Ky shënim nuk njihet këtu.',
    'changed-meanwhile':
      '{{person}} shkroi në këtë fletë pune më {{at}}, pasi ju e kishit hapur. Asgjë nuk u mbishkrua dhe ajo që shtypët është ende këtu: krahasoni të dyja dhe ruani përsëri.',
    invalid: '{{count}} vlera nuk i përshtaten asaj që kërkohet. Asgjë nuk u ruajt; ajo që shtypët është ende këtu.',
    incomplete: '{{count}} fusha mungojnë ose janë gabim. Asgjë nuk u nënshkrua.',
    'reference-unknown': 'Diçka që u zgjodh nuk njihet këtu ose i takon një lënde tjetër. Asgjë nuk u ruajt.',
    'photograph-of-another': 'Një fotografi e zgjedhur i takon një lënde tjetër. Asgjë nuk u ruajt.',
    'method-retired': 'Metoda {{method}} nuk vlen më. Zgjidhni versionin që vlen.',
    'instrument-retired': '{{instrument}} është hequr nga përdorimi. Zgjidhni një instrument tjetër.',
    'signed-already': 'Fleta e punës e {{task}} është nënshkruar. Korrigjojeni me arsye, ose rihapni detyrën.',
    'not-signed': 'Fleta e punës e {{task}} nuk është nënshkruar. Nënshkruajeni së pari.',
    'is-newest': 'Kjo fletë pune ndjek tashmë përkufizimin më të ri: versioni {{version}}.',
    'performed-order': 'Fundi është para fillimit. Shikoni të dyja kohët.',
    'before-start': 'Fillimi është para nisjes së detyrës. Shikoni orën.',
    'environment-missing': 'Kjo metodë kërkon temperaturën dhe lagështinë, ose një shënim pse nuk u matën.',
    'instrument-overdue':
      '{{instrument}} kishte kaluar afatin e kalibrimit kur u përdor. Thoni pse u përdor megjithatë; kjo shtypet.',
    'lot-expired': '{{lot}} kishte skaduar kur u përdor. Thoni pse u përdor megjithatë; kjo shtypet.',
    'use-not-permitted':
      'Kërkesa {{number}} nuk lejon që kjo provë të shpenzohet. Asgjë nuk u nënshkrua. Regjistroni lejen së pari.',
    'shots-stay':
      'Fishekët për të cilët u nënshkrua mbeten në fletë; ruajtja dhe rezerva i kanë numëruar tashmë. Korrigjojini me korrigjim të ngjarjes së ruajtjes.',
    'more-than-left': '{{exhibit}} ka edhe {{left}} fishekë; fleta thotë se u shtinë më shumë. Asgjë nuk u nënshkrua.',
    'not-in-hand': '{{exhibit}} është te {{holder}} dhe jo në duart tuaja. Merreni së pari. Asgjë nuk u nënshkrua.',
    'not-ammunition': '{{exhibit}} nuk është municion. Asgjë nuk u nënshkrua.',
    'recovered-differ':
      'Çdo grup gëzhojash ose predhash të gjetura kërkon një shenjë: priten {{expected}}, u dhanë {{given}}. Asgjë nuk u nënshkrua.',
    'no-positions': 'Fleta e punës e {{task}} nuk ka lexime të pozicioneve.',
    'serial-unknown': '{{exhibit}} nuk ka numër të tillë serik në regjistër. Regjistrojeni së pari, siç është shënuar.',
    'status-differs': 'Leximet japin {{pattern}}; kjo gjendje thotë diçka tjetër. Asgjë nuk u ndryshua.',
  },
  definitions: {
    'version-taken':
      'Versioni {{version}} është i zënë: dikush tjetër ruajti një ndërkohë. Shikojeni dhe ruajeni tuajin si {{next}}.',
    'nothing-changed': 'Asgjë nuk ndryshon nga versioni {{version}}. Asgjë nuk u ruajt.',
    'type-changed': 'Fusha “{{field}}” kërkonte më parë diçka tjetër. Jepini të resë kodin e vet.',
  },
  instruments: {
    unknown: 'Ky instrument nuk njihet këtu.',
    'number-taken': 'Numrin {{number}} e ka një instrument tjetër. Asgjë nuk u regjistrua.',
    'is-retired': '{{instrument}} është jashtë përdorimit.',
    'in-use': '{{instrument}} është tashmë në përdorim.',
    'due-before': 'Fundi është para fillimit. Shikoni të dyja datat.',
  },
  methods: {
    unknown: 'Kjo metodë nuk njihet këtu.',
    'version-taken': '{{method}} është tashmë në regjistër. Metoda e ndryshuar merr version të ri.',
    'is-retired': '{{method}} është tërhequr tashmë.',
  },
  stock: {
    unknown: 'Kjo parti nuk njihet këtu.',
    'not-enough': '{{lot}} ka edhe {{left}}. Asgjë nuk u regjistrua. Numërojeni përsëri nëse regjistri është gabim.',
    'as-counted': 'Regjistri i {{lot}} thotë pikërisht këtë. Asgjë nuk u regjistrua.',
  },
  scales: {
    unknown: 'Kjo shkallë nuk njihet këtu.',
    'band-missing':
      'Niveli {{level}} nuk ka kufi të poshtëm. Çdo nivel i raportit të gjasave ka brezin e vet. Asgjë nuk u ruajt.',
    'band-not-ascending':
      'Brezi i nivelit {{level}} nuk shkon përpjetë. Brezat rriten nga niveli i parë te i fundit. Asgjë nuk u ruajt.',
    'band-gap': 'Brezi i nivelit {{level}} nuk fillon aty ku mbaron paraprijësi. Asgjë nuk u ruajt.',
    'band-open':
      'Niveli {{level}} nuk ka kufi të sipërm; i hapur mund të jetë vetëm niveli më i lartë. Asgjë nuk u ruajt.',
    'band-unasked': 'Niveli {{level}} ka brez, por kjo shkallë nuk shpreh raporte. Asgjë nuk u ruajt.',
    'changed-meanwhile':
      'Dikush tjetër e ndryshoi ndërkohë këtë shkallë. Shikoni së pari versionin më të ri. Asgjë nuk u ruajt.',
    unchanged: 'Nuk ka asnjë dallim nga versioni më i ri. Asgjë nuk u ruajt.',
  },
  conclusions: {
    unknown: 'Ky përfundim nuk njihet këtu.',
    'not-asked': '{{task}} nuk mbaron me përfundim: fleta e punës thotë çfarë u gjet.',
    'knows-expectation':
      'Ju e keni caktuar çfarë pritet nga ky kampion, prandaj përfundimin e nxjerr dikush tjetër. Asgjë nuk u regjistrua.',
    'worksheet-unsigned':
      'Fleta e punës e {{task}} ende nuk është nënshkruar. Nënshkruajeni së pari. Asgjë nuk u regjistrua.',
    'question-unknown': 'Kërkesa nuk e parashtron këtë pyetje. Asgjë nuk u regjistrua.',
    'compared-with-itself': 'Një provë nuk krahasohet me vetveten. Asgjë nuk u regjistrua.',
    'scale-unknown': 'Kjo shkallë nuk njihet këtu. Asgjë nuk u regjistrua.',
    'scale-outdated':
      'Shkalla u ndryshua derisa po shkruanit. Shikoni versionin e ri dhe zgjidhni sërish. Asgjë nuk u regjistrua.',
    'scale-unfit': 'Shkalla “{{scale}}” nuk ofrohet për këtë ekzaminim. Asgjë nuk u regjistrua.',
    'level-unknown': 'Shkalla nuk ka nivel të tillë. Asgjë nuk u regjistrua.',
    'ratio-unreadable':
      '“{{ratio}}” nuk lexohet pa dyshim si një numër. Shkruani 1200000 ose 1,2×10^6. Asgjë nuk u regjistrua.',
    'ratio-outside-level':
      'Raporti {{ratio}} i takon një niveli tjetër të shkallës. Nën nivelin më të ulët, shtrojini pohimet anasjelltas. Asgjë nuk u regjistrua.',
    'ratio-not-asked': 'Kjo shkallë nuk peshon raporte: mos e shënoni raportin. Asgjë nuk u regjistrua.',
    'needs-ratio': 'Shënoni raportin e gjasave që e shpreh niveli. Asgjë nuk u regjistrua.',
    'needs-propositions': 'Shënoni të dy pohimet: raporti e peshon njërin kundrejt tjetrit. Asgjë nuk u regjistrua.',
    'recorded-already':
      'Për këtë pyetje rreth {{label}} tashmë ka përfundim. Korrigjojeni atë. Asgjë nuk u regjistrua.',
    'of-another-task': 'Përfundimi që do të korrigjohej i takon një detyre tjetër. Asgjë nuk u regjistrua.',
    'corrected-already': 'Ky përfundim tashmë është korrigjuar; shikoni atë që e zëvendëson. Asgjë nuk u regjistrua.',
  },
  verifications: {
    'not-needed': 'Përfundimet në këtë shkallë nuk kërkojnë person të dytë.',
    'done-already': 'Dikush e ka verifikuar tashmë. Asgjë nuk u regjistrua.',
    own: 'Askush nuk e verifikon përfundimin e vet. Asgjë nuk u regjistrua.',
    'worked-on-task': '{{person}} ka punuar në këtë detyrë, prandaj e shikon dikush tjetër. Asgjë nuk u regjistrua.',
    'concluded-before':
      '{{person}} ka dhënë përfundim për këtë më parë dhe nuk mund ta shikojë si për herë të parë. Asgjë nuk u regjistrua.',
    'knows-expectation': '{{person}} e di çfarë pritet nga ky kampion. Asgjë nuk u regjistrua.',
    'not-an-examiner': '{{person}} nuk është as ekspert as shqyrtues. Asgjë nuk u regjistrua.',
    'of-somebody-else':
      'Ky verifikim është te dikush tjetër, ose ju do t’ia jepnit dikujt. Këtë e bën vetëm mbikëqyrësi. Asgjë nuk u regjistrua.',
    'not-yours': 'Ky verifikim nuk është te ju. Merreni së pari. Asgjë nuk u regjistrua.',
  },
  resolutions: {
    'no-disagreement': 'Nuk ka mospajtim të hapur për t’u zgjidhur. Asgjë nuk u regjistrua.',
    'one-of-the-two':
      '{{person}} është njëri nga ata që dhanë përfundim; e zgjidh një i tretë. Asgjë nuk u regjistrua.',
    'not-yours': 'Mbikëqyrësi ia ka kërkuar dikujt tjetër, ose ende askujt, ta zgjidhë këtë. Asgjë nuk u regjistrua.',
  },
  searches: {
    unknown: 'Ky kërkim nuk njihet këtu.',
    'needs-name': 'Shënoni si quhet sistemi. Asgjë nuk u regjistrua.',
    'rank-twice': 'Vendi {{rank}}, {{reference}}, tashmë është në këtë listë. Asgjë nuk u regjistrua.',
    'recorded-already':
      'Futja {{number}} në këtë sistem tashmë është regjistruar. Shtojini asaj kandidatët. Asgjë nuk u regjistrua.',
  },
  candidates: {
    unknown: 'Ky kandidat nuk njihet këtu.',
    'of-another-case': 'Kandidati i takon një kërkimi të një lënde tjetër. Asgjë nuk u regjistrua.',
    excluded: 'Kandidatin e ka përjashtuar ai që e ka parë. Vendosni sërish së pari, me arsye. Asgjë nuk u regjistrua.',
  },
  hits: {
    'not-compared': 'Ky përfundim nuk krahason asgjë me asgjë, prandaj nuk ka përputhje. Asgjë nuk u regjistrua.',
    'not-verified':
      'Kandidati bëhet përputhje vetëm kur një i dytë ka arritur te e njëjta, ose një i tretë e ka zgjidhur. Asgjë nuk u regjistrua.',
    'not-an-association':
      'Niveli i këtij përfundimi nuk i lidh të dyja. Mbetet gjurmë për ndjekje. Asgjë nuk u regjistrua.',
    'recorded-already': 'Mbi këtë përfundim tashmë ka një përputhje. Asgjë nuk u regjistrua.',
  },
  file: { empty: 'Në këtë dosje ende nuk ka asgjë.' },
  quality: {
    'not-a-known-sample':
      '{{number}} është punë në lëndë; askush nuk e di paraprakisht rezultatin. Asgjë nuk u regjistrua.',
    'expected-already': 'Çfarë pritet nga {{number}} tashmë është caktuar. Asgjë nuk u regjistrua.',
    'concluded-already':
      'Dikush tashmë ka dhënë përfundim për {{number}}; pritja do të vinte tepër vonë. Asgjë nuk u regjistrua.',
    'works-on-it': 'Ju vetë punoni në këtë kampion. Çfarë pritet e cakton dikush tjetër. Asgjë nuk u regjistrua.',
    'not-expected-yet': 'Nuk është caktuar me çka të krahasohet {{number}}. Asgjë nuk u regjistrua.',
    'not-concluded-yet': '{{number}} është ende në punë ose pret verifikim. Asgjë nuk u regjistrua.',
    'assessed-already': '{{number}} tashmë është vlerësuar. Asgjë nuk u regjistrua.',
  },
  disposals: {
    unknown: 'Ky vendim nuk njihet këtu.',
    over: 'Vendimi {{number}} ka përfunduar: u ndal ose u krye. Asgjë nuk u ndryshua.',
    'not-eligible':
      '{{exhibit}} nuk mund të përmendet: është larguar, dhënë jashtë, ofruar ose në një vendim tjetër. Asgjë nuk u regjistrua.',
    'needs-recipient': 'Shënoni kush i merr provat materiale. Asgjë nuk u regjistrua.',
    'authorised-by-you': 'Ju e keni autorizuar tashmë këtë vendim. Duhet një person i dytë, tjetër.',
    'already-authorised': 'Këtë vendim e kanë autorizuar tashmë dy persona.',
    'needs-supervisor': 'Njëri nga dy personat duhet të jetë mbikëqyrës. Asgjë nuk u regjistrua.',
    'not-authorised': 'Së pari vendimin duhet ta autorizojnë dy persona. Asgjë nuk u regjistrua.',
    'not-in-decision': '{{exhibit}} nuk përmendet më në këtë vendim, ose u krye. Asgjë nuk u regjistrua.',
    'needs-weight': 'Shkruani peshën në gramë. Asgjë nuk u regjistrua.',
    'not-prepared':
      '{{exhibit}} nuk është gati: së pari zhvisheni, peshojeni dhe fotografojeni. Asgjë nuk u regjistrua.',
    'before-decision': 'Kjo është para vetë vendimit. Shikoni datën.',
    'before-authorisation':
      'Kjo është para se personi i dytë ta autorizonte vendimin. Shikoni datën. Asgjë nuk u regjistrua.',
    'no-photograph':
      '{{exhibit}} nuk ka asnjë fotografi të regjistruar. Fotografojeni, shtoni fotografinë në faqen e saj dhe pastaj thojeni këtu. Asgjë nuk u regjistrua.',
    'nothing-carried-out': 'Nga ky vendim ende nuk u krye asgjë; nuk ka çfarë të certifikohet.',
  },
  vault: {
    'secret-damaged':
      'Një sekret i vulosur i stacionit nuk mund të hapet më: është ndryshuar ose dëmtuar. Gjithçka tjetër është e sigurt. Silleni sërish.',
    'header-as-said': 'Skedari i çelësave është ai për të cilin flet libri i veprimeve. Nuk ka çfarë të shpjegohet.',
    'wrong-passphrase': 'Emri i hyrjes ose frazëkalimi nuk është i saktë. Nuk u ndryshua asgjë.',
    throttled: 'Shumë përpjekje. Asgjë nuk ka humbur; prisni {{seconds}} s dhe provoni përsëri.',
    missing: 'Kasaforta nuk është më aty ku ishte. Zgjidhni një kasafortë tjetër ose riktheni një kopje rezervë.',
    exists: 'Një kasafortë me këtë emër ekziston dhe nuk u prek. Zgjidhni një emër tjetër.',
    'in-use': 'Një dritare tjetër e programit e mban këtë kasafortë. Mbylleni atje, pastaj shkyçeni këtu.',
    'disk-full':
      'Disku është plot. Çka ishte ruajtur më parë është e sigurt; kjo nuk u ruajt. Lironi hapësirë dhe provoni përsëri.',
    'not-writable':
      'Në dosjen e kasafortës nuk mund të shkruhet. Nuk u ndryshua asgjë. Kontrolloni mediumin dhe lejet.',
    'self-test-failed':
      'Enkriptimi në këtë kompjuter nuk e kaloi testin e vet, prandaj nuk u krijua asgjë. Rinisni kompjuterin dhe provoni përsëri.',
    'header-damaged':
      'Skedari i çelësave të kasafortës është ndryshuar ose dëmtuar. Të dhënat nuk u prekën. Riktheni skedarin nga një kopje rezervë.',
    'header-malformed':
      'Skedari i çelësave të kasafortës nuk mund të kuptohet. Të dhënat nuk u prekën. Riktheni skedarin nga një kopje rezervë.',
    'header-not-canonical':
      'Skedari i çelësave të kasafortës është rishkruar nga një program tjetër. Të dhënat nuk u prekën. Riktheni skedarin nga një kopje rezervë.',
    'header-too-large':
      'Skedari i çelësave të kasafortës është shumë më i madh se sa mund të jetë. Nuk u hap. Riktheni atë nga një kopje rezervë.',
    'header-unreadable':
      'Skedari i çelësave të kasafortës nuk mund të lexohet nga disku. Nuk u ndryshua asgjë. Kontrolloni mediumin ose riktheni një kopje rezervë.',
    'header-memory':
      'Skedari i çelësave të kasafortës kërkon më shumë memorie se sa lejohet. Nuk u hap. Riktheni atë nga një kopje rezervë.',
    'header-newer':
      'Kjo kasafortë është krijuar me një version më të ri të programit. Nuk u ndryshua asgjë. Hapeni me atë version.',
    'from-the-future':
      'Skedari i çelësave është shkruar me një version më të ri të programit. Nuk u ndryshua asgjë. Së pari përditësoni këtë stacion.',
    'slot-damaged':
      'Vendi i çelësit tuaj në kasafortë është i dëmtuar. Të dhënat janë të sigurta. Kasafortën mund ta hapë një person tjetër ose fleta e rimëkëmbjes.',
    'no-recovery': 'Kjo kasafortë ende nuk ka fletë rimëkëmbjeje. Atë e bën administratori te Stacioni.',
    'recovery-wrong':
      'Fleta e rimëkëmbjes i takon një kasaforte tjetër ose është zëvendësuar me një fletë më të re. Nuk u ndryshua asgjë.',
    'person-has-slot': 'Ky person ka tashmë çelës të kasafortës. Nuk u ndryshua asgjë.',
    'last-slot': 'Ky është çelësi i fundit personal i kasafortës dhe nuk mund të hiqet.',
    'no-such-slot': 'Ky person nuk ka çelës të kasafortës. Nuk u ndryshua asgjë.',
    locked: 'Ndërkohë kasaforta u kyç. Nuk u ruajt asgjë; shkyçeni dhe provoni përsëri.',
    'recovery-mistyped': 'Grupi {{group}} i kodit të rimëkëmbjes nuk përputhet. Krahasojeni me fletën.',
    'recovery-incomplete':
      'Kodi i rimëkëmbjes nuk është i plotë: mund të lexohen vetëm {{groups}} grupe. Shkruani tërë kodin.',
    'file-damaged':
      'Një skedar i ruajtur është ndryshuar ose dëmtuar, prandaj nuk shfaqet. Të dhënat e tjera janë të sigurta. Merreni nga një kopje rezervë.',
    'file-missing':
      'Një skedar i ruajtur mungon në kasafortë. Të dhënat e tjera janë të sigurta. Merreni nga një kopje rezervë.',
    'file-cut-short':
      'Një skedar i ruajtur është i prerë. Të dhënat e tjera janë të sigurta. Merreni nga një kopje rezervë.',
    'file-from-the-future':
      'Një skedar i ruajtur është shkruar me një version më të ri të programit. Nuk u ndryshua asgjë. Së pari përditësoni këtë stacion.',
    'file-key-damaged':
      'Çelësi i një skedari të ruajtur është i dëmtuar. Të dhënat e tjera janë të sigurta. Merreni nga një kopje rezervë.',
    'folder-not-empty':
      'Dosja për kasafortën e re nuk është e zbrazët. Nuk u ndryshua asgjë. Zgjidhni një emër tjetër.',
    unfinished: 'Në këtë vend ka një kasafortë që nuk u përfundua kurrë. Nuk u prek. Zgjidhni një emër tjetër.',
    'login-taken': 'Ky emër hyrjeje ka tashmë çelës të kasafortës. Nuk u ndryshua asgjë; zgjidhni një tjetër.',
    'no-such-stream': 'Leximi i këtij skedari ka përfunduar. Hapeni skedarin përsëri.',
    'source-vanished':
      'Skedari i zgjedhur u zhduk gjatë leximit. Nuk u pranua asgjë. Lidhni mediumin dhe zgjidheni përsëri.',
    'source-changed':
      'Skedari i zgjedhur ndryshoi gjatë leximit. Nuk u pranua asgjë. Zgjidheni përsëri kur askush nuk shkruan në të.',
    'source-not-a-file': 'Çka u zgjodh nuk është skedar. Nuk u pranua asgjë.',
    'source-unreadable': 'Skedari i zgjedhur nuk mund të lexohet. Nuk u pranua asgjë. Kontrolloni mediumin dhe lejet.',
  },
  database: {
    missing:
      'Baza e të dhënave e kasafortës mungon. Në vend të saj nuk u vu një e zbrazët. Riktheni një kopje rezervë.',
    empty: 'Baza e të dhënave e kasafortës është e zbrazët. U la siç është. Riktheni një kopje rezervë.',
    'wrong-key-or-damaged':
      'Baza e të dhënave nuk hapet me çelësin e kësaj kasaforte: është e dëmtuar ose i takon një kasaforte tjetër. Riktheni një kopje rezervë.',
    damaged:
      'Baza e të dhënave është e dëmtuar. U la siç është. Riktheni një kopje rezervë dhe ruajeni kasafortën e dëmtuar për ekzaminim.',
    'from-the-future':
      'Baza e të dhënave është shkruar me një version më të ri të programit. Nuk u ndryshua asgjë. Së pari përditësoni këtë stacion.',
    'from-the-past':
      'Baza e të dhënave është e një versioni të mëhershëm dhe duhet përditësuar. Hapeni një herë për shkrim.',
    'migration-changed':
      'Historia e bazës së të dhënave (hapi {{number}}) nuk përputhet me këtë program. Nuk u ndryshua asgjë. Riktheni një kopje rezervë.',
    'trigger-missing':
      'Mungon një rregull mbrojtës i bazës së të dhënave ({{name}}). Nuk u hap për shkrim. Riktheni një kopje rezervë.',
    foreign: 'Ky skedar nuk është kasafortë e Focal Point. Nuk u prek.',
    plain: 'Kjo bazë e të dhënave nuk është e enkriptuar, prandaj nuk është kasafortë. Nuk u prek.',
    exists: 'Aty ekziston tashmë një bazë e të dhënave dhe nuk u prek.',
    'cannot-open': 'Baza e të dhënave nuk mund të hapet. Nuk u ndryshua asgjë. Kontrolloni mediumin dhe lejet.',
    busy: 'Baza e të dhënave është e zënë me një veprim tjetër. Nuk u ruajt asgjë; provoni përsëri pas pak.',
    'disk-full':
      'Disku i bazës së të dhënave është plot. Ky veprim nuk u ruajt; gjithçka para tij është e sigurt. Lironi hapësirë dhe provoni përsëri.',
    'storage-failed':
      'Disku raportoi gabim gjatë leximit ose shkrimit. Ky veprim nuk u ruajt. Kontrolloni mediumin dhe bëni një kopje rezervë.',
    'out-of-memory':
      'Kompjuterit i mungoi memoria. Ky veprim nuk u ruajt. Mbyllni programet e tjera dhe provoni përsëri.',
    'too-large': 'Teksti ose skedari është më i madh se sa mban baza e të dhënave. Nuk u ruajt asgjë.',
    'read-only': 'Baza e të dhënave mund vetëm të lexohet. Nuk u ruajt asgjë.',
    'not-unique': 'Një regjistrim me këtë vlerë ekziston tashmë. Nuk u ruajt asgjë; zgjidhni një vlerë tjetër.',
    'reference-missing': 'Regjistrimi të cilit i referohet ky nuk ekziston. Nuk u ruajt asgjë.',
    'value-missing': 'Mungon një vlerë e domosdoshme. Nuk u ruajt asgjë.',
    'value-refused': 'Baza e të dhënave e refuzoi një vlerë. Nuk u ruajt asgjë.',
    'append-only':
      'Ngjarjet e regjistruara nuk mbishkruhen asnjëherë. Nuk u ndryshua asgjë; regjistroni një korrigjim.',
    'never-deleted': 'Çka është regjistruar nuk fshihet asnjëherë. Nuk u ndryshua asgjë.',
    refused: 'Një rregull i bazës së të dhënave e refuzoi këtë. Nuk u ruajt asgjë.',
    'query-refused': 'Baza e të dhënave e refuzoi kërkesën. Nuk u ruajt asgjë.',
  },
  ledger: {
    damaged:
      'Në librin e veprimeve mungojnë shënime. Asgjë nuk mund të shtohet para verifikimit. Verifikoni librin e veprimeve dhe riktheni një kopje rezervë.',
    'heads-not-written':
      'Kreu i nënshkruar i librit nuk mundi të shkruhej në disk. Kontrolloni mediumin dhe hapësirën e lirë.',
    'heads-unreadable': 'Skedari me krerët e nënshkruar të librit nuk mund të lexohet. Të dhënat nuk u prekën.',
    'no-such-entry': 'Libri i veprimeve nuk ka shënim me këtë numër.',
  },
  people: {
    unknown: 'Ky person nuk njihet në këtë stacion. Nuk u ndryshua asgjë.',
    retired: 'Ky person është çaktivizuar dhe nuk mund ta shkyçë më stacionin.',
    'is-retired': '{{name}} është person i çaktivizuar. Nuk u ndryshua asgjë.',
    'login-taken': 'Emri i hyrjes {{login}} është i zënë, ndoshta nga një person i çaktivizuar. Zgjidhni një tjetër.',
    'passphrase-not-own':
      '{{name}} ende nuk ka zgjedhur frazëkalimin e vet: atë që u shkrua e ka dhënë dikush tjetër dhe nuk nënshkruan asgjë. Nuk u ruajt asgjë. Shkyçeni stacionin si {{name}} dhe ndryshojeni te Stacioni → Ju; pastaj nënshkruan.',
    'same-passphrase':
      'Ky është frazëkalimi që ju është dhënë dhe e di edhe dikush tjetër. Nuk u ndryshua asgjë; zgjidhni një tjetër.',
    'weak-passphrase':
      'Ky frazëkalim mund të gjendet me hamendje. Nuk u ruajt asgjë; zgjidhni një më të gjatë, si pesë fjalë pa lidhje mes tyre.',
    'last-administrator': 'Ky është administratori i fundit i stacionit. Së pari jepjani rolin një personi tjetër.',
    'holds-exhibits': 'Ky person ende mban prova materiale ({{count}}). Së pari ato duhet të dorëzohen.',
    'not-oneself': 'Askush nuk mund ta bëjë këtë për veten. Kërkojani një administratori tjetër.',
  },
  cases: {
    unknown: 'Kjo lëndë nuk njihet në këtë stacion. Nuk u ndryshua asgjë.',
    'number-taken': 'Një lëndë tjetër e ka tashmë këtë numër. Nuk u ruajt asgjë; kontrolloni numrin.',
    'client-unknown': 'Njëri nga personat për të cilët vepron ky nuk është në lëndë. Nuk u ruajt asgjë.',
    'party-is-charged':
      'Ndaj këtij personi qëndron akuza {{number}}, prandaj mbetet i dyshuar. Së pari tërhiqeni atë. Nuk u ruajt asgjë.',
    'detention-by-orders':
      'Fundi i paraburgimit rrjedh nga urdhrat e regjistruar. Nuk u ruajt asgjë; regjistroni ose tërhiqni një urdhër te Prokuroria.',
    'party-unknown': 'Ky person nuk është në lëndë. Nuk u ndryshua asgjë.',
    'incident-unknown': 'Kjo ngjarje nuk është në lëndë. Nuk u ruajt asgjë.',
    'times-reversed': 'Fundi i ngjarjes është para fillimit të saj. Nuk u ruajt asgjë; korrigjoni njërën kohë.',
    'seizure-invalid':
      'Disa të dhëna të sekuestrimit nuk mund të pranohen siç janë. Nuk u ruajt asgjë; korrigjoni fushat e shënuara.',
    'in-the-future': 'Koha e ngjarjes ende nuk ka ardhur. Nuk u ruajt asgjë; korrigjoni kohën e ngjarjes.',
  },
  'case-files': { 'no-exhibits': 'Lënda ende nuk ka prova materiale, prandaj nuk u bë dosje e lëndës.' },
  documents: {
    'cannot-save':
      'Kopja nuk mundi të shkruhej atje. Dokumenti mbetet në kasafortë. Kontrolloni mediumin dhe ruajeni përsëri.',
    'image-too-large':
      'Një fotografi është tepër e madhe për t’u shtypur në mënyrë të sigurt. Origjinali ruhet i pandryshuar.',
    unknown: 'Ky dokument nuk njihet në këtë stacion.',
    'no-save-handle': 'Nuk u zgjodh vend për kopjen. Dokumenti mbetet në kasafortë; ruajeni përsëri.',
    'file-gone':
      'Skedari {{name}} nuk është më në kasafortë. Regjistrimi i tij ruhet. Verifikoni librin e veprimeve dhe riktheni një kopje rezervë.',
  },
  packages: {
    unknown: 'Kjo paketë nuk është vulosur këtu.',
    'recipient-not-of-case': 'Personi i zgjedhur nuk është i dyshuar i kësaj lënde. Nuk u vulos asnjë paketë.',
    'superseded-unknown': 'Paketa që duhet ta zëvendësojë kjo nuk është e kësaj lënde. Nuk u vulos asnjë paketë.',
    'superseded-already': '{{name}} është zëvendësuar tashmë. Zgjidhni më të renë. Nuk u vulos asnjë paketë.',
    'supersedes-needs-reason': 'Thoni pse zëvendësohet paketa e mëparshme. Nuk u vulos asnjë paketë.',
    'paper-is-draft':
      '{{name}} është nga një projekt: lista e shkresave nuk ishte vulosur. Nuk u vulos asnjë paketë; përpilojeni dosjen nga një listë e vulosur.',
    'document-of-another-case': 'Ky dokument i takon një lënde tjetër. Nuk u vulos asnjë paketë.',
    'bad-recipient-key':
      'Një çelës i marrësit nuk mund të lexohet. Nuk u vulos asnjë paketë; kontrolloni nëse çelësi u kopjua i plotë.',
    'unexplained-gaps':
      '{{count}} ndërprerje të zinxhirit të ruajtjes nuk janë shpjeguar. Nuk u vulos asnjë paketë; shpjegojini, ose thoni pse mbeten të hapura.',
  },
  certificate: certificateErrors,
  ...prosecutionErrors,
  ...numbersErrors,
  ...tracingErrors,
  ...exchangeErrors,
  ...foreignErrors,
  ...intelligenceErrors,
  registers: registerErrors,
  indicators: indicatorErrors,
  products: productErrors,
  links: linkErrors,
  package: packageErrors,
  intake: {
    'in-the-future': 'Koha e pranimit ende nuk ka ardhur. Nuk u ruajt asgjë; korrigjoni kohën e pranimit.',
    'submission-unknown': 'Ky dorëzim nuk njihet në këtë stacion. Nuk u ruajt asgjë.',
    'continuation-unknown':
      'Dorëzimi i parë nuk është i kësaj lënde ose nuk u pranua. Nuk u ruajt asgjë; drafti ruhet.',
    'nothing-outstanding': 'Nga {{number}} nuk pritet më asgjë. Regjistrojeni këtë si dorëzim më vete.',
    'before-the-first':
      'Kjo do të ishte pranuar para {{number}}, të cilin e vazhdon. Nuk u ruajt asgjë; korrigjoni kohën.',
    'package-twice': 'Dy pako quhen {{label}}. Nuk u ruajt asgjë; jepini secilës emrin e vet.',
    'more-outstanding-than-announced':
      'Janë emëruar {{named}} pako, por u paralajmëruan vetëm {{announced}}. Nuk u ruajt asgjë; korrigjoni njërën.',
    'detention-before-receipt':
      'Paraburgimi do të kishte përfunduar para pranimit. Nëse është kështu, thoni pse; ende nuk u ruajt asgjë.',
    'all-refused': 'Çdo pako është refuzuar. Refuzoni tërë dorëzimin; ende nuk u ruajt asgjë.',
    'package-unknown': 'Dorëzimi nuk ka pako me numrin {{number}}. Nuk u ruajt asgjë.',
    'package-not-named': 'Një pako e këtij dorëzimi është e bllokuar. Thoni nga cila pako vjen prova; drafti ruhet.',
    'package-blocked':
      'Pakoja {{label}} është e bllokuar si eksploziv i dyshuar. Asgjë prej saj nuk regjistrohet para lirimit; drafti ruhet.',
    'package-refused': 'Pakoja {{label}} u refuzua dhe nuk është këtu. Nuk u ruajt asgjë.',
    'already-blocked': 'Pakoja {{label}} është tashmë e bllokuar. Asgjë nuk ndryshoi.',
    'not-blocked': 'Pakoja {{label}} nuk është e bllokuar, prandaj nuk ka çka të lirohet.',
    'cleared-before-blocked': 'Lirimi do të ishte para bllokimit. Nuk u ruajt asgjë; korrigjoni kohën.',
    'already-taken-in':
      '{{mark}} është regjistruar tashmë nga pakoja {{label}}, prandaj nuk mund të refuzohet më. Regjistroni kthimin e saj te ruajtja.',
    'receipt-issued': 'Një vërtetim thotë tashmë se pakoja {{label}} u pranua. Regjistroni kthimin e saj te ruajtja.',
  },
  exhibits: {
    unknown: 'Kjo provë materiale nuk njihet në këtë stacion. Nuk u ndryshua asgjë.',
    'mark-taken':
      'Një provë tjetër materiale e kësaj lënde e ka tashmë këtë shenjë. Nuk u ruajt asgjë; drafti është ruajtur.',
    'parent-unknown': 'Prova materiale nga e cila u nda kjo nuk njihet. Nuk u ruajt asgjë; drafti është ruajtur.',
    'parent-of-another-case': 'Prova materiale nga e cila u nda kjo i takon një lënde tjetër. Nuk u ruajt asgjë.',
    'parent-closed':
      '{{parent}} është larguar përfundimisht, prandaj prej saj nuk mund të dalë më asgjë. Zgjidhni një provë tjetër, ose asnjë. Nuk u ruajt asgjë.',
    'parent-of-same-kind':
      '{{mark}} dhe {{parent}} janë të të njëjtit lloj, prandaj {{mark}} do të ishte një pjesë e {{parent}} që nuk i zbritet askujt. Hapni {{parent}} dhe ndajeni {{mark}} aty. Nuk u ruajt asgjë.',
    'kind-less-strict':
      '{{mark}} është në ruajtje, dhe veprimet me llojin tjetër kërkojnë dëshmitar më rrallë. Lloji ndryshohet vetëm në një që kërkon dëshmitar së paku po aq shpesh. Thoni te përshkrimi çka është. Nuk u ruajt asgjë.',
    'own-parent': 'Një provë materiale nuk mund të ndahet nga vetja ose nga një pjesë e saj. Nuk u ruajt asgjë.',
    'of-another-case': 'Kjo provë materiale i takon një lënde tjetër. Nuk u ruajt asgjë.',
    'facts-invalid':
      'Disa të dhëna nuk i përgjigjen këtij lloji të provës materiale. Nuk u ruajt asgjë; drafti është ruajtur.',
    'not-made-safe':
      'Arma e zjarrit regjistrohet vetëm nëse shënohet kush e bëri të sigurt, kur dhe si; koha duhet të ketë ardhur. Nuk u ruajt asgjë; drafti është ruajtur.',
    'explosive-not-cleared':
      'Mjeti i dyshuar shpërthyes pranohet vetëm me lejen e shkruar të njësisë për eksplozivë. Nuk u ruajt asgjë; drafti është ruajtur.',
    'snapshot-gone': 'Kjo listë është shumë e vjetër. Ringarkojeni; asnjë regjistrim nuk u ndryshua.',
    'marks-invalid': 'Disa numra serikë ose shenja nuk mund të regjistrohen kështu. Asgjë nuk u ruajt; drafti mbetet.',
    'photograph-of-another':
      'Fotografia e përmendur i takon një prove tjetër materiale. Asgjë nuk u ruajt; drafti mbetet.',
    'loaded-state-invalid':
      'Gjendja e mbushjes bie në kundërshtim me vetveten ose nuk është e armës. Nuk u ruajt asgjë; drafti ruhet.',
    'quantity-below-taken':
      'Nga {{mark}} janë marrë tashmë {{taken}}, prandaj nuk mund të ketë pasur më pak. Nuk u ruajt asgjë.',
    'quantity-by-split': '{{mark}} u nda; sasia dhe prova mëmë janë të regjistruara me atë veprim. Nuk u ruajt asgjë.',
    'mark-twice': 'Shenja {{mark}} gjendet dy herë në listë. Nuk u ruajt asgjë; drafti ruhet.',
    'too-many-parts': 'Më së shumti {{most}} prova ndahen njëherësh. Nuk u ruajt asgjë; bëjeni me dy veprime.',
    'inside-unknown':
      'Rreshti {{row}} del nga një rresht që nuk qëndron para tij si një provë e vetme. Nuk u ruajt asgjë.',
    'split-closed': '{{exhibit}} është asgjësuar ose dorëzuar. Prej saj nuk mund të ndahet më asgjë.',
    'split-away': '{{exhibit}} nuk është këtu: {{holder}}. Nuk u ruajt asgjë.',
    'split-sealed': '{{exhibit}} është e vulosur me {{seal}}. Së pari regjistroni hapjen e vulës.',
    'split-unbalanced':
      'Rreshti {{row}} do të merrte më shumë se sa ka, më së shumti {{most}}, ose në njësi tjetër. Nuk u ruajt asgjë; drafti ruhet.',
    'split-before-received':
      'Ndarja do të ishte para sekuestrimit të {{exhibit}}. Nuk u ruajt asgjë; korrigjoni kohën.',
  },
  custody: {
    'in-the-future': 'Koha e kësaj ngjarjeje të ruajtjes ende nuk ka ardhur. Nuk u ruajt asgjë; korrigjoni kohën.',
    'before-seizure': 'Ngjarja do të ishte para sekuestrimit të {{exhibit}}. Nuk u ruajt asgjë; korrigjoni kohën.',
    'before-incident':
      'Koha do të ishte para fillimit të ngjarjes nga e cila vjen {{exhibit}}. Nuk u ruajt asgjë; korrigjoni njërën nga dy kohët.',
    'before-offer': 'Përgjigjja do të ishte para ofertës. Nuk u ruajt asgjë; korrigjoni kohën.',
    'needs-destination': 'Kjo ngjarje kërkon destinacion: ku ose te kush. Nuk u ruajt asgjë.',
    'needs-seal': 'Kjo ngjarje kërkon numrin e vulës. Nuk u ruajt asgjë.',
    'offer-open': '{{exhibit}} i është ofruar tashmë dikujt. Prisni përgjigjen ose tërhiqni atë ofertë.',
    'offer-unknown': 'Kjo ofertë nuk njihet në këtë stacion. Nuk u ndryshua asgjë.',
    'to-person-needs-offer':
      'Te një person tjetër prova materiale kalon vetëm me ofertë që ai person e pranon. Nuk u ruajt asgjë.',
    'to-oneself': 'Prova materiale nuk mund t’i dorëzohet vetes. Nuk u ruajt asgjë.',
    'already-holder': '{{name}} e mban tashmë {{exhibit}}. Nuk u ruajt asgjë.',
    'not-holder':
      '{{exhibit}} mbahet nga {{name}}. Vetëm mbajtësi mund ta ofrojë ose të shënojë se ku shkon; mbikëqyrësi mund ta marrë para një dëshmitari, me bazë të shënuar.',
    'not-of-the-hand-over':
      'Ky dorëzim është mes dy personave. Vetëm njëri prej tyre mund ta korrigjojë. Nënshkruar së fundi nga: {{name}}.',
    'quantity-of-parts': 'Sasia e {{exhibit}} u llogarit bashkë me provat që dolën prej saj. Korrigjoni së pari ato.',
    'receiver-may-not-hold': '{{name}} nuk ka rol që lejon mbajtjen e provave materiale. Nuk u ruajt asgjë.',
    'already-answered': 'Kësaj oferte i është përgjigjur tashmë {{name}}. Përgjigjja juaj nuk u regjistrua.',
    'not-the-receiver': 'Kjo ofertë i është bërë {{name}}. Vetëm ai person mund t’i përgjigjet.',
    'not-the-offerer': 'Këtë ofertë e ka bërë {{name}}. Vetëm ai person mund ta tërheqë.',
    'by-the-offerer': 'Kush e bëri ofertën nuk mund ta pranojë. Nënshkruan personi që pranon.',
    'event-unknown': 'Kjo ngjarje e ruajtjes nuk gjendet ose nuk mund të korrigjohet. Nuk u ruajt asgjë.',
    'already-corrected': 'Kjo ngjarje e ka tashmë një korrigjim. Korrigjoni atë.',
    'place-unknown': 'Ky vend nuk njihet në këtë stacion. Nuk u ruajt asgjë.',
    'exhibit-closed':
      '{{exhibit}} është kthyer, kaluar ose asgjësuar. Procesverbali i saj mbetet; nuk lëviz më asgjë. Nuk u ruajt asgjë.',
    'more-than-left': 'Nga {{exhibit}} kanë mbetur vetëm {{left}}. Nuk u ruajt asgjë; korrigjoni sasinë.',
    'needs-quantity': 'Kjo ngjarje kërkon sasinë e harxhuar. Nuk u ruajt asgjë.',
    'quantity-not-here': 'Sasia shënohet vetëm kur diçka u harxhua. Nuk u ruajt asgjë.',
    'one-exhibit-at-a-time': 'Sasia regjistrohet për një provë materiale në një herë. Nuk u ruajt asgjë.',
    'needs-authority':
      'Harxhimi i provës materiale kërkon autorizim: urdhrin ose kërkesën, me numër. Nuk u ruajt asgjë.',
    'due-not-here': 'Afat kthimi ka vetëm ajo që dërgohet në gjykatë ose në laborator. Nuk u ruajt asgjë.',
    'due-before-departure': 'Do të duhej të kthehej para se të nisej. Nuk u ruajt asgjë; korrigjoni njërën kohë.',
    'needs-witness':
      'Për {{exhibit}} ky veprim kërkon dëshmitar: një person të dytë që e sheh dhe nënshkruan. Nuk u ruajt asgjë.',
    'witness-is-actor':
      'Kush vepron nuk mund të jetë dëshmitar. Nuk u ruajt asgjë; le të nënshkruajë një person tjetër.',
    'witness-is-receiver': '{{name}} e jep ose e merr dhe nuk mund të jetë edhe dëshmitar. Nuk u ruajt asgjë.',
    'witness-may-not':
      '{{name}} nuk ka rol që i sheh provat materiale dhe nuk mund të jetë dëshmitar. Nuk u ruajt asgjë.',
    'witness-not-proven':
      'Hyrja ose frazëkalimi i dëshmitarit nuk është i saktë. Nuk u ruajt asgjë; dëshmitari le t’i shkruajë përsëri.',
    'ends-not-here':
      'Te kjo ngjarje skajet nuk mund të korrigjohen: i nënshkruan dy persona, ose nuk ka të tilla. Nuk u ruajt asgjë.',
    'no-such-gap': 'Te kjo ngjarje nuk ka ndërprerje të tillë. Ndoshta ndërkohë u korrigjua. Nuk u ruajt asgjë.',
    'already-explained':
      'Këtë ndërprerje e ka shpjeguar tashmë {{name}}. Shpjegimi juaj nuk u regjistrua; nëse dallon, shënojeni si mospërputhje.',
    'period-reversed': 'Periudha mbaron para se të fillojë. Nuk u bë asgjë; korrigjoni njërën kohë.',
    'needs-condition':
      'Vula e {{exhibit}} ndryshon nga ajo e shënuar. Thoni në çfarë gjendjeje u soll. Nuk u ruajt asgjë.',
    'document-of-another-case':
      'Dokumenti {{document}} nuk i përket rastit të {{exhibit}}. Nuk u ruajt asgjë; zgjidhni një të të njëjtit rast.',
  },
  places: {
    'name-taken': 'Një vend me emrin {{name}} ekziston tashmë. Nuk u ruajt asgjë; zgjidhni një emër tjetër.',
    closed: '{{place}} është i mbyllur. Nuk u ruajt asgjë; zgjidhni një vend tjetër ose rihapeni këtë.',
    'wrong-category':
      '{{exhibit}} nuk mund të ruhet në {{place}}: rregulli i {{rule}} nuk e lejon. Nuk u ruajt asgjë. Zgjidhni një vend tjetër ose kërkoni që mbikëqyrësi të nënshkruajë një përjashtim për këtë vend.',
    'ammunition-apart':
      '{{exhibit}} nuk mund të ruhet në {{place}} (rregulli i {{rule}}): armët e zjarrit dhe municioni ruhen veçmas. Askush nuk mund të lejojë përjashtim. Nuk u ruajt asgjë; zgjidhni një vend tjetër.',
    'explosives-apart':
      '{{exhibit}} është mjet shpërthyes dhe {{place}} nuk pranon të tillë (rregulli i {{rule}}). I pranon vetëm vendi rregulli i të cilit i përmend. Askush nuk mund të lejojë përjashtim. Nuk u ruajt asgjë.',
    'over-capacity':
      '{{place}} nxë {{capacity}} prova materiale. Vendin e zënë {{kept}}, përfshirë ato që janë jashtë dhe kthehen; {{more}} të tjera nuk nxihen. Nuk u ruajt asgjë.',
    'wrong-order':
      '{{name}} nuk mund të qëndrojë në {{above}}. Lokacioni përmban dhoma, dhoma dollapë, dollapi rafte, rafti kuti. Nuk u ruajt asgjë.',
    'below-itself': '{{place}} nuk mund të qëndrojë brenda vetes ose brenda diçkaje që përmban. Nuk u ruajt asgjë.',
    unchanged: 'Te {{place}} nuk do të ndryshonte asgjë. Nuk u ruajt asgjë.',
    'rule-needs-supervisor':
      'Kështu një vend do të pranonte më shumë se tani. Këtë e vendos vetëm mbikëqyrësi. Nuk u ruajt asgjë.',
    'already-closed': '{{place}} është mbyllur më parë. Nuk u ruajt asgjë.',
    'not-closed': '{{place}} nuk është i mbyllur. Nuk u ruajt asgjë.',
    'not-empty':
      '{{place}} nuk mund të mbyllet: {{kept}} prova materiale e kanë vendin aty ose gjenden aty. Vendosini më parë diku tjetër. Nuk u ruajt asgjë.',
    'not-a-supervisor': '{{name}} nuk është mbikëqyrës. Përjashtimin e nënshkruan mbikëqyrësi. Nuk u ruajt asgjë.',
    'no-exception-needed': '{{place}} e pranon {{exhibit}}. Nuk duhet përjashtim; nuk u ruajt asgjë.',
    'exception-stands': 'Për {{exhibit}} në {{place}} ka tashmë një përjashtim në fuqi. Nuk u ruajt asgjë.',
    'exception-unknown': 'Ky përjashtim nuk njihet në këtë stacion. Nuk u ruajt asgjë.',
    'exception-withdrawn': 'Përjashtimi për {{exhibit}} në {{place}} është tërhequr më parë. Nuk u ruajt asgjë.',
    'too-many-to-print':
      'Kjo listë do të kishte {{count}} rreshta; shtypen më së shumti {{most}}. Shtypni vendet që përmban një nga një.',
  },
  attachments: {
    'hash-differs':
      'Skedari i ruajtur {{name}} nuk është ai që u pranua. Lëreni kasafortën siç është dhe njoftoni mbikëqyrësin.',
    unknown: 'Ky skedar nuk njihet në këtë stacion.',
    'upload-unknown': 'Skedari i zgjedhur nuk pret më të merret. Zgjidheni përsëri; nuk u ruajt asgjë.',
    'of-another-case': 'Kjo skedë i takon një lënde tjetër. Nuk u ruajt asgjë.',
  },
  jobs: {
    unknown: 'Kjo punë nuk njihet në këtë stacion.',
    ended: 'Kjo punë ka përfunduar ose nuk mund të anulohet më.',
  },
  drafts: {
    unknown: 'Ky draft nuk është më aty.',
    'of-another': 'Ky draft i takon një personi tjetër. Drafti juaj nuk u mbishkrua.',
    'changed-elsewhere': 'Një dritare tjetër e ruajti këtë draft ndërkohë. Ajo që shkruat këtu ruhet si draft më vete.',
  },
  backup: {
    'folder-missing':
      'Dosja e kopjeve rezervë nuk gjendet. Nuk u bë asnjë kopje rezervë. Lidhni mediumin ose zgjidhni një dosje tjetër.',
    missing: 'Kjo kopje rezervë nuk gjendet. Nuk u ndryshua asgjë.',
    damaged:
      'Kjo kopje rezervë është e dëmtuar ose jo e plotë. Nuk u rikthye asgjë dhe kasaforta juaj nuk u prek. Zgjidhni një kopje më të hershme.',
    'manifest-damaged':
      'Lista e skedarëve në këtë kopje rezervë është e dëmtuar. Nuk u rikthye asgjë. Zgjidhni një kopje më të hershme.',
    'from-the-future':
      'Kjo kopje rezervë është bërë me një version më të ri të programit. Nuk u rikthye asgjë. Së pari përditësoni këtë stacion.',
    'file-unexpected': 'Kopja rezervë mban një skedar që nuk është në listën e saj: {{name}}. Nuk u rikthye asgjë.',
    'file-changed':
      'Një skedar në kopjen rezervë nuk është siç u bë: {{name}}. Nuk u rikthye asgjë. Zgjidhni një kopje më të hershme.',
    'file-missing':
      'Në kopjen rezervë mungon një skedar: {{name}}. Nuk u rikthye asgjë. Zgjidhni një kopje më të hershme.',
    'disk-full':
      'Nuk ka hapësirë të mjaftueshme për kopjen rezervë. Ajo nuk u bë; kasaforta është e sigurt. Lironi hapësirë ose zgjidhni një medium tjetër.',
    'not-writable':
      'Në dosjen e kopjeve rezervë nuk mund të shkruhet. Kopja nuk u bë; kasaforta është e sigurt. Kontrolloni mediumin dhe lejet.',
    differs: 'Gjatë kontrollit kopja rezervë nuk përputhej me kasafortën. Ajo nuk vlen; bëjeni përsëri.',
    'inside-vault': 'Kopja rezervë brenda dosjes së kasafortës do të humbiste bashkë me të. Zgjidhni një dosje tjetër.',
    'folder-not-empty':
      'Dosja për kopjen rezervë nuk është e zbrazët. Nuk u ndryshua asgjë. Zgjidhni një dosje tjetër.',
  },
  threads: {
    cancelled: 'U anulua. Asgjë e gjysmuar nuk u ruajt.',
    ended:
      'Një pjesë e programit u ndal. Çka ishte ruajtur më parë është e sigurt. Provoni përsëri; nëse përsëritet, rinisni programin.',
  },
  labels: {
    'package-unknown': 'Ky dorëzim nuk ka pako të tillë. Nuk u shtyp asgjë.',
    'no-sheet-in-zpl':
      'Fletët me etiketa janë për shtypësin e zyrës. Për shtypësin e etiketave zgjidhni madhësinë e një etikete. Nuk u shtyp asgjë.',
    'used-up': 'Ky stacion i ka shpenzuar të gjithë numrat e etiketave. Nuk u shtyp asgjë.',
  },
  scanning: {
    unknown: 'Kjo seancë skanimi nuk njihet. Nuk u regjistrua asgjë.',
    'not-yours':
      'Këtë seancë e filloi {{name}} dhe vetëm ai person mund ta vazhdojë. Ju mund ta mbyllni me një shënim.',
    ended: 'Këtë seancë e mbylli {{name}}. Nuk u shtua asgjë; filloni një të re.',
    'reason-needed': 'Thoni pse kodi u shkrua e nuk u skanua. Nuk u regjistrua asgjë.',
    'not-expected':
      'Sipas regjistrit kjo provë materiale nuk pritet aty, ose është tashmë në listë. Shtypni etiketë të re për të dhe skanojeni.',
    'not-undoable': 'Ky rresht tani nuk mund të kthehet mbrapsht. Më parë ktheni provat materiale që vijnë pas tij.',
    'nothing-to-confirm': 'Në listë nuk ka asnjë provë materiale. Nuk u regjistrua asgjë.',
    'purpose-needed': 'Dorëzimi kërkon qëllimin. Nuk u regjistrua asgjë; lista ruhet.',
    'exhibit-gone':
      '{{exhibit}} ka dalë përfundimisht nga ruajtja: u lirua, u bart ose u asgjësua. Këtu gjendet diçka tjetër; veçojeni dhe pyetni.',
  },
  lists: {
    'unknown-filter': 'Kjo listë nuk ka filtër me emrin {{filter}}. Asgjë nuk ndryshoi; hiqeni dhe provoni sërish.',
    'unknown-value': 'Filtri {{filter}} nuk e njeh vlerën {{value}}. Asgjë nuk ndryshoi; hiqeni dhe provoni sërish.',
    'unknown-column': 'Kjo listë nuk mund të renditet sipas {{column}}. Zgjidhni një shtyllë tjetër.',
    'unknown-place': 'Vendi i këtij filtri nuk është më. Hiqni filtrin për ta parë sërish listën.',
    'snapshot-gone': 'Lista u lexua shumë më parë. Po lexohet sërish; asgjë nuk humbi.',
    'nothing-chosen': 'Nga lista nuk u zgjodh asgjë me të cilën mund të bëhet kjo. Nuk u bë asgjë.',
    'too-many-chosen': 'Janë zgjedhur më shumë se {{most}} prova. Nuk u bë asgjë; zgjidhni më pak përnjëherë.',
    'too-many-for-paper':
      'Lista ka {{count}} rreshta, dokumenti merr më së shumti {{most}}. Nuk u bë asgjë; filtroni listën ose eksportoni fletë llogaritëse.',
    'export-incomplete':
      'Nga {{expected}} rreshta u lexuan vetëm {{found}}, prandaj nuk u bë eksport. Verifikoni librin e veprimeve, pastaj provoni sërish.',
  },
  views: {
    unknown: 'Kjo pamje nuk është më. Lista mbetet siç është.',
    'name-taken': 'Ju keni tashmë një pamje me emrin {{name}}. Asgjë nuk u ruajt; zgjidhni emër tjetër.',
    'of-another': 'Këtë pamje e ka ndarë dikush tjetër. Ruajeni me emër tuajin për ta ndryshuar.',
    'sharing-forbidden': 'Pamjet me të gjithë i ndan vetëm mbikëqyrësi. Asgjë nuk u ruajt.',
  },
  'command-line': {
    'import-stopped':
      '{{at}} u refuzua ({{code}}). {{in}} shënime të këtij skedari janë në kasafortë, ato që vijnë më pas jo. Ndreqeni skedarin dhe jepeni përsëri të njëjtën komandë: vazhdon aty dhe nuk dyfishon asgjë.',
    'no-secret': 'Nuk u dha frazëkalim, ose {{file}} është i zbrazët. Nuk u bë asgjë.',
    'several-cases': 'Ky numër u përgjigjet {{count}} lëndëve. Nuk u bë asgjë; jepeni numrin e plotë.',
    'folder-not-empty': 'Dosja {{folder}} nuk është e zbrazët dhe nuk u prek. Emërtoni një tjetër.',
    'not-json': '{{file}} nuk është JSON. Nuk u regjistrua asgjë.',
    'not-readable': '{{file}} nuk mund të lexohet. Nuk u regjistrua asgjë.',
    'bad-record': 'Shënimi te {{at}} nuk mund të pranohet ({{what}}). Nuk u regjistrua asgjë.',
    'unknown-choice': 'Vlera e {{option}} nuk është ndër zgjedhjet. Nuk u bë asgjë.',
  },
  'ledger-damaged':
    'Në librin e veprimeve mungojnë shënime ose nuk mund të lexohen, prandaj në kasafortë nuk shkruhet asgjë.',
  'older-copy':
    'Kjo kasafortë është një kopje e vjetër: libri i saj i veprimeve ka qenë më i gjatë se tani. Në të nuk shkruhet asgjë.',
  'ledger-differs':
    'Libri i veprimeve nuk është ai, kreu i të cilit u nënshkrua më parë. Në kasafortë nuk shkruhet asgjë.',
  templates: {
    unknown: 'Ky shabllon nuk njihet në këtë stacion. Asgjë nuk u ndryshua.',
    'name-taken': 'Një shabllon tjetër në përdorim e ka këtë emër. Asgjë nuk u ruajt.',
    'content-invalid': 'Disa fakte të shabllonit nuk i përshtaten llojit. Asgjë nuk u ruajt.',
  },
  serials: {
    'not-awaited': 'Ky numër serik nuk pret shënim të dytë. Asgjë nuk u ruajt.',
    'same-person': 'Këtë numër e keni shënuar ju të parin. Duhet ta shënojë përsëri një person tjetër.',
    'not-differing': 'Nuk ka dallim të hapur te ky numër. Asgjë nuk u ruajt.',
    'own-reading':
      'Askush nuk e konfirmon leximin e vet. Zgjidhni shënimin tjetër, ose le ta zgjidhë dallimin një person që nuk ka bërë asnjërin. Asgjë nuk u ruajt.',
    ...serialErrors,
  },
  references: {
    'row-unknown': 'Ky rresht nuk është në listë. Asgjë nuk u ndryshua.',
    'nothing-left': 'Në këtë grup nuk ka mbetur asnjë provë; dikush e ka harmonizuar tashmë.',
  },
  field: {
    'not-json': 'Ky nuk është JSON (rreshti {{line}}).',
    required: 'Kjo fushë është e detyrueshme.',
    'too-long': 'Kjo është shumë e gjatë.',
    'too-short': 'Kjo është shumë e shkurtër.',
    'not-a-number': 'Ky nuk është numër.',
    'out-of-range': 'Ky numër është jashtë kufijve.',
    'not-a-date': 'Kjo nuk është datë me orë.',
    'before-incident': 'Kjo është para fillimit të ngjarjes nga e cila vjen.',
    'in-the-future': 'Kjo kohë ende nuk ka ardhur.',
    'unknown-choice': 'Kjo nuk është ndër zgjedhjet.',
    invalid: 'Kjo nuk mund të lexohet siç duhet. Kontrolloni si është shkruar.',
    contradicts: 'Lloji i takon një klase tjetër.',
    'pattern-bracket-not-closed': 'Kllapa e hapur nuk mbyllet.',
    'pattern-bracket-not-opened': 'Kllapa e mbyllur nuk ka hapje.',
    'pattern-bracket-empty': 'Brenda kllapave nuk është shënuar asgjë.',
    'pattern-nothing-known': 'Modeli ka nevojë për së paku një shenjë të njohur.',
    'pattern-too-long': 'Modeli ka më së shumti 60 shenja.',
    taken: 'Kjo është tashmë e zënë.',
    'nothing-to-split': 'Emëroni të paktën një pjesë.',
    'quantity-missing': 'Një pjesë ka sasi një ose më shumë.',
    'unit-differs': 'Sasia e së njëjtës numërohet në të njëjtën njësi.',
    'kind-differs': 'Sasia e së njëjtës është e të njëjtit lloj.',
    'more-than-left': 'Kjo është më shumë se sa ka mbetur.',
    'whole-cannot-be-fraction': 'Një copë nuk ka pjesë sasie. Çka del prej saj është pjesë më vete.',
    'no-remains-of-this': 'Vetëm municioni i shtënë lë pas gëzhoja dhe plumba.',
    'more-than-fired': 'Kjo është më shumë se sa u shti.',
  },
  disclosure: disclosureErrors,
  handling: handlingErrors,
  redactions: redactionErrors,
  'reader-notes': { unknown: 'Ky shënim nuk është ndër tuajat. Nuk u fshi asgjë.' },
  'court-file': {
    unknown: 'Ky dokument nuk është në dosje.',
    empty: 'Dosja ende nuk ka dokumente. Futini më parë.',
    'already-in': '{{name}} është tashmë në dosje me nr. {{number}}. Nuk u fut asgjë.',
    'of-another-case': '{{name}} i takon një rasti tjetër. Nuk u fut asgjë.',
    'source-unknown': 'Skedari ose dokumenti nuk gjendet këtu. Nuk u fut asgjë.',
    'superseded-already': 'Nr. {{number}} është zëvendësuar tashmë. Zëvendësoni versionin më të ri. Nuk u fut asgjë.',
    'needs-reason': 'Thoni pse versioni i ri e zë vendin e tij. Nuk u fut asgjë.',
    'in-the-future': 'Data është në të ardhmen. Nuk u regjistrua asgjë.',
    'own-translation': 'Dokumenti nuk është përkthim i vetvetes, as përkthim i një përkthimi. Nuk u regjistrua asgjë.',
    withdrawn: 'Nr. {{number}} është tërhequr dhe nuk ndryshohet më.',
    'changed-meanwhile':
      '{{person}} e ndryshoi dosjen ndërkohë. Nuk u regjistrua asgjë; shikoni më parë renditjen më të re.',
    'index-sealed':
      'Lista është vulosur: çka është në të mbetet aty ku është dhe asgjë nuk vihet para saj. Nuk u zhvendos asgjë.',
    'not-late': 'Në atë pjesë qëndron vetëm ajo që erdhi pas vulosjes së listës. Nuk u zhvendos asgjë.',
    'nothing-new': 'Lista e vulosur i përmban tashmë të gjitha që janë në dosje.',
    blocked: 'E pengojnë rregullat e profilit: {{count}}. Shikoni kontrollin paraprak. Nuk u vulos asgjë.',
    'bundle-not-sealed':
      'Lista nuk është vulosur ashtu siç është dhe ky profil nuk pranon projekt. Nuk u përpilua asgjë; vuloseni më parë listën.',
    'bundle-blocked':
      'Shkeljet e profilit e pengojnë dosjen: {{count}}. Shikoni kontrollin paraprak. Nuk u përpilua asgjë.',
    'bundle-running': 'Dosja po përpilohet tashmë. Prisni, ose ndaleni.',
    'bundle-unknown': 'Kjo dosje e përpiluar nuk gjendet këtu.',
    'bundle-source':
      'Nr. {{number}} nuk është skedari që u fut: bajtet e tij ndryshojnë nga vlera hash, ose ai mungon. Nuk u përpilua asnjë dosje.',
    'bundle-disk-full':
      'Disku është plot te vëllimi {{volume}} nga {{of}}. Nga dosja nuk u ruajt asgjë. Lironi vend dhe përpilojeni përsëri.',
    'bundle-miscounted':
      'Vëllimi {{volume}} nuk i ka faqet që duhet: {{found}} në vend të {{expected}}. Nga dosja nuk u ruajt asgjë.',
    'template-changed': 'Dikush shkroi një version më të ri të këtij modeli. Shikojeni më parë. Nuk u ruajt asgjë.',
    'template-twice': 'Një lloj është dy herë në model. Nuk u ruajt asgjë.',
    'profile-unknown': 'Ky profil nuk njihet këtu. Nuk u zgjodh asgjë.',
    'profile-known':
      'Profili {{code}} është këtu në versionin {{version}}. Jepini të riut version më të lartë. Nuk u pranua asgjë.',
    'profile-invalid':
      'Skedari nuk është profil: rreshti {{line}}, {{field}}. Nuk u pranua asgjë; ndreqeni skedarin dhe silleni përsëri.',
  },
  pages: {
    'not-a-document': 'Këtu si dokumente lexohen vetëm skedarët PDF dhe TIFF.',
    'password-needed': 'Ky dokument hapet vetëm me fjalëkalim. Jepeni te faqja e tij.',
    'wrong-password': 'Ky fjalëkalim nuk e hap dokumentin. Nuk u ruajt asgjë.',
    'no-password-needed': 'Ky dokument hapet pa fjalëkalim. Nuk u ruajt asgjë.',
    'nothing-to-read': 'Çdo faqe ka fjalët e veta ose është lexuar tashmë.',
    'reader-missing': 'Pjesa e programit që lexon skanimet nuk mundi të niset.',
    unreadable: 'Asnjë faqe e këtij dokumenti nuk mund të lexohet. Skedari ruhet siç ka ardhur.',
    'page-unreadable': 'Faqja {{page}} e këtij dokumenti nuk mund të lexohet.',
    'too-large': 'Ky dokument është tepër i madh për t’u lexuar këtu. Skedari ruhet siç ka ardhur.',
    'took-too-long': 'Dokumenti nuk u lexua dot brenda {{seconds}} sekondave. Skedari ruhet siç ka ardhur.',
    'broke-the-reader':
      'Dokumenti e ndërpreu pjesën e programit që lexon dokumente. Skedari ruhet siç ka ardhur; gjithçka tjetër vazhdon.',
  },
  comparisons: {
    unknown: 'Ky krahasim nuk është i regjistruar këtu.',
    'not-a-picture': 'Mund të krahasohen vetëm fotografitë që mund të shfaqen këtu.',
    'of-another-case': 'Asnjëra nga dy fotografitë nuk i takon kësaj lënde. Asgjë nuk u ruajt.',
    'changed-meanwhile':
      'Shkalla e {{name}} u caktua rishtas, ose është skedar tjetër nga ai që keni parë. Asgjë nuk u ruajt; hapini sërish dy fotografitë.',
    'feature-outside': 'Karakteristika {{number}} është jashtë fotografisë së saj. Asgjë nuk u ruajt.',
    'of-other-pictures': 'Krahasimi nga i cili vazhdon paraqet fotografi të tjera. Asgjë nuk u ruajt.',
  },
  photographs: {
    'shot-of-another-kind': 'Kjo pamje nuk është në listën për këtë lloj prove. Asgjë nuk u ndryshua.',
    'scale-impossible':
      'Me këto dy pika dhe këtë gjatësi, një piksel do të ishte më shumë se një metër. Asgjë nuk u ndryshua.',
    'not-a-picture': 'Shenjat mund të vihen vetëm mbi fotografi. Asgjë nuk u ruajt.',
    'layer-changed':
      '{{name}} ndërkohë ruajti versionin {{version}} të shenjave. Shenjat tuaja janë ende këtu; asgjë nuk u mbishkrua.',
    'order-incomplete': 'Në këtë radhë mungon ose u shtua një fotografi. Asgjë nuk u ndryshua; shikoni listën e re.',
    none: 'Kjo provë ende nuk ka fotografi.',
    'no-folder': 'Nuk u zgjodh asnjë dosje dhe programi u nis pa të.',
    'folder-unreadable': 'Kjo dosje nuk mund të lexohet. A është kartela brenda dhe aparati i ndezur?',
    'not-in-tray': 'Kjo fotografi nuk është më në tabaka ose ende po shkruhet. Asgjë nuk u pranua.',
    'card-pulled':
      'Kartela ose dosja u largua në mes të punës. Të pranuara dhe të ruajtura: {{taken}}; presin kthimin e saj: {{left}}. Asgjë nuk mbeti gjysmë.',
    'some-not-taken': 'U pranuan: {{taken}}; nuk u pranuan: {{left}}. Tabakaja thotë pse.',
  },
  discrepancies: {
    unknown: 'Ky procesverbal i mospërputhjes nuk njihet në këtë stacion. Asgjë nuk ndryshoi.',
    'already-open': 'Procesverbali i kësaj mospërputhjeje ekziston tashmë: {{number}}. Nuk u ruajt asgjë.',
    resolved: 'Mospërputhja u zgjidh nga {{name}}. Nuk u ruajt asgjë.',
    'both-sides-one-person':
      'Një person nuk mund të nënshkruajë për të dyja palët. Nuk u ruajt asgjë; pala tjetër nënshkruan me personin e vet ose në letër.',
    'before-opening': 'Koha do të ishte para pranimit të pakove. Nuk u ruajt asgjë; korrigjojeni.',
    'still-open': 'Së pari duhet të deklarohen të dyja palët. Nuk u ruajt asgjë.',
    own: '{{name}} e gjeti mospërputhjen ose nënshkroi deklaratë në të, prandaj e zgjidh një person tjetër. Nuk u ruajt asgjë.',
    'resolver-may-not': '{{name}} nuk ka rol që zgjidh mospërputhje. Nuk u ruajt asgjë.',
  },
  inventory: inventoryErrors,
} as const satisfies Shape<typeof english>;
