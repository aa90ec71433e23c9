// What a transfer will hold and what stays out of it, by name, before anything is sealed.
import type { CaseId, ExhibitId, StationCardId } from '../../shared/language/identity.ts';
import { FailureNotice, Group, Notice } from '../components/index.ts';
import { useAnswer } from '../station-client.tsx';
import { useFormat, useText } from '../text.tsx';

export interface TransferPreviewProps {
  readonly cardId: StationCardId;
  readonly caseIds: readonly CaseId[];
  readonly exhibitIds: readonly ExhibitId[];
  readonly includeFiles: boolean;
}

export function TransferPreview({ cardId, caseIds, exhibitIds, includeFiles }: TransferPreviewProps) {
  const t = useText();
  const format = useFormat();
  const { value, failure } = useAnswer('exchange.preview', {
    cardId,
    caseIds: [...caseIds],
    exhibitIds: [...exhibitIds],
    includeFiles,
  });
  return (
    <Group title={t('exchange:preview')}>
      <FailureNotice failure={failure} />
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
              {value.consigned.map(({ exhibit }) => exhibit).join(', ')}
            </Notice>
          )}
        </>
      )}
    </Group>
  );
}
