// The index against the chosen profile: every breach in a sentence, with the way to its cause.
import type { CaseId } from '../../shared/language/identity.ts';
import { formatPlainDay } from '../../shared/text/format.ts';
import { Definition, EmptyState, Group, LinkButton, PlainTable, Status } from '../components/index.ts';
import type { Format } from '../format.ts';
import { useFormat, useLanguage, useText, type Translate } from '../text.tsx';
import { addressOf, type Breach, type CourtFile } from './words.ts';
import { bytesOfMegabyte, profileName } from './profile-words.ts';

export function PreflightPart({ caseId, file }: { readonly caseId: CaseId; readonly file: CourtFile }) {
  const t = useText();
  const format = useFormat();
  const { language } = useLanguage();
  const chosen = file.profiles.find(({ profile }) => profile.code === file.profile);
  const title = t('courtFile:preflight.title', {
    profile: chosen === undefined ? file.profile : profileName(chosen.profile, language),
  });
  return (
    <Group
      title={title}
      detail={t('courtFile:preflight.help')}
      actions={
        <>
          <Definition term="late-document" />
          <LinkButton to={addressOf(caseId, 'profile')} size="small">
            {t('courtFile:preflight.toProfile')}
          </LinkButton>
        </>
      }
    >
      {file.breaches.length === 0 ? (
        <EmptyState icon="ok" title={t('courtFile:preflight.none')}>
          <p>{t('courtFile:preflight.noneText')}</p>
        </EmptyState>
      ) : (
        <PlainTable
          label={title}
          rows={file.breaches}
          keyOf={(breach) => [breach.code, breach.documentId ?? '', breach.type ?? '', breach.language ?? ''].join(' ')}
          columns={[
            {
              id: 'weight',
              label: t('courtFile:column.remarks'),
              cell: ({ weight }) => (
                <Status tone={weight === 'blocks' ? 'bad' : 'attention'}>
                  {t(`courtFile:preflight.weight.${weight}`)}
                </Status>
              ),
            },
            {
              id: 'breach',
              label: t('courtFile:column.document'),
              isHead: true,
              cell: (breach) => sentenceOf(breach, t, format),
            },
            { id: 'act', label: '', cell: (breach) => <Jump caseId={caseId} breach={breach} /> },
          ]}
        />
      )}
    </Group>
  );
}

function sentenceOf({ code, details, type, language }: Breach, t: Translate, format: Format): string {
  const { most } = details;
  const days = Object.fromEntries(
    ['date', 'began'].flatMap((name) => (name in details ? [[name, formatPlainDay(String(details[name]))]] : [])),
  );
  return t(`courtFile:preflight.breach.${code}`, {
    ...details,
    ...days,
    ...(most === undefined ? {} : { most: format.bytes(Number(most) * bytesOfMegabyte) }),
    ...(type === undefined ? {} : { type: t(`vocabulary:documentType.${type}`) }),
    ...(language === undefined ? {} : { language: t(`courtFile:missing.intoLanguage.${language}`) }),
  });
}

function Jump({ caseId, breach }: { readonly caseId: CaseId; readonly breach: Breach }) {
  const t = useText();
  if (breach.documentId !== undefined) {
    return (
      <LinkButton to={addressOf(caseId, 'index', breach.documentId)} size="small">
        {t('courtFile:act.show', { number: breach.details['number'] ?? '' })}
      </LinkButton>
    );
  }
  if (breach.type !== undefined) {
    return (
      <LinkButton to={addressOf(caseId, 'missing')} size="small">
        {t('courtFile:preflight.toMissing')}
      </LinkButton>
    );
  }
  if (breach.code === 'no-offence' || breach.code === 'several-volumes' || breach.code === 'name-in-file-name') {
    return (
      <LinkButton to={addressOf(caseId, 'profile')} size="small">
        {t('courtFile:preflight.toProfile')}
      </LinkButton>
    );
  }
  return null;
}
