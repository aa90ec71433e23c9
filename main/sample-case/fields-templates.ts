// Templates of the sample station: what its registrar made for the arms that come most often.
import type { InputOf } from '../../shared/contract/index.ts';
import { exhibits } from './lugina-14.ts';
import { written, type Written } from './written.ts';
import type { SampleWriter } from './case-frame.ts';

type Content = InputOf<'templates.record'>['content'];

const zorakiName = written('Zoraki 914 converted', 'Zoraki 914 e përshtatur', 'Зораки 914 преправљен');
const magazine = written('Magazine of the pistol', 'Karikatori i pistoletës', 'Оквир пиштоља');
const rounds = written(
  'Cartridges from the magazine and the chamber',
  'Fishekë nga karikatori dhe foleja',
  'Меци из оквира и лежишта',
);

/** What the record of K5 has in common with every pistol of its kind; how each was found belongs to each. */
export async function recordSampleTemplates(hand: SampleWriter): Promise<void> {
  const pistol = exhibits.find(({ mark }) => mark === 'K5');
  if (pistol === undefined) return;
  const { chamberOnRecovery: _, magazineInserted: __, roundsInMagazine: ___, condition: ____, ...facts } = pistol.facts;
  const part = (kind: Content['kind'], what: Written, unit: Content['unit'], more: Content['facts']) => ({
    kind,
    description: hand.write(what),
    quantity: 1,
    unit,
    facts: more,
    serials: [],
    markings: [],
    handling: '',
  });
  const calibre = { asConcluded: '7.65 × 17 SR' };
  await hand.ask('templates.record', {
    name: hand.write(zorakiName),
    content: {
      ...part('firearm', pistol.what, 'piece', facts),
      serials: [{ component: 'frame', script: 'latin', status: 'intact' }],
      parts: [
        part('magazine', magazine, 'piece', { magazineType: 'box-detachable', magazineCapacity: 14, calibre }),
        part('ammunition', rounds, 'round', { ammunitionState: 'live', countingBasis: 'counted', calibre }),
      ],
    },
  });
}
