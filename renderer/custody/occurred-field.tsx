// When it happened, with what that means while it is typed: late is allowed and shown, the future is not.
import { localOffsetOf } from '../../shared/text/format.ts';
import { MomentField, Notice } from '../components/index.ts';
import { useText } from '../text.tsx';
import { entryTimeOf } from './late-entry.ts';
import { useNow } from '../cases/use-now.ts';

export interface OccurredFieldProps {
  readonly name: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error?: string | undefined;
}

export function OccurredField(props: OccurredFieldProps) {
  const t = useText();
  const time = entryTimeOf(props.value, useNow());
  return (
    <div className="fp-occurred">
      <MomentField
        {...props}
        {...(time === 'unknown' ? {} : { help: t('custody:clock.here', { offset: localOffsetOf(props.value) }) })}
        label={t('work:custody.occurredAt')}
        isRequired
        offersNow
        error={props.error ?? (time === 'future' ? t('work:custody.future') : undefined)}
      />
      {time === 'late' && (
        <Notice tone="warning" title={t('work:custody.lateEntry')}>
          {t('work:custody.lateEntryWarning')}
        </Notice>
      )}
    </div>
  );
}

/** This minute, as forms begin with it. */
export function thisMinute(): string {
  const now = new Date();
  now.setSeconds(0, 0);
  return now.toISOString();
}
