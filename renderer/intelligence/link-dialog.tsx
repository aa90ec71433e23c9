// A link from one entity: to what, in which direction, of which kind, how certain, from which reports. And the correction of one.
import { useState } from 'react';
import type { ShownNode } from '../../shared/contract/intelligence.ts';
import type { ShownLink } from '../../shared/contract/intelligence-entities.ts';
import {
  certainties,
  linkTypesBetween,
  type Certainty,
  type EndKind,
  type LinkType,
} from '../../shared/domain/intelligence/link.ts';
import type { IntelReportId } from '../../shared/language/identity.ts';
import { CheckField, ChoiceField, ChoicesField, FormDialog, LongTextField, Notice } from '../components/index.ts';
import { useAct, useAnswer } from '../station-client.tsx';
import { useText } from '../text.tsx';
import { PartialDayField } from '../tracing/known-fields.tsx';
import { useRequired } from './report-dialogs.tsx';
import { TargetField } from './target-field.tsx';

interface Stated {
  readonly certainty: Certainty | undefined;
  readonly since: string;
  readonly until: string;
  readonly isNegative: boolean;
  readonly note: string;
  readonly reportIds: readonly IntelReportId[];
}

const directions = ['away', 'towards'] as const;

export function LinkDialog({ from, onClose }: { readonly from: ShownNode; readonly onClose: () => void }) {
  const t = useText();
  const act = useAct('intelligence.record-link');
  const [other, setOther] = useState<ShownNode>();
  const [direction, setDirection] = useState<(typeof directions)[number]>('away');
  const [type, setType] = useState<LinkType>();
  const [stated, setStated] = useState<Stated>({
    certainty: undefined,
    since: '',
    until: '',
    isNegative: false,
    note: '',
    reportIds: [],
  });
  const [tried, setTried] = useState(false);
  // `is` comes from the station as the rules know it.
  const ends = other === undefined ? undefined : ([from.is as EndKind, other.is as EndKind] as const);
  const possible =
    ends === undefined ? [] : direction === 'away' ? linkTypesBetween(...ends) : linkTypesBetween(ends[1], ends[0]);
  const chosen = possible.find((one) => one === type);
  const record = async () => {
    setTried(true);
    if (other === undefined || chosen === undefined || stated.certainty === undefined || act.isActing) return;
    const pair = direction === 'away' ? { from: from.ref, to: other.ref } : { from: other.ref, to: from.ref };
    const answer = await act.act({ type: chosen, ...pair, ...asked(stated, stated.certainty) });
    if (answer.ok) onClose();
  };
  const required = (isMissing: boolean) => (tried && isMissing ? t('work:form.required') : undefined);
  return (
    <FormDialog
      title={`${t('intelligence:newLink')}: ${from.name}`}
      cancelLabel={t('intelligence:cancel')}
      actLabel={t('intelligence:record')}
      isActing={act.isActing}
      failure={act.failure}
      onAct={record}
      onClose={onClose}
    >
      <TargetField
        label={t('intelligence:other')}
        isFirst
        value={other}
        onChange={setOther}
        except={from.ref.id}
        error={required(other === undefined)}
      />
      <ChoiceField
        name="direction"
        look="radio"
        label={t('intelligence:direction')}
        value={direction}
        onChange={(next) => setDirection(next ?? 'away')}
        choices={directions.map((value) => ({ value, label: t(`intelligence:${value}`) }))}
      />
      {ends !== undefined && possible.length === 0 ? (
        <Notice tone="warning">{t('intelligence:noLinkType')}</Notice>
      ) : (
        <ChoiceField
          name="linkType"
          label={t('intelligence:linkType')}
          isRequired
          value={chosen}
          onChange={setType}
          error={required(chosen === undefined)}
          choices={possible.map((value) => ({ value, label: t(`intelligence:linkTypes.${value}`) }))}
        />
      )}
      <StatedFields value={stated} onChange={setStated} tried={tried} />
    </FormDialog>
  );
}

function asked({ since, until, isNegative, note, reportIds }: Stated, certainty: Certainty) {
  return {
    certainty,
    isNegative,
    note,
    reportIds: [...reportIds],
    ...(since === '' ? {} : { since }),
    ...(until === '' ? {} : { until }),
  };
}

export function ChangeLinkDialog({ link, onClose }: { readonly link: ShownLink; readonly onClose: () => void }) {
  const t = useText();
  const act = useAct('intelligence.change-link');
  const [stated, setStated] = useState<Stated>({
    certainty: link.certainty,
    since: link.since ?? '',
    until: link.until ?? '',
    isNegative: link.isNegative,
    note: link.note,
    reportIds: link.reports.map(({ id }) => id),
  });
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const required = useRequired(tried);
  const change = async () => {
    setTried(true);
    if (stated.certainty === undefined || reason.trim() === '' || act.isActing) return;
    const answer = await act.act({ id: link.id, step: link.step, ...asked(stated, stated.certainty), reason });
    if (answer.ok) onClose();
  };
  return (
    <FormDialog
      title={`${t('intelligence:changeLink')}: ${link.from.name} · ${t(`intelligence:linkTypes.${link.type}`)} · ${link.to.name}`}
      cancelLabel={t('intelligence:cancel')}
      actLabel={t('intelligence:record')}
      isActing={act.isActing}
      failure={act.failure}
      onAct={change}
      onClose={onClose}
    >
      <StatedFields value={stated} onChange={setStated} tried={tried} />
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

interface StatedFieldsProps {
  readonly value: Stated;
  readonly onChange: (value: Stated) => void;
  readonly tried: boolean;
}

function StatedFields({ value, onChange, tried }: StatedFieldsProps) {
  const t = useText();
  const reports = useAnswer('intelligence.reports', {}).value?.reports ?? [];
  const offered = reports.filter(({ id, isWithdrawn }) => !isWithdrawn || value.reportIds.includes(id));
  return (
    <>
      <ChoiceField
        name="certainty"
        look="radio"
        label={t('intelligence:certainty')}
        isRequired
        value={value.certainty}
        onChange={(certainty) => onChange({ ...value, certainty })}
        error={tried && value.certainty === undefined ? t('work:form.required') : undefined}
        choices={certainties.map((one) => ({ value: one, label: t(`intelligence:certainties.${one}`) }))}
      />
      <ChoicesField
        name="reportIds"
        label={t('intelligence:reports')}
        columns={1}
        value={value.reportIds}
        onChange={(reportIds) => onChange({ ...value, reportIds })}
        choices={offered.map(({ id, number, words, handling }) => ({
          value: id,
          label: `${number} · ${handling}`,
          help: words.slice(0, 80),
        }))}
      />
      <div className="fp-work-columns">
        <PartialDayField
          name="since"
          label={t('intelligence:since')}
          value={value.since}
          onChange={(since) => onChange({ ...value, since })}
        />
        <PartialDayField
          name="until"
          label={t('intelligence:until')}
          value={value.until}
          onChange={(until) => onChange({ ...value, until })}
        />
      </div>
      <CheckField
        name="isNegative"
        label={t('intelligence:negative')}
        value={value.isNegative}
        onChange={(isNegative) => onChange({ ...value, isNegative })}
      />
      <LongTextField
        name="linkNote"
        label={t('intelligence:note')}
        rows={2}
        value={value.note}
        onChange={(note) => onChange({ ...value, note })}
      />
    </>
  );
}
