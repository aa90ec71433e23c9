// What went to whom and when, also on paper; and the log as a paper.
import { useState } from 'react';
import { drop } from '../../shared/language/habits.ts';
import { AttachmentId, DocumentId, PackageId, type CaseId } from '../../shared/language/identity.ts';
import { Instant } from '../../shared/language/instant.ts';
import {
  Button,
  ChoiceField,
  EmptyState,
  FailureNotice,
  Group,
  MomentField,
  PlainTable,
  TextField,
} from '../components/index.ts';
import { useAct, useMay } from '../station-client.tsx';
import { useFormat, useText } from '../text.tsx';
import { PrintPaper } from './print-paper.tsx';
import { recipientChoices, recipientOf, type Disclosure } from './words.ts';

interface About {
  readonly caseId: CaseId;
  readonly disclosure: Disclosure;
}

export function LogPart({ caseId, disclosure }: About) {
  const t = useText();
  const format = useFormat();
  const mayRecord = useMay('disclosure.hand-over');
  return (
    <div className="fp-work-stack">
      {disclosure.handed.length === 0 ? (
        <EmptyState icon="custody" title={t('disclosure:log.none')}>
          {t('disclosure:log.noneText')}
        </EmptyState>
      ) : (
        <PlainTable
          label={t('disclosure:part.log')}
          rows={disclosure.handed}
          keyOf={({ id }) => id}
          columns={[
            {
              id: 'what',
              label: t('disclosure:column.what'),
              isHead: true,
              cell: ({ what, receipt }) => (
                <>
                  <span className="fp-breaks">{what}</span>
                  {receipt !== undefined && <span className="fp-quiet fp-work-second">{receipt}</span>}
                </>
              ),
            },
            {
              id: 'received',
              label: t('disclosure:column.received'),
              cell: ({ receivedBy, recipientName }) => (
                <>
                  {receivedBy}
                  {recipientName !== '' && <span className="fp-quiet fp-work-second">{recipientName}</span>}
                </>
              ),
            },
            { id: 'how', label: t('disclosure:column.how'), cell: ({ means }) => means },
            {
              id: 'when',
              label: t('disclosure:column.when'),
              cell: ({ occurredAt, at, by }) => (
                <>
                  {format.moment(occurredAt)}
                  <span className="fp-quiet fp-work-second">
                    {t('disclosure:event.by', { at: format.moment(at), by })}
                  </span>
                </>
              ),
            },
          ]}
        />
      )}
      {mayRecord && <HandOver caseId={caseId} disclosure={disclosure} />}
      <PrintPaper caseId={caseId} disclosure={disclosure} paper="disclosure-log" label={t('disclosure:act.printLog')} />
    </div>
  );
}

const nothing = {
  paper: undefined,
  package: undefined,
  other: '',
  means: '',
  receivedBy: '',
  receipt: undefined,
  at: '',
};
interface Typed {
  readonly paper: string | undefined;
  readonly package: string | undefined;
  readonly other: string;
  readonly means: string;
  readonly receivedBy: string;
  readonly receipt: string | undefined;
  readonly at: string;
}

function HandOver({ caseId, disclosure }: About) {
  const t = useText();
  const { act, isActing, failure } = useAct('disclosure.hand-over');
  const [isOpen, setOpen] = useState(false);
  const [chosen, setChosen] = useState<string>(disclosure.suspects[0]?.id ?? 'court');
  const [typed, setTyped] = useState<Typed>(nothing);
  const set = (part: Partial<Typed>) => setTyped((before) => ({ ...before, ...part }));
  if (!isOpen)
    return (
      <div className="fp-button-row">
        <Button icon="add" onPress={() => setOpen(true)}>
          {t('disclosure:act.handOver')}
        </Button>
      </div>
    );
  const at = Instant.safeParse(typed.at);
  const recipient = recipientOf(chosen, disclosure);
  const names = typed.paper !== undefined || typed.package !== undefined || typed.other.trim() !== '';
  const record = async () => {
    if (!at.success || recipient === undefined) return;
    const answer = await act({
      caseId,
      recipient,
      what: typed.other,
      means: typed.means,
      receivedBy: typed.receivedBy,
      occurredAt: at.data,
      ...(typed.paper === undefined ? {} : { documentId: DocumentId.parse(typed.paper) }),
      ...(typed.package === undefined ? {} : { packageId: PackageId.parse(typed.package) }),
      ...(typed.receipt === undefined ? {} : { receiptId: AttachmentId.parse(typed.receipt) }),
    });
    if (!answer.ok) return;
    setTyped(nothing);
    setOpen(false);
  };
  return (
    <Group title={t('disclosure:act.handOver')}>
      <form
        className="fp-disclosure-form"
        aria-label={t('disclosure:act.handOver')}
        onSubmit={(event) => {
          event.preventDefault();
          drop(record());
        }}
      >
        <div className="fp-work-columns">
          <ChoiceField
            name="handedTo"
            label={t('disclosure:schedule.for')}
            isRequired
            isFirst
            value={chosen}
            onChange={(next) => setChosen(next ?? 'court')}
            choices={recipientChoices(disclosure, t)}
          />
          <ChoiceField
            name="paper"
            label={t('disclosure:log.paper')}
            value={typed.paper}
            emptyLabel={t('disclosure:log.nothing')}
            onChange={(paper) => set({ paper })}
            choices={disclosure.schedules.map((one) => ({
              value: one.documentId as string,
              label: `${one.documentNumber} · ${t(`vocabulary:scheduleKind.${one.schedule}`)}`,
            }))}
          />
          <ChoiceField
            name="package"
            label={t('disclosure:log.package')}
            value={typed.package}
            emptyLabel={t('disclosure:log.nothing')}
            onChange={(next) => set({ package: next })}
            choices={disclosure.packages.map(({ id, label }) => ({ value: id as string, label }))}
          />
          <TextField
            name="other"
            label={t('disclosure:log.other')}
            value={typed.other}
            onChange={(other) => set({ other })}
            maxLength={1000}
          />
          <TextField
            name="means"
            label={t('disclosure:log.means')}
            help={t('disclosure:log.meansHelp')}
            isRequired
            value={typed.means}
            onChange={(means) => set({ means })}
            maxLength={200}
          />
          <TextField
            name="receivedBy"
            label={t('disclosure:log.receivedBy')}
            isRequired
            value={typed.receivedBy}
            onChange={(receivedBy) => set({ receivedBy })}
            maxLength={200}
          />
          <MomentField
            name="handedAt"
            label={t('disclosure:log.at')}
            isRequired
            offersNow
            value={typed.at}
            onChange={(next) => set({ at: next })}
          />
          <ChoiceField
            name="receipt"
            label={t('disclosure:log.receipt')}
            value={typed.receipt}
            emptyLabel={t('disclosure:form.noFile')}
            onChange={(receipt) => set({ receipt })}
            choices={disclosure.files.map(({ id, label }) => ({ value: id as string, label }))}
          />
        </div>
        <FailureNotice failure={failure} />
        <div className="fp-button-row">
          <Button
            type="submit"
            look="primary"
            isBusy={isActing}
            isDisabled={!at.success || !names || typed.means.trim() === '' || typed.receivedBy.trim() === ''}
          >
            {t('disclosure:act.handOver')}
          </Button>
          <Button onPress={() => setOpen(false)}>{t('disclosure:act.cancel')}</Button>
        </div>
      </form>
    </Group>
  );
}
