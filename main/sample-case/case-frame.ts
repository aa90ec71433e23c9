// The frame of LUGINA-14 as its people would type it: case, suspects, incidents, the delivery to the laboratory.
import type { CommandName, InputOf, OutputOf } from '../../shared/contract/index.ts';
import type { Language } from '../../shared/domain/roles.ts';
import type { CaseId, IncidentId, SubmissionId } from '../../shared/language/identity.ts';
import { Instant } from '../../shared/language/instant.ts';
import { exhibits } from './lugina-14.ts';
import { roadsideSeizure, workshopSeizure } from './seizure-records.ts';
import { written, type Written } from './written.ts';

/** Whoever builds the sample: asks the station, and writes in the sample's language. */
export interface SampleWriter {
  readonly language: Language;
  ask<Name extends CommandName>(name: Name, input: InputOf<Name>): Promise<OutputOf<Name>>;
  write(text: Written): string;
}

/** The case with its numbers and its two suspects. */
export async function openSampleCase(hand: SampleWriter): Promise<CaseId> {
  const { id } = await hand.ask('cases.open', {
    title: 'LUGINA-14',
    numbers: [
      { kind: 'police', number: '2025-DR-0417' },
      { kind: 'focal-point', number: 'FFP-2025-0093' },
      { kind: 'laboratory', number: 'KFA-B-2025-0311' },
      { kind: 'laboratory', number: 'KFA-F-2025-0187' },
      { kind: 'laboratory', number: 'KFA-D-2025-0122' },
      { kind: 'prosecution', number: 'PP.I. 211/2025' },
      { kind: 'court', number: 'PKR 58/2025' },
    ],
    classification: 'restricted',
    offence: hand.write(
      written(
        'Unauthorised ownership, control or possession of weapons, art. 366 (draft reference, unverified)',
        'Mbajtja në pronësi, kontroll ose posedim të paautorizuar të armëve, neni 366 (referencë e paverifikuar)',
        'Неовлашћено власништво, контрола или поседовање оружја, чл. 366 (непроверена референца)',
      ),
    ),
    language: hand.language,
    note: hand.write(
      written(
        'Fictional case for training: every person, place, number and serial is invented.',
        'Rast fiktiv për trajnim: çdo person, vend, numër dhe numër serik është i trilluar.',
        'Измишљен случај за обуку: свака особа, место, број и серијски број су измишљени.',
      ),
    ),
  });
  await hand.ask('cases.add-party', {
    caseId: id,
    role: 'suspect',
    name: 'Flamur TESTAJ',
    fatherName: 'Skënder',
    born: '02.06.1989',
    language: 'sq',
    note: hand.write(
      written('Driver, owner of the workshop', 'Shoferi, pronar i punishtes', 'Возач, власник радионице'),
    ),
  });
  await hand.ask('cases.add-party', {
    caseId: id,
    role: 'suspect',
    name: 'Dejan PROBIĆ',
    fatherName: 'Milan',
    born: '17.01.1993',
    needsInterpreter: true,
    language: 'sr-Cyrl',
    note: hand.write(written('Passenger', 'Bashkudhëtar', 'Сапутник')),
  });
  return id;
}

/** The traffic stop and the search of the workshop. */
export async function recordSampleIncidents(
  hand: SampleWriter,
  caseId: CaseId,
): Promise<{ roadside: IncidentId; workshop: IncidentId }> {
  const seizedBy = 'Sgt Agim SHEMBULLI';
  const roadside = await hand.ask('cases.record-incident', {
    caseId,
    kind: 'traffic-stop',
    occurredFrom: Instant.parse('2025-03-14T21:40:00.000Z'),
    occurredTo: Instant.parse('2025-03-15T01:15:00.000Z'),
    place: hand.write(
      written(
        'Regional road R-113, km 7 (fictional)',
        'Rruga rajonale R-113, km 7 (fiktive)',
        'Регионални пут R-113, км 7 (измишљено)',
      ),
    ),
    legalBasis: hand.write(
      written(
        'Search without order, urgent; prosecutor informed 23:10',
        'Kontroll pa urdhër, urgjent; prokurori i njoftuar 23:10',
        'Претрес без наредбе, хитно; тужилац обавештен 23:10',
      ),
    ),
    seizedBy,
    description: hand.write(
      written(
        'Grey VW Passat B6, plate 01-999-ZZ; hidden cavity behind the boot trim. Body camera BC-5521.',
        'VW Passat B6 ngjyrë hiri, targa 01-999-ZZ; zgavër e fshehur pas veshjes së bagazhit. Kamera BC-5521.',
        'Сиви VW Passat B6, таблице 01-999-ZZ; скривена шупљина иза облоге пртљажника. Камера BC-5521.',
      ),
    ),
    seizure: roadsideSeizure((text) => hand.write(text)),
  });
  const workshop = await hand.ask('cases.record-incident', {
    caseId,
    kind: 'search-of-premises',
    occurredFrom: Instant.parse('2025-03-15T05:30:00.000Z'),
    occurredTo: Instant.parse('2025-03-15T07:45:00.000Z'),
    place: hand.write(
      written(
        'Workshop of the first suspect (fictional)',
        'Punishtja e të dyshuarit të parë (fiktive)',
        'Радионица првог осумњиченог (измишљено)',
      ),
    ),
    legalBasis: hand.write(
      written(
        'Court order of 15.03.2025, CPC art. 103',
        'Urdhër gjyqësor i 15.03.2025, KPP neni 103',
        'Судска наредба од 15.03.2025, ЗКП чл. 103',
      ),
    ),
    seizedBy,
    description: hand.write(
      written(
        'Barrel blanks, drill jig and empty alarm-pistol boxes.',
        'Gjysmëfabrikate tytash, mbajtëse shpimi dhe kuti boshe pistoletash alarmi.',
        'Полупроизводи цеви, алат за бушење и празне кутије алармних пиштоља.',
      ),
    ),
    seizure: workshopSeizure((text) => hand.write(text)),
  });
  return { roadside: roadside.id, workshop: workshop.id };
}

/** The delivery to the laboratory; the paper names another seal for K6 than the package carries. */
export async function recordSampleSubmission(hand: SampleWriter, caseId: CaseId): Promise<SubmissionId> {
  const { id } = await hand.ask('intake.record-submission', {
    caseId,
    receivedAt: Instant.parse('2025-03-17T08:15:00.000Z'),
    deliveringBody: hand.write(
      written(
        'Regional Police Directorate “Drenova” (fictional)',
        'Drejtoria Rajonale e Policisë “Drenova” (fiktive)',
        'Регионална дирекција полиције „Дренова” (измишљено)',
      ),
    ),
    deliveringPerson: hand.write(
      written('Police courier, badge 0000', 'Korrieri i policisë, nr. 0000', 'Полицијски курир, бр. 0000'),
    ),
    legalBasis: 'PP.I. 211/2025',
    questions: [
      hand.write(
        written(
          'Is each item a firearm under the law, and of which category?',
          'A është secili send armë zjarri sipas ligjit dhe e cilës kategori?',
          'Да ли је сваки предмет ватрено оружје по закону и које категорије?',
        ),
      ),
      hand.write(
        written(
          'Is it operable, for single shots or automatic fire?',
          'A funksionon, me të shtëna të vetme apo automatike?',
          'Да ли је исправно, за појединачну или аутоматску паљбу?',
        ),
      ),
      hand.write(
        written(
          'Was it converted or altered?',
          'A është përshtatur ose ndryshuar?',
          'Да ли је преправљано или мењано?',
        ),
      ),
      hand.write(
        written(
          'Restore the serial numbers of K2, K6 and K7.',
          'Të rikthehen numrat serikë të K2, K6 dhe K7.',
          'Обновити серијске бројеве К2, К6 и К7.',
        ),
      ),
      hand.write(
        written(
          'Were cartridge cases of 2024-DR-1188 fired from any of them?',
          'A janë shkrepur gëzhojat e 2024-DR-1188 nga ndonjëra prej tyre?',
          'Да ли су чауре из 2024-DR-1188 испаљене из неког од њих?',
        ),
      ),
    ],
    packagesAnnounced: exhibits.length,
    packages: exhibits.map(({ mark, seal }) => ({
      label: mark,
      sealAsWritten: mark === 'K6' ? '0048127' : seal,
      sealAsRead: seal,
      isIntact: true,
      note: '',
    })),
    note: '',
  });
  return id;
}
