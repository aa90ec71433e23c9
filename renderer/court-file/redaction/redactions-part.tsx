// Redactions of a file: which documents have one and how far it is, a search over all of them, and the log.
import { useState } from 'react';
import { languages, type Language } from '../../../shared/domain/roles.ts';
import { drop } from '../../../shared/language/habits.ts';
import type { CaseId } from '../../../shared/language/identity.ts';
import {
  Button,
  ChoiceField,
  EmptyState,
  FailureNotice,
  Group,
  LinkButton,
  LoadingLines,
  PlainTable,
  Status,
} from '../../components/index.ts';
import { JobResult } from '../../documents/job-result.tsx';
import { useAct, useAnswer, useMay } from '../../station-client.tsx';
import { useFormat, useText } from '../../text.tsx';
import { addressOf, type CourtFile } from '../words.ts';
import { FindPlaces } from './find-places.tsx';
import { toneOf } from './words.ts';
import './redaction.css';

export function RedactionsPart({ caseId, file }: { readonly caseId: CaseId; readonly file: CourtFile }) {
  const t = useText();
  const format = useFormat();
  const { value, failure } = useAnswer('redactions.list', { caseId }, { keepPrevious: true });
  return (
    <div className="fp-work-stack">
      <Group title={t('courtFile:redaction.list')} detail={t('courtFile:redaction.help')}>
        <FailureNotice failure={failure} />
        {value === undefined && failure === undefined && <LoadingLines lines={3} />}
        {value?.redactions.length === 0 && (
          <EmptyState icon="hide" title={t('courtFile:redaction.emptyTitle')}>
            <p>{t('courtFile:redaction.emptyText')}</p>
          </EmptyState>
        )}
        {value !== undefined && value.redactions.length > 0 && (
          <PlainTable
            label={t('courtFile:redaction.list')}
            rows={value.redactions}
            keyOf={({ id }) => id}
            columns={[
              {
                id: 'number',
                label: t('courtFile:redaction.column.number'),
                isNumber: true,
                cell: ({ number }) => number,
              },
              {
                id: 'document',
                label: t('courtFile:redaction.column.document'),
                isHead: true,
                cell: ({ title }) => title,
              },
              {
                id: 'state',
                label: t('courtFile:redaction.column.state'),
                cell: ({ state }) => <Status tone={toneOf(state)}>{t(`courtFile:redaction.state.${state}`)}</Status>,
              },
              { id: 'marks', label: t('courtFile:redaction.column.marks'), isNumber: true, cell: ({ marks }) => marks },
              {
                id: 'last',
                label: t('courtFile:redaction.column.last'),
                cell: ({ changedAt, changedBy }) => (
                  <>
                    {format.moment(changedAt)}
                    <span className="fp-quiet fp-work-second">{changedBy}</span>
                  </>
                ),
              },
              {
                id: 'open',
                label: '',
                cell: ({ documentId }) => (
                  <LinkButton to={addressOf(caseId, 'redactions', documentId)} icon="documentOpen" size="small">
                    {t('courtFile:redaction.act.open')}
                  </LinkButton>
                ),
              },
            ]}
          />
        )}
        <PrintLog caseId={caseId} language={file.caseLanguage} />
      </Group>
      <FindPlaces caseId={caseId} />
    </div>
  );
}

function PrintLog({ caseId, language: first }: { readonly caseId: CaseId; readonly language: Language }) {
  const t = useText();
  const may = useMay('redactions.paper');
  const { act, isActing, failure } = useAct('redactions.paper');
  const [language, setLanguage] = useState<Language>(first);
  const [jobId, setJobId] = useState<string>();
  if (!may) return null;
  const print = async () => {
    const answer = await act({ caseId, language });
    if (answer.ok) setJobId(answer.value.jobId);
  };
  return (
    <div className="fp-court-papers">
      <ChoiceField
        name="redactionLogLanguage"
        label={t('courtFile:papers.language')}
        hidesLabel
        value={language}
        onChange={(next) => next !== undefined && setLanguage(next)}
        choices={languages.map((one) => ({ value: one, label: t(`vocabulary:language.${one}`) }))}
      />
      <Button icon="print" isBusy={isActing} onPress={() => drop(print())}>
        {t('courtFile:redaction.act.log')}
      </Button>
      <FailureNotice failure={failure} />
      <JobResult jobId={jobId} />
    </div>
  );
}
