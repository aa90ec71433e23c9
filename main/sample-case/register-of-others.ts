// A register of a neighbour as the focal point's analyst brought it in: forty-two rows, two of them damaged and still waiting. Every entry is invented.
import { strictAssert } from '../../shared/language/habits.ts';
import type { SampleAct } from './examination-story.ts';
import type { SampleHand } from './sample-hand.ts';
import { written } from './written.ts';

const at = '2025-05-12T08:00:00.000Z';

const models = [
  ['Zastava', 'M70', '7,65 mm'],
  ['Zastava', 'M57', '7,62 TT'],
  ['Beretta', '92FS', '9 mm Para'],
  ['CZ', '75', '9x19'],
  ['Zastava', 'M48', '8x57 IS'],
  ['Zoraki', '914', '9 mm P.A.K.'],
] as const;

/** As the neighbour's system writes it: semicolons, days first, `NULL` for what nobody knew. */
function fileOfNeighbour(): string {
  const rows = Array.from({ length: 42 }, (_, index) => {
    const [make, model, calibre] = models[index % models.length] ?? models[0];
    const day = `${String(1 + ((index * 5) % 28)).padStart(2, '0')}.${String(1 + (index % 12)).padStart(2, '0')}.${2012 + (index % 11)}`;
    const serial = serialOf(index);
    const owner = index % 6 === 3 ? 'NULL' : `Person ${String(index + 1).padStart(2, '0')} PRIMER`;
    return [
      `LS-${String(index + 1).padStart(4, '0')}`,
      index % 4 === 0 ? 'lost' : 'stolen',
      make,
      model,
      calibre,
      serial,
      'RS',
      day,
      owner,
    ];
  });
  const names = ['Record no', 'Status', 'Make', 'Model', 'Calibre', 'Serial number', 'Country', 'Date', 'Owner'];
  return `${[names, ...rows].map((cells) => cells.join(';')).join('\r\n')}\r\n`;
}

/** One is the number of K5 with O for 0, one became a power of ten and one a date on the way through a spreadsheet. */
function serialOf(index: number): string {
  if (index === 4) return 'O718-O2O412';
  if (index === 17) return '1.23E+05';
  if (index === 29) return '03-May';
  return String(104_733 + index * 7919).padStart(7, '0');
}

export function registerStory(hand: SampleHand): SampleAct[] {
  return [{ at, run: () => bringIn(hand) }];
}

async function bringIn(hand: SampleHand): Promise<void> {
  await hand.become('analyst', at);
  const { id: registerId } = await hand.ask('registers.open', {
    name: hand.write(
      written(
        'Lost and stolen arms of Ruritania',
        'Armë të humbura dhe të vjedhura të Ruritanisë',
        'Изгубљено и украдено оружје Руританије',
      ),
    ),
    holder: hand.write(
      written(
        'Ministry of the Interior of Ruritania (fictional)',
        'Ministria e Brendshme e Ruritanisë (fiktive)',
        'Министарство унутрашњих послова Руританије (измишљено)',
      ),
    ),
    kind: 'firearm',
    note: '',
  });
  const upload = await hand.handOver('lost-and-stolen.csv', Buffer.from(fileOfNeighbour(), 'utf8'));
  const { way, definition } = await hand.ask('registers.look', { upload, registerId, way: {} });
  const { jobId } = await hand.ask('registers.import', { upload, registerId, way, definition, mode: 'good-rows' });
  const { state } = await hand.ended(jobId);
  strictAssert(state === 'done', 'the register of the sample was brought in');
}
