// Whether two entities are one: said with a reason, taken back by saying something else. Neither is changed.
import { useState } from 'react';
import type { ShownNode } from '../../shared/contract/intelligence.ts';
import type { EntityLine } from '../../shared/contract/intelligence-entities.ts';
import { sameVerdicts, type SameVerdict } from '../../shared/domain/intelligence/entity.ts';
import { IntelEntityId } from '../../shared/language/identity.ts';
import { ChoiceField, FormDialog, LongTextField } from '../components/index.ts';
import { useAct } from '../station-client.tsx';
import { useText } from '../text.tsx';
import { useRequired } from './report-dialogs.tsx';
import { TargetField } from './target-field.tsx';

interface CompareDialogProps {
  readonly one: EntityLine;
  readonly other?: EntityLine;
  readonly onClose: () => void;
}

export function CompareDialog({ one, other, onClose }: CompareDialogProps) {
  const t = useText();
  const act = useAct('intelligence.compare-entities');
  const [found, setFound] = useState<ShownNode>();
  const [verdict, setVerdict] = useState<SameVerdict>();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const required = useRequired(tried);
  const otherId = other?.id ?? (found?.ref.kind === 'entity' ? IntelEntityId.parse(found.ref.id) : undefined);
  const compare = async () => {
    setTried(true);
    if (otherId === undefined || verdict === undefined || reason.trim() === '' || act.isActing) return;
    const answer = await act.act({ oneId: one.id, otherId, verdict, reason });
    if (answer.ok) onClose();
  };
  const title = [t('intelligence:compare'), [one.name, other?.name].filter((name) => name !== undefined).join(' · ')];
  return (
    <FormDialog
      title={title.join(': ')}
      cancelLabel={t('intelligence:cancel')}
      actLabel={t('intelligence:record')}
      isActing={act.isActing}
      failure={act.failure}
      onAct={compare}
      onClose={onClose}
    >
      <p className="fp-quiet">{t('intelligence:perhapsSameText')}</p>
      {other === undefined && (
        <TargetField
          label={t('intelligence:entity')}
          isFirst
          except={one.id}
          value={found}
          onChange={setFound}
          error={tried && otherId === undefined ? t('work:form.required') : undefined}
        />
      )}
      <ChoiceField
        name="verdict"
        look="radio"
        label={t('intelligence:verdict')}
        isRequired
        value={verdict}
        onChange={setVerdict}
        error={tried && verdict === undefined ? t('work:form.required') : undefined}
        choices={sameVerdicts.map((value) => ({ value, label: t(`intelligence:verdicts.${value}`) }))}
      />
      <LongTextField
        name="reason"
        label={t('intelligence:reason')}
        isRequired
        rows={2}
        value={reason}
        onChange={setReason}
        error={required(reason)}
      />
    </FormDialog>
  );
}
