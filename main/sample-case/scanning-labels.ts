// Labels for every exhibit and place of the sample, on A4 sheets for an office printer, so that scanning can be tried at once.
import type { ExhibitId, PlaceId } from '../../shared/language/identity.ts';
import type { SampleWriter } from './case-frame.ts';

/** Orders the labels; gives the job that prints them. */
export async function orderSampleLabels(
  writer: SampleWriter,
  { exhibits, places }: { readonly exhibits: Iterable<ExhibitId>; readonly places: Iterable<PlaceId> },
): Promise<string> {
  const { jobId } = await writer.ask('labels.make', {
    subjects: [
      ...Array.from(places, (id) => ({ type: 'place', id }) as const),
      ...Array.from(exhibits, (id) => ({ type: 'exhibit', id }) as const),
    ],
    form: 'pdf',
    size: 'a4-70x36',
    dotsPerInch: 300,
    withRuler: false,
    language: writer.language,
  });
  return jobId;
}
