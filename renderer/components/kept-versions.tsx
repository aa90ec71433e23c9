// What is kept under a name in versions, retired and brought back: the same parts on the page of each such thing, which gives them its words.
import { useState } from 'react';
import type { KeptVersion, RetirementEvent } from '../../shared/contract/kept-versions.ts';
import type { FailureAnswer } from '../station-client.tsx';
import { useFormat } from '../text.tsx';
import { ChoiceField } from './choice-fields.tsx';
import { FormDialog } from './form-dialog.tsx';
import { Notice } from './notice.tsx';
import { Group } from './page.tsx';
import { PlainTable } from './plain-table.tsx';
import { TextField } from './text-fields.tsx';

interface Columns {
  readonly at: string;
  readonly by: string;
}

export interface VersionsProps {
  readonly versions: readonly KeptVersion[];
  readonly shown: KeptVersion;
  readonly onShow: (version: string | undefined) => void;
  readonly words: Columns & {
    readonly versions: string;
    readonly version: string;
    readonly name: string;
    readonly note: string;
    readonly uses: string;
    readonly shown: string;
    readonly named: (version: KeptVersion) => string;
  };
}

/** All of them, and which is shown below. */
export function KeptVersions({ versions, shown, onShow, words }: VersionsProps) {
  const format = useFormat();
  return (
    <Group title={words.versions}>
      <PlainTable
        label={words.versions}
        rows={versions}
        keyOf={({ version }) => String(version)}
        columns={[
          {
            id: 'version',
            label: words.version,
            isHead: true,
            isNumber: true,
            cell: ({ version }) => format.number(version),
          },
          { id: 'name', label: words.name, cell: ({ name }) => name },
          { id: 'note', label: words.note, cell: ({ note }) => note },
          { id: 'uses', label: words.uses, isNumber: true, cell: ({ uses }) => format.number(uses) },
          { id: 'at', label: words.at, staysWhole: true, cell: ({ recordedAt }) => format.moment(recordedAt) },
          { id: 'by', label: words.by, cell: ({ by }) => by },
        ]}
      />
      {versions.length > 1 && (
        <div className="fp-work-row">
          <ChoiceField
            name="shownVersion"
            label={words.shown}
            value={String(shown.version)}
            onChange={onShow}
            choices={versions.map((one) => ({ value: String(one.version), label: words.named(one) }))}
          />
        </div>
      )}
    </Group>
  );
}

export interface RetirementsProps {
  readonly events: readonly RetirementEvent[];
  readonly words: Columns & {
    readonly title: string;
    readonly act: string;
    readonly reason: string;
    readonly kinds: Readonly<Record<RetirementEvent['kind'], string>>;
  };
}

export function Retirements({ events, words }: RetirementsProps) {
  const format = useFormat();
  if (events.length === 0) return null;
  return (
    <Group title={words.title}>
      <PlainTable
        label={words.title}
        rows={events.map((event, at) => ({ ...event, at }))}
        keyOf={({ at }) => String(at)}
        columns={[
          { id: 'kind', label: words.act, isHead: true, cell: ({ kind }) => words.kinds[kind] },
          { id: 'reason', label: words.reason, cell: ({ reason }) => reason },
          { id: 'at', label: words.at, staysWhole: true, cell: ({ recordedAt }) => format.moment(recordedAt) },
          { id: 'by', label: words.by, cell: ({ by }) => by },
        ]}
      />
    </Group>
  );
}

export function RetiredNotice({ title, reason }: { readonly title: string; readonly reason: string }) {
  return (
    <Notice tone="info" title={title}>
      <p>{reason}</p>
    </Notice>
  );
}

export interface DecideRetirementProps {
  readonly kind: 'retire' | 'restore';
  readonly words: {
    readonly title: string;
    readonly text: string;
    readonly reason: string;
    readonly cancel: string;
    readonly record: string;
  };
  readonly isActing: boolean;
  readonly failure: FailureAnswer | undefined;
  readonly onGive: (reason: string) => Promise<{ readonly ok: boolean }>;
  readonly onClose: () => void;
}

/** Why it is retired, or brought back. */
export function DecideRetirement({ kind, words, isActing, failure, onGive, onClose }: DecideRetirementProps) {
  const [reason, setReason] = useState('');
  const record = async () => {
    if (isActing || reason.trim() === '') return;
    if ((await onGive(reason)).ok) onClose();
  };
  return (
    <FormDialog
      title={words.title}
      cancelLabel={words.cancel}
      actLabel={words.record}
      isActing={isActing}
      isIncomplete={reason.trim() === ''}
      failure={failure}
      onAct={record}
      onClose={onClose}
    >
      <p>{words.text}</p>
      <TextField name={`${kind}Reason`} label={words.reason} isRequired isFirst value={reason} onChange={setReason} />
    </FormDialog>
  );
}
