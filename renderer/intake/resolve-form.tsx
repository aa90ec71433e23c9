// How a difference ends, said by a second person with their own login: whoever found it or signed in it cannot.
import { useState } from 'react';
import { resolutions, type Resolution } from '../../shared/domain/discrepancy.ts';
import { Button, ChoiceField, LongTextField, Notice, SignDialog } from '../components/index.ts';
import { OccurredField, thisMinute } from '../custody/occurred-field.tsx';
import { useAct, useStationState } from '../station-client.tsx';
import { useText } from '../text.tsx';
import type { Discrepancy } from './statement-form.tsx';

export function ResolveForm({ discrepancy }: { readonly discrepancy: Discrepancy }) {
  const t = useText();
  const resolve = useAct('discrepancies.resolve');
  const person = useStationState()?.person;
  const [resolution, setResolution] = useState<Resolution>();
  const [statement, setStatement] = useState('');
  const [occurredAt, setOccurredAt] = useState(thisMinute);
  const [tried, setTried] = useState(false);
  const [isSigning, setSigning] = useState(false);
  return (
    <form
      className="fp-work-stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (resolution !== undefined && statement.trim() !== '') setSigning(true);
      }}
    >
      {!discrepancy.mayBeResolvedByMe && <Notice tone="info" title={t('intake:discrepancy.anotherPerson')} />}
      <div className="fp-work-columns">
        <ChoiceField
          name="resolution"
          label={t('intake:discrepancy.how')}
          isRequired
          value={resolution}
          onChange={setResolution}
          choices={resolutions.map((value) => ({ value, label: t(`vocabulary:discrepancyResolution.${value}`) }))}
          error={tried && resolution === undefined ? t('work:form.choose') : undefined}
        />
        <OccurredField name="resolvedAt" value={occurredAt} onChange={setOccurredAt} />
      </div>
      <LongTextField
        name="settlement"
        label={t('intake:discrepancy.settlementWords')}
        isRequired
        rows={2}
        value={statement}
        onChange={setStatement}
        error={tried && statement.trim() === '' ? t('work:form.required') : undefined}
      />
      <span>
        <Button look="primary" type="submit" icon="key">
          {t('intake:discrepancy.settle')}
        </Button>
      </span>
      <SignDialog
        isOpen={isSigning}
        title={t('intake:discrepancy.settle')}
        who="second"
        {...(discrepancy.mayBeResolvedByMe && person !== undefined ? { login: person.login } : {})}
        actLabel={t('intake:discrepancy.settle')}
        failure={resolve.failure}
        isActing={resolve.isActing}
        onClose={() => setSigning(false)}
        onSign={async (resolver) => {
          if (resolution === undefined) return;
          await resolve.act({ id: discrepancy.id, occurredAt, resolution, statement, resolver });
        }}
      >
        <p>
          {discrepancy.asWritten || '—'} ≠ {discrepancy.asFound || '—'}
        </p>
        <p>{statement}</p>
      </SignDialog>
    </form>
  );
}
