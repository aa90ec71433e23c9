// A mistake in counting is put right by a new count that names the old one, or taken back. Both stay on record.
import { useState } from 'react';
import { CheckField, ChoiceField, FormDialog, NumberField, TextField } from '../components/index.ts';
import { useAct } from '../station-client.tsx';
import { useText } from '../text.tsx';
import type { Session } from './session-page.tsx';
import type { Count } from './use-counts.ts';

export interface CorrectDialogProps {
  readonly count: Count;
  readonly places: Session['places'];
  readonly onClose: () => void;
}

export function CorrectDialog({ count, places, onClose }: CorrectDialogProps) {
  const t = useText();
  const correct = useAct('inventory.correct-count');
  const [placeId, setPlaceId] = useState(count.placeId);
  const [seal, setSeal] = useState(count.seal?.kind === 'read' ? count.seal.number : '');
  const [hasNoSeal, setNoSeal] = useState(count.seal?.kind === 'none');
  const [quantity, setQuantity] = useState(count.quantity);
  const [condition, setCondition] = useState(count.condition);
  const [isWithdrawn, setWithdrawn] = useState(false);
  const [reason, setReason] = useState('');
  const [wasTried, setTried] = useState(false);
  const record = async () => {
    setTried(true);
    if (reason.trim() === '') return;
    const answer = await correct.act({
      countId: count.id,
      isWithdrawn,
      placeId,
      ...(hasNoSeal
        ? { seal: { kind: 'none' as const } }
        : seal.trim() === ''
          ? {}
          : { seal: { kind: 'read' as const, number: seal.trim() } }),
      ...(quantity === undefined || Number.isNaN(quantity) ? {} : { quantity }),
      condition,
      reason,
    });
    if (answer.ok) onClose();
  };
  return (
    <FormDialog
      title={t('inventory:count.correctTitle', { label: count.label })}
      cancelLabel={t('work:form.cancel')}
      actLabel={t('inventory:count.correctAct')}
      isActing={correct.isActing}
      failure={correct.failure}
      onAct={record}
      onClose={onClose}
    >
      <p>{t('inventory:count.correctText')}</p>
      <CheckField
        name="isWithdrawn"
        label={t('inventory:count.withdraw')}
        value={isWithdrawn}
        onChange={setWithdrawn}
      />
      {!isWithdrawn && (
        <div className="fp-work-columns">
          <ChoiceField
            name="correctPlace"
            label={t('inventory:count.here')}
            value={placeId}
            onChange={(next) => {
              const place = places.find(({ id }) => id === next);
              if (place !== undefined) setPlaceId(place.id);
            }}
            choices={places.map((place) => ({ value: place.id as string, label: place.path }))}
          />
          <div>
            <TextField
              name="correctSeal"
              label={t('inventory:count.seal')}
              isMono
              value={seal}
              onChange={setSeal}
              isDisabled={hasNoSeal}
            />
            <CheckField
              name="correctNoSeal"
              label={t('inventory:count.noSeal')}
              value={hasNoSeal}
              onChange={setNoSeal}
            />
          </div>
          <NumberField
            name="correctQuantity"
            label={t('inventory:count.quantity')}
            value={quantity}
            onChange={setQuantity}
          />
          <TextField
            name="correctCondition"
            label={t('inventory:count.condition')}
            value={condition}
            onChange={setCondition}
          />
        </div>
      )}
      <TextField
        name="correctReason"
        label={t('inventory:count.reason')}
        isRequired
        isFirst
        value={reason}
        onChange={setReason}
        error={wasTried && reason.trim() === '' ? t('work:form.required') : undefined}
      />
    </FormDialog>
  );
}
