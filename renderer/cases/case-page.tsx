// One case: overview, exhibits, persons, incidents, submissions, documents, packages. Each tab has its address.
import { useMemo } from 'react';
import { useLocation } from 'wouter';
import { CaseId } from '../../shared/language/identity.ts';
import type { Action } from '../actions/action.ts';
import { useActions } from '../actions/actions.tsx';
import { AwaitedPage, EmptyState, LinkButton, Mono, Page, PageHeader, Status, Tabs, Tag } from '../components/index.ts';
import { CourtFileOfCase } from '../court-file/court-file.tsx';
import { DisclosureOfCase } from '../disclosure/disclosure.tsx';
import { DocumentTable } from '../documents/document-table.tsx';
import { CaseExamination } from '../examination/case-examination.tsx';
import { MakeCaseFile } from '../documents/make-case-file.tsx';
import { ExhibitList } from '../exhibits/exhibit-list.tsx';
import { AttributeForm } from '../prosecution/attribute-form.tsx';
import { CaseProsecution } from '../prosecution/case-prosecution.tsx';
import { ChangeCharge, LayCharge } from '../prosecution/charge-form.tsx';
import { ClockForm } from '../prosecution/clock-form.tsx';
import { ForeignOfCase } from '../foreign/foreign-of-case.tsx';
import { addressOfIndicators } from '../indicators/addresses.ts';
import { addressOfCaseLinks } from '../links/addresses.ts';
import { PackageList } from '../packages/package-list.tsx';
import { SealForm } from '../packages/seal-form.tsx';
import { useAnswer, useMay } from '../station-client.tsx';
import { useText } from '../text.tsx';
import { ReviseCase } from './case-form.tsx';
import { CasePhotographs } from './case-photographs.tsx';
import { detentionClock } from './detention.ts';
import { Incidents } from './incidents.tsx';
import { CaseOverview } from './overview.tsx';
import { Parties } from './parties.tsx';
import { Submissions } from './submissions.tsx';
import { useNow } from './use-now.ts';

const caseTabs = [
  'overview',
  'prosecution',
  'exhibits',
  'photographs',
  'examination',
  'parties',
  'incidents',
  'submissions',
  'court-file',
  'disclosure',
  'documents',
  'packages',
] as const;

interface CaseAddress<Id> {
  readonly id: Id;
  readonly tab: string | undefined;
  readonly photograph?: string | undefined;
  /** A form of prosecution, and what it is about. */
  readonly act?: string | undefined;
  readonly of?: string | undefined;
  /** Of the court file and of disclosure: which part, and about which document, type or item. */
  readonly part?: string | undefined;
  readonly about?: string | undefined;
}

export function CasePage({ id, ...rest }: CaseAddress<string>) {
  const t = useText();
  const parsed = CaseId.safeParse(id);
  if (!parsed.success) {
    return (
      <EmptyState
        icon="case"
        title={t('work:case.unknown')}
        action={<LinkButton to="/cases">{t('work:case.list')}</LinkButton>}
      />
    );
  }
  return <KnownCase id={parsed.data} {...rest} />;
}

function KnownCase({ id, tab, photograph, act, of, part, about }: CaseAddress<CaseId>) {
  const t = useText();
  const [, navigate] = useLocation();
  const mayRevise = useMay('cases.revise');
  const mayReceive = useMay('intake.record-submission');
  const mayMakeFile = useMay('case-files.make');
  const maySeal = useMay('packages.seal');
  const actsHere = useMemo<readonly Action[]>(
    () => [
      {
        id: 'case.make-file',
        name: 'work:action.makeCaseFile',
        group: 'place',
        icon: 'document',
        applies: mayMakeFile,
        perform: () => navigate(`/cases/${id}/documents`),
      },
      {
        id: 'case.links',
        name: 'links:openHere',
        group: 'place',
        icon: 'link',
        perform: () => navigate(addressOfCaseLinks(id)),
      },
      {
        id: 'case.indicators',
        name: 'indicators:title',
        group: 'place',
        icon: 'link',
        perform: () => navigate(addressOfIndicators(id)),
      },
      {
        id: 'case.seal',
        name: 'work:action.sealPackage',
        group: 'place',
        icon: 'package',
        applies: maySeal,
        perform: () => navigate(`/cases/${id}/packages`),
      },
    ],
    [id, navigate, mayMakeFile, maySeal],
  );
  useActions(actsHere);
  const now = useNow();
  const { value: record, failure } = useAnswer('cases.read', { id });
  if (record === undefined) {
    return <AwaitedPage failure={failure} lines={10} />;
  }
  if (tab === 'revise' && mayRevise) return <ReviseCase record={record} />;
  if (tab === 'prosecution' && act === 'lay') return <LayCharge record={record} />;
  if (tab === 'prosecution' && act === 'change') return <ChangeCharge record={record} id={of ?? ''} />;
  if (tab === 'prosecution' && act === 'attribute') return <AttributeForm record={record} />;
  if (tab === 'prosecution' && act === 'clock') return <ClockForm record={record} />;
  const chosen = caseTabs.find((candidate) => candidate === tab) ?? 'overview';
  const clock = detentionClock(record.detentionUntil, now, t);
  const counts: Partial<Record<(typeof caseTabs)[number], number>> = {
    exhibits: record.counts.exhibits,
    photographs: record.counts.photographs,
    parties: record.parties.length,
    incidents: record.incidents.length,
    submissions: record.counts.submissions,
    documents: record.documents.length,
    packages: record.packages.length,
  };
  return (
    <Page>
      <PageHeader
        above={{ label: t('work:case.list'), to: '/cases' }}
        title={record.title}
        beside={
          <>
            <Tag>{t(`vocabulary:classification.${record.classification}`)}</Tag>
            {record.detentionUntil !== undefined && (
              <Status tone={clock.tone}>{`${t('work:case.detention')}: ${clock.words}`}</Status>
            )}
          </>
        }
        detail={<Mono breaks>{record.numbers.map((number) => number.number).join(' · ')}</Mono>}
        actions={
          <>
            <LinkButton to={addressOfCaseLinks(id)} icon="link" size="small">
              {t('links:title')}
            </LinkButton>
            {mayRevise && (
              <LinkButton to={`/cases/${id}/revise`} icon="edit" size="small">
                {t('work:case.revise')}
              </LinkButton>
            )}
            {mayReceive && (
              <LinkButton to={`/intake/case/${id}`} icon="intake" size="small" look="primary">
                {t('work:submission.receive')}
              </LinkButton>
            )}
          </>
        }
      />
      <Tabs
        label={record.title}
        chosen={chosen}
        onChoose={(next) => navigate(`/cases/${id}/${next}`)}
        tabs={caseTabs.map((name) => {
          const count = counts[name];
          return { id: name, label: t(`work:case.tab.${name}`), ...(count === undefined ? {} : { count }) };
        })}
      >
        {chosen === 'overview' && <CaseOverview record={record} />}
        {chosen === 'prosecution' && <CaseProsecution record={record} />}
        {chosen === 'exhibits' && (
          <div className="fp-tab-list-frame">
            <ExhibitList caseId={id} />
          </div>
        )}
        {chosen === 'photographs' && <CasePhotographs caseId={id} open={photograph} />}
        {chosen === 'examination' && <CaseExamination caseId={id} />}
        {chosen === 'parties' && <Parties record={record} />}
        {chosen === 'incidents' && <Incidents record={record} />}
        {chosen === 'submissions' && <Submissions record={record} />}
        {chosen === 'court-file' && <CourtFileOfCase caseId={id} part={part} about={about} />}
        {chosen === 'disclosure' && <DisclosureOfCase caseId={id} part={part} about={about} />}
        {chosen === 'documents' && (
          <div className="fp-work-stack">
            <MakeCaseFile record={record} />
            <DocumentTable documents={record.documents} />
          </div>
        )}
        {chosen === 'packages' && (
          <div className="fp-work-stack">
            <SealForm record={record} />
            <PackageList packages={record.packages} />
            <ForeignOfCase caseId={record.id} />
          </div>
        )}
      </Tabs>
    </Page>
  );
}
