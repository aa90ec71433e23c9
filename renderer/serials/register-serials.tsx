// Entries of other registers with such a number, apart from our exhibits and under whose word they are.
import type { OutputOf } from '../../shared/contract/index.ts';
import { Group, Mono } from '../components/index.ts';
import { useText } from '../text.tsx';

export function RegisterSerials({ found }: { readonly found: OutputOf<'serials.search'>['registers'] }) {
  const t = useText();
  if (found.length === 0) return null;
  return (
    <Group title={t('registers:inRegisters')} detail={t('registers:law')}>
      <ul className="fp-serial-foreign">
        {found.map(({ id, text, register, what, status }) => (
          <li key={id}>
            <Mono>{text}</Mono> <a href={`#/registers/entries/${id}`}>{register}</a>{' '}
            <span className="fp-quiet">{[what, status].filter((part) => part !== '').join(' · ')}</span>
          </li>
        ))}
      </ul>
    </Group>
  );
}
