// A package from a second, invented laboratory: its own station records an older case, seals it, and the prosecutor of the sample takes it in. Driven by
// commands on both sides, as people would.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ExaminedPackage } from '../../shared/contract/foreign.ts';
import { Instant } from '../../shared/language/instant.ts';
import { strictAssert } from '../../shared/language/habits.ts';
import { administrator } from '../../shared/reference/sample-people.ts';
import { openStation } from '../station/open-station.ts';
import { drawPhotograph } from './draw-photograph.ts';
import { SampleHand, turnableClock } from './sample-hand.ts';
import { written } from './written.ts';

const laboratory = written(
  'Laboratory Primerova (fictional)',
  'Laboratori Primerova (fiktiv)',
  'Лабораторија Примерова (измишљена)',
);
const agency = written('Forensic centre (fictional)', 'Qendra forenzike (fiktive)', 'Форензички центар (измишљен)');
const courier = written('Police courier', 'Korrieri i policisë', 'Полицијски курир');
const pistol = written(
  'Pistol, slide blackened, grip plates of plastic',
  'Pistoletë, rrëshqitësi i nxirë, pllakat e dorezës prej plastike',
  'Пиштољ, нагарављен навлакач, корице од пластике',
);
const cases = written('Two cartridge cases from the courtyard', 'Dy gëzhoja nga oborri', 'Две чауре из дворишта');
const courtyard = written('Courtyard in Brdo (fictional)', 'Oborr në Brdo (fiktiv)', 'Двориште на Брду (измишљено)');
const unloaded = written(
  'Magazine out, chamber checked',
  'Karikatori jashtë, dhoma e kontrolluar',
  'Оквир извађен, лежиште проверено',
);
const beforeUs = written(
  'What was before the delivery is in the file of the police',
  'Çka ka qenë para dorëzimit është në dosjen e policisë',
  'Шта је било пре доставе стоји у спису полиције',
);
const recipient = written('Prosecution in Drenova', 'Prokuroria në Drenova', 'Тужилаштво у Дренови');
const frameOfPistol = written('Left side of the pistol', 'Ana e majtë e pistoletës', 'Лева страна пиштоља');

/** @param at  when the prosecutor of the sample takes it in. */
export async function takeInNeighbourPackage(hand: SampleHand, at: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'focal-point-neighbour-'));
  try {
    const { bytes, fingerprint } = await sealAtNeighbour(hand, folder);
    await hand.become('prosecutor', at);
    const upload = await hand.handOver('BRDO-3.zip', bytes);
    const { jobId } = await hand.ask('foreign.examine', { upload });
    const { result } = await hand.ended(jobId);
    // The job of an examination has its answer beside the report.
    const report = result?.report as { readonly examined: unknown } | undefined;
    const { upload: examinedUpload } = ExaminedPackage.parse(report?.examined);
    strictAssert(examinedUpload !== undefined, 'what the neighbour sealed holds');
    await hand.ask('foreign.take-in', { upload: examinedUpload, paperFingerprint: fingerprint, reason: '' });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function sealAtNeighbour(hand: SampleHand, folder: string) {
  const clock = turnableClock('2025-06-10T07:00:00.000Z');
  const station = openStation({
    dataFolder: folder,
    clock,
    derivation: { memoryKiB: 64 * 1024, passes: 3, lanes: 1 },
  });
  const there = new SampleHand(station, clock, hand.language);
  try {
    await there.ask('station.create', {
      name: hand.write(laboratory),
      agency: hand.write(agency),
      kind: 'laboratory',
      recordLanguage: hand.language,
      administrator: { name: 'Mira Primerova', login: administrator.login, passphrase: administrator.passphrase },
      alsoRoles: ['registrar'],
    });
    const path = await recordAndSeal(there);
    const { keyFingerprint } = await there.ask('ledger.state', {});
    return { bytes: readFileSync(path), fingerprint: keyFingerprint };
  } finally {
    await station.close();
  }
}

async function recordAndSeal(there: SampleHand): Promise<string> {
  const at = (time: string) => Instant.parse(`2025-06-10T${time}:00.000Z`);
  const { id: caseId } = await there.ask('cases.open', {
    title: 'BRDO-3',
    numbers: [{ kind: 'police', number: '2025-BR-0093' }],
    classification: 'restricted',
    offence: 'Art. 366',
    language: there.language,
    note: '',
  });
  const common = { caseId, foundAt: there.write(courtyard), facts: {}, markings: [], handling: '' };
  const { id: pistolId } = await there.ask('exhibits.record', {
    ...common,
    mark: 'B1',
    kind: 'firearm',
    description: there.write(pistol),
    quantity: 1,
    unit: 'piece',
    facts: {
      make: { asMarked: 'ZASTAVA', confidence: 'certain' },
      model: { asMarked: 'M57' },
      calibre: { asConcluded: '7.62 × 25 mm Tokarev', confidence: 'certain' },
    },
    serials: [{ component: 'frame', script: 'cyrillic', asMarked: 'С-118204', status: 'intact' }],
    madeSafe: { by: 'Mira Primerova', at: at('06:40'), how: there.write(unloaded) },
  });
  const { id: casesId } = await there.ask('exhibits.record', {
    ...common,
    mark: 'B2',
    kind: 'cartridge-case',
    description: there.write(cases),
    quantity: 2,
    unit: 'piece',
    serials: [],
  });
  const { jpeg } = await drawPhotograph({
    mark: 'B1',
    drawing: 'pistol',
    length: 165,
    view: 'whole',
    text: 'С-118204',
    takenAt: '2025:06:10 08:50:00',
  });
  await there.keepPicture('B1-left.jpg', jpeg, {
    caseId,
    exhibitId: pistolId,
    kind: 'photograph',
    caption: there.write(frameOfPistol),
  });
  const { people } = await there.ask('people.list', {});
  const [mira] = people;
  strictAssert(mira !== undefined, 'the neighbour has one person');
  await there.ask('custody.record', {
    exhibitIds: [pistolId, casesId],
    type: 'received',
    occurredAt: at('06:45'),
    from: { kind: 'outside', label: there.write(courier) },
    to: { kind: 'person', id: mira.id },
    sealIn: 'BR-20117',
    purpose: '',
    authority: '',
    note: '',
    signature: { passphrase: administrator.passphrase },
  });
  const made = await there.ask('case-files.make', { caseId, language: there.language, includeParties: false });
  const { result } = await there.ended(made.jobId);
  const [document] = (await there.ask('documents.list', { caseId })).documents;
  strictAssert(result !== undefined && document !== undefined, 'the case file was made');
  const { jobId } = await there.ask('packages.seal', {
    caseId,
    documentId: document.id,
    kind: 'transfer',
    recipient: there.write(recipient),
    recipientKind: 'prosecution',
    includeOriginals: true,
    protection: { kind: 'none' },
    gapsReason: there.write(beforeUs),
  });
  const sealed = await there.ended(jobId);
  strictAssert(sealed.result?.location !== undefined, 'the package was sealed');
  return sealed.result.location;
}
