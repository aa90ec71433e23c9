// The first screen of every role: what waits for this person, each line with the act that clears it.
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
import { useFormat, useText } from '../text.tsx';

const tones: Readonly<Record<DeskLine['kind'], StatusTone>> = {
  'offer-to-accept': 'active',
  'offer-waiting': 'neutral',
  'detention-ends': 'attention',
  draft: 'neutral',
  'seal-discrepancy': 'bad',
  'no-photograph': 'neutral',
  'recovery-not-confirmed': 'attention',
  'no-backup': 'attention',
  'job-failed': 'bad',
  'discrepancy-open': 'bad',
  'package-blocked': 'bad',
  'packages-outstanding': 'attention',
};

const groups: readonly {
  readonly name: 'group-now' | 'group-open' | 'group-station';
  readonly kinds: readonly DeskLine['kind'][];
}[] = [
  {
    name: 'group-now',
    kinds: [
      'offer-to-accept',
      'detention-ends',
      'package-blocked',
      'discrepancy-open',
      'seal-discrepancy',
      'job-failed',
    ],
  },
  { name: 'group-open', kinds: ['draft', 'offer-waiting', 'packages-outstanding', 'no-photograph'] },
  { name: 'group-station', kinds: ['recovery-not-confirmed', 'no-backup'] },
];

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
        const shown = lines
          .filter((line) => group.kinds.includes(line.kind))
          .toSorted((left, right) => group.kinds.indexOf(left.kind) - group.kinds.indexOf(right.kind));
        if (shown.length === 0) return null;
        return (
          <Group key={group.name} title={t(`frame:desk.${group.name}`)}>
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
  const format = useFormat();
  const label = line.label === '' ? t(`vocabulary:deskLine.${line.kind}`) : line.label;
  const details = [
    countedWords(line, t) ?? line.detail,
    line.kind === 'detention-ends' ? timeLeft(line.at, t) : '',
    format.moment(line.at),
  ].filter((part) => part !== '');
  return (
    <div className="fp-desk-line">
      <span>
        <Status tone={tones[line.kind]}>{t(`frame:desk.kind.${line.kind}`)}</Status>
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
  if (kind === 'no-photograph') return t('frame:desk.without-photograph', { count: Number(detail) });
  return kind === 'packages-outstanding' ? t('frame:desk.packages-missing', { count: Number(detail) }) : undefined;
}

/** Hours to a deadline: days are too coarse when a person is held. */
function timeLeft(at: string | undefined, t: ReturnType<typeof useText>): string {
  if (at === undefined) return '';
  const hours = Math.floor((Date.parse(at) - Date.now()) / 3_600_000);
  return hours < 0 ? t('frame:desk.hours-over') : t('frame:desk.hours-left', { count: hours });
}
