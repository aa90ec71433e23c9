// Which exhibits of a case go: as a record, and of these, which as things.
import type { CaseId, ExhibitId } from '../../shared/language/identity.ts';
import { CheckCell, LoadingLines, Mono, PlainTable } from '../components/index.ts';
import { useCaseExhibits } from '../exhibits/case-exhibits.ts';
import { useText } from '../text.tsx';

export interface ChooseExhibitsProps {
  readonly caseId: CaseId;
  /** Every record of the case goes; only things are chosen. */
  readonly isWhole: boolean;
  readonly records: readonly ExhibitId[];
  readonly things: readonly ExhibitId[];
  readonly mayDispatch: boolean;
  readonly onChange: (records: readonly ExhibitId[], things: readonly ExhibitId[]) => void;
}

export function ChooseExhibits({ caseId, isWhole, records, things, mayDispatch, onChange }: ChooseExhibitsProps) {
  const t = useText();
  const exhibits = useCaseExhibits(caseId);
  if (exhibits === undefined) return <LoadingLines />;
  const without = (list: readonly ExhibitId[], id: ExhibitId) => list.filter((one) => one !== id);
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
              value={isWhole || records.includes(id)}
              isDisabled={isWhole}
              onChange={(isChosen) =>
                isChosen ? onChange([...records, id], things) : onChange(without(records, id), without(things, id))
              }
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
                value={things.includes(id)}
                onChange={(isChosen) =>
                  isChosen
                    ? onChange([...without(records, id), id], [...things, id])
                    : onChange(records, without(things, id))
                }
              />
            ),
        },
        { id: 'mark', label: t('exchange:exhibit'), isHead: true, cell: ({ mark }) => <Mono>{mark}</Mono> },
        { id: 'description', label: t('exchange:description'), cell: ({ description }) => description },
        { id: 'holder', label: t('work:exhibit.holder'), cell: ({ holder }) => holder },
      ]}
    />
  );
}
