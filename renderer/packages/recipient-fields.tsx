// For whom a package is, and whether it takes the place of an earlier one.
import type { OutputOf } from '../../shared/contract/index.ts';
import { packageRecipients, type PackageRecipient } from '../../shared/domain/case.ts';
import type { PackageId, PartyId } from '../../shared/language/identity.ts';
import { ChoiceField, LongTextField, TextField } from '../components/index.ts';
import { useFormat, useText } from '../text.tsx';

type Record = OutputOf<'cases.read'>;

/** What was chosen and typed; `recipient` is what stands in the seal and on the receipt. */
export interface PackageFor {
  readonly recipient: string;
  readonly recipientKind: PackageRecipient | undefined;
  readonly recipientParty: PartyId | undefined;
  readonly supersedes: PackageId | undefined;
  readonly supersedesReason: string;
}

export const forNobody: PackageFor = {
  recipient: '',
  recipientKind: undefined,
  recipientParty: undefined,
  supersedes: undefined,
  supersedesReason: '',
};

/** As the order takes it; what was not chosen is absent. */
export function recipientOf({ recipient, recipientKind, recipientParty, supersedes, supersedesReason }: PackageFor) {
  return {
    recipient: recipient.trim(),
    ...(recipientKind === undefined ? {} : { recipientKind }),
    ...(recipientKind === 'defence' && recipientParty !== undefined ? { recipientParty } : {}),
    ...(supersedes === undefined ? {} : { supersedes, supersedesReason: supersedesReason.trim() }),
  };
}

export interface RecipientFieldsProps {
  readonly record: Record;
  readonly value: PackageFor;
  readonly onChange: (value: PackageFor) => void;
  readonly errorOf: (path: string) => string | undefined;
}

export function RecipientFields({ record, value, onChange, errorOf }: RecipientFieldsProps) {
  const t = useText();
  const suspects = record.parties.filter(({ role }) => role === 'suspect');
  const set = (part: Partial<PackageFor>) => onChange({ ...value, ...part });
  const chooseSuspect = (recipientParty: PartyId | undefined) => {
    const suspect = suspects.find(({ id }) => id === recipientParty);
    // Proposed, and written over if it is addressed otherwise.
    const proposed = suspect === undefined ? '' : `${t('work:package.recipientOf')} ${suspect.name}`;
    set({ recipientParty, ...(value.recipient.trim() === '' ? { recipient: proposed } : {}) });
  };
  return (
    <>
      <ChoiceField
        name="recipientKind"
        label={t('work:package.recipientKind')}
        value={value.recipientKind}
        onChange={(recipientKind) => set({ recipientKind })}
        choices={packageRecipients.map((kind) => ({ value: kind, label: t(`vocabulary:packageRecipient.${kind}`) }))}
      />
      {value.recipientKind === 'defence' && suspects.length > 0 && (
        <ChoiceField
          name="recipientParty"
          label={t('work:package.recipientOf')}
          value={value.recipientParty}
          onChange={chooseSuspect}
          choices={suspects.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <TextField
        name="recipient"
        label={t('work:package.recipient')}
        help={t('work:package.recipientHelp')}
        isRequired
        value={value.recipient}
        onChange={(recipient) => set({ recipient })}
        error={errorOf('recipient')}
      />
    </>
  );
}

export function SupersedesFields({ record, value, onChange, errorOf }: RecipientFieldsProps) {
  const t = useText();
  const format = useFormat();
  const standing = record.packages.filter(({ supersededBy }) => supersededBy === undefined);
  if (standing.length === 0) return null;
  return (
    <div className="fp-work-columns">
      <ChoiceField
        name="supersedes"
        label={t('work:package.supersedes')}
        emptyLabel={t('work:package.supersedesNone')}
        value={value.supersedes}
        onChange={(supersedes) => onChange({ ...value, supersedes })}
        choices={standing.map(({ id, recipient, created, fileName }) => ({
          value: id,
          label: `${recipient} · ${format.moment(created)} · ${fileName}`,
        }))}
      />
      {value.supersedes !== undefined && (
        <LongTextField
          name="supersedesReason"
          label={t('work:package.supersedesReason')}
          help={t('work:package.supersedesHelp')}
          isRequired
          rows={2}
          value={value.supersedesReason}
          onChange={(supersedesReason) => onChange({ ...value, supersedesReason })}
          error={errorOf('supersedesReason')}
        />
      )}
    </div>
  );
}
