// Two readings of a number, position by position; what differs is framed, and why it may be the same stands in words beside it.
import { alignSerials } from '../../shared/domain/exhibit/serial-differences.ts';
import { useText } from '../text.tsx';

export function CharacterTable({ first, second }: { readonly first: string; readonly second: string }) {
  const t = useText();
  const aligned = alignSerials(first, second);
  return (
    // A long number scrolls; whoever has no mouse scrolls it too.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="fp-characters" tabIndex={0} role="group" aria-label={t('fields:second.table')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('fields:second.position')}</th>
            {aligned.map((_, at) => (
              <th key={at} scope="col">
                {at + 1}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{t('fields:second.first')}</th>
            {aligned.map(({ left, reason }, at) => (
              <td key={at} className={reason === undefined ? 'fp-mono' : 'fp-mono fp-differs'}>
                {left === '' ? '–' : left}
              </td>
            ))}
          </tr>
          <tr>
            <th scope="row">{t('fields:second.secondEntry')}</th>
            {aligned.map(({ right, reason }, at) => (
              <td key={at} className={reason === undefined ? 'fp-mono' : 'fp-mono fp-differs'}>
                {right === '' ? '–' : right}
              </td>
            ))}
          </tr>
        </tbody>
      </table>
      <ul className="fp-work-links fp-quiet">
        {aligned.map(({ left, right, reason }, at) =>
          reason === undefined ? null : (
            <li key={at}>
              {at + 1}: <span className="fp-mono">{left === '' ? '–' : left}</span> ≠{' '}
              <span className="fp-mono">{right === '' ? '–' : right}</span> ·{' '}
              {t(`vocabulary:differenceReason.${reason}`)}
            </li>
          ),
        )}
      </ul>
    </div>
  );
}
