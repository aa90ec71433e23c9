// What is known of one exhibit, to read: where it is, what it is as marked and as concluded, its parts.
import { sectionsOf } from '../../shared/domain/exhibit.ts';
import { FactList, Mono, Notice, PlainTable, Status } from '../components/index.ts';
import { PlaceLink } from '../custody/place-link.tsx';
import { useFormat, useText } from '../text.tsx';
import { CylinderPicture } from './cylinder-picture.tsx';
import type { Exhibit } from './exhibit-values.ts';
import { FactSections } from './fact-sections.tsx';
import { useFactWords } from './fact-words.ts';
import { SerialMismatches } from './serial-notes.tsx';
import { SerialNeighbours } from '../serials/serial-neighbours.tsx';
import { SerialStates } from './serial-states.tsx';
import { ExhibitFamily } from './family.tsx';
import { loadedFacts } from './loaded-words.ts';

export function ExhibitOverview({
  exhibit,
  isNarrow = false,
}: {
  readonly exhibit: Exhibit;
  readonly isNarrow?: boolean;
}) {
  const t = useText();
  const format = useFormat();
  const { sections, marked } = useFactWords(sectionsOf[exhibit.kind], exhibit.facts);
  const columns = isNarrow ? 1 : 2;
  const { madeSafe } = exhibit;
  return (
    <div className="fp-work-stack">
      <p className="fp-work-description">{exhibit.description}</p>
      {exhibit.kind === 'firearm' && madeSafe === undefined && (
        <Notice tone="warning" title={t('vocabulary:openQuestion.not-made-safe')} />
      )}
      {exhibit.missingSince !== undefined && (
        <Notice tone="danger" title={t('work:exhibit.missingSince', { at: format.moment(exhibit.missingSince) })}>
          {t('work:exhibit.missingText')}
        </Notice>
      )}
      <FactList
        columns={columns}
        facts={[
          { label: t('work:exhibit.holder'), value: exhibit.holder?.label ?? t('work:exhibit.nobody') },
          {
            label: t('work:exhibit.home'),
            value: exhibit.home === undefined ? undefined : <PlaceLink end={exhibit.home} />,
          },
          {
            label: t('work:exhibit.lastSeen'),
            value:
              exhibit.lastSeen === undefined ? undefined : (
                <>
                  <PlaceLink end={exhibit.lastSeen.where} /> · {format.moment(exhibit.lastSeen.at)}
                </>
              ),
          },
          { label: t('work:exhibit.seal'), value: <SealState seal={exhibit.seal} isOpen={exhibit.sealIsOpen} /> },
          {
            label: t('work:exhibit.quantity'),
            value: t(`vocabulary:quantityUnit.${exhibit.unit}`, { count: exhibit.quantity }),
          },
          { label: t('work:exhibit.foundAt'), value: exhibit.foundAt },
          ...(madeSafe === undefined
            ? []
            : [
                {
                  label: t('work:exhibit.madeSafe'),
                  value: [madeSafe.by, format.moment(madeSafe.at), madeSafe.how]
                    .filter((part) => part !== '')
                    .join(' · '),
                },
              ]),
          ...loadedFacts(exhibit.loadedState, t),
          ...(exhibit.explosiveClearance === undefined
            ? []
            : [{ label: t('work:exhibit.clearance'), value: exhibit.explosiveClearance }]),
          ...(exhibit.handling === '' ? [] : [{ label: t('work:exhibit.handling'), value: exhibit.handling }]),
          ...(exhibit.parent === undefined
            ? []
            : [
                {
                  label: t('work:exhibit.parent'),
                  value: (
                    <a
                      href={`#/exhibits/${exhibit.parent.id}`}
                    >{`${exhibit.parent.mark} · ${exhibit.parent.number}`}</a>
                  ),
                },
              ]),
        ]}
      />
      {exhibit.loadedState?.cylinder !== undefined && <CylinderPicture cylinder={exhibit.loadedState.cylinder} />}
      {exhibit.serials.length > 0 && (
        <PlainTable
          label={t('work:exhibit.serials')}
          rows={exhibit.serials.map((serial, index) => ({ ...serial, index }))}
          keyOf={(serial) => String(serial.index)}
          columns={[
            {
              id: 'component',
              label: t('work:exhibit.component'),
              isHead: true,
              cell: (serial) => t(`vocabulary:markLocation.${serial.component}`),
            },
            {
              id: 'asMarked',
              label: t('work:exhibit.asMarked'),
              cell: (serial) => <Mono breaks>{serial.asMarked || '—'}</Mono>,
            },
            {
              id: 'asConcluded',
              label: t('work:exhibit.asConcluded'),
              cell: (serial) => (
                <>
                  <Mono breaks>{serial.asConcluded || '—'}</Mono>
                  {serial.confidence !== undefined && (
                    <span className="fp-quiet"> {t(`vocabulary:confidence.${serial.confidence}`)}</span>
                  )}
                </>
              ),
            },
            {
              id: 'status',
              label: t('work:exhibit.status'),
              cell: (serial) => t(`vocabulary:serialStatus.${serial.status}`),
            },
            ...(isNarrow
              ? []
              : [
                  {
                    id: 'script',
                    label: t('work:exhibit.script'),
                    cell: (serial: (typeof exhibit.serials)[number]) => t(`vocabulary:script.${serial.script}`),
                  },
                  {
                    id: 'method',
                    label: t('work:exhibit.method'),
                    cell: (serial: (typeof exhibit.serials)[number]) => serial.method ?? '',
                  },
                ]),
          ]}
        />
      )}
      <SerialMismatches serials={exhibit.serials} />
      <SerialStates exhibitId={exhibit.id} />
      {!isNarrow && exhibit.serials.length > 0 && <SerialNeighbours exhibitId={exhibit.id} />}
      {marked.length > 0 && (
        <PlainTable
          label={t('work:exhibit.facts')}
          rows={marked}
          keyOf={(fact) => fact.label}
          columns={[
            { id: 'label', label: t('work:exhibit.identification'), isHead: true, cell: (fact) => fact.label },
            { id: 'asMarked', label: t('work:exhibit.asMarked'), cell: (fact) => fact.asMarked || '—' },
            {
              id: 'asConcluded',
              label: t('work:exhibit.asConcluded'),
              cell: (fact) => [fact.asConcluded || '—', fact.confidence].filter((part) => part !== '').join(' · '),
            },
          ]}
        />
      )}
      <FactSections sections={sections} columns={columns} />
      {exhibit.markings.length > 0 && (
        <PlainTable
          label={t('work:exhibit.markings')}
          rows={exhibit.markings.map((marking, index) => ({ ...marking, index }))}
          keyOf={(marking) => String(marking.index)}
          columns={[
            {
              id: 'kind',
              label: t('work:exhibit.markKind'),
              isHead: true,
              cell: (marking) => t(`vocabulary:markKind.${marking.kind}`),
            },
            {
              id: 'component',
              label: t('work:exhibit.component'),
              cell: (marking) => t(`vocabulary:markLocation.${marking.component}`),
            },
            {
              id: 'text',
              label: t('work:exhibit.markText'),
              cell: (marking) => (
                <>
                  {marking.text !== '' && <Mono breaks>{marking.text}</Mono>} {marking.symbol}
                </>
              ),
            },
            { id: 'meaning', label: t('work:exhibit.interpretation'), cell: (marking) => marking.interpretation ?? '' },
          ]}
        />
      )}
      {(exhibit.children.length > 0 || exhibit.parent !== undefined || exhibit.quantity > 1) && (
        <ExhibitFamily id={exhibit.id} isNarrow={isNarrow} />
      )}
    </div>
  );
}

export function SealState({ seal, isOpen }: { readonly seal: string | undefined; readonly isOpen: boolean }) {
  const t = useText();
  if (isOpen) {
    return (
      <Status tone="attention">
        {t('work:exhibit.sealOpen')} {seal !== undefined && seal !== '' && <Mono>{seal}</Mono>}
      </Status>
    );
  }
  if (seal === undefined || seal === '') return <Status tone="quiet">{t('work:exhibit.noSeal')}</Status>;
  return (
    <Status tone="good">
      <Mono>{seal}</Mono>
    </Status>
  );
}
