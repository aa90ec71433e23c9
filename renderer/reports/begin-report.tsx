// Beginning a report: of which request, in which language.
import { useState } from 'react';
import { useLocation } from 'wouter';
import { languages, type Language } from '../../shared/domain/roles.ts';
import { drop } from '../../shared/language/habits.ts';
import { Awaited, Button, ChoiceField, FailureNotice, Notice, Page, PageHeader } from '../components/index.ts';
import { useAct, useAnswer, useMay } from '../station-client.tsx';
import { useLanguage, useText } from '../text.tsx';

export function BeginReport({ named }: { readonly named: string | undefined }) {
  const t = useText();
  const [, navigate] = useLocation();
  const may = useMay('reports.begin');
  const { language: own } = useLanguage();
  const listed = useAnswer('requests.list', {});
  const begin = useAct('reports.begin');
  const [chosen, setChosen] = useState<string | undefined>(named);
  const [language, setLanguage] = useState<Language>(own);
  const [tried, setTried] = useState(false);
  if (!may) return <Notice tone="info">{t('reports:forbidden')}</Notice>;
  if (listed.value === undefined) return <Awaited failure={listed.failure} />;
  const requests = listed.value.requests.filter(({ state }) => state !== 'withdrawn');
  const start = async () => {
    setTried(true);
    const request = requests.find(({ id }) => id === chosen);
    if (request === undefined) return;
    const answer = await begin.act({ requestId: request.id, language });
    if (answer.ok) navigate(`/examination/reports/${answer.value.id}`);
  };
  return (
    <Page width="medium">
      <PageHeader
        above={{ label: t('reports:title'), to: '/examination/reports' }}
        title={t('reports:begin')}
        detail={t('reports:beginHelp')}
      />
      {requests.length === 0 ? (
        <Notice tone="info">{t('reports:noRequests')}</Notice>
      ) : (
        <form
          className="fp-work-form"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            drop(start());
          }}
        >
          <ChoiceField
            name="request"
            label={t('reports:request')}
            isRequired
            isFirst
            value={chosen}
            onChange={setChosen}
            choices={requests.map(({ id, number, caseTitle, reference }) => ({
              value: id as string,
              label: [number, caseTitle, reference].filter((part) => part !== '').join(' · '),
            }))}
            error={tried && chosen === undefined ? t('work:form.required') : undefined}
          />
          <ChoiceField
            name="language"
            label={t('reports:language')}
            help={t('reports:languageHelp')}
            isRequired
            value={language}
            onChange={(next) => next !== undefined && setLanguage(next)}
            choices={languages.map((value) => ({ value, label: t(`vocabulary:language.${value}`) }))}
          />
          <FailureNotice failure={begin.failure} />
          <div className="fp-work-footer">
            <span className="fp-button-row">
              <Button onPress={() => navigate('/examination/reports')}>{t('work:form.cancel')}</Button>
              <Button look="primary" type="submit" icon="document" isBusy={begin.isActing}>
                {t('reports:begin')}
              </Button>
            </span>
          </div>
        </form>
      )}
    </Page>
  );
}
