// The custody record as people read it: who → who, when, seal. Shown from the package's record, with the word of the ledger on it.
import { formatMomentAsRead } from '../../../../shared/text/format.ts';
import { custodyPath, isCustodyFile } from '../../format/custody-proofs.ts';
import { jsonOf } from '../../format/json-shape.ts';
import type { PackageReport } from '../../format/package-report.ts';
import { readSmall } from '../../format/package-source.ts';
import type { CustodyFile, CustodyFileEvent } from '../../records.ts';
import type { ChosenPackage } from '../chosen-package.ts';
import { filled } from '../text/index.ts';
import { element, shownTime, sign } from './element.ts';
import type { ReadersView } from './result-view.ts';

/** @returns the record, when the package has one that is as it was sealed. */
export async function readCustody(report: PackageReport, chosen: ChosenPackage): Promise<CustodyFile | undefined> {
  const isSound = report.files.some(({ path, status }) => path === custodyPath && status === 'sound');
  if (!isSound) return undefined;
  const record = jsonOf(await readSmall(chosen.source, custodyPath, 256 * 1024 * 1024));
  return isCustodyFile(record) ? record : undefined;
}

export function custodySection(custody: CustodyFile, report: PackageReport, view: ReadersView): HTMLElement {
  const { text } = view.catalogue;
  const check = report.checks.find(({ name }) => name === 'custody');
  const isProven = check?.status === 'pass';
  const { proven = 0, events = 0 } = report.custody ?? {};
  const said = isProven
    ? filled(text.custodyProven, { proven: String(proven), events: String(events) })
    : text.custodyUnproven;
  return element('section.panel', {}, [
    element('h2', {}, [text.custody]),
    element('p.proof', {}, [
      sign(isProven ? 'pass' : check?.status === 'fail' ? 'fail' : 'warning'),
      element('span', {}, [said]),
    ]),
    ...custody.exhibits.map((exhibit) =>
      element('details', { open: custody.exhibits.length <= 5 ? '' : undefined }, [
        element('summary', {}, [
          element('b', {}, [exhibit.number]),
          ` ${exhibit.description} `,
          element('span.count', {}, [String(exhibit.events.length)]),
        ]),
        element(
          'ol.timeline',
          {},
          exhibit.events.map((event) => eventLine(event, view)),
        ),
      ]),
    ),
  ]);
}

function eventLine(event: CustodyFileEvent, { catalogue: { text, words } }: ReadersView): HTMLElement {
  const ends = [event.from, event.to].map((end) => end?.label);
  const way = ends.filter((end) => end !== undefined).join(' → ');
  const seals = [
    event.sealOut === undefined ? undefined : filled(text.sealOut, { seal: event.sealOut }),
    event.sealIn === undefined ? undefined : filled(text.sealIn, { seal: event.sealIn }),
    event.corrects === undefined ? undefined : text.corrects,
  ].filter((seal) => seal !== undefined);
  const condition =
    event.condition === undefined
      ? undefined
      : [words.exhibitCondition[event.condition] ?? event.condition, event.conditionWords]
          .filter((part) => part !== undefined)
          .join(' – ');
  return element('li', {}, [
    element('b', {}, [words.custodyEventType[event.type] ?? event.type]),
    way === '' ? undefined : element('span', {}, [way]),
    seals.length === 0 ? undefined : element('span', {}, [seals.join(' · ')]),
    condition === undefined ? undefined : element('span', {}, [filled(text.condition, { condition })]),
    event.document === undefined ? undefined : element('span', {}, [filled(text.document, { name: event.document })]),
    event.note === undefined || event.note === '' ? undefined : element('span.note', {}, [event.note]),
    element('small', {}, [
      [
        shownTime(event.occurredAt),
        ...(event.occurredOffset === undefined
          ? []
          : [filled(text.clockRead, { time: formatMomentAsRead(event.occurredAt, event.occurredOffset) })]),
        filled(text.recordedAt, { time: shownTime(event.recordedAt) }),
        filled(text.by, { name: event.actor }),
      ].join(' · '),
    ]),
  ]);
}
