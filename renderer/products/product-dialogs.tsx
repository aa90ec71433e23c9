// What is done to a product in one signed step: looked at again, or its draft put away.
import { useState } from 'react';
import type { ProductId } from '../../shared/language/identity.ts';
import { SignedReasonDialog, useRequired } from '../intelligence/report-dialogs.tsx';
import { useAct } from '../station-client.tsx';
import { useText } from '../text.tsx';
import { DayField } from '../tracing/known-fields.tsx';

interface ProductDialogProps {
  readonly id: ProductId;
  readonly onClose: () => void;
}

export function ReviewProductDialog({ id, onClose }: ProductDialogProps) {
  const t = useText();
  const act = useAct('products.review');
  const [reviewOn, setReviewOn] = useState('');
  const [tried, setTried] = useState(false);
  const required = useRequired(tried);
  const send = (signed: { readonly reason: string; readonly signature: { readonly passphrase: string } }) => {
    setTried(true);
    return reviewOn === '' ? Promise.resolve({ ok: false }) : act.act({ id, reviewOn, ...signed });
  };
  return (
    <SignedReasonDialog title={t('products:review')} act={act} send={send} onClose={onClose}>
      <DayField
        name="reviewOn"
        label={t('products:reviewOn')}
        isRequired
        value={reviewOn}
        onChange={setReviewOn}
        error={required(reviewOn)}
      />
    </SignedReasonDialog>
  );
}

export function PutAwayDialog({ id, onClose }: ProductDialogProps) {
  const t = useText();
  const act = useAct('products.put-away');
  return (
    <SignedReasonDialog
      title={t('products:putAway')}
      act={act}
      send={(signed) => act.act({ id, ...signed })}
      onClose={onClose}
    >
      <p>{t('products:putAwayText')}</p>
    </SignedReasonDialog>
  );
}
