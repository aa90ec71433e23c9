// What is out of the house: with whom, since when, due when. Each line leads to the act that takes it back.
import { useState } from 'react';
import { loanStates } from '../../shared/contract/custody-movements.ts';
import type { InputOf, OutputOf } from '../../shared/contract/index.ts';
import { Awaited, ChoiceField, EmptyState, Group, LinkButton, Mono, PlainTable, Status } from '../components/index.ts';
import type { StatusTone } from '../components/index.ts';
import { useAnswer, useMay } from '../station-client.tsx';
import { useFormat, useText } from '../text.tsx';

type Loan = OutputOf<'custody.loans'>['loans'][number];
type Shown = InputOf<'custody.loans'>['state'];

const tones: Readonly<Record<Loan['state'], StatusTone>> = {
  overdue: 'bad',
  'due-soon': 'attention',
  'on-loan': 'good',
  'without-due': 'attention',
  'without-loan': 'bad',
};

export function Loans({ asked }: { readonly asked: string | undefined }) {
  const t = useText();
  const format = useFormat();
  const mayRecord = useMay('custody.record');
  const [state, setState] = useState<Shown>(loanStates.find((one) => one === asked) ?? 'all');
  const { value, failure } = useAnswer('custody.loans', { state }, { keepPrevious: true });
  if (value === undefined) return <Awaited failure={failure} lines={5} />;
  const { loans, total, counts } = value;
  const everything = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return (
    <Group
      title={t('custody:loan.title')}
      detail={t('custody:loan.help')}
      actions={
        <div className="fp-filter">
          <ChoiceField
            name="loanState"
            label={t('custody:loan.filter')}
            hidesLabel
            value={state}
            onChange={(next) => setState(next ?? 'all')}
            choices={[
              { value: 'all' as const, label: `${t('custody:loan.all')} (${everything})` },
              ...loanStates.map((one) => ({ value: one, label: `${t(`custody:loan.state.${one}`)} (${counts[one]})` })),
            ]}
          />
        </div>
      }
    >
      {loans.length === 0 ? (
        <EmptyState icon="custody" title={t('custody:loan.empty')}>
          <p>{t('custody:loan.emptyWhy')}</p>
        </EmptyState>
      ) : (
        <PlainTable
          label={t('custody:loan.title')}
          rows={loans}
          keyOf={(loan) => loan.exhibitId}
          columns={[
            {
              id: 'exhibit',
              label: t('custody:gap.column.exhibit'),
              isHead: true,
              cell: (loan) => (
                <a href={`#/exhibits/${loan.exhibitId}/custody`}>
                  <Mono>{loan.exhibit}</Mono>
                </a>
              ),
            },
            {
              id: 'to',
              label: t('custody:loan.to'),
              cell: (loan) => (
                <>
                  {loan.to.label}
                  {loan.authority !== '' && <div className="fp-quiet">{loan.authority}</div>}
                </>
              ),
            },
            { id: 'since', label: t('custody:loan.since'), cell: (loan) => format.moment(loan.since) },
            {
              id: 'due',
              label: t('custody:loan.due'),
              cell: (loan) => (loan.dueAt === undefined ? '–' : format.moment(loan.dueAt)),
            },
            { id: 'seal', label: t('custody:loan.seal'), isMono: true, cell: (loan) => loan.seal },
            {
              id: 'state',
              label: t('custody:loan.state.title'),
              cell: (loan) => <Status tone={tones[loan.state]}>{t(`custody:loan.state.${loan.state}`)}</Status>,
            },
            ...(mayRecord
              ? [
                  {
                    id: 'act',
                    label: '',
                    cell: (loan: Loan) => (
                      <LinkButton size="small" to={backAddress(loan)}>
                        {t('custody:loan.receive')}
                      </LinkButton>
                    ),
                  },
                ]
              : []),
          ]}
        />
      )}
      {total > loans.length && <p className="fp-quiet">{t('custody:loan.more', { shown: loans.length, total })}</p>}
    </Group>
  );
}

/** The form that takes it back, with the act that answers how it left. */
function backAddress({ exhibitId, type }: Loan): string {
  const back =
    type === 'sent-to-court'
      ? 'received-from-court'
      : type === 'sent-to-laboratory'
        ? 'received-from-laboratory'
        : 'received';
  return `/custody/record/${exhibitId}?type=${back}`;
}
