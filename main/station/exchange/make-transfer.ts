// A transfer is looked at, dispatched and made. What goes along as a thing was offered through custody before; the transfer only names the offer.
import { foldText } from '../../../shared/domain/fold-text.ts';
import type { OutputOf, ParsedInputOf } from '../../../shared/contract/index.ts';
import type { TransferFile } from '../../../shared/domain/exchange/transfer.ts';
import { classifications, type Classification } from '../../../shared/domain/case.ts';
import type { CustodyEventId } from '../../../shared/language/identity.ts';
import {
  readInCustody,
  recordDispatch,
  signTogether,
  writesWitnessedInTurns,
  type StationEnd,
} from '../custody/index.ts';
import { enteredCase, findCase } from '../cases/case-row.ts';
import { sendableReports, viewerOf, type SendingOrder, type WeighedReport } from '../intelligence/index.ts';
import { does, reads, type Handler, type ReadHandler } from '../handler.ts';
import { chosenPath, sealFor } from './seal-transfer.ts';
import { demandComparedCard, findCard, type CardRow } from './station-cards.ts';
import { readInTurns } from './in-turns.ts';
import { demandChosenGoes, demandGoes, transferContents, type TransferContents } from './transfer-contents.ts';

type Order = ParsedInputOf<'exchange.make'>;

export const previewTransfer: Handler<'exchange.preview'> = does(
  async ({ unlocked }, { cardId, caseIds, exhibitIds, includeFiles, reports }) => {
    const card = findCard(unlocked.db, cardId);
    const chosen = { caseIds, exhibitIds, includeFiles, includeParties: false, reports };
    const contents = await readInTurns(
      () => transferContents(unlocked.view(), stationOf(card), chosen),
      () => unlocked.ledger.size,
    );
    const { weighed, file, staying } = contents.intelligence;
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
      intelligence: {
        reports: weighed.map(weighedReport),
        names: file.entities.length,
        links: file.links.length,
        staying,
        told: file.notices.map(({ number, kind }) => ({ number, kind })),
      },
    };
  },
);

export const reportsFor: ReadHandler<'exchange.reports-for'> = reads(({ db, actor }, { cardId, text }) => {
  const { station_name: name } = findCard(db, cardId);
  const wanted = foldText(text);
  return {
    reports: sendableReports(db, viewerOf(actor), name)
      .filter(({ report }) => foldText(`${report.number} ${report.text}`).includes(wanted))
      .map(weighedReport),
  };
});

/** So many characters of a report stand where one is chosen. */
const beginning = 160;

function weighedReport({ report, because }: WeighedReport): OutputOf<'exchange.reports-for'>['reports'][number] {
  const { id, number, handling, conditions, classification, text } = report;
  const words = text.length > beginning ? `${text.slice(0, beginning)}…` : text;
  return { id, number, handling, conditions, classification, words, ...(because === undefined ? {} : { because }) };
}

function stationOf({ station_id: id, station_name: name }: CardRow): SendingOrder['station'] {
  return { id, name };
}

export function endOfStation({ station_id, station_name }: Pick<CardRow, 'station_id' | 'station_name'>): StationEnd {
  return { kind: 'outside', id: station_id, label: station_name };
}

export const dispatchExhibits: Handler<'exchange.dispatch'> = writesWitnessedInTurns(
  ['custody', 'exhibits', 'exchange', 'desk'],
  signTogether,
  function* (act, input, { signer, witness }) {
    const to = endOfStation(demandComparedCard(act.db, input.cardId));
    const offerIds: CustodyEventId[] = [];
    for (const exhibitId of new Set(input.exhibitIds)) {
      const offerId = recordDispatch(act, {
        exhibit: readInCustody(act.db, exhibitId),
        occurredAt: input.occurredAt,
        occurredOffset: input.occurredOffset,
        purpose: input.purpose,
        authority: input.authority,
        note: input.carrier,
        to,
        signer,
        witness,
      });
      offerIds.push(offerId);
      yield;
    }
    return { offerIds };
  },
);

export const makeTransfer: Handler<'exchange.make'> = does((inside, order) => {
  const { unlocked, jobs } = inside;
  const card = demandComparedCard(unlocked.db, order.cardId);
  demandChosenGoes(unlocked.view(), stationOf(card), order);
  const path = chosenPath(inside, order.saveHandle);
  const started = { kind: 'seal-transfer', label: card.station_name, unit: 'bytes', canCancel: true } as const;
  return Promise.resolve(
    jobs.start({ ...started, startedBy: unlocked.actor.name }, async (control) => {
      const { db } = unlocked.view();
      const contents = await readInTurns(
        () => transferContents(unlocked.view(), stationOf(card), order),
        () => unlocked.ledger.size,
        control.signal,
      );
      // What lets a report go may have ended since the order.
      demandGoes(contents.intelligence, contents.exhibits.exhibits.length > 0);
      const { file } = contents.intelligence;
      const hasIntelligence = file.reports.length + file.notices.length > 0;
      const cases = contents.cases.map(({ id }) => findCase(db, id as Order['caseIds'][number]));
      return await sealFor(
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
            { path: 'records/transfer.json', record: transferRecord(contents, number, order, card) },
            { path: 'records/exhibits.json', record: contents.exhibits },
            ...(hasIntelligence ? [{ path: 'records/intelligence.json', record: file }] : []),
          ],
          content: () => ({
            note: order.note,
            exhibits: contents.exhibits.exhibits.length,
            events: eventsIn(contents),
            conclusions: contents.conclusions.length,
            leftOut: contents.leftOut,
            dispatched: contents.consigned.map(({ exhibitId, offerId }) => ({ exhibitId, offerId })),
            intelligence: file.reports.map(({ id, version, handling }) => ({ reportId: id, version, handling })),
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
