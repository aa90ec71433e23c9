// What a transfer will hold and what stays out of it, by name, before anything is sealed.
import { useState } from 'react';
import type { OutputOf } from '../../shared/contract/index.ts';
import type { CaseId, ExhibitId, StationCardId } from '../../shared/language/identity.ts';
import { Button, FailureNotice, Group, LoadingLines, Notice } from '../components/index.ts';
import { useAnswer } from '../station-client.tsx';
import { useFormat, useText } from '../text.tsx';
import type { ChosenReport } from './choose-intelligence.tsx';

export interface TransferPreviewProps {
  readonly cardId: StationCardId;
  readonly caseIds: readonly CaseId[];
  readonly exhibitIds: readonly ExhibitId[];
  readonly includeFiles: boolean;
  readonly reports: readonly ChosenReport[];
}

/** More are read only when somebody asks: each tick would read all of them anew. */
const readAtOnce = 500;
const mostConsignedNamed = 30;

export function TransferPreview(props: TransferPreviewProps) {
  const t = useText();
  // What was asked for, as it was then: another choice is asked for again.
  const [asked, setAsked] = useState<TransferPreviewProps>();
  if (props.exhibitIds.length <= readAtOnce) return <Preview {...props} />;
  const isAsked =
    asked !== undefined &&
    (['cardId', 'exhibitIds', 'includeFiles', 'reports'] as const).every((name) => asked[name] === props[name]) &&
    asked.caseIds.join() === props.caseIds.join();
  if (isAsked) return <Preview {...asked} />;
  return (
    <div className="fp-button-row">
      <Button icon="search" onPress={() => setAsked(props)}>
        {t('exchange:lookInto')}
      </Button>
    </div>
  );
}

function Preview({ cardId, caseIds, exhibitIds, includeFiles, reports }: TransferPreviewProps) {
  const t = useText();
  const format = useFormat();
  const { value, failure } = useAnswer('exchange.preview', {
    cardId,
    caseIds: [...caseIds],
    exhibitIds: [...exhibitIds],
    includeFiles,
    reports: [...reports],
  });
  return (
    <Group title={t('exchange:preview')}>
      <FailureNotice failure={failure} />
      {value === undefined && failure === undefined && <LoadingLines />}
      {value !== undefined && (
        <>
          <p data-preview="">
            {t('exchange:previewLine', {
              exhibits: format.number(value.exhibits),
              events: format.number(value.events),
              files: format.number(value.files),
              bytes: format.bytes(value.bytes),
              conclusions: format.number(value.conclusions),
            })}
          </p>
          <IntelligencePreview intelligence={value.intelligence} />
          {value.leftOut.length > 0 && (
            <Notice tone="warning" title={t('exchange:leftOutTitle')}>
              <ul>
                {value.leftOut.map((one) => (
                  <li key={`${one.caseId} ${one.kind} ${String(one.number)}`}>
                    {t('exchange:leftOutLine', {
                      case: one.case,
                      kind: t(`vocabulary:disclosureKind.${one.kind}`),
                      number: one.number,
                      because: t(`vocabulary:barrier.${one.because}`),
                    })}
                  </li>
                ))}
              </ul>
            </Notice>
          )}
          {value.consigned.length > 0 && (
            <Notice tone="info" title={t('exchange:openOffers')}>
              {value.consigned
                .slice(0, mostConsignedNamed)
                .map(({ exhibit }) => exhibit)
                .join(', ')}
              {value.consigned.length > mostConsignedNamed &&
                ` ${t('exchange:andMore', { more: format.number(value.consigned.length - mostConsignedNamed) })}`}
            </Notice>
          )}
        </>
      )}
    </Group>
  );
}

function IntelligencePreview({ intelligence }: Pick<OutputOf<'exchange.preview'>, 'intelligence'>) {
  const t = useText();
  const format = useFormat();
  const { reports, names, links, staying, told } = intelligence;
  const held = reports.filter(({ because }) => because !== undefined);
  return (
    <>
      {reports.length > 0 && (
        <p data-preview="intelligence">
          {t('exchange:intelLine', {
            reports: format.number(reports.length - held.length),
            names: format.number(names),
            links: format.number(links),
          })}
          {staying > 0 && ` ${t('exchange:staying', { count: staying })}`}
        </p>
      )}
      {held.length > 0 && (
        <Notice tone="danger" title={t('exchange:intelHeldTitle')}>
          <ul>
            {held.map(({ id, number, because }) => (
              <li key={id}>
                {number}: {because !== undefined && t(`exchange:sendingBarrier.${because}`)}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {told.length > 0 && (
        <Notice tone="info">
          {told.map(({ number, kind }) => (
            <p key={`${number} ${kind}`}>{t(`exchange:told.${kind}`, { number })}</p>
          ))}
        </Notice>
      )}
    </>
  );
}
