// What a person says about a gap: signed, once, shown beside the gap from then on.
import { useState } from 'react';
import type { InputOf } from '../../shared/contract/index.ts';
import { Button, LongTextField, SignDialog } from '../components/index.ts';
import { useAct } from '../station-client.tsx';
import { useText } from '../text.tsx';

export interface ExplainGapProps {
  readonly gap: Pick<InputOf<'custody.explain'>, 'eventId'> & { readonly kind: InputOf<'custody.explain'>['gap'] };
  readonly onClose: () => void;
  readonly onDone?: () => void;
}

export function ExplainGap({ gap, onClose, onDone }: ExplainGapProps) {
  const t = useText();
  const explain = useAct('custody.explain');
  const [text, setText] = useState('');
  const [isMissing, setMissing] = useState(false);
  const [isSigning, setSigning] = useState(false);
  return (
    <form
      className="fp-correction"
      noValidate
      aria-label={t('custody:gap.explainTitle')}
      onSubmit={(event) => {
        event.preventDefault();
        setMissing(text.trim() === '');
        if (text.trim() !== '') setSigning(true);
      }}
    >
      <p className="fp-quiet">{t('custody:gap.explainHelp')}</p>
      <LongTextField
        name="explanation"
        label={t('custody:gap.text')}
        isRequired
        rows={3}
        value={text}
        onChange={setText}
        error={isMissing && text.trim() === '' ? t('work:form.required') : undefined}
      />
      <div className="fp-button-row">
        <Button size="small" onPress={onClose}>
          {t('work:form.cancel')}
        </Button>
        <Button size="small" look="primary" type="submit" icon="key">
          {t('custody:gap.act')}
        </Button>
      </div>
      <SignDialog
        isOpen={isSigning}
        title={t('custody:gap.explainTitle')}
        who="own"
        actLabel={t('custody:gap.act')}
        failure={explain.failure}
        isActing={explain.isActing}
        onClose={() => setSigning(false)}
        onSign={async ({ passphrase }) => {
          const answer = await explain.act({ eventId: gap.eventId, gap: gap.kind, text, signature: { passphrase } });
          if (!answer.ok) return;
          onDone?.();
          onClose();
        }}
      >
        <p>{text}</p>
      </SignDialog>
    </form>
  );
}
