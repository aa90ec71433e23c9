// How an exhibit of the sample enters the record: described, made safe, photographed.
import { AttachmentId, type CaseId, type IncidentId, type SubmissionId } from '../../shared/language/identity.ts';
import { Instant } from '../../shared/language/instant.ts';
import { drawPhotograph } from './draw-photograph.ts';
import { exhibits } from './lugina-14.ts';
import { sayMoreOfK5, shotShown } from './photograph-steps.ts';
import type { SampleExhibit } from './sample-exhibit.ts';
import type { SampleHand } from './sample-hand.ts';
import { written, type Written } from './written.ts';

const foundAt: Readonly<Record<SampleExhibit['foundAt'], Written>> = {
  vehicle: written('Cavity behind the boot trim', 'Zgavra pas veshjes së bagazhit', 'Шупљина иза облоге пртљажника'),
  person: written('On the suspects and in the cabin', 'Te të dyshuarit dhe në kabinë', 'Код осумњичених и у кабини'),
  workshop: written('Workshop, bench and shelf', 'Punishtja, banaku dhe rafti', 'Радионица, радни сто и полица'),
};

/** One exhibit as the registrar types it. */
export async function recordSampleExhibit(
  hand: SampleHand,
  { caseId, incidentId, submissionId }: { caseId: CaseId; incidentId: IncidentId; submissionId: SubmissionId },
  exhibit: SampleExhibit,
): Promise<void> {
  const { id } = await hand.ask('exhibits.record', {
    caseId,
    incidentId,
    submissionId,
    mark: exhibit.mark,
    kind: exhibit.kind,
    description: hand.write(exhibit.what),
    quantity: exhibit.quantity,
    unit: exhibit.unit,
    foundAt: hand.write(foundAt[exhibit.foundAt]),
    facts: { ...exhibit.facts },
    serials: [...(exhibit.serials ?? [])],
    markings: [...(exhibit.markings ?? [])],
    packageNumber: exhibits.indexOf(exhibit) + 1,
    ...(exhibit.loaded === undefined ? {} : { loadedState: exhibit.loaded }),
    ...(exhibit.kind === 'firearm'
      ? {
          madeSafe: {
            by: 'Off. Vesna PRIMEROVIĆ',
            at: '2025-03-14T23:38:00.000Z',
            how: hand.write(
              written(
                'Magazine removed, chamber checked',
                'Karikatori i hequr, dhoma e kontrolluar',
                'Оквир уклоњен, комора прегледана',
              ),
            ),
          },
        }
      : {}),
    handling: exhibit.handling === undefined ? '' : hand.write(exhibit.handling),
    seal: exhibit.seal,
  });
  hand.exhibits.set(exhibit.mark, id);
}

/** Its pictures, drawn by the program with a scale. */
export async function photographSampleExhibit(hand: SampleHand, caseId: CaseId, exhibit: SampleExhibit): Promise<void> {
  const marking = exhibit.serials?.[0]?.asMarked;
  const views = marking === undefined || marking === '' ? (['whole'] as const) : (['whole', 'marking'] as const);
  const draw = (view: 'whole' | 'marking') =>
    drawPhotograph({
      mark: exhibit.mark,
      drawing: exhibit.drawing,
      length: exhibit.length,
      view,
      ...(marking === undefined ? {} : { text: marking }),
      takenAt: '2025:03:17 09:05:00',
    });
  for (const view of views) {
    const { jpeg, calibration } = await draw(view);
    const said =
      view === 'whole'
        ? hand.write(exhibit.what)
        : hand.write(
            written('Serial number as marked', 'Numri serik siç është shënuar', 'Серијски број како је означен'),
          );
    const caption = `${exhibit.mark}. ${said}`;
    const about = { caseId, exhibitId: hand.exhibitId(exhibit.mark), kind: 'photograph' } as const;
    const id = AttachmentId.parse(await hand.keepPicture(`${exhibit.mark}-${view}.jpg`, jpeg, { ...about, caption }));
    const shot = shotShown(exhibit.kind, view);
    await hand.ask('attachments.revise', {
      id,
      takenAt: Instant.parse('2025-03-17T08:05:00.000Z'),
      calibration,
      ...(shot === undefined ? {} : { shot }),
    });
    if (exhibit.mark === 'K5' && view === 'marking') {
      const takeIn = (fileName: string, bytes: Buffer, words: string) =>
        hand.keepPicture(fileName, bytes, { ...about, caption: words });
      await sayMoreOfK5(hand, id, { draw, takeIn });
    }
  }
}
