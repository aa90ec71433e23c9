// A saved definition laid over files that a person chose: the main one and, where the definition joins other files, each of them. Where nothing stops it, the
// whole file is checked at once.
import { useState, type ReactNode } from 'react';
import type { OutputOf } from '../../shared/contract/index.ts';
import { isStopping } from '../../shared/domain/register/fit-definition.ts';
import type { ImportDefinitionId } from '../../shared/language/identity.ts';
import { FileField } from '../components/index.ts';
import { useAct, useAnswer, useUpload, type FailureAnswer } from '../station-client.tsx';
import { useText } from '../text.tsx';
import type { Joined } from './join-part.tsx';
import { orderOf } from './looked-at.ts';

export interface DefinitionFit {
  readonly id: ImportDefinitionId;
  readonly answer: OutputOf<'registers.fit'>;
  readonly joined: readonly Joined[];
  /** A person has to look before anything goes in. */
  readonly isStopped: boolean;
  readonly check: { readonly jobId: string; readonly order: string } | undefined;
}

export interface DefinitionFiles {
  /** One for each file beside the main one. */
  readonly fields: ReactNode;
  readonly areChosen: boolean;
  readonly isActing: boolean;
  readonly failure: FailureAnswer | undefined;
  readonly lay: (id: ImportDefinitionId, upload: string) => Promise<DefinitionFit | undefined>;
}

const nobody = '00000000-0000-7000-8000-000000000000' as ImportDefinitionId;

export function useDefinitionFiles(withId: ImportDefinitionId | undefined): DefinitionFiles {
  const t = useText();
  const hand = useUpload();
  const fit = useAct('registers.fit');
  const check = useAct('registers.check');
  const isEnabled = withId !== undefined;
  const { value, failure: unread } = useAnswer('registers.definition', { id: withId ?? nobody }, { isEnabled });
  const [files, setFiles] = useState<Readonly<Record<string, File | undefined>>>({});
  const [isHanding, setHanding] = useState(false);
  const [failure, setFailure] = useState<FailureAnswer>();
  const reading = isEnabled ? value?.versions[0]?.reading : undefined;
  const others = (reading?.joined ?? []).flatMap(({ isSameFile }, at) =>
    isSameFile ? [] : [{ name: reading?.definition.joined?.[at]?.name ?? '', field: `${withId} ${at}` }],
  );

  const handAll = async (): Promise<string[] | undefined> => {
    setFailure(undefined);
    setHanding(true);
    try {
      const uploads: string[] = [];
      for (const { field } of others) {
        const file = files[field];
        if (file !== undefined) uploads.push(await hand(file, () => undefined));
      }
      return uploads;
    } catch {
      setFailure({ code: 'station.unreachable' });
      return undefined;
    } finally {
      setHanding(false);
    }
  };

  const lay = async (id: ImportDefinitionId, upload: string): Promise<DefinitionFit | undefined> => {
    const joined = await handAll();
    if (joined === undefined) return undefined;
    const answer = await fit.act({ id, upload, joined });
    if (!answer.ok) return undefined;
    const { looked, definition, misfits } = answer.value;
    const tables = answer.value.joined.map((one) => ({ upload: one.upload, looked: { ...one.looked, keys: [] } }));
    const isStopped = misfits.some(isStopping);
    const registerId = value?.line.registerId;
    const fitted = { id, answer: answer.value, joined: tables, isStopped };
    if (isStopped || registerId === undefined) return { ...fitted, check: undefined };
    const order = orderOf({ upload, registerId, looked, definition, joined: tables });
    const begun = await check.act(order);
    return {
      ...fitted,
      check: begun.ok ? { jobId: begun.value.jobId, order: JSON.stringify(order) } : undefined,
    };
  };

  return {
    fields: others.map(({ name, field }, at) => (
      <FileField
        key={field}
        name={`joinedFile-${at}`}
        label={t('registers:definition.joinedFile', { name })}
        chooseLabel={t('registers:choose')}
        accept=".csv,.tsv,.txt,.xlsx,.xlsm,.json"
        value={files[field]}
        onChange={(file) => setFiles({ ...files, [field]: file })}
      />
    )),
    areChosen: !isEnabled || (reading !== undefined && others.every(({ field }) => files[field] !== undefined)),
    isActing: isHanding || fit.isActing || check.isActing,
    failure: failure ?? unread ?? fit.failure,
    lay,
  };
}
