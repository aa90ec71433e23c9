// The first screen of every role: what waits for this person, each line with the act that clears it.
import { wordsIn } from '../../shared/domain/examination/words.ts';
import type { DeskLine } from '../../shared/contract/work.ts';
import {
  EmptyState,
  FailureNotice,
  Group,
  LinkButton,
  LoadingLines,
  Page,
  PageHeader,
  Status,
} from '../components/index.ts';
import type { StatusTone } from '../components/index.ts';
import { mayAct, useAnswer, useStationState } from '../station-client.tsx';
import { useFormat, useLanguage, useText } from '../text.tsx';

/** Every kind of line: how it is shown and where it stands, in the order of its group. */
const kinds: Readonly<
  Record<DeskLine['kind'], { readonly tone: StatusTone; readonly group: 'group-now' | 'group-open' | 'group-station' }>
> = {
  'passphrase-to-change': { tone: 'attention', group: 'group-now' },
  'offer-to-accept': { tone: 'active', group: 'group-now' },
  'clock-over': { tone: 'bad', group: 'group-now' },
  'judge-within-48-hours': { tone: 'attention', group: 'group-now' },
  'indictment-due': { tone: 'attention', group: 'group-now' },
  'trace-overdue': { tone: 'attention', group: 'group-now' },
  'trace-acknowledgement-overdue': { tone: 'attention', group: 'group-now' },
  'trace-information-due': { tone: 'active', group: 'group-now' },
  'incoming-trace-due': { tone: 'attention', group: 'group-now' },
  'intelligence-review-due': { tone: 'attention', group: 'group-open' },
  'product-review-due': { tone: 'attention', group: 'group-open' },
  'product-outdated': { tone: 'attention', group: 'group-open' },
  'intelligence-release-to-approve': { tone: 'active', group: 'group-now' },
  'trace-unsent': { tone: 'neutral', group: 'group-open' },
  'detention-ends': { tone: 'attention', group: 'group-now' },
  'package-blocked': { tone: 'bad', group: 'group-now' },
  'discrepancy-unstated': { tone: 'bad', group: 'group-now' },
  'discrepancy-open': { tone: 'bad', group: 'group-now' },
  'discrepancy-elsewhere': { tone: 'attention', group: 'group-open' },
  'seal-discrepancy': { tone: 'bad', group: 'group-now' },
  'serials-differ': { tone: 'attention', group: 'group-now' },
  'job-failed': { tone: 'bad', group: 'group-now' },
  'loan-overdue': { tone: 'bad', group: 'group-now' },
  'offer-overdue': { tone: 'attention', group: 'group-now' },
  'receipt-to-sign': { tone: 'active', group: 'group-now' },
  'divergence-open': { tone: 'attention', group: 'group-now' },
  'dispatch-unanswered': { tone: 'neutral', group: 'group-open' },
  'verification-asked': { tone: 'active', group: 'group-now' },
  'disagreement-asked': { tone: 'attention', group: 'group-now' },
  'disposal-to-authorise': { tone: 'active', group: 'group-now' },
  'inventory-open': { tone: 'active', group: 'group-now' },
  'request-detention': { tone: 'attention', group: 'group-now' },
  'request-overdue': { tone: 'bad', group: 'group-now' },
  'task-in-work': { tone: 'active', group: 'group-now' },
  'task-given': { tone: 'neutral', group: 'group-open' },
  'tasks-more': { tone: 'neutral', group: 'group-open' },
  'request-unplanned': { tone: 'attention', group: 'group-open' },
  'inventory-inquiry': { tone: 'attention', group: 'group-open' },
  'report-to-review': { tone: 'active', group: 'group-now' },
  'report-returned': { tone: 'attention', group: 'group-now' },
  'report-to-issue': { tone: 'active', group: 'group-now' },
  'report-draft': { tone: 'neutral', group: 'group-open' },
  draft: { tone: 'neutral', group: 'group-open' },
  'offer-rejected': { tone: 'attention', group: 'group-now' },
  'offer-waiting': { tone: 'neutral', group: 'group-open' },
  'packages-outstanding': { tone: 'attention', group: 'group-open' },
  'verification-overdue': { tone: 'attention', group: 'group-open' },
  'loan-without-due': { tone: 'attention', group: 'group-open' },
  'retention-due': { tone: 'attention', group: 'group-open' },
  'serials-awaiting': { tone: 'neutral', group: 'group-open' },
  'custodian-changed': { tone: 'attention', group: 'group-open' },
  'inventory-due': { tone: 'attention', group: 'group-open' },
  'audit-suggested': { tone: 'neutral', group: 'group-open' },
  'no-photograph': { tone: 'neutral', group: 'group-open' },
  'shots-missing': { tone: 'neutral', group: 'group-open' },
  'header-unexplained': { tone: 'bad', group: 'group-station' },
  'recovery-not-confirmed': { tone: 'attention', group: 'group-station' },
  'no-backup': { tone: 'attention', group: 'group-station' },
};
const countsHours: readonly DeskLine['kind'][] = [
  'detention-ends',
  'request-detention',
  'judge-within-48-hours',
  'indictment-due',
  'clock-over',
];
const groups = ['group-now', 'group-open', 'group-station'] as const;

export default function DeskScreen() {
  const t = useText();
  const format = useFormat();
  const desk = useAnswer('desk.read', {});
  const person = useStationState()?.person;
  const lines = desk.value?.lines ?? [];
  const roles = format.list((person?.roles ?? []).map((role) => t(`vocabulary:role.${role}`)));
  return (
    <Page width="medium">
      <PageHeader title={t('frame:desk.title')} detail={t('frame:desk.detail', { name: person?.name ?? '', roles })} />
      <FailureNotice failure={desk.failure} />
      {desk.isLoading && <LoadingLines lines={5} />}
      {desk.value !== undefined && lines.length === 0 && <NothingWaits />}
      {groups.map((group) => {
        const order = Object.keys(kinds);
        const shown = lines
          .filter((line) => kinds[line.kind].group === group)
          .toSorted((left, right) => order.indexOf(left.kind) - order.indexOf(right.kind));
        if (shown.length === 0) return null;
        return (
          <Group key={group} title={t(`frame:desk.${group}`)}>
            <div>
              {shown.map((line) => (
                <Line key={`${line.kind}${line.address}${line.label}`} line={line} />
              ))}
            </div>
          </Group>
        );
      })}
    </Page>
  );
}

function NothingWaits() {
  const t = useText();
  const roles = useStationState()?.person?.roles ?? [];
  const opensCases = mayAct('cases.list', roles);
  return (
    <EmptyState
      icon="ok"
      title={t('frame:desk.empty-title')}
      action={
        <LinkButton to={opensCases ? '/cases' : '/people'} icon={opensCases ? 'case' : 'people'}>
          {t(opensCases ? 'frame:section.cases' : 'frame:section.people')}
        </LinkButton>
      }
    >
      {opensCases ? t('frame:desk.empty-why') : t('frame:desk.no-case-content')}
    </EmptyState>
  );
}

function Line({ line }: { readonly line: DeskLine }) {
  const t = useText();
  const { language } = useLanguage();
  const format = useFormat();
  const label = line.label === '' ? t(`vocabulary:deskLine.${line.kind}`) : line.label;
  const details = [
    line.words === undefined ? '' : wordsIn(line.words, language),
    countedWords(line, t) ?? line.detail,
    countsHours.includes(line.kind) ? timeLeft(line.at, t) : '',
    format.moment(line.at),
  ].filter((part) => part !== '');
  return (
    <div className="fp-desk-line">
      <span>
        <Status tone={kinds[line.kind].tone}>{t(`frame:desk.kind.${line.kind}`)}</Status>
      </span>
      <span className="fp-desk-words">
        <strong>{label}</strong> <span className="fp-quiet fp-tabular">{details.join(' · ')}</span>
      </span>
      <LinkButton size="small" to={line.address}>
        {t(`frame:desk.act.${line.kind}`)}
      </LinkButton>
    </div>
  );
}

/** Lines that only count say so in words. */
function countedWords({ kind, detail }: DeskLine, t: ReturnType<typeof useText>): string | undefined {
  if (!/^\d+$/.test(detail)) return undefined;
  const count = Number(detail);
  switch (kind) {
    case 'no-photograph':
      return t('frame:desk.without-photograph', { count });
    case 'shots-missing':
      return t('frame:desk.views-missing', { count });
    case 'tasks-more':
      return t('frame:desk.tasks', { count });
    case 'packages-outstanding':
      return t('frame:desk.packages-missing', { count });
    case 'loan-overdue':
    case 'loan-without-due':
    case 'inventory-inquiry':
      return t('frame:desk.exhibits', { count });
    default:
      return undefined;
  }
}

/** Hours to a deadline: days are too coarse when a person is held. */
function timeLeft(at: string | undefined, t: ReturnType<typeof useText>): string {
  if (at === undefined) return '';
  const hours = Math.floor((Date.parse(at) - Date.now()) / 3_600_000);
  return hours < 0 ? t('frame:desk.hours-over') : t('frame:desk.hours-left', { count: hours });
}
