// A station brings the profile of a court as a file; what is wrong in it is said line by line, and nothing is taken in.
import { useState } from 'react';
import { drop } from '../../shared/language/habits.ts';
import { FailureNotice, FileField, Group, Notice } from '../components/index.ts';
import { useAct, useMay, type FailureAnswer } from '../station-client.tsx';
import { useText, type Translate } from '../text.tsx';

/** Larger than any profile: such a file is none. */
const mostBytes = 100_000;

export function BringProfile() {
  const t = useText();
  const mayBring = useMay('court-file.bring-profile');
  const { act, failure } = useAct('court-file.bring-profile');
  const [file, setFile] = useState<File>();
  const [brought, setBrought] = useState<{ readonly code: string; readonly version: number }>();
  if (!mayBring) return null;
  const bring = async (chosen: File) => {
    setBrought(undefined);
    const answer = await act({ text: await chosen.slice(0, mostBytes).text() });
    if (answer.ok) setBrought(answer.value);
  };
  return (
    <Group
      title={t('courtFile:profile.bring')}
      detail={t('courtFile:profile.bringHelp', { form: 'focal-point/bundle-profile/1' })}
    >
      <FileField
        name="profileFile"
        label={t('courtFile:profile.bring')}
        chooseLabel={t('courtFile:profile.bringAct')}
        accept=".json"
        value={file}
        onChange={(chosen) => {
          setFile(chosen);
          if (chosen !== undefined) drop(bring(chosen));
        }}
      />
      <FailureNotice failure={failure} />
      {failure?.fields !== undefined && failure.fields.length > 0 && (
        <ul>
          {failure.fields.map((fault) => (
            <li key={`${fault.path} ${fault.code}`}>{faultOf(fault, t)}</li>
          ))}
        </ul>
      )}
      {brought !== undefined && (
        <Notice tone="good" title={t('courtFile:profile.brought', { code: brought.code, version: brought.version })} />
      )}
    </Group>
  );
}

function faultOf({ code, path, details }: NonNullable<FailureAnswer['fields']>[number], t: Translate): string {
  const values = { path, line: details?.['line'] ?? 1 };
  switch (code) {
    case 'not-json':
    case 'missing':
    case 'unknown':
      return t(`courtFile:profile.fault.${code}`, values);
    default:
      return t('courtFile:profile.fault.not-allowed', values);
  }
}
