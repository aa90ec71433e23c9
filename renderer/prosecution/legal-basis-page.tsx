// One legal basis: its versions, and the form that writes the next one. Nothing here changes a charge that was laid.
import { useState } from 'react';
import { useLocation } from 'wouter';
import { contract } from '../../shared/contract/index.ts';
import type { OwnWords } from '../../shared/domain/examination/words.ts';
import {
  checkings,
  comparisons,
  concerns,
  furtherWeapons,
  jurisdictions,
  type LegalBasis,
  type Threshold,
} from '../../shared/domain/prosecution/legal-basis.ts';
import { drop } from '../../shared/language/habits.ts';
import {
  AwaitedPage,
  Button,
  CheckField,
  ChoiceField,
  ChoicesField,
  FailureNotice,
  Fold,
  Group,
  KeyHint,
  LongTextField,
  Notice,
  NumberField,
  Page,
  PageHeader,
  TextField,
} from '../components/index.ts';
import { OwnWordsFields } from '../conclusions/own-words-fields.tsx';
import { DraftFound, DraftLine } from '../drafts/draft-line.tsx';
import { useDraft } from '../drafts/use-draft.ts';
import { useSaveKeys } from '../exhibits/save-keys.ts';
import { useAct, useAnswer, useMay } from '../station-client.tsx';
import { useFormat, useLanguage, useText } from '../text.tsx';
import { basisName, basisStanding, basisWords } from './basis-words.ts';
import './prosecution.css';

const { basis: BasisInput } = contract['legal-bases.save'].input.shape;

const emptyBasis: LegalBasis = {
  code: '',
  version: 1,
  jurisdiction: 'XK',
  law: { en: '' },
  article: '',
  paragraph: '',
  text: { en: '' },
  concerns: [],
  checked: 'unverified',
  source: '',
};

export function LegalBasisPage({ code }: { readonly code: string }) {
  const isNew = code === 'new';
  const read = useAnswer('legal-bases.read', { code }, { isEnabled: !isNew });
  const newest = read.value?.versions[0]?.basis;
  if (!isNew && newest === undefined) return <AwaitedPage failure={read.failure} />;
  return <Editor key={`${code} ${newest?.version ?? 0}`} first={newest ?? emptyBasis} isNew={isNew} />;
}

function Editor({ first, isNew }: { readonly first: LegalBasis; readonly isNew: boolean }) {
  const t = useText();
  const { language } = useLanguage();
  const [, navigate] = useLocation();
  const may = useMay('legal-bases.save');
  const save = useAct('legal-bases.save');
  const [basis, setBasis] = useState(first);
  const [reason, setReason] = useState('');
  const [isWrong, setWrong] = useState(false);
  const change = (changes: Partial<LegalBasis>) => setBasis((before) => ({ ...before, ...changes }));
  const submit = async () => {
    const cleaned = cleanedBasis(basis);
    const isComplete = BasisInput.safeParse(cleaned).success && reason.trim() !== '';
    setWrong(!isComplete);
    if (!isComplete) return;
    const answer = await save.act({ basis: cleaned, reason });
    if (!answer.ok) return;
    draft.finish();
    navigate('/cases/legal-bases');
  };
  const draft = useDraft<{ readonly basis: LegalBasis; readonly reason: string }>({
    kind: 'prosecution',
    label: isNew ? t('prosecution:basisNew') : basisName(first, t, language),
    address: `/cases/legal-bases/${isNew ? 'new' : first.code}`,
    values: { basis, reason },
    isChanged: may && (basis !== first || reason !== ''),
    restore: (kept) => {
      setBasis(kept.basis);
      setReason(kept.reason);
    },
    clear: () => {
      setBasis(first);
      setReason('');
    },
  });
  useSaveKeys(() => drop(submit()));
  return (
    <Page width="medium">
      <PageHeader
        above={{ label: t('prosecution:bases'), to: '/cases/legal-bases' }}
        title={isNew ? t('prosecution:basisNew') : basisName(first, t, language)}
        detail={t('prosecution:basesHelp')}
      />
      {!isNew && <Versions code={first.code} />}
      {may && (
        <Group title={t(isNew ? 'prosecution:basisNew' : 'prosecution:basisRevise')}>
          <form
            className="fp-work-form"
            noValidate
            onSubmit={(event) => {
              event.preventDefault();
              drop(submit());
            }}
          >
            <DraftFound draft={draft} />
            <FailureNotice failure={save.failure} />
            {isWrong && <Notice tone="danger" title={t('errors:station.bad-input')} isUrgent />}
            <NameFields basis={basis} change={change} isNew={isNew} isWrong={isWrong} />
            <ThresholdFields basis={basis} change={change} />
            <TextField
              name="reason"
              label={t('prosecution:reason')}
              isRequired
              value={reason}
              onChange={setReason}
              error={isWrong && reason.trim() === '' ? t('work:form.required') : undefined}
            />
            <div className="fp-work-footer">
              <DraftLine draft={draft} />
              <span className="fp-button-row">
                <Button onPress={() => navigate('/cases/legal-bases')}>{t('work:form.cancel')}</Button>
                <Button look="primary" type="submit" icon="save" isBusy={save.isActing}>
                  {t('prosecution:basisSave')} <KeyHint keys="Ctrl+S" />
                </Button>
              </span>
            </div>
          </form>
        </Group>
      )}
    </Page>
  );
}

interface FieldsProps {
  readonly basis: LegalBasis;
  readonly change: (changes: Partial<LegalBasis>) => void;
}

function NameFields({
  basis,
  change,
  isNew,
  isWrong,
}: FieldsProps & { readonly isNew: boolean; readonly isWrong: boolean }) {
  const t = useText();
  const asked = (value: string) => (isWrong && value.trim() === '' ? t('work:form.required') : undefined);
  const setText = (language: 'en' | 'sq' | 'sr', words: string) =>
    change({ text: { ...basis.text, [language]: words } });
  return (
    <>
      <div className="fp-work-columns">
        <TextField
          name="code"
          label={t('prosecution:code')}
          help={t('prosecution:codeHelp')}
          isRequired
          isMono
          isDisabled={!isNew}
          value={basis.code}
          onChange={(code) => change({ code })}
          error={asked(basis.code)}
        />
        <ChoiceField
          name="jurisdiction"
          label={t('prosecution:jurisdiction')}
          isRequired
          value={basis.jurisdiction}
          onChange={(jurisdiction) => jurisdiction !== undefined && change({ jurisdiction })}
          choices={jurisdictions.map((value) => ({ value, label: t(`vocabulary:jurisdiction.${value}`) }))}
        />
        <TextField
          name="article"
          label={t('prosecution:article')}
          isRequired
          value={basis.article}
          onChange={(article) => change({ article })}
          error={asked(basis.article)}
        />
        <TextField
          name="paragraph"
          label={t('prosecution:paragraph')}
          value={basis.paragraph}
          onChange={(paragraph) => change({ paragraph })}
        />
        <TextField
          name="validFrom"
          label={t('prosecution:validFrom')}
          help={t('prosecution:dayHelp')}
          isMono
          value={basis.validFrom ?? ''}
          onChange={(validFrom) => change({ validFrom })}
        />
        <TextField
          name="validTo"
          label={t('prosecution:validTo')}
          help={t('prosecution:dayHelp')}
          isMono
          value={basis.validTo ?? ''}
          onChange={(validTo) => change({ validTo })}
        />
        <ChoiceField
          name="checked"
          label={t('prosecution:checked')}
          isRequired
          value={basis.checked}
          onChange={(checked) => checked !== undefined && change({ checked })}
          choices={checkings.map((value) => ({ value, label: t(`vocabulary:basisChecked.${value}`) }))}
        />
      </div>
      <OwnWordsFields
        name="law"
        label={t('prosecution:lawName')}
        value={basis.law}
        onChange={(law) => change({ law })}
      />
      <LongTextField
        name="text.sq"
        label={t('prosecution:textSq')}
        help={t('prosecution:textHelp')}
        rows={2}
        value={basis.text.sq ?? ''}
        onChange={(words) => setText('sq', words)}
      />
      <LongTextField
        name="text.sr"
        label={t('prosecution:textSr')}
        rows={2}
        value={basis.text.sr ?? ''}
        onChange={(words) => setText('sr', words)}
      />
      <LongTextField
        name="text.en"
        label={t('prosecution:textEn')}
        rows={2}
        value={basis.text.en ?? ''}
        onChange={(words) => setText('en', words)}
      />
      <TextField
        name="source"
        label={t('prosecution:source')}
        value={basis.source}
        onChange={(source) => change({ source })}
      />
      <ChoicesField
        name="concerns"
        label={t('prosecution:concerns')}
        isRequired
        columns={3}
        value={basis.concerns}
        onChange={(next) => change({ concerns: next })}
        error={isWrong && basis.concerns.length === 0 ? t('work:form.choose') : undefined}
        choices={concerns.map((value) => ({ value, label: t(`vocabulary:basisConcern.${value}`) }))}
      />
    </>
  );
}

function ThresholdFields({ basis, change }: FieldsProps) {
  const t = useText();
  const { threshold } = basis;
  const set = (changes: Partial<NonNullable<LegalBasis['threshold']>>) =>
    change({ threshold: { alsoCounts: [], ...threshold, ...changes } });
  return (
    <>
      {(['weapons', 'cartridges'] as const).map((what) => (
        <ThresholdField
          key={what}
          name={what}
          label={t(what === 'weapons' ? 'prosecution:ruleWeapons' : 'prosecution:ruleCartridges')}
          value={threshold?.[what]}
          onChange={(next) => set({ [what]: next })}
        />
      ))}
      {threshold?.weapons !== undefined && (
        <ChoicesField
          name="alsoCounts"
          label={t('prosecution:alsoCounts')}
          columns={3}
          value={threshold.alsoCounts}
          onChange={(alsoCounts) => set({ alsoCounts })}
          choices={furtherWeapons.map((value) => ({ value, label: t(`vocabulary:furtherWeapon.${value}`) }))}
        />
      )}
    </>
  );
}

interface ThresholdFieldProps {
  readonly name: string;
  readonly label: string;
  readonly value: Threshold | undefined;
  readonly onChange: (value: Threshold | undefined) => void;
}

function ThresholdField({ name, label, value, onChange }: ThresholdFieldProps) {
  const t = useText();
  return (
    <div className="fp-work-columns">
      <NumberField
        name={`${name}.number`}
        label={label}
        help={t('prosecution:ruleHelp')}
        value={value?.number}
        onChange={(number) =>
          onChange(number === undefined ? undefined : { comparison: 'at-least', isVerified: false, ...value, number })
        }
      />
      {value !== undefined && (
        <>
          <ChoiceField
            name={`${name}.comparison`}
            label={t('prosecution:comparison')}
            isRequired
            value={value.comparison}
            onChange={(comparison) => comparison !== undefined && onChange({ ...value, comparison })}
            choices={comparisons.map((one) => ({ value: one, label: t(`vocabulary:basisComparison.${one}`) }))}
          />
          <CheckField
            name={`${name}.isVerified`}
            label={t('prosecution:comparisonVerified')}
            value={value.isVerified}
            onChange={(isVerified) => onChange({ ...value, isVerified })}
          />
        </>
      )}
    </div>
  );
}

function Versions({ code }: { readonly code: string }) {
  const t = useText();
  const format = useFormat();
  const { language } = useLanguage();
  const versions = useAnswer('legal-bases.read', { code }).value?.versions ?? [];
  return (
    <Group title={t('prosecution:basisVersions')}>
      {versions.map(({ basis, origin, recordedAt, recordedBy, reason }, index) => (
        <Fold
          key={basis.version}
          title={t('prosecution:version', { version: basis.version })}
          summary={t(`prosecution:origin.${origin}`, { by: recordedBy ?? '', at: format.moment(recordedAt) })}
          opensAtFirst={index === 0}
        >
          <p>{basisWords(basis, language)}</p>
          <p className="fp-quiet">
            {[basisStanding(basis, t, format), t(`vocabulary:basisChecked.${basis.checked}`), basis.source]
              .filter((part) => part !== '')
              .join(' · ')}
          </p>
          {reason !== '' && <p className="fp-quiet">{`${t('prosecution:reason')}: ${reason}`}</p>}
        </Fold>
      ))}
    </Group>
  );
}

/** What was left empty is absent; a rule without a number is no rule. */
function cleanedBasis(basis: LegalBasis): LegalBasis {
  const { validFrom, validTo, threshold, text, law, ...rest } = basis;
  const hasRule = threshold?.weapons !== undefined || threshold?.cartridges !== undefined;
  return {
    ...rest,
    text: writtenIn(text),
    law: writtenIn(law),
    ...(validFrom === undefined || validFrom === '' ? {} : { validFrom }),
    ...(validTo === undefined || validTo === '' ? {} : { validTo }),
    ...(hasRule ? { threshold } : {}),
  };
}

function writtenIn(words: OwnWords): OwnWords {
  return Object.fromEntries(Object.entries(words).filter(([, one]) => one !== undefined && one.trim() !== ''));
}
