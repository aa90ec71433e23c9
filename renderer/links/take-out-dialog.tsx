// What leaves the links as a paper, a picture or a file: how it is called, its format and language, and the job that makes it.
import { useState } from 'react';
import { languages, type Language } from '../../shared/domain/roles.ts';
import { ChoiceField, FormDialog, TextField } from '../components/index.ts';
import { JobResult } from '../documents/job-result.tsx';
import type { FailureAnswer } from '../station-client.tsx';
import { useLanguage, useText } from '../text.tsx';

interface TakeOutDialogProps<Format extends string> {
  /** Before the names of its fields. */
  readonly name: string;
  readonly dialogTitle: string;
  readonly help: string;
  /** As it is called until somebody says otherwise. */
  readonly named: string;
  /** The first is taken where nobody chooses. */
  readonly formats: readonly [Format, ...Format[]];
  readonly wordOf: (format: Format) => string;
  readonly isActing: boolean;
  readonly failure: FailureAnswer | undefined;
  /** @returns the job's id; undefined where it was refused. */
  readonly onTake: (order: {
    readonly title: string;
    readonly format: Format;
    readonly language: Language;
  }) => Promise<string | undefined>;
  readonly onClose: () => void;
}

export function TakeOutDialog<Format extends string>(props: TakeOutDialogProps<Format>) {
  const { name, formats, wordOf } = props;
  const t = useText();
  const own = useLanguage().language;
  const [title, setTitle] = useState(props.named);
  const [format, setFormat] = useState<Format>(formats[0]);
  const [language, setLanguage] = useState<Language>(own);
  const [jobId, setJobId] = useState<string>();
  const start = async () => {
    setJobId(undefined);
    setJobId(await props.onTake({ title, format, language }));
  };
  return (
    <FormDialog
      title={props.dialogTitle}
      cancelLabel={t('links:cancel')}
      actLabel={t('links:takeOut')}
      icon="download"
      isActing={props.isActing}
      failure={props.failure}
      onAct={start}
      onClose={props.onClose}
    >
      <p className="fp-quiet">{props.help}</p>
      <TextField name={`${name}Title`} label={t('links:name')} isRequired isFirst value={title} onChange={setTitle} />
      <ChoiceField
        name={`${name}Format`}
        label={t('links:format')}
        value={format}
        onChange={(chosen) => setFormat(chosen ?? formats[0])}
        choices={formats.map((value) => ({ value, label: wordOf(value) }))}
      />
      <ChoiceField
        name={`${name}Language`}
        label={t('links:language')}
        value={language}
        onChange={(chosen) => setLanguage(chosen ?? own)}
        choices={languages.map((value) => ({ value, label: t(`vocabulary:language.${value}`) }))}
      />
      <JobResult jobId={jobId} />
    </FormDialog>
  );
}
