// Serials in packages of other stations, apart from our own and under whose word they are.
import type { OutputOf } from '../../shared/contract/index.ts';
import { Group, Mono } from '../components/index.ts';
import { useText } from '../text.tsx';

export function ForeignSerials({ found }: { readonly found: OutputOf<'serials.search'>['foreign'] }) {
  const t = useText();
  if (found.length === 0) return null;
  return (
    <Group title={t('foreign:ofOthers')} detail={t('foreign:ofOthersHelp')}>
      <ul className="fp-serial-foreign">
        {found.map(({ id, text, number, description, caseTitle, station }) => (
          <li key={`${id} ${text}`}>
            <Mono>{text}</Mono>{' '}
            <a href={`#/cases/foreign/exhibits/${id}`}>
              {caseTitle} / {number}
            </a>{' '}
            <span className="fp-quiet">
              {station} · {description}
            </span>
          </li>
        ))}
      </ul>
    </Group>
  );
}
