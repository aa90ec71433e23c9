// What is said of a serial number while it is typed: what a pattern means, characters nobody sees, look-alikes elsewhere and why, and
// numbers on two parts that do not belong together. All of it is a lead or a warning; nothing of it is recorded.
import { invisibleCharacters, mismatchedSerials } from '../../shared/domain/exhibit/serial-differences.ts';
import { readSerialPattern } from '../../shared/domain/exhibit/serial-pattern.ts';
import type { PatternPosition } from '../../shared/domain/exhibit/serial-pattern.ts';
import { isSerialPattern } from '../../shared/domain/fold-text.ts';
import type { InputOf } from '../../shared/contract/index.ts';
import { Icon, Mono, Notice, useSettled } from '../components/index.ts';
import { useAnswer } from '../station-client.tsx';
import type { ExhibitValues } from './exhibit-values.ts';
import { useFailureText, useFormat, useText } from '../text.tsx';

type Serial = ExhibitValues['serials'][number];
type Except = InputOf<'exhibits.similar-serials'>['except'];

export function SerialNotes({
  name,
  serial,
  except,
}: {
  readonly name: string;
  readonly serial: Serial;
  readonly except: Except;
}) {
  const t = useText();
  const format = useFormat();
  const concluded = serial.asConcluded ?? '';
  const unseen = [...invisibleCharacters(serial.asMarked), ...invisibleCharacters(concluded)];
  return (
    <div className="fp-serial-notes" id={`${name}-notes`}>
      {isSerialPattern(concluded) && <PatternWords pattern={concluded} />}
      {unseen.length > 0 && (
        <p className="fp-attention">
          <Icon name="warning" size={12} />{' '}
          {t('fields:serial.invisible', {
            characters: format.list(
              unseen.map(({ code, position }) => t('fields:serial.invisibleAt', { code, position })),
            ),
          })}
        </p>
      )}
      <SimilarSerials serial={serial.asMarked === '' ? concluded : serial.asMarked} except={except} />
    </div>
  );
}

function PatternWords({ pattern }: { readonly pattern: string }) {
  const t = useText();
  const failureText = useFailureText();
  const read = readSerialPattern(pattern);
  if (!read.ok) {
    return (
      <p className="fp-attention">
        <Icon name="warning" size={12} /> {failureText({ code: `field.pattern-${read.problem}` })}
      </p>
    );
  }
  const words = (position: PatternPosition): string => {
    switch (position.kind) {
      case 'exact':
        return position.character;
      case 'unknown':
        return `(${t('fields:serial.patternUnknown')})`;
      case 'run':
        return `(${t('fields:serial.patternRun')})`;
      case 'one-of':
        return `(${position.characters.join(` ${t('fields:serial.or')} `)})`;
    }
  };
  return (
    <p className="fp-quiet" role="status">
      {t('fields:serial.pattern', { count: read.positions.length, positions: read.positions.map(words).join(' ') })}
    </p>
  );
}

function SimilarSerials({ serial, except }: { readonly serial: string; readonly except: Except }) {
  const t = useText();
  const format = useFormat();
  const settled = useSettled(serial.trim(), 250);
  const { value } = useAnswer(
    'exhibits.similar-serials',
    { serial: settled.slice(0, 200), ...(except === undefined ? {} : { except }) },
    { isEnabled: settled.length >= 3 },
  );
  const similar = settled.length < 3 ? [] : (value?.similar ?? []);
  const registers = settled.length < 3 ? [] : (value?.registers ?? []);
  return (
    <div className="fp-lead" role="status">
      {similar.length > 0 && (
        <>
          <Icon name="warning" size={14} />
          {similar.slice(0, 5).map((found) => {
            const place = { number: found.number, mark: found.mark, serial: found.serial };
            const why = found.reasons.map((reason) => t(`vocabulary:differenceReason.${reason}`));
            return (
              <span key={found.exhibitId}>
                <a href={`#/exhibits/${found.exhibitId}`}>
                  {found.isPattern
                    ? t('fields:serial.patternFits', place)
                    : t(found.isExact ? 'fields:serial.exact' : 'fields:serial.look', place)}
                </a>
                {why.length > 0 && <span className="fp-quiet"> {format.list(why)}</span>}
              </span>
            );
          })}
          <span className="fp-quiet">{t('work:exhibit.similarHelp')}</span>
        </>
      )}
      {registers.map(({ id, text, register, what, status }) => (
        <span key={id} className="fp-quiet">
          {t('registers:entrySays', { register })} <a href={`#/registers/entries/${id}`}>{text}</a>{' '}
          {[what, status].filter((part) => part !== '').join(' · ')}
        </span>
      ))}
    </div>
  );
}

/** Numbers on two parts of one arm that do not belong together: said as long as it is so, in form and sheet alike. */
export function SerialMismatches({ serials }: { readonly serials: readonly Serial[] }) {
  const t = useText();
  const pairs = mismatchedSerials(serials);
  if (pairs.length === 0) return null;
  const place = (at: number) => t(`vocabulary:markLocation.${serials[at]?.component ?? 'other'}`);
  const reading = (at: number) => serials[at]?.asConcluded ?? serials[at]?.asMarked ?? '';
  return (
    <Notice tone="warning">
      {pairs.map(({ first, second }) => (
        <p key={`${first} ${second}`}>
          {t('fields:serial.mismatch', { first: place(first), second: place(second) })} <Mono>{reading(first)}</Mono> ≠{' '}
          <Mono>{reading(second)}</Mono>
        </p>
      ))}
      <p className="fp-quiet">{t('fields:serial.mismatchHelp')}</p>
    </Notice>
  );
}
