// Which exhibits of a case go: as a record, and of these, which as things. Found by words and turned over page by page; what is chosen stays chosen on every page.
import { useState } from 'react';
import type { CaseId, ExhibitId } from '../../shared/language/identity.ts';
import { Button, CheckCell, EmptyState, LoadingLines, Mono, PlainTable, TextField } from '../components/index.ts';
import { useExhibitPage } from '../exhibits/case-exhibits.ts';
import { useFormat, useText } from '../text.tsx';

export interface ChooseExhibitsProps {
  readonly caseId: CaseId;
  /** Every record of the case goes; only things are chosen. */
  readonly isWhole: boolean;
  readonly records: readonly ExhibitId[];
  readonly things: readonly ExhibitId[];
  readonly mayDispatch: boolean;
  readonly onChange: (records: readonly ExhibitId[], things: readonly ExhibitId[]) => void;
}

const onePage = 100;

export function ChooseExhibits({ caseId, isWhole, records, things, mayDispatch, onChange }: ChooseExhibitsProps) {
  const t = useText();
  const format = useFormat();
  const [text, setText] = useState('');
  const [from, setFrom] = useState(0);
  const page = useExhibitPage(caseId, text, from, onePage);
  const without = (list: readonly ExhibitId[], id: ExhibitId) => list.filter((one) => one !== id);
  const total = page?.total ?? 0;
  return (
    <>
      <TextField
        name="findExhibit"
        label={t('exchange:findExhibit')}
        maxLength={200}
        value={text}
        onChange={(next) => {
          setText(next);
          setFrom(0);
        }}
      />
      {page === undefined ? (
        <LoadingLines />
      ) : page.exhibits.length === 0 ? (
        <EmptyState icon="search" title={t('exchange:noExhibitFound')} />
      ) : (
        <PlainTable
          label={t('exchange:chooseExhibits')}
          rows={page.exhibits}
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
      )}
      <p className="fp-quiet" role="status">
        {total > 0 &&
          t('exchange:exhibitRange', {
            from: format.number(from + 1),
            to: format.number(Math.min(from + onePage, total)),
            total: format.number(total),
          })}
        {!isWhole && records.length > 0 && ` · ${t('exchange:chosenCount', { count: records.length })}`}
      </p>
      {total > onePage && (
        <div className="fp-button-row">
          <Button icon="back" isDisabled={from === 0} onPress={() => setFrom(Math.max(0, from - onePage))}>
            {t('exchange:previousPage')}
          </Button>
          <Button icon="forward" isDisabled={from + onePage >= total} onPress={() => setFrom(from + onePage)}>
            {t('exchange:nextPage')}
          </Button>
        </div>
      )}
    </>
  );
}
