// One exhibit of another station: as it described it, its serials as marked, its custody as that station recorded it, its files.
import type { OutputOf } from '../../shared/contract/index.ts';
import { formatMomentAsRead } from '../../shared/text/format.ts';
import { ForeignExhibitId } from '../../shared/language/identity.ts';
import { LocalOffset } from '../../shared/language/local-offset.ts';
import {
  AwaitedPage,
  EmptyState,
  FactList,
  Group,
  LinkButton,
  Page,
  PageHeader,
  Timeline,
} from '../components/index.ts';
import { useAnswer } from '../station-client.tsx';
import { useFormat, useText, useTextOr } from '../text.tsx';
import { ForeignRecord, ForeignTag } from './banner.tsx';
import { FileTable } from './file-table.tsx';

type Read = OutputOf<'foreign.exhibit'>;

export function ForeignExhibit({ id }: { readonly id: string }) {
  const t = useText();
  const parsed = ForeignExhibitId.safeParse(id);
  if (!parsed.success) {
    return (
      <EmptyState
        icon="exhibit"
        title={t('foreign:unknown')}
        action={<LinkButton to="/cases/foreign">{t('foreign:title')}</LinkButton>}
      />
    );
  }
  return <KnownExhibit id={parsed.data} />;
}

function KnownExhibit({ id }: { readonly id: ForeignExhibitId }) {
  const t = useText();
  const textOr = useTextOr();
  const format = useFormat();
  const { value, failure } = useAnswer('foreign.exhibit', { id });
  if (value === undefined) return <AwaitedPage failure={failure} />;
  const { line, package: sent } = value;
  return (
    <Page>
      <PageHeader
        above={{ label: sent.caseTitle || t('foreign:title'), to: `/cases/foreign/${sent.id}/exhibits` }}
        title={`${line.number} · ${line.description}`}
        beside={<ForeignTag />}
      />
      <ForeignRecord line={sent}>
        <FactList
          columns={2}
          facts={[
            { label: t('foreign:kind'), value: textOr(`vocabulary:exhibitKind.${line.kind}`, line.kind) },
            {
              label: t('foreign:quantity'),
              value: textOr(`vocabulary:quantityUnit.${line.unit}`, `${format.number(line.quantity)} ${line.unit}`, {
                count: line.quantity,
              }),
            },
            { label: t('foreign:sealNumber'), value: line.seal },
            { label: t('foreign:parent'), value: value.parent },
            {
              label: t('foreign:serials'),
              isWide: true,
              value:
                value.serials.length === 0 ? undefined : (
                  <ul className="fp-foreign-serials">
                    {value.serials.map(({ text, place }, at) => (
                      <li key={at}>
                        <span className="fp-mono">{text}</span>{' '}
                        {place !== undefined && (
                          <span className="fp-quiet">{textOr(`vocabulary:markLocation.${place}`, place)}</span>
                        )}
                      </li>
                    ))}
                  </ul>
                ),
            },
          ]}
        />
        {value.facts.length > 0 && (
          <Group title={t('foreign:facts')}>
            <FactList
              columns={2}
              facts={value.facts.map(({ name, value: said, concluded }) => ({
                label: textOr(`vocabulary:fact.${name}`, name),
                value: [
                  said === '' ? '' : textOr(`vocabulary:factOption.${name}.${said}`, said),
                  concluded === undefined ? '' : t('foreign:concluded', { value: concluded }),
                ]
                  .filter((part) => part !== '')
                  .join(' · '),
              }))}
            />
          </Group>
        )}
        <Group title={t('foreign:custody')}>
          {value.custody.length === 0 ? (
            <p className="fp-quiet">{t('foreign:noCustody')}</p>
          ) : (
            <Custody events={value.custody} />
          )}
        </Group>
        <Group title={t('foreign:files')}>
          {value.files.length === 0 ? (
            <p className="fp-quiet">{t('foreign:noFiles')}</p>
          ) : (
            <FileTable files={value.files} line={sent} isOfExhibit />
          )}
        </Group>
      </ForeignRecord>
    </Page>
  );
}

function Custody({ events }: { readonly events: Read['custody'] }) {
  const t = useText();
  const textOr = useTextOr();
  const format = useFormat();
  return (
    <Timeline
      label={t('foreign:custody')}
      entries={events.map((event, at) => {
        const offset = LocalOffset.safeParse(event.occurredOffset).data;
        const condition =
          event.condition === undefined
            ? undefined
            : [textOr(`vocabulary:exhibitCondition.${event.condition}`, event.condition), event.conditionWords]
                .filter((part) => part !== undefined)
                .join(' – ');
        const said = [
          event.sealOut === undefined ? undefined : t('foreign:sealOut', { seal: event.sealOut }),
          event.sealIn === undefined ? undefined : t('foreign:sealIn', { seal: event.sealIn }),
          condition === undefined ? undefined : t('foreign:condition', { condition }),
          event.document === undefined ? undefined : t('foreign:document', { name: event.document }),
          event.corrects ? t('foreign:corrects') : undefined,
          event.purpose,
          event.note,
        ].filter((part) => part !== undefined && part !== '');
        return {
          // The numbers are those of another station, and may repeat.
          id: String(at),
          title: t('foreign:event', {
            number: format.number(event.number),
            type: textOr(`vocabulary:custodyEventType.${event.type}`, event.type),
          }),
          line: [event.from, event.to].filter((end) => end !== undefined).join(' → '),
          detail: [
            offset === undefined ? format.moment(event.occurredAt) : formatMomentAsRead(event.occurredAt, offset),
            t('foreign:recordedAt', { time: format.moment(event.recordedAt) }),
            t('foreign:by', { name: event.actor }),
            ...(event.signedBy === undefined ? [] : [t('foreign:signedBy', { name: event.signedBy })]),
          ].join(' · '),
          ...(said.length === 0 ? {} : { note: said.join(' · ') }),
          tone: event.corrects ? ('attention' as const) : ('normal' as const),
        };
      })}
    />
  );
}
