// What the file is for: offences and profile; what the profile asks; whether a second court could take the same bundle; the templates.
import { useState } from 'react';
import { conflictsBetween } from '../../shared/domain/court-file/profile.ts';
import { chosenOffences } from '../../shared/domain/court-file/expectation.ts';
import { wordsIn } from '../../shared/domain/examination/words.ts';
import { drop } from '../../shared/language/habits.ts';
import type { CaseId } from '../../shared/language/identity.ts';
import {
  Button,
  ChoiceField,
  ChoicesField,
  FailureNotice,
  Group,
  Notice,
  PlainTable,
  Status,
} from '../components/index.ts';
import { useAct, useMay } from '../station-client.tsx';
import { useFormat, useLanguage, useText } from '../text.tsx';
import { BringProfile } from './bring-profile.tsx';
import { profileName, rulesOf } from './profile-words.ts';
import { Templates } from './templates.tsx';
import type { CourtFile } from './words.ts';

interface PartProps {
  readonly caseId: CaseId;
  readonly file: CourtFile;
}

export function ProfilePart({ caseId, file }: PartProps) {
  return (
    <div className="fp-work-stack">
      <Choice key={[file.profile, ...file.offences].join(' ')} caseId={caseId} file={file} />
      <ProfileRules file={file} />
      <Compare file={file} />
      <BringProfile />
      <Templates />
    </div>
  );
}

function Choice({ caseId, file }: PartProps) {
  const t = useText();
  const format = useFormat();
  const { language } = useLanguage();
  const mayChoose = useMay('court-file.choose');
  const { act, isActing, failure } = useAct('court-file.choose');
  const [offences, setOffences] = useState(file.offences);
  const [profile, setProfile] = useState(file.profile);
  const save = () => act({ caseId, seen: file.step, offences, profile });
  return (
    <Group title={t('courtFile:profile.title')}>
      <div className="fp-court-choice">
        <ChoicesField
          name="offences"
          label={t('courtFile:profile.offences')}
          help={t('courtFile:profile.offencesHelp')}
          value={offences}
          onChange={setOffences}
          choices={chosenOffences.map((value) => ({ value, label: t(`courtFile:offence.${value}`) }))}
          isDisabled={!mayChoose}
        />
        <ChoiceField
          name="profile"
          label={t('courtFile:profile.profile')}
          value={profile}
          onChange={(next) => next !== undefined && setProfile(next)}
          choices={file.profiles.map((one) => ({ value: one.profile.code, label: profileName(one.profile, language) }))}
          isDisabled={!mayChoose}
        />
      </div>
      <p className="fp-quiet">
        {file.detainedSince === undefined
          ? t('courtFile:profile.detainedUnknown')
          : t('courtFile:profile.detainedSince', { day: format.moment(file.detainedSince, 'day') })}
      </p>
      <FailureNotice failure={failure} />
      {mayChoose && (
        <div className="fp-button-row">
          <Button look="primary" isBusy={isActing} onPress={() => drop(save())}>
            {t('courtFile:profile.save')}
          </Button>
        </div>
      )}
    </Group>
  );
}

function ProfileRules({ file }: { readonly file: CourtFile }) {
  const t = useText();
  const { language } = useLanguage();
  const format = useFormat();
  const chosen = file.profiles.find(({ profile }) => profile.code === file.profile);
  if (chosen === undefined) return null;
  const { profile, isOwn, recordedBy } = chosen;
  return (
    <Group
      title={`${t('courtFile:profile.rules')}: ${profileName(profile, language)}`}
      detail={`${t('courtFile:profile.source')}: ${wordsIn(profile.source, language)}`}
      actions={
        <>
          <Status tone={profile.isVerified ? 'good' : 'attention'}>
            {t(profile.isVerified ? 'courtFile:profile.verified' : 'courtFile:profile.notVerified')}
          </Status>
          <span className="fp-quiet">
            {isOwn
              ? t('courtFile:profile.own', { by: recordedBy ?? '' })
              : t('courtFile:profile.version', { version: profile.version })}
          </span>
        </>
      }
    >
      <PlainTable
        label={t('courtFile:profile.rules')}
        rows={rulesOf(profile, t, format)}
        keyOf={({ field }) => field}
        columns={[
          { id: 'field', label: t('courtFile:profile.rule'), isHead: true, cell: ({ field }) => field },
          { id: 'asks', label: t('courtFile:profile.asks'), cell: ({ asks }) => asks },
        ]}
      />
    </Group>
  );
}

function Compare({ file }: { readonly file: CourtFile }) {
  const t = useText();
  const { language } = useLanguage();
  const format = useFormat();
  const [code, setCode] = useState<string>();
  const own = file.profiles.find(({ profile }) => profile.code === file.profile)?.profile;
  const other = file.profiles.find(({ profile }) => profile.code === code)?.profile;
  const conflicts = own === undefined || other === undefined ? [] : conflictsBetween(own, other);
  return (
    <Group title={t('courtFile:profile.compare')}>
      <div className="fp-court-choice">
        <ChoiceField
          name="compareWith"
          label={t('courtFile:profile.compareWith')}
          emptyLabel={t('courtFile:profile.compareNone')}
          value={code}
          onChange={setCode}
          choices={file.profiles
            .filter(({ profile }) => profile.code !== file.profile)
            .map(({ profile }) => ({ value: profile.code, label: profileName(profile, language) }))}
        />
      </div>
      {own !== undefined && other !== undefined && conflicts.length === 0 && (
        <Notice tone="good" title={t('courtFile:profile.noConflict')} />
      )}
      {own !== undefined && other !== undefined && conflicts.length > 0 && (
        <>
          <Notice tone="warning" title={t('courtFile:profile.conflicts')} />
          <PlainTable
            label={t('courtFile:profile.conflicts')}
            rows={conflicts}
            keyOf={({ kind }) => kind}
            columns={[
              {
                id: 'kind',
                label: t('courtFile:profile.rule'),
                isHead: true,
                cell: ({ kind }) => t(`courtFile:profile.conflict.${kind}`),
              },
              { id: 'one', label: profileName(own, language), cell: ({ kind }) => askedOf(kind, own) },
              { id: 'other', label: profileName(other, language), cell: ({ kind }) => askedOf(kind, other) },
            ]}
          />
        </>
      )}
    </Group>
  );

  function askedOf(kind: (typeof conflicts)[number]['kind'], profile: NonNullable<typeof own>): string {
    const field = {
      hyperlinks: 'hyperlinks',
      'late-pages': 'latePages',
      stamp: 'stamp',
      numbering: 'numbering',
      classification: 'classification',
      'file-name': 'fileName',
    } as const;
    const name = t(`courtFile:profile.field.${field[kind]}`);
    return rulesOf(profile, t, format).find((rule) => rule.field === name)?.asks ?? '';
  }
}
