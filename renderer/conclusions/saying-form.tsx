// What a second or a third person says: a level of the same scale and why. The second writes it without knowing the first, the third knowing both.
import { useState } from 'react';
import { z } from 'zod';
import { contract } from '../../shared/contract/index.ts';
import type { ConclusionScale } from '../../shared/domain/examination/scale.ts';
import type { ConclusionId } from '../../shared/language/identity.ts';
import { Button, FormErrors, Group, LongTextField, SignDialog, useContractForm } from '../components/index.ts';
import { DraftFound, DraftLine } from '../drafts/draft-line.tsx';
import { useDraft } from '../drafts/use-draft.ts';
import { useAct } from '../station-client.tsx';
import { useText } from '../text.tsx';
import { LevelField, RatioField, useLevelWords } from './levels.tsx';

const asked = contract['verifications.record'].input.shape;
const schema = z.object({ value: asked.value.min(1), likelihoodRatio: z.string().max(60), basis: asked.basis });
const nothing = { value: '', likelihoodRatio: '', basis: '' };

export interface SayingFormProps {
  readonly conclusionId: ConclusionId;
  readonly scale: ConclusionScale;
  readonly as: 'second' | 'third';
}

export function SayingForm({ conclusionId, scale, as }: SayingFormProps) {
  const t = useText();
  const level = useLevelWords(scale);
  const verify = useAct('verifications.record');
  const settle = useAct('resolutions.record');
  const [ready, setReady] = useState<z.output<typeof schema>>();
  const isThird = as === 'third';
  const act = isThird ? settle : verify;
  const title = t(isThird ? 'conclusions:verification.settle' : 'conclusions:verification.yourConclusion');
  const actLabel = t(isThird ? 'conclusions:verification.settleAct' : 'conclusions:verification.record');
  const reason = t(isThird ? 'conclusions:reason' : 'conclusions:basis');
  const labels = { value: t('conclusions:level'), likelihoodRatio: t('conclusions:ratio'), basis: reason };
  const form = useContractForm(schema, nothing, labels, setReady);
  const draft = useDraft({
    kind: 'conclusion',
    label: title,
    address: `/examination/verifications/${conclusionId}`,
    values: form.values,
    isChanged: form.isChanged,
    restore: form.reset,
    clear: () => form.reset(nothing),
  });
  const sign = async (passphrase: string) => {
    if (ready === undefined) return;
    const { value, basis } = ready;
    const said = {
      conclusionId,
      value,
      ...(ready.likelihoodRatio.trim() === '' ? {} : { likelihoodRatio: ready.likelihoodRatio }),
      signature: { passphrase },
    };
    const answer = isThird ? await settle.act({ ...said, reason: basis }) : await verify.act({ ...said, basis });
    if (answer.ok) {
      draft.finish();
      setReady(undefined);
    } else if (form.refuse(answer.error)) setReady(undefined);
  };
  return (
    <Group title={title} detail={t(isThird ? 'conclusions:verification.settleHelp' : 'conclusions:basisHelp')}>
      <form className="fp-work-form" onSubmit={form.onSubmit} noValidate>
        <DraftFound draft={draft} />
        <FormErrors errors={form.errors} attempt={form.attempt} />
        {scale.kind === 'likelihood-ratio' && (
          <RatioField scale={scale} isRequired={false} {...form.bind('likelihoodRatio')} />
        )}
        <LevelField label={t('conclusions:level')} scale={scale} {...form.bind('value')} />
        <LongTextField label={reason} isRequired rows={4} {...form.bind('basis')} />
        <div className="fp-work-footer">
          <DraftLine draft={draft} />
          <span className="fp-button-row">
            <Button look="primary" type="submit" icon="key">
              {actLabel}
            </Button>
          </span>
        </div>
      </form>
      <SignDialog
        isOpen={ready !== undefined}
        title={actLabel}
        who="own"
        actLabel={actLabel}
        failure={act.failure}
        isActing={act.isActing}
        onClose={() => setReady(undefined)}
        onSign={({ passphrase }) => sign(passphrase)}
      >
        <p>
          <strong>{ready !== undefined && level(ready.value)}</strong>{' '}
          {ready !== undefined && ready.likelihoodRatio !== '' && `· ${ready.likelihoodRatio}`}
        </p>
        <p>{ready?.basis}</p>
      </SignDialog>
    </Group>
  );
}
