// One item: what it is, what was decided, how a schedule describes it, what holds it back, and everything that was said of it.
import { useState, type ReactNode } from 'react';
import { faultsOfDescription } from '../../shared/domain/disclosure/description.ts';
import { drop } from '../../shared/language/habits.ts';
import { DisclosureItemId, type CaseId } from '../../shared/language/identity.ts';
import {
  Awaited,
  Button,
  ChoiceField,
  EmptyState,
  FailureNotice,
  LongTextField,
  Notice,
  Sheet,
  Status,
} from '../components/index.ts';
import type { OutputOf } from '../../shared/contract/index.ts';
import { useAct, useAnswer, useMay } from '../station-client.tsx';
import { useFormat, useLanguage, useText } from '../text.tsx';
import { DecideForm } from './decide-form.tsx';
import { ItemFirewall } from './item-firewall.tsx';
import { addressOf, decisionWords, proposedFor, type DisclosedItem, type Disclosure } from './words.ts';

type Answer = OutputOf<'disclosure.item'>;

export function ItemSheet({
  caseId,
  disclosure,
  id,
  onClose,
}: {
  readonly caseId: CaseId;
  readonly disclosure: Disclosure;
  readonly id: string;
  readonly onClose: () => void;
}) {
  const parsed = DisclosureItemId.safeParse(id);
  return parsed.success ? (
    <KnownItem caseId={caseId} disclosure={disclosure} id={parsed.data} onClose={onClose} />
  ) : null;
}

function KnownItem({
  caseId,
  disclosure,
  id,
  onClose,
}: {
  readonly caseId: CaseId;
  readonly disclosure: Disclosure;
  readonly id: DisclosureItemId;
  readonly onClose: () => void;
}) {
  const t = useText();
  const format = useFormat();
  const { value, failure } = useAnswer('disclosure.item', { id }, { keepPrevious: true });
  if (value === undefined) return <Awaited failure={failure} lines={8} />;
  const { item } = value;
  const label = t('disclosure:sheet.label', { number: item.number });
  const kind =
    item.documentKind === undefined
      ? t(`vocabulary:disclosureKind.${item.kind}`)
      : t(`vocabulary:documentKind.${item.documentKind}`);
  return (
    <Sheet
      label={label}
      title={label}
      detail={t('disclosure:sheet.recorded', { at: format.moment(item.knownSince), by: item.by })}
      beside={<ItemStatus item={item} />}
      onClose={onClose}
    >
      <p className="fp-breaks">
        <strong>{kind}</strong> · {item.label}
      </p>
      <Part title={t('disclosure:sheet.decision')}>
        {item.decision !== undefined && <p>{decisionWords(item.decision, t)}</p>}
        <DecideForm
          key={item.step}
          caseId={caseId}
          items={[{ id: item.id, seen: item.step }]}
          address={addressOf(caseId, 'items', item.id)}
          label={`${disclosure.caseTitle} / ${String(item.number)}`}
          onDone={() => undefined}
        />
      </Part>
      <Description item={item} />
      <Part title={t('disclosure:sheet.firewall')}>
        <ItemFirewall item={item} disclosure={disclosure} />
      </Part>
      <Part title={t('disclosure:sheet.history')}>
        <History {...value} />
      </Part>
    </Sheet>
  );
}

function ItemStatus({ item }: { readonly item: DisclosedItem }) {
  const t = useText();
  if (item.barrier !== undefined) return <Status tone="bad">{t('disclosure:mark.held')}</Status>;
  if (item.standing === 'undecided') return <Status tone="attention">{t('disclosure:mark.undecided')}</Status>;
  if (item.standing === 'reopened') return <Status tone="attention">{t('disclosure:mark.reopened')}</Status>;
  if (item.isChanged) return <Status tone="attention">{t('disclosure:mark.changed')}</Status>;
  return null;
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="fp-disclosure-part">
      <h3>{title}</h3>
      {children}
    </section>
  );
}

const written = ['en', 'sq', 'sr'] as const;
type Written = (typeof written)[number];

/** In the language of the screen the record proposes it; in another one a person writes it. */
function Description({ item }: { readonly item: DisclosedItem }) {
  const t = useText();
  const { language: screen } = useLanguage();
  const own: Written = screen === 'sr-Cyrl' || screen === 'sr-Latn' ? 'sr' : screen;
  const [language, setLanguage] = useState<Written>(own);
  const [typed, setTyped] = useState<string>();
  const mayDescribe = useMay('disclosure.describe');
  const { act, isActing, failure } = useAct('disclosure.describe');
  const proposed = language === own ? proposedFor(item, t) : '';
  const shown = typed ?? item.words[language] ?? proposed;
  const faults = faultsOfDescription(shown);
  const names = {
    en: t('vocabulary:language.en'),
    sq: t('vocabulary:language.sq'),
    sr: t('vocabulary:language.sr-Cyrl'),
  };
  const keep = async () => {
    const answer = await act({ id: item.id, seen: item.step, language, text: shown });
    if (answer.ok) setTyped(undefined);
  };
  return (
    <Part title={t('disclosure:sheet.description')}>
      {mayDescribe ? (
        <>
          <ChoiceField
            name="descriptionLanguage"
            label={t('disclosure:sheet.language')}
            value={language}
            onChange={(next) => {
              setLanguage(next ?? own);
              setTyped(undefined);
            }}
            choices={written.map((value) => ({ value, label: names[value] }))}
          />
          <LongTextField
            name="description"
            label={t('disclosure:sheet.description')}
            hidesLabel
            help={t('disclosure:sheet.descriptionHelp')}
            rows={3}
            maxLength={600}
            value={shown}
            onChange={setTyped}
          />
        </>
      ) : (
        <p>{shown}</p>
      )}
      {shown !== '' &&
        faults.map((fault) => (
          <Notice key={fault} tone="warning">
            {t(`disclosure:fault.${fault}`)}
          </Notice>
        ))}
      <FailureNotice failure={failure} />
      {typed !== undefined && typed.trim() !== '' && (
        <Button size="small" isBusy={isActing} onPress={() => drop(keep())}>
          {t('disclosure:act.describe')}
        </Button>
      )}
    </Part>
  );
}

function History({ events, handling }: Answer) {
  const t = useText();
  const format = useFormat();
  const signed = ({
    at,
    by,
    second,
  }: {
    readonly at: string;
    readonly by: string;
    readonly second?: string | undefined;
  }) =>
    second === undefined
      ? t('disclosure:event.by', { at: format.moment(at), by })
      : t('disclosure:event.byTwo', { at: format.moment(at), by, second });
  const said = events.map((event) => ({ ...event, key: event.id, title: eventWords(event.what, t) }));
  const held = handling.map((event, index) => ({
    ...event,
    key: `handling ${String(index)}`,
    title: handlingWords(event.what, t),
  }));
  const all = [...said, ...held].toSorted((one, other) => other.at.localeCompare(one.at));
  if (all.length === 0) return <EmptyState icon="ledger" title={t('disclosure:sheet.noHistory')} />;
  return (
    <ol className="fp-disclosure-history">
      {all.map((event) => (
        <li key={event.key}>
          <span className="fp-breaks">{event.title}</span>
          {event.reason !== '' && <span className="fp-breaks">{event.reason}</span>}
          <span className="fp-quiet">{signed(event)}</span>
        </li>
      ))}
    </ol>
  );
}

type Translate = ReturnType<typeof useText>;

function eventWords(what: Answer['events'][number]['what'], t: Translate): string {
  switch (what.kind) {
    case 'decided':
      return t('disclosure:event.decided', { decision: decisionWords(what.decision, t) });
    case 'described':
      return t('disclosure:event.described', { language: what.language, text: what.text });
    case 'reopened':
      return t('disclosure:event.reopened', { party: what.party, dated: what.dated });
    case 'scheduled':
      return t('disclosure:event.scheduled', {
        number: what.documentNumber,
        recipient: what.recipient === '' ? '–' : what.recipient,
      });
  }
}

function handlingWords(what: Answer['handling'][number]['what'], t: Translate): string {
  switch (what.kind) {
    case 'marked':
      return [
        t(`vocabulary:handlingCode.${what.code}`),
        ...(what.provider === '' ? [] : [t('disclosure:event.provider', { provider: what.provider })]),
      ].join(' · ');
    case 'released':
      return what.permission === undefined
        ? t('disclosure:event.released')
        : t('disclosure:event.releasedOn', { permission: what.permission });
    case 'answered':
      return [
        t('disclosure:event.answered', { from: what.from, status: t(`vocabulary:foreignStatus.${what.status}`) }),
        what.reliability,
        what.statement === undefined
          ? t('disclosure:event.noStatement')
          : t('disclosure:event.statement', { name: what.statement }),
      ]
        .filter((words) => words !== '')
        .join(' · ');
  }
}
