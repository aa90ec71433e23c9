// A definition that another station wrote as a file: checked against its schema, then kept for one of our registers.
import { useState } from 'react';
import { useLocation } from 'wouter';
import { ImportDefinitionFile } from '../../shared/domain/register/saved-reading.ts';
import type { RegisterId } from '../../shared/language/identity.ts';
import { ChoiceField, FileField, FormDialog, Notice, TextField } from '../components/index.ts';
import { useAct, useAnswer } from '../station-client.tsx';
import { useText } from '../text.tsx';

/** A definition is some kilobytes; more is another file. */
const mostBytes = 2 * 1024 ** 2;

export function TakeDefinitionIn({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const [, navigate] = useLocation();
  const act = useAct('registers.save-definition');
  const registers = useAnswer('registers.list', {}).value?.registers ?? [];
  const [file, setFile] = useState<File>();
  const [read, setRead] = useState<ImportDefinitionFile>();
  const [isUnread, setUnread] = useState(false);
  const [registerId, setRegister] = useState<RegisterId>();
  const [typed, setTyped] = useState<string>();
  const fitting = registers.filter(({ kind }) => kind === read?.kind);
  const name = typed ?? read?.name ?? '';
  const choose = async (chosen: File | undefined) => {
    setFile(chosen);
    setTyped(undefined);
    const parsed =
      chosen === undefined || chosen.size > mostBytes
        ? undefined
        : ImportDefinitionFile.safeParse(parsedJson(await chosen.text())).data;
    setRead(parsed);
    setUnread(chosen !== undefined && parsed === undefined);
  };
  const isIncomplete = read === undefined || registerId === undefined || name.trim() === '';
  const take = async () => {
    if (isIncomplete || act.isActing) return;
    const note = t('registers:definition.fromFile', { file: file?.name ?? '' }).slice(0, 500);
    const answer = await act.act({ registerId, name, note, reading: read.reading });
    if (answer.ok) navigate(`/registers/definitions/${answer.value.id}`);
  };
  return (
    <FormDialog
      title={t('registers:definition.takeIn')}
      cancelLabel={t('registers:cancel')}
      actLabel={t('registers:record')}
      icon="upload"
      isActing={act.isActing}
      isIncomplete={isIncomplete}
      failure={act.failure}
      onAct={take}
      onClose={onClose}
    >
      <FileField
        name="definitionFile"
        label={t('registers:definition.file')}
        chooseLabel={t('registers:choose')}
        accept=".json,application/json"
        value={file}
        onChange={(chosen) => void choose(chosen)}
      />
      {isUnread && <Notice tone="danger" title={t('registers:definition.unread')} isUrgent />}
      {read !== undefined && (
        <>
          {fitting.length === 0 && (
            <Notice tone="warning">
              {t('registers:definition.noRegister', { kind: t(`registers:kinds.${read.kind}`) })}
            </Notice>
          )}
          <ChoiceField
            name="definitionRegister"
            label={t('registers:register')}
            isRequired
            value={registerId}
            onChange={setRegister}
            choices={fitting.map(({ id, name: label }) => ({ value: id, label }))}
          />
          <TextField
            name="definitionName"
            label={t('registers:definition.name')}
            isRequired
            value={name}
            onChange={setTyped}
          />
        </>
      )}
    </FormDialog>
  );
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
