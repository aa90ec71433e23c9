// One candidate: the exhibit, and why its number may be the one asked for: both texts one above the other, each difference coloured and in words.
import { serialStatuses } from '../../shared/domain/exhibit.ts';
import type { SerialCandidate } from '../../shared/contract/serial-search.ts';
import { Mono, Tag, Thumbnail } from '../components/index.ts';
import { useFormat, useText } from '../text.tsx';

export function Candidate({ candidate }: { readonly candidate: SerialCandidate }) {
  const t = useText();
  const format = useFormat();
  const { best, agrees, also, make, model, calibre } = candidate;
  const status = serialStatuses.find((one) => one === best.status);
  const arm = [make, model, calibre].filter((part) => part !== '').join(' · ');
  const whatIsIt = [
    t(`vocabulary:markLocation.${best.component}`),
    best.source === 'serial' ? t(`serials:source.serial.${best.reading}`) : t(`serials:source.${best.source}`),
    best.source === 'serial' && status !== undefined ? t(`vocabulary:serialStatus.${status}`) : '',
  ];
  return (
    <article className="fp-candidate" aria-labelledby={`candidate-${candidate.exhibitId}`}>
      {candidate.thumbnail !== undefined && <Thumbnail attachmentId={candidate.thumbnail} label="" />}
      <div className="fp-candidate-words">
        <h2 id={`candidate-${candidate.exhibitId}`}>
          <a href={`#/exhibits/${candidate.exhibitId}`}>
            <Mono>{candidate.mark}</Mono> · <Mono>{candidate.number}</Mono>
          </a>{' '}
          <Tag>{t('serials:lead')}</Tag>
          {agrees.map((name) => (
            <Tag key={name}>{t(`serials:agrees.${name}`)}</Tag>
          ))}
          {candidate.isUpsideDown && <Tag>{t('serials:turned')}</Tag>}
        </h2>
        <p>
          {t(`vocabulary:exhibitKind.${candidate.kind}`)}
          {arm !== '' && ` · ${arm}`} <span className="fp-quiet">· {candidate.caseTitle}</span>
        </p>
        <p className="fp-quiet">{whatIsIt.filter((part) => part !== '').join(' · ')}</p>
        {also.length > 0 && (
          <p className="fp-quiet">{t('serials:also', { texts: format.list(also.map(({ text }) => text)) })}</p>
        )}
      </div>
      <Alignment columns={candidate.columns} />
    </article>
  );
}

type Columns = SerialCandidate['columns'];

/** The picture is for eyes; the list beneath says the same to everyone. */
function Alignment({ columns }: { readonly columns: Columns }) {
  const t = useText();
  const differences = columns.filter(({ reason }) => reason !== undefined);
  return (
    <div className="fp-alignment">
      <table aria-hidden="true">
        <tbody>
          <Row label={t('serials:typed')} columns={columns} side="typed" />
          <Row label={t('serials:stored')} columns={columns} side="stored" />
        </tbody>
      </table>
      {differences.length === 0 ? (
        <p className="fp-quiet">{t('serials:same')}</p>
      ) : (
        <ul className="fp-alignment-words">
          {grouped(differences).map(({ typed, stored, reason }, at) => (
            <li key={at} data-reason={reason}>
              {t('serials:pair', {
                typed: typed.trim() === '' ? t('serials:nothing') : typed,
                stored: stored.trim() === '' ? t('serials:nothing') : stored,
                reason: t(`vocabulary:differenceReason.${reason}`),
              })}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

interface RowProps {
  readonly label: string;
  readonly columns: Columns;
  readonly side: 'typed' | 'stored';
}

function Row({ label, columns, side }: RowProps) {
  return (
    <tr>
      <th>{label}</th>
      {columns.map((column, at) => (
        <td key={at} data-reason={column.reason}>
          {column[side] === '' ? '·' : column[side]}
        </td>
      ))}
    </tr>
  );
}

type Difference = Columns[number] & { readonly reason: NonNullable<Columns[number]['reason']> };

/** Neighbours that differ for the same reason and on the same side are said as one: `ZA – nothing: letters before the figures`. */
function grouped(columns: Columns): Difference[] {
  const joined: Difference[] = [];
  for (const { typed, stored, reason } of columns) {
    if (reason === undefined) continue;
    const last = joined.at(-1);
    const isOneSided = typed === '' || stored === '';
    if (
      last?.reason === reason &&
      isOneSided &&
      (last.typed === '') === (typed === '') &&
      (last.stored === '') === (stored === '')
    ) {
      joined[joined.length - 1] = { typed: last.typed + typed, stored: last.stored + stored, reason };
    } else joined.push({ typed, stored, reason });
  }
  return joined;
}
