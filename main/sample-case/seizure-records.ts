// What the two records of seizure of LUGINA-14 say beside where, when and by whom.
import type { InputOf } from '../../shared/contract/index.ts';
import { written, type Written } from './written.ts';

type Seizure = NonNullable<InputOf<'cases.record-incident'>['seizure']>;
type Write = (text: Written) => string;

export function roadsideSeizure(write: Write): Seizure {
  return {
    ...ofBoth(write),
    defencePresent: false,
    latitude: '42.50000',
    longitude: '21.00000',
    premisesType: 'road',
    weather: write(written('Light rain, 6 °C', 'Shi i lehtë, 6 °C', 'Слаба киша, 6 °C')),
    light: 'torch',
    criminalContext: 'arms-trafficking',
    meansOfTransport: 'private-car',
    concealment: ['boot'],
    personFoundOn: 'Flamur TESTAJ',
    personPart: write(written('Driver', 'Shofer', 'Возач')),
    personSignature: 'refused',
    seizureReceipt: 'VS-2025-0417-1',
    receiptCopyGiven: true,
    personObjections: write(
      written(
        'Says that the trim of the boot was loose when he bought the car.',
        'Thotë se veshja e bagazhit ishte e liruar kur e bleu veturën.',
        'Каже да је облога пртљажника била лабава кад је купио кола.',
      ),
    ),
    swabsBeforeUnloading: true,
    seizureSwabs: 'SW-01–SW-14',
    photoLog: '001–084',
    bodyCamera: 'BC-5521',
  };
}

export function workshopSeizure(write: Write): Seizure {
  return {
    ...ofBoth(write),
    defencePresent: true,
    seizureWitnesses: 'Arta SHEMBULLI\nBekim SHEMBULLI',
    orderNumber: 'PPR.KR 0118/2025',
    orderIssuedBy: write(
      written(
        'Pre-trial judge (fictional)',
        'Gjyqtari i procedurës paraprake (fiktiv)',
        'Судија претходног поступка (измишљено)',
      ),
    ),
    orderDate: '15.03.2025',
    orderScope: write(
      written(
        'Workshop and yard; parts, tools and records of converting alarm pistols.',
        'Punishtja dhe oborri; pjesë, vegla dhe shënime për shndërrimin e pistoletave të alarmit.',
        'Радионица и двориште; делови, алат и белешке о преправци алармних пиштоља.',
      ),
    ),
    premisesType: 'workshop',
    light: 'artificial',
    personSignature: 'signed',
    seizureReceipt: 'VS-2025-0417-2',
    receiptCopyGiven: true,
    photoLog: '085–141',
    sketchReference: 'SK-2',
  };
}

function ofBoth(write: Write): Seizure {
  return {
    seizingUnit: write(
      written('Investigation unit (fictional)', 'Njësia e hetimeve (fiktive)', 'Јединица за истраге (измишљено)'),
    ),
    seizingBadge: '0004471',
    seizureLanguage: write(written('Albanian', 'Shqip', 'Албански')),
    glovesChanged: true,
  };
}
