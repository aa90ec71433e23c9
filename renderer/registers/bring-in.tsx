// Bringing a file in, on one page from top to bottom: register and file, how it is read, what its columns are, what the first rows become, and in.
import { useState } from 'react';
import type { InputOf } from '../../shared/contract/index.ts';
import type { DefinitionLine } from '../../shared/contract/register-definitions.ts';
import type { Definition } from '../../shared/domain/register/definition.ts';
import { drop } from '../../shared/language/habits.ts';
import { ImportDefinitionId, type RegisterId } from '../../shared/language/identity.ts';
import {
  Button,
  ChoiceField,
  FailureNotice,
  FileField,
  Group,
  Notice,
  Page,
  PageHeader,
  ProgressLine,
} from '../components/index.ts';
import { useAct, useAnswer, useMay } from '../station-client.tsx';
import { useText } from '../text.tsx';
import { ColumnPart } from './column-part.tsx';
import { JoinPart, type Joined } from './join-part.tsx';
import { orderOf, type LookedAt } from './looked-at.ts';
import { PreviewPart } from './preview-part.tsx';
import { RegisterForm } from './register-list.tsx';
import { useHanded } from './use-handed.ts';
import { useDefinitionFiles, type DefinitionFit } from './definition-files.tsx';
import { MisfitList } from './misfit-list.tsx';
import { TakePart } from './take-part.tsx';
import { WayPart } from './way-part.tsx';

type Way = InputOf<'registers.look'>['way'];

/** @param definitionId  the definition to read the file with, as the address says it. */
export function BringIn({ definitionId }: { readonly definitionId?: string }) {
  const t = useText();
  const may = useMay('registers.import');
  const asked = ImportDefinitionId.safeParse(definitionId);
  const { value, failure } = useAnswer('registers.definitions', {}, { isEnabled: may });
  const begun = value?.definitions.find(({ id }) => asked.success && id === asked.data);
  return (
    <Page>
      <PageHeader
        above={{ label: t('registers:title'), to: '/registers' }}
        title={t('registers:bringIn')}
        detail={t('registers:nothingCoerced')}
      />
      <FailureNotice failure={may ? failure : { code: 'station.forbidden' }} />
      {may && value !== undefined && (
        <>
          {definitionId !== undefined && begun === undefined && (
            <FailureNotice failure={{ code: 'registers.definition-unknown' }} />
          )}
          <Steps key={begun?.id} definitions={value.definitions} begun={begun} />
        </>
      )}
    </Page>
  );
}

interface StepsProps {
  readonly definitions: readonly DefinitionLine[];
  readonly begun: DefinitionLine | undefined;
}

function Steps({ definitions, begun }: StepsProps) {
  const t = useText();
  const [registerId, setRegister] = useState(begun?.registerId);
  const handed = useHanded();
  const [withId, setWith] = useState(begun?.id);
  const [fit, setFit] = useState<DefinitionFit>();
  const files = useDefinitionFiles(withId);
  const [definition, setDefinition] = useState<Definition>();
  const look = useAct('registers.look');
  const [looked, setLooked] = useState<LookedAt>();
  const [joined, setJoined] = useState<readonly Joined[]>([]);
  const lookAt = async (way: Way, upload = handed.upload) => {
    if (registerId === undefined || upload === undefined) return;
    const answer = await look.act({ upload, registerId, way });
    setLooked(answer.ok ? answer.value : undefined);
    setDefinition(answer.ok ? answer.value.definition : undefined);
    setJoined([]);
    setFit(undefined);
  };
  const begin = async () => {
    const upload = await handed.hand();
    if (withId === undefined) return lookAt({}, upload);
    if (upload === undefined) return;
    const fitted = await files.lay(withId, upload);
    setLooked(fitted?.answer.looked);
    setDefinition(fitted?.answer.definition);
    setJoined(fitted?.joined ?? []);
    setFit(fitted);
  };
  const changeRegister = (id: RegisterId | undefined) => {
    setRegister(id);
    setWith(undefined);
    setLooked(undefined);
  };
  const usable = definitions.filter((one) => one.registerId === registerId && one.retired === undefined);
  return (
    <div className="fp-work-stack">
      <Group title={t('registers:step.file')} detail={t('registers:fileHelp')}>
        <ChosenRegister value={registerId} onChange={changeRegister} />
        {usable.length > 0 && (
          <div className="fp-work-row">
            <ChoiceField
              name="readWith"
              label={t('registers:definition.readWith')}
              emptyLabel={t('registers:definition.none')}
              value={withId}
              onChange={(id) => {
                setWith(id);
                setLooked(undefined);
              }}
              choices={usable.map(({ id, name, version }) => ({
                value: id,
                label: t('registers:definition.named', { name, version }),
              }))}
            />
          </div>
        )}
        <FileField
          name="registerFile"
          label={t('registers:file')}
          chooseLabel={t('registers:choose')}
          accept=".csv,.tsv,.txt,.xlsx,.xlsm,.json"
          value={handed.file}
          onChange={(file) => {
            handed.choose(file);
            setLooked(undefined);
          }}
        />
        {files.fields}
        <div className="fp-button-row">
          <Button
            look={looked === undefined ? 'primary' : 'plain'}
            icon="search"
            isBusy={look.isActing || files.isActing || handed.progress !== undefined}
            isDisabled={registerId === undefined || handed.file === undefined || !files.areChosen}
            onPress={() => drop(begin())}
          >
            {t('registers:look')}
          </Button>
        </div>
        {handed.progress !== undefined && (
          <ProgressLine label={t('registers:looking')} {...handed.progress} unit="bytes" />
        )}
        <FailureNotice
          failure={handed.failure ?? look.failure ?? files.failure}
          whatIsSafe={t('registers:nothingIn')}
        />
      </Group>
      {looked !== undefined && definition !== undefined && registerId !== undefined && (
        <>
          {looked.sameAs !== undefined && (
            <Notice tone="info">{t('registers:sameAs', { number: looked.sameAs })}</Notice>
          )}
          {fit !== undefined && <MisfitList fit={fit} />}
          <WayPart looked={looked} isBusy={look.isActing} onChange={(way) => drop(lookAt(way))} />
          <ColumnPart looked={looked} definition={definition} onChange={setDefinition} />
          {handed.upload !== undefined && (
            <Ordered
              upload={handed.upload}
              registerId={registerId}
              looked={looked}
              definition={definition}
              joined={joined}
              fit={fit}
              onChange={(next, tables) => {
                setDefinition(next);
                setJoined(tables);
              }}
            />
          )}
        </>
      )}
    </div>
  );
}

interface OrderedProps {
  readonly upload: string;
  readonly registerId: RegisterId;
  readonly looked: LookedAt;
  readonly definition: Definition;
  readonly joined: readonly Joined[];
  readonly fit: DefinitionFit | undefined;
  readonly onChange: (definition: Definition, joined: readonly Joined[]) => void;
}

/** What the files and what was said of them give: other tables, the first rows, the whole file. */
function Ordered({ upload, registerId, looked, definition, joined, fit, onChange }: OrderedProps) {
  const t = useText();
  const order = orderOf({ upload, registerId, looked, definition, joined });
  const first = useAnswer('registers.join', order, { isEnabled: joined.length > 0, keepPrevious: true });
  const states = joined.length > 0 ? (first.value?.tables ?? []) : [];
  return (
    <>
      <JoinPart {...{ registerId, upload, looked, definition, joined, states, onChange }} />
      {joined.length > 0 && <FailureNotice failure={first.failure} whatIsSafe={t('registers:nothingIn')} />}
      <PreviewPart
        looked={looked}
        definition={definition}
        joined={joined}
        rows={joined.length > 0 ? first.value?.rows : undefined}
      />
      <TakePart key={`${upload} ${fit?.answer.name ?? ''}`} registerId={registerId} order={order} fit={fit} />
    </>
  );
}

interface ChosenProps {
  readonly value: RegisterId | undefined;
  readonly onChange: (id: RegisterId | undefined) => void;
}

function ChosenRegister({ value, onChange }: ChosenProps) {
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  const registers = useAnswer('registers.list', {}).value?.registers ?? [];
  if (isOpen)
    return (
      <RegisterForm
        onDone={(id) => {
          setOpen(false);
          if (id !== undefined) onChange(id);
        }}
      />
    );
  return (
    <div className="fp-work-row">
      <ChoiceField
        name="register"
        label={t('registers:register')}
        isRequired
        value={value}
        onChange={onChange}
        choices={registers.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Button icon="add" onPress={() => setOpen(true)}>
        {t('registers:open')}
      </Button>
    </div>
  );
}
