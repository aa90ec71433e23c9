// The paper of a template with nothing in it, in the language one asks for.
import { useState } from 'react';
import type { InputOf } from '../../shared/contract/index.ts';
import { languages, type Language } from '../../shared/domain/roles.ts';
import { drop } from '../../shared/language/habits.ts';
import { Button, ChoiceField, FailureNotice, LinkButton } from '../components/index.ts';
import { JobResult } from '../documents/job-result.tsx';
import { useAct, useMediaAddress } from '../station-client.tsx';
import { useLanguage, useText } from '../text.tsx';

export function PreviewTemplate({
  content,
}: {
  readonly content: Omit<InputOf<'products.preview-template'>, 'language'> | undefined;
}) {
  const t = useText();
  const shown = useLanguage().language;
  const preview = useAct('products.preview-template');
  const addressOf = useMediaAddress();
  const [language, setLanguage] = useState<Language>(shown);
  const [jobId, setJobId] = useState<string>();
  const look = async () => {
    if (content === undefined || preview.isActing) return;
    const answer = await preview.act({ ...content, language });
    if (answer.ok) setJobId(answer.value.jobId);
  };
  return (
    <div className="fp-work-stack">
      <div className="fp-work-columns">
        <ChoiceField
          name="previewLanguage"
          label={t('products:language')}
          value={language}
          onChange={(next) => setLanguage(next ?? language)}
          choices={languages.map((one) => ({ value: one, label: t(`vocabulary:language.${one}`) }))}
        />
      </div>
      <div className="fp-button-row">
        <Button
          icon="documentOpen"
          isBusy={preview.isActing}
          isDisabled={content === undefined}
          onPress={() => drop(look())}
        >
          {t('products:templates.preview')}
        </Button>
      </div>
      <FailureNotice failure={preview.failure} />
      <JobResult jobId={jobId}>
        {(job) =>
          job.result?.transientId === undefined ? (
            <></>
          ) : (
            <LinkButton
              to={addressOf('transient', job.result.transientId)}
              icon="documentOpen"
              size="small"
              opensBeside
            >
              {t('work:job.view')}
            </LinkButton>
          )
        }
      </JobResult>
    </div>
  );
}
