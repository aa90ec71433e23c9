// What the laboratory says of itself at the head of each report.
import { useState } from 'react';
import { contract, type OutputOf } from '../../shared/contract/index.ts';
import {
  Awaited,
  Button,
  FailureNotice,
  FormErrors,
  LongTextField,
  Notice,
  TextField,
  useContractForm,
} from '../components/index.ts';
import { useAct, useAnswer, useMay } from '../station-client.tsx';
import { useText } from '../text.tsx';

export function LetterheadForm() {
  const read = useAnswer('reports.letterhead', {});
  if (read.value === undefined) return <Awaited failure={read.failure} />;
  return <Fields letterhead={read.value.letterhead} />;
}

const schema = contract['reports.change-letterhead'].input;

function Fields({ letterhead }: OutputOf<'reports.letterhead'>) {
  const t = useText();
  const may = useMay('reports.change-letterhead');
  const change = useAct('reports.change-letterhead');
  const [isSaved, setSaved] = useState(false);
  const form = useContractForm(
    schema,
    { letterhead, reason: '' },
    {
      'letterhead.laboratory': t('reports:letterhead.laboratory'),
      'letterhead.address': t('reports:letterhead.address'),
      reason: t('reports:reason'),
    },
    async (values) => {
      const answer = await change.act(values);
      if (answer.ok) setSaved(true);
    },
  );
  return (
    <form className="fp-work-form" noValidate onSubmit={form.onSubmit}>
      <p className="fp-quiet">{t('reports:letterheadHelp')}</p>
      <FormErrors errors={form.errors} attempt={form.attempt} />
      <TextField label={t('reports:letterhead.laboratory')} isDisabled={!may} {...form.bind('letterhead.laboratory')} />
      <LongTextField
        label={t('reports:letterhead.address')}
        rows={2}
        isDisabled={!may}
        {...form.bind('letterhead.address')}
      />
      <TextField label={t('reports:letterhead.contact')} isDisabled={!may} {...form.bind('letterhead.contact')} />
      <TextField
        label={t('reports:letterhead.accreditation')}
        help={t('reports:letterhead.accreditationHelp')}
        isDisabled={!may}
        {...form.bind('letterhead.accreditation')}
      />
      {may && (
        <>
          <TextField label={t('reports:reason')} isRequired {...form.bind('reason')} />
          <FailureNotice failure={change.failure} />
          <div className="fp-work-footer">
            <Button look="primary" type="submit" icon="save" isBusy={change.isActing}>
              {t('reports:saveLetterhead')}
            </Button>
          </div>
        </>
      )}
      {isSaved && <Notice tone="good" title={t('reports:onRecord')} />}
    </form>
  );
}
