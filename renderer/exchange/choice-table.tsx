// Exhibits to be chosen, a page of them: as a record, and as a thing where it can go as one.
import type { ReactNode } from 'react';
import {
  withoutRecords,
  withoutThings,
  withRecords,
  withThings,
  type ExhibitChoice,
} from '../../shared/domain/exchange/exhibit-choice.ts';
import type { ExhibitId } from '../../shared/language/identity.ts';
import { Button, CheckCell, Mono, PlainTable } from '../components/index.ts';
import type { ExhibitSummary } from '../exhibits/case-exhibits.ts';
import { useFormat, useText } from '../text.tsx';

export const onePage = 100;

export interface ChoiceTableProps {
  readonly exhibits: readonly ExhibitSummary[];
  readonly choice: ExhibitChoice<ExhibitId>;
  /** Every record of the case goes; only things are chosen. */
  readonly isWhole: boolean;
  readonly mayDispatch: boolean;
  readonly onChange: (choice: ExhibitChoice<ExhibitId>) => void;
}

export function ChoiceTable({ exhibits, choice, isWhole, mayDispatch, onChange }: ChoiceTableProps) {
  const t = useText();
  const records = new Set(choice.records);
  const things = new Set(choice.things);
  return (
    <PlainTable
      label={t('exchange:chooseExhibits')}
      rows={exhibits}
      keyOf={({ id }) => id}
      columns={[
        {
          id: 'record',
          label: t('exchange:asRecord'),
          cell: ({ id, mark }) => (
            <CheckCell
              label={t('exchange:asRecordOf', { exhibit: mark })}
              value={isWhole || records.has(id)}
              isDisabled={isWhole}
              onChange={(isChosen) => onChange((isChosen ? withRecords : withoutRecords)(choice, [id]))}
            />
          ),
        },
        {
          id: 'thing',
          label: t('exchange:asThing'),
          cell: ({ id, mark, hasOpenOffer }) =>
            mayDispatch &&
            !hasOpenOffer && (
              <CheckCell
                label={t('exchange:asThingOf', { exhibit: mark })}
                value={things.has(id)}
                onChange={(isChosen) => onChange((isChosen ? withThings : withoutThings)(choice, [id]))}
              />
            ),
        },
        { id: 'mark', label: t('exchange:exhibit'), isHead: true, cell: ({ mark }) => <Mono>{mark}</Mono> },
        { id: 'case', label: t('exchange:case'), staysWhole: true, cell: ({ caseTitle }) => caseTitle },
        { id: 'description', label: t('exchange:description'), cell: ({ description }) => description },
        { id: 'holder', label: t('work:exhibit.holder'), cell: ({ holder }) => holder },
      ]}
    />
  );
}

export interface TurnPagesProps {
  readonly from: number;
  readonly total: number;
  readonly onTurn: (from: number) => void;
  /** More to press in the same row. */
  readonly children?: ReactNode;
}

export function TurnPages({ from, total, onTurn, children }: TurnPagesProps) {
  const t = useText();
  const format = useFormat();
  return (
    <div className="fp-button-row">
      {total > onePage && (
        <>
          <Button icon="back" size="small" isDisabled={from === 0} onPress={() => onTurn(Math.max(0, from - onePage))}>
            {t('exchange:previousPage')}
          </Button>
          <Button
            icon="forward"
            size="small"
            isDisabled={from + onePage >= total}
            onPress={() => onTurn(from + onePage)}
          >
            {t('exchange:nextPage')}
          </Button>
        </>
      )}
      {total > 0 && (
        <span className="fp-quiet fp-tabular">
          {t('exchange:exhibitRange', {
            from: format.number(from + 1),
            to: format.number(Math.min(from + onePage, total)),
            total: format.number(total),
          })}
        </span>
      )}
      {children}
    </div>
  );
}
