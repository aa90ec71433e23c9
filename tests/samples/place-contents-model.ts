// The evidence room of the fictional case LUGINA-14 as a list: guests, something lost, something overdue, something in the wrong place.
import type { PlaceContentsModel, PrintedKeptExhibit } from '../../main/documents/models/place-contents.ts';
import { sampleHead } from './case-file-model.ts';

function kept(mark: string, changes: Partial<PrintedKeptExhibit> = {}): PrintedKeptExhibit {
  return {
    label: `LUGINA-14 / ${mark}`,
    number: `EX-2025-0000${mark.slice(1).padStart(2, '0')}`,
    kind: 'firearm',
    shortDescription: 'Converted alarm pistol Zoraki 914, 7.65×17SR',
    seal: `00482${mark.slice(1).padStart(2, '0')}`,
    home: 'Laboratory / Evidence room R1 / G1 / S1',
    holder: 'Laboratory / Evidence room R1 / G1 / S1',
    seenAt: '2025-03-17T09:30:00.000Z',
    seenWhere: 'Laboratory / Evidence room R1 / G1 / S1',
    isOverdue: false,
    isMissing: false,
    isWrong: false,
    isGuest: false,
    ...changes,
  };
}

export const samplePlaceContents: PlaceContentsModel = {
  head: (({ caseNumber: _, ...head }) => head)(sampleHead('place-contents', 'PC-2025-0007')),
  asOf: '2025-06-20T07:00:00.000Z',
  place: {
    path: 'Laboratory / Evidence room R1',
    kind: 'room',
    capacity: 400,
    kept: 22,
    admitted: ['firearms', 'fired-parts', 'valuables', 'biological', 'documents', 'devices', 'tools'],
    isClosed: false,
    placesWithin: 9,
  },
  here: [
    ...Array.from({ length: 17 }, (_, index) => kept(`K${index + 1}`)),
    kept('K31', { isGuest: true, home: 'Laboratory / Ballistics', seal: '' }),
    kept('K32', { kind: 'ammunition', shortDescription: '14 modified 9 mm P.A.K. rounds', isWrong: true }),
  ],
  elsewhere: [
    kept('K5', {
      holder: 'Basic court, PKR 58/2025',
      seenWhere: 'Basic court, PKR 58/2025',
      seenAt: '2025-06-02T07:00:00.000Z',
      loanDueAt: '2025-06-16T22:00:00.000Z',
      isOverdue: true,
    }),
    kept('K18', { kind: 'latent-lift', shortDescription: 'Latent lifts L-1…L-5', isMissing: true }),
  ],
};
