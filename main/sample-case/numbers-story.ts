// The numbers of the sample: the indicator of the year as its analyst counted it, signed off by the supervisor, and the table of arms beside it.
import { strictAssert } from '../../shared/language/habits.ts';
import type { ReportSnapshotId } from '../../shared/language/identity.ts';
import type { SampleAct } from './examination-story.ts';
import type { SampleHand } from './sample-hand.ts';
import { written } from './written.ts';

const reports = ['sdg-16-4-2', 'flows-arms'] as const;

export function numbersStory(hand: SampleHand): SampleAct[] {
  const made: ReportSnapshotId[] = [];
  return [
    { at: '2025-06-19T08:00:00.000Z', run: () => makeReports(hand, made) },
    { at: '2025-06-19T12:00:00.000Z', run: () => signOff(hand, made) },
  ];
}

/** The year so far: it is said below the tables. */
async function makeReports(hand: SampleHand, made: ReportSnapshotId[]): Promise<void> {
  await hand.become('analyst', '2025-06-19T08:00:00.000Z');
  for (const code of reports) {
    const { id } = await hand.ask('numbers.make-snapshot', {
      code,
      parameters: {
        from: '2025-01-01',
        until: '2025-12-31',
        by: 'recovered',
        unit: 'pieces',
        options: [],
        entered: [],
        remark: hand.write(
          written(
            'The year until 19.06.2025; the revolver of KODRA-03 has no incident yet.',
            'Viti deri më 19.06.2025; revolja e KODRA-03 ende s’ka ngjarje.',
            'Година до 19.06.2025; револвер из KODRA-03 још нема догађај.',
          ),
        ),
      },
      reason: '',
    });
    made.push(id);
  }
}

async function signOff(hand: SampleHand, [indicator]: readonly ReportSnapshotId[]): Promise<void> {
  strictAssert(indicator !== undefined, 'the indicator was counted before it is signed');
  await hand.become('supervisor', '2025-06-19T12:00:00.000Z');
  await hand.ask('numbers.sign-off', { id: indicator, note: '', signature: { passphrase: hand.passphrase } });
}
