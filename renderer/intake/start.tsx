// Where intake begins: choose the case, then receive. What was received last stands below, to go on with.
import { useState } from 'react';
import { useLocation } from 'wouter';
import {
  Button,
  ChoiceField,
  EmptyState,
  FailureNotice,
  Group,
  LinkButton,
  LoadingLines,
  Notice,
  Page,
  PageHeader,
  PlainTable,
  Status,
} from '../components/index.ts';
import { useAnswer, useMay } from '../station-client.tsx';
import { useFormat, useText } from '../text.tsx';

export function IntakeStart() {
  const t = useText();
  const format = useFormat();
  const [, navigate] = useLocation();
  const may = useMay('intake.record-submission');
  const mayOpen = useMay('cases.open');
  const cases = useAnswer('cases.list', {});
  const submissions = useAnswer('intake.submissions', {});
  const [chosen, setChosen] = useState<string>();
  if (cases.value === undefined) {
    return (
      <Page>
        {cases.failure === undefined ? <LoadingLines lines={6} /> : <FailureNotice failure={cases.failure} />}
      </Page>
    );
  }
  const list = cases.value.cases.toSorted((left, right) => right.openedAt.localeCompare(left.openedAt));
  const caseId = list.find((one) => one.id === chosen)?.id ?? (list.length === 1 ? list[0]?.id : undefined);
  const titleOf = (id: string) => list.find((one) => one.id === id)?.title ?? '';
  const recent = (submissions.value?.submissions ?? [])
    .toSorted((left, right) => right.recordedAt.localeCompare(left.recordedAt))
    .slice(0, 20);
  return (
    <Page width="medium">
      <PageHeader title={t('work:submission.start')} detail={t('work:submission.startHelp')} />
      {!may && <Notice tone="info">{t('work:submission.forbidden')}</Notice>}
      {list.length === 0 ? (
        <EmptyState
          icon="case"
          title={t('work:submission.needCase')}
          action={
            mayOpen && (
              <LinkButton to="/cases/new" look="primary" icon="add">
                {t('work:case.open')}
              </LinkButton>
            )
          }
        >
          <p>{t('work:case.emptyText')}</p>
        </EmptyState>
      ) : (
        may && (
          <form
            className="fp-work-row"
            onSubmit={(event) => {
              event.preventDefault();
              if (caseId !== undefined) navigate(`/intake/case/${caseId}`);
            }}
          >
            <ChoiceField
              name="caseId"
              label={t('work:submission.case')}
              isRequired
              isFirst
              value={caseId}
              onChange={setChosen}
              choices={list.map((one) => ({
                value: one.id as string,
                label: [one.title, ...one.numbers.map((number) => number.number)].join(' · '),
              }))}
            />
            <Button type="submit" look="primary" icon="intake" isDisabled={caseId === undefined}>
              {t('work:submission.receive')}
            </Button>
            {mayOpen && (
              <LinkButton to="/cases/new" icon="add">
                {t('work:case.open')}
              </LinkButton>
            )}
          </form>
        )
      )}
      {recent.length > 0 && (
        <Group title={t('work:submission.recent')}>
          <PlainTable
            label={t('work:submission.recent')}
            rows={recent}
            keyOf={(one) => one.id}
            columns={[
              {
                id: 'receipt',
                label: t('work:submission.receiptNumber'),
                isHead: true,
                isMono: true,
                cell: (one) => <a href={`#/intake/packages/${one.id}`}>{one.receiptNumber}</a>,
              },
              { id: 'at', label: t('work:submission.receivedAt'), cell: (one) => format.moment(one.receivedAt) },
              { id: 'case', label: t('work:submission.case'), cell: (one) => titleOf(one.caseId) },
              { id: 'body', label: t('work:submission.deliveringBody'), cell: (one) => one.deliveringBody },
              {
                id: 'state',
                label: t('work:exhibit.status'),
                cell: (one) =>
                  one.state === 'received' ? (
                    <Status tone="good">{t('work:submission.accepted')}</Status>
                  ) : (
                    <Status tone="bad">{t('work:submission.refused')}</Status>
                  ),
              },
            ]}
          />
        </Group>
      )}
    </Page>
  );
}
