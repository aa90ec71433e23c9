// Which package of the delivery an exhibit comes from. What is blocked or refused cannot be chosen, and says so.
import type { InputOf } from '../../shared/contract/index.ts';
import { packageStanding } from '../../shared/domain/submission.ts';
import { ChoiceField, Group, LinkButton, Notice } from '../components/index.ts';
import { useAnswer } from '../station-client.tsx';
import { useText } from '../text.tsx';

export interface ChosenPackage {
  readonly number: number;
  readonly label: string;
  readonly seal: string;
}

export interface PackageFieldProps {
  readonly caseId: NonNullable<InputOf<'intake.submissions'>['caseId']>;
  readonly submissionId: string;
  readonly value: number | undefined;
  readonly error: string | undefined;
  readonly onChoose: (chosen: ChosenPackage | undefined) => void;
}

export function PackageField({ caseId, submissionId, value, error, onChoose }: PackageFieldProps) {
  const t = useText();
  const { submissions } = useAnswer('intake.submissions', { caseId }).value ?? { submissions: [] };
  const submission = submissions.find(({ id }) => id === submissionId);
  if (submission === undefined || submission.packages.length === 0) return null;
  const packages = submission.packages.map((received, index) => ({
    number: index + 1,
    label: received.label,
    seal: received.sealAsRead,
    standing: packageStanding(
      received,
      submission.events.filter((event) => event.packageNumber === index + 1),
    ),
  }));
  const blocked = packages.filter(({ standing }) => standing === 'blocked');
  return (
    <Group title={t('intake:package.one')}>
      {blocked.length > 0 && (
        <Notice
          tone="danger"
          title={t('intake:block.nothingOf', { packages: blocked.map(({ label }) => label).join(', ') })}
          actions={
            <LinkButton size="small" to={`/intake/packages/${submissionId}`}>
              {t('intake:package.see')}
            </LinkButton>
          }
        />
      )}
      <ChoiceField
        name="packageNumber"
        label={t('intake:package.from')}
        help={t('intake:package.fromHelp')}
        value={value === undefined ? undefined : String(value)}
        emptyLabel={t('intake:package.notSaid')}
        onChange={(number) => onChoose(packages.find((one) => String(one.number) === number))}
        error={error}
        choices={packages.map(({ number, label, seal, standing }) => ({
          value: String(number),
          label: [label, seal, standing === 'received' ? '' : t(`vocabulary:packageStanding.${standing}`)]
            .filter((part) => part !== '')
            .join(' · '),
          isDisabled: standing !== 'received',
        }))}
      />
    </Group>
  );
}

/** A label that can be a mark is offered as one: short, without a blank or a list in it. */
export function isMark(label: string): boolean {
  return label.length <= 12 && !/[\s,;]/.test(label) && /[A-Za-z\u0400-\u04ff]/.test(label);
}
