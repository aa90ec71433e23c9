// All exhibits as one long list; the selected one in the sheet, the ticked ones with what they allow.
import { useCallback, useMemo } from 'react';
import { useLocation } from 'wouter';
import type { InputOf } from '../../shared/contract/index.ts';
import { exhibitList } from '../../shared/domain/lists/exhibits.ts';
import { ExhibitId } from '../../shared/language/identity.ts';
import { EmptyState, LinkButton, Sheet, Status } from '../components/index.ts';
import type { ListRow } from '../lists/list-cell.tsx';
import type { Selected } from '../lists/list-selection.ts';
import { RecordList } from '../lists/record-list.tsx';
import { useFormat, useText } from '../text.tsx';
import { addressFor } from './carried-choice.ts';
import { ExhibitSheet } from './exhibit-sheet.tsx';
import { LabelsForm } from './labels.tsx';
import { SelectionActs, type ListedAct } from './selection-acts.tsx';

/** Where an act with the ticked ones is written down. */
const formOf: Readonly<Record<Exclude<ListedAct, 'labels'>, string>> = {
  custody: '/custody/record',
  offer: '/custody/offer',
  send: '/exchange/send',
  request: '/examination/requests/new/exhibits',
};

export interface ExhibitListProps {
  /** Only the exhibits of one case, inside its page. */
  readonly caseId?: InputOf<'exhibits.list'>['caseId'];
}

export function ExhibitList({ caseId }: ExhibitListProps) {
  const t = useText();
  const format = useFormat();
  const [, navigate] = useLocation();
  const fixed = useMemo(() => (caseId === undefined ? [] : [{ name: 'case', values: [caseId] }]), [caseId]);
  const cellOf = useCallback(
    (column: string, row: ListRow) => {
      const missing = String(row.cells['missingSince'] ?? '');
      // Whoever had it last does not have it now.
      if (column === 'holder' && missing !== '')
        return (
          <>
            <Status tone="bad">{t('work:exhibit.missingSince', { at: format.moment(missing) })}</Status>{' '}
            {String(row.cells['holder'] ?? '')}
          </>
        );
      if (column === 'holder' && row.cells['holder'] === '')
        return <span className="fp-quiet">{t('work:exhibit.nobody')}</span>;
      // Where no make is known, the description says what it is.
      if (column === 'make' && row.cells['make'] === '')
        return <span className="fp-quiet">{String(row.cells['description'] ?? '')}</span>;
      return undefined;
    },
    [t, format],
  );
  const actsOf = (selected: Selected, showSheet: (sheet: React.ReactNode) => void) => (
    <SelectionActs
      selected={selected}
      onAct={(act, exhibitIds) => {
        if (act === 'labels') {
          const close = () => showSheet(undefined);
          showSheet(
            <Sheet label={t('work:exhibit.labelsTitle')} title={t('work:exhibit.labelsTitle')} onClose={close}>
              <LabelsForm exhibitIds={exhibitIds} onClose={close} />
            </Sheet>,
          );
        } else navigate(addressFor(formOf[act], exhibitIds));
      }}
    />
  );
  return (
    <RecordList
      description={exhibitList}
      label={t('work:exhibit.list')}
      fixed={fixed}
      cellOf={cellOf}
      actsOf={actsOf}
      sheetOf={(row, close) => {
        const id = ExhibitId.safeParse(row.id).data;
        return id === undefined ? undefined : <ExhibitSheet id={id} onClose={close} />;
      }}
      onOpen={(row) => navigate(`/exhibits/${row.id}`)}
      empty={
        <EmptyState
          icon="exhibit"
          title={t('work:exhibit.emptyTitle')}
          action={
            <LinkButton to={caseId === undefined ? '/intake' : `/intake/case/${caseId}`} look="primary" icon="intake">
              {t('work:submission.receive')}
            </LinkButton>
          }
        >
          <p>{t('work:exhibit.emptyText')}</p>
        </EmptyState>
      }
    />
  );
}
