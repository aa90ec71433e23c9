// The packages of a submission: seal as written on the paper, seal as read on the package, and the difference said at once; the state
// on arrival, and what becomes of it: received, refused, or set apart as a suspected explosive.
import { memo, useCallback, useEffect, useRef } from 'react';
import type { InputOf } from '../../shared/contract/index.ts';
import { packageStates, refusalReasons } from '../../shared/domain/submission.ts';
import {
  Button,
  CheckField,
  ChoiceField,
  ChoicesField,
  Group,
  IconButton,
  MomentField,
  Notice,
  Status,
  TextField,
} from '../components/index.ts';
import { thisMinute } from '../custody/occurred-field.tsx';
import { useText } from '../text.tsx';
import './intake.css';

export type ReceivedPackages = InputOf<'intake.record-submission'>['packages'];
type ReceivedPackage = ReceivedPackages[number];
const mostAtOnce = 500;

export function nextPackage(packages: ReceivedPackages, label = String(packages.length + 1)): ReceivedPackage {
  return { label, sealAsWritten: '', sealAsRead: '', isIntact: true, states: [], note: '' };
}

export interface PackageRowsProps {
  readonly packages: ReceivedPackages;
  readonly announced: number;
  readonly onChange: (packages: ReceivedPackages) => void;
  readonly errorOf: (path: string) => string | undefined;
  /** A whole submission that is refused blocks and refuses no single package. */
  readonly isWholeRefused: boolean;
}

export function PackageRows({ packages, announced, onChange, errorOf, isWholeRefused }: PackageRowsProps) {
  const t = useText();
  const latest = useRef({ packages, onChange });
  useEffect(() => {
    latest.current = { packages, onChange };
  });
  // Rows are drawn again only when their own package changed: five hundred of them stay quick to type in.
  const replace = useCallback((index: number, next: ReceivedPackage | undefined) => {
    const { packages: known, onChange: tell } = latest.current;
    tell(known.flatMap((one, at) => (at !== index ? [one] : next === undefined ? [] : [next])));
  }, []);
  const missing = Number.isFinite(announced) ? Math.min(announced, mostAtOnce) - packages.length : 0;
  return (
    <Group
      title={t('work:submission.packages')}
      detail={t('work:submission.packagesHelp')}
      actions={
        <span className="fp-button-row">
          {missing > 1 && (
            <Button
              icon="add"
              size="small"
              onPress={() => {
                const grown = [...packages];
                while (grown.length < packages.length + missing) grown.push(nextPackage(grown));
                onChange(grown);
              }}
            >
              {t('intake:package.addAnnounced', { count: missing })}
            </Button>
          )}
          <Button icon="add" size="small" onPress={() => onChange([...packages, nextPackage(packages)])}>
            {t('work:submission.addPackage')}
          </Button>
        </span>
      }
    >
      {packages.map((one, index) => (
        <PackageRow
          key={index}
          index={index}
          one={one}
          replace={replace}
          labelError={errorOf(`packages.${index}.label`)}
          reasonError={errorOf(`packages.${index}.refusal.reason`)}
          blockError={['suspicion', 'quarantinedAt', 'calledWhom', 'calledAt']
            .map((field) => errorOf(`packages.${index}.block.${field}`))
            .find((error) => error !== undefined)}
          isWholeRefused={isWholeRefused}
        />
      ))}
    </Group>
  );
}

interface PackageRowProps {
  readonly index: number;
  readonly one: ReceivedPackage;
  readonly replace: (index: number, next: ReceivedPackage | undefined) => void;
  readonly labelError: string | undefined;
  readonly reasonError: string | undefined;
  readonly blockError: string | undefined;
  readonly isWholeRefused: boolean;
}

const PackageRow = memo(function PackageRow({
  index,
  one,
  replace,
  labelError,
  reasonError,
  blockError,
  isWholeRefused,
}: PackageRowProps) {
  const t = useText();
  const change = (part: Partial<ReceivedPackage>) => replace(index, { ...one, ...part });
  const bothKnown = one.sealAsWritten.trim() !== '' && one.sealAsRead.trim() !== '';
  const differs = bothKnown && one.sealAsWritten.trim() !== one.sealAsRead.trim();
  const states = one.states ?? [];
  const told = states.map((state) => t(`vocabulary:packageState.${state}`)).join(', ');
  return (
    <fieldset className="fp-work-line">
      <legend className="fp-hidden">{t('work:form.row', { number: index + 1 })}</legend>
      <div className="fp-package-grid">
        <TextField
          name={`packages.${index}.label`}
          label={t('work:submission.package')}
          isRequired
          value={one.label}
          onChange={(label) => change({ label })}
          error={labelError}
        />
        <TextField
          name={`packages.${index}.sealAsWritten`}
          label={t('work:submission.sealAsWritten')}
          isMono
          value={one.sealAsWritten}
          onChange={(sealAsWritten) => change({ sealAsWritten })}
        />
        <TextField
          name={`packages.${index}.sealAsRead`}
          label={t('work:submission.sealAsRead')}
          isMono
          value={one.sealAsRead}
          onChange={(sealAsRead) => change({ sealAsRead })}
        />
        <CheckField
          name={`packages.${index}.isIntact`}
          label={t('work:submission.isIntact')}
          value={one.isIntact}
          onChange={(isIntact) => change({ isIntact })}
        />
        <TextField
          name={`packages.${index}.note`}
          label={t('work:form.note')}
          value={one.note}
          onChange={(note) => change({ note })}
        />
        <IconButton
          icon="remove"
          label={t('work:form.removeRow', { number: index + 1 })}
          onPress={() => replace(index, undefined)}
        />
      </div>
      <div role="status">
        {differs && (
          <Notice
            tone="warning"
            title={t('work:submission.sealDiffers', { written: one.sealAsWritten, read: one.sealAsRead })}
          />
        )}
        {bothKnown && !differs && <Status tone="good">{t('work:submission.sealMatches')}</Status>}
        {!one.isIntact && <Notice tone="warning" title={t('work:submission.sealBroken')} />}
      </div>
      <details className="fp-more" {...(one.refusal !== undefined || one.block !== undefined ? { open: true } : {})}>
        <summary>{told === '' ? t('intake:package.stateAndMore') : `${t('intake:package.state')}: ${told}`}</summary>
        <ChoicesField
          name={`packages.${index}.states`}
          label={t('intake:package.state')}
          help={t('intake:package.stateHelp')}
          columns={3}
          value={states}
          onChange={(next) => change({ states: next })}
          choices={packageStates.map((value) => ({ value, label: t(`vocabulary:packageState.${value}`) }))}
        />
        {!isWholeRefused && (
          <Outcome
            index={index}
            one={one}
            onReplace={(next) => replace(index, next)}
            reasonError={reasonError}
            blockError={blockError}
          />
        )}
      </details>
    </fieldset>
  );
});

function Outcome({
  index,
  one,
  onReplace,
  reasonError,
  blockError,
}: {
  readonly index: number;
  readonly one: ReceivedPackage;
  readonly onReplace: (next: ReceivedPackage) => void;
  readonly reasonError: string | undefined;
  readonly blockError: string | undefined;
}) {
  const t = useText();
  const { refusal, block, ...plain } = one;
  const outcome = refusal !== undefined ? 'refused' : block !== undefined ? 'blocked' : 'received';
  const changeBlock = (part: Partial<NonNullable<ReceivedPackage['block']>>) =>
    block !== undefined && onReplace({ ...plain, block: { ...block, ...part } });
  return (
    <>
      <ChoiceField
        name={`packages.${index}.outcome`}
        label={t('intake:package.outcome')}
        look="radio"
        value={outcome}
        onChange={(next) => {
          if (next === 'refused') onReplace({ ...plain, refusal: { code: 'other', reason: '' } });
          else if (next === 'blocked') onReplace({ ...plain, block: emptyBlock() });
          else onReplace(plain);
        }}
        choices={[
          { value: 'received', label: t('vocabulary:packageStanding.received') },
          { value: 'refused', label: t('intake:package.refuseThis'), help: t('intake:package.refuseHelp') },
          { value: 'blocked', label: t('intake:block.this'), help: t('intake:block.help') },
        ]}
      />
      {refusal !== undefined && (
        <div className="fp-work-columns">
          <ChoiceField
            name={`packages.${index}.refusal.code`}
            label={t('intake:refusal.code')}
            isRequired
            value={refusal.code}
            onChange={(code) => code !== undefined && onReplace({ ...plain, refusal: { ...refusal, code } })}
            choices={refusalReasons.map((value) => ({ value, label: t(`vocabulary:refusalReason.${value}`) }))}
          />
          <TextField
            name={`packages.${index}.refusal.reason`}
            label={t('work:submission.refuseReason')}
            isRequired
            value={refusal.reason}
            onChange={(reason) => onReplace({ ...plain, refusal: { ...refusal, reason } })}
            error={reasonError}
          />
        </div>
      )}
      {block !== undefined && (
        <BlockFields
          prefix={`packages.${index}.block`}
          block={block}
          onChange={changeBlock}
          errorOf={(field) => (block[field].trim() === '' ? blockError : undefined)}
        />
      )}
    </>
  );
}

type BlockValues = NonNullable<ReceivedPackage['block']>;

export function emptyBlock(): BlockValues {
  return { suspicion: '', quarantinedAt: '', calledWhom: '', calledAt: thisMinute(), reference: '' };
}

export function BlockFields({
  prefix,
  block,
  onChange,
  errorOf,
}: {
  readonly prefix: string;
  readonly block: BlockValues;
  readonly onChange: (part: Partial<BlockValues>) => void;
  readonly errorOf: (field: keyof BlockValues) => string | undefined;
}) {
  const t = useText();
  const field = (name: Exclude<keyof BlockValues, 'calledAt'>, label: string, isRequired = true) => (
    <TextField
      name={`${prefix}.${name}`}
      label={label}
      isRequired={isRequired}
      value={block[name]}
      onChange={(text) => onChange({ [name]: text })}
      error={errorOf(name)}
    />
  );
  return (
    <div className="fp-work-columns">
      {field('suspicion', t('intake:block.suspicion'))}
      {field('quarantinedAt', t('intake:block.quarantinedAt'))}
      {field('calledWhom', t('intake:block.calledWhom'))}
      <MomentField
        name={`${prefix}.calledAt`}
        label={t('intake:block.calledAt')}
        isRequired
        offersNow
        value={block.calledAt}
        onChange={(calledAt) => onChange({ calledAt })}
        error={errorOf('calledAt')}
      />
      {field('reference', t('intake:block.reference'), false)}
    </div>
  );
}
