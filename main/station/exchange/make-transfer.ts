// A transfer is looked at, dispatched and made. What goes along as a thing was offered through custody before; the transfer only names the offer.
import type { ParsedInputOf } from '../../../shared/contract/index.ts';
import type { TransferFile } from '../../../shared/domain/exchange/transfer.ts';
import { classifications, type Classification } from '../../../shared/domain/case.ts';
import { readInCustody, recordDispatch, signTogether, writesWitnessed, type StationEnd } from '../custody/index.ts';
import { enteredCase, findCase } from '../cases/case-row.ts';
import { does, reads, type Handler, type ReadHandler } from '../handler.ts';
import { chosenPath, recordEntry, sealFor } from './seal-transfer.ts';
import { demandComparedCard, findCard, type CardRow } from './station-cards.ts';
import { demandSomething, transferContents, type TransferContents } from './transfer-contents.ts';

type Order = ParsedInputOf<'exchange.make'>;

export const previewTransfer: ReadHandler<'exchange.preview'> = reads(
  ({ db }, { cardId, caseIds, exhibitIds, includeFiles }) => {
    const card = findCard(db, cardId);
    const contents = transferContents(db, card.station_id, {
      caseIds,
      exhibitIds,
      includeFiles,
      includeParties: false,
    });
    return {
      cases: contents.cases.length,
      exhibits: contents.exhibits.exhibits.length,
      events: eventsIn(contents),
      files: contents.files.length,
      bytes: contents.files.reduce((sum, { bytes }) => sum + bytes, 0),
      conclusions: contents.conclusions.length,
      leftOut: [...contents.leftOut],
      consigned: contents.consigned.map(({ holder, ...one }) => ({
        ...one,
        ...(holder === undefined ? {} : { holder }),
      })),
    };
  },
);

export function endOfStation({ station_id, station_name }: Pick<CardRow, 'station_id' | 'station_name'>): StationEnd {
  return { kind: 'outside', id: station_id, label: station_name };
}

export const dispatchExhibits: Handler<'exchange.dispatch'> = writesWitnessed(
  ['custody', 'exhibits', 'exchange', 'desk'],
  signTogether,
  (act, input, { signer, witness }) => {
    const to = endOfStation(demandComparedCard(act.db, input.cardId));
    const offerIds = [...new Set(input.exhibitIds)].map((exhibitId) =>
      recordDispatch(act, {
        exhibit: readInCustody(act.db, exhibitId),
        occurredAt: input.occurredAt,
        occurredOffset: input.occurredOffset,
        purpose: input.purpose,
        authority: input.authority,
        note: input.carrier,
        to,
        signer,
        witness,
      }),
    );
    return { offerIds };
  },
);

export const makeTransfer: Handler<'exchange.make'> = does((inside, order) => {
  const { unlocked, jobs } = inside;
  const card = demandComparedCard(unlocked.db, order.cardId);
  demandSomething(transferContents(unlocked.view().db, card.station_id, order));
  const path = chosenPath(inside, order.saveHandle);
  const started = { kind: 'seal-transfer', label: card.station_name, unit: 'bytes', canCancel: true } as const;
  return Promise.resolve(
    jobs.start({ ...started, startedBy: unlocked.actor.name }, (control) => {
      const { db } = unlocked.view();
      const contents = transferContents(db, card.station_id, order);
      const cases = contents.cases.map(({ id }) => findCase(db, id as Order['caseIds'][number]));
      return sealFor(
        inside,
        {
          kind: 'transfer',
          card,
          path,
          answers: undefined,
          caseIds: cases.map(({ id }) => id),
          caseNumbers: cases.flatMap((one) => enteredCase(one).numbers).slice(0, 100),
          classification: strictest(cases.map(({ classification }) => classification)),
          custody: contents.custody,
          files: contents.files,
          records: (number) => [
            recordEntry('records/transfer.json', transferRecord(contents, number, order, card)),
            recordEntry('records/exhibits.json', contents.exhibits),
          ],
          content: () => ({
            note: order.note,
            exhibits: contents.exhibits.exhibits.length,
            events: eventsIn(contents),
            conclusions: contents.conclusions.length,
            leftOut: contents.leftOut,
            dispatched: contents.consigned.map(({ exhibitId, offerId }) => ({ exhibitId, offerId })),
          }),
        },
        control,
      );
    }),
  );
});

function transferRecord(
  contents: TransferContents,
  number: string,
  { note }: Pick<Order, 'note'>,
  card: CardRow,
): TransferFile {
  return {
    format: 'focal-point/transfer/1',
    number,
    note,
    recipient: { stationId: card.station_id, keyFingerprint: card.key_fingerprint },
    cases: [...contents.cases],
    exhibits: [...contents.entered],
    dispatched: contents.consigned.map(({ exhibitId, offerId }) => ({ exhibitId, offerId })),
    conclusions: [...contents.conclusions],
  };
}

function eventsIn({ custody }: TransferContents): number {
  return custody.exhibits.reduce((sum, { events }) => sum + events.length, 0);
}

function strictest(found: readonly Classification[]): string {
  // The list goes from open to confidential.
  return classifications.findLast((one) => found.includes(one)) ?? 'restricted';
}
