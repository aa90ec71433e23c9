// Everything that came out of one thing, as a tree on one sheet: quantities, what is left, where each part is.
import type { OutputOf } from '../../shared/contract/index.ts';
import { Awaited, Group, Mono, Notice, Status } from '../components/index.ts';
import { useAnswer } from '../station-client.tsx';
import { useFormat, useText } from '../text.tsx';
import type { Exhibit } from './exhibit-values.ts';
import '../intake/intake.css';

type Member = OutputOf<'exhibits.family'>['members'][number];

export function ExhibitFamily({ id, isNarrow }: { readonly id: Exhibit['id']; readonly isNarrow: boolean }) {
  const t = useText();
  const { value, failure } = useAnswer('exhibits.family', { id });
  if (value === undefined) return <Awaited failure={failure} lines={3} />;
  const top = value.members.find((member) => member.parentId === undefined);
  if (top === undefined) return null;
  const children = Map.groupBy(value.members, (member) => member.parentId);
  return (
    <Group title={t('intake:family.title')} {...(isNarrow ? {} : { detail: t('intake:family.help') })}>
      <ul className="fp-family">
        <Branch member={top} childrenOf={children} chosen={id} />
      </ul>
      {value.isCut && <Notice tone="info" title={t('intake:family.cut')} />}
    </Group>
  );
}

function Branch({
  member,
  childrenOf,
  chosen,
}: {
  readonly member: Member;
  readonly childrenOf: ReadonlyMap<string | undefined, Member[]>;
  readonly chosen: string;
}) {
  const t = useText();
  const below = childrenOf.get(member.id) ?? [];
  return (
    <li>
      <div className={member.id === chosen ? 'fp-family-member fp-family-chosen' : 'fp-family-member'}>
        {member.id === chosen ? (
          <Mono>{member.mark}</Mono>
        ) : (
          <a href={`#/exhibits/${member.id}`}>
            <Mono>{member.mark}</Mono>
          </a>
        )}
        <span>
          {t(`vocabulary:exhibitKind.${member.kind}`)} ·{' '}
          {t(`vocabulary:quantityUnit.${member.unit}`, { count: member.balance.received })}
          {member.splitAs !== undefined && (
            <span className="fp-quiet"> · {t(`vocabulary:splitRelation.${member.splitAs}`)}</span>
          )}
          <span className="fp-quiet fp-family-words">{member.description}</span>
          <BalanceLine balance={member.balance} />
        </span>
        <span className="fp-family-where">
          {member.closedAs !== undefined && (
            <Status tone="quiet">{t(`vocabulary:custodyEventType.${member.closedAs}`)}</Status>
          )}
          {member.closedAs === undefined && member.holder !== '' && <span className="fp-quiet">{member.holder}</span>}
        </span>
      </div>
      {below.length > 0 && (
        <ul>
          {below.map((child) => (
            <Branch key={child.id} member={child} childrenOf={childrenOf} chosen={chosen} />
          ))}
        </ul>
      )}
    </li>
  );
}

/** `300 = 281 left + 7 test-fired + 12 split off`; nothing where nothing was taken. */
export function BalanceLine({ balance }: { readonly balance: Member['balance'] }) {
  const t = useText();
  const format = useFormat();
  if (balance.left === balance.received) return null;
  const taken = (['testFired', 'splitOff', 'consumed'] as const)
    .filter((name) => balance[name] > 0)
    .map((name) => `${format.number(balance[name])} ${t(`intake:balance.${name}`)}`);
  const words = [`${format.number(balance.left)} ${t('intake:balance.left')}`, ...taken].join(' + ');
  return (
    <span className="fp-balance fp-tabular">
      {balance.left < 0 ? (
        <Status tone="bad">{`${format.number(balance.received)} = ${words}`}</Status>
      ) : (
        `${format.number(balance.received)} = ${words}`
      )}
    </span>
  );
}
