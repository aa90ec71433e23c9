// Where intake begins: choose the case, then receive. What was received last stands below, to go on with.
import { useLocation } from 'wouter';
import { AwaitedPage, Group, LinkButton, Notice, Page, PageHeader, PlainTable, Status } from '../components/index.ts';
import { ChooseCase } from '../cases/choose-case.tsx';
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
  if (cases.value === undefined) {
    return <AwaitedPage failure={cases.failure} lines={6} />;
  }
  const list = cases.value.cases;
  const titleOf = (id: string) => list.find((one) => one.id === id)?.title ?? '';
  const recent = (submissions.value?.submissions ?? [])
    .toSorted((left, right) => right.recordedAt.localeCompare(left.recordedAt))
    .slice(0, 20);
  return (
    <Page width="medium">
      <PageHeader title={t('work:submission.start')} detail={t('work:submission.startHelp')} />
      {!may && <Notice tone="info">{t('work:submission.forbidden')}</Notice>}
      {may && (
        <ChooseCase
          cases={list}
          label={t('work:submission.case')}
          act={t('work:submission.receive')}
          icon="intake"
          onChoose={(caseId) => navigate(`/intake/case/${caseId}`)}
          beside={
            mayOpen && (
              <LinkButton to="/cases/new" icon="add">
                {t('work:case.open')}
              </LinkButton>
            )
          }
        />
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
