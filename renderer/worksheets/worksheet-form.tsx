// Writing on a worksheet: what is typed is kept as a draft, saved as an entry as often as one wants, and signed when nothing is missing.
// Where somebody else wrote meanwhile, nothing is overwritten: both are shown field by field, and the person decides.
import { useState } from 'react';
import { isStillOpen, worksheetFaults } from '../../shared/domain/examination/worksheet-faults.ts';
import { sizeHintsOf, sizesIn } from '../../shared/domain/examination/size-hints.ts';
import { wordsIn } from '../../shared/domain/examination/words.ts';
import { drop } from '../../shared/language/habits.ts';
import { Button, FailureNotice, FormErrors, Notice } from '../components/index.ts';
import { DraftFound, DraftLine } from '../drafts/draft-line.tsx';
import { useDraft } from '../drafts/use-draft.ts';
import { useSaveKeys } from '../exhibits/save-keys.ts';
import { useAct } from '../station-client.tsx';
import { useFormat, useText } from '../text.tsx';
import { Completion } from './completion.tsx';
import { usedOverdue } from './overdue.ts';
import { Sections } from './section-fields.tsx';
import { Signing } from './signing.tsx';
import { useFaultText, useNamesFor, useSpeech, type Worksheet } from './worksheet-access.ts';
import { EntryDifferences } from './worksheet-view.tsx';
import { entered, recoveredLines, writtenOf, type Written } from './written.ts';

/** What is kept while typing, with the entry it was begun on. */
interface Kept {
  readonly written: Written;
  readonly seen: string | undefined;
}

export function WorksheetForm({ sheet }: { readonly sheet: Worksheet }) {
  const t = useText();
  const format = useFormat();
  const faultText = useFaultText();
  const save = useAct('worksheets.save');
  const [kept, setKept] = useState<Kept>(() => ({ written: writtenOf(sheet), seen: sheet.latest?.id }));
  const [saved, setSaved] = useState(() => JSON.stringify(writtenOf(sheet)));
  const [attempt, setAttempt] = useState(0);
  const [isSigning, setSigning] = useState(false);
  const { written, seen } = kept;
  const names = useNamesFor(sheet, written.values);
  const speech = useSpeech(names);
  const setWritten = (next: Written) => setKept((known) => ({ ...known, written: next }));
  const isCorrection = sheet.may === 'correct';
  const isChanged = JSON.stringify(written) !== saved;
  const { definition, task } = sheet;
  const draft = useDraft<Kept>({
    kind: 'worksheet',
    label: `${task.requestNumber} / ${task.number} · ${task.exhibit}`,
    address: `/examination/tasks/${task.id}/worksheet`,
    values: kept,
    isChanged,
    restore: setKept,
    clear: () => setKept({ written: writtenOf(sheet), seen: sheet.latest?.id }),
  });
  const isOverwriting = sheet.latest?.id !== seen;
  const faults = worksheetFaults(definition, written.values);
  const shownFaults = attempt === 0 ? faults.filter((fault) => !isStillOpen(fault)) : faults;
  const recovered = recoveredLines(sheet, written, (kind, { source }) =>
    t('worksheets:recoveredDescription', {
      what: t(`vocabulary:exhibitKind.${kind}`),
      exhibit: sheet.exhibit.mark,
      ammunition: speech.label(source.kind === 'evidence' ? source.exhibitId : source.lotId),
    }),
  );
  const perform = async () => {
    if (isCorrection) return;
    const sent = JSON.stringify(written);
    const answer = await save.act({
      taskId: task.id,
      ...(seen === undefined ? {} : { previous: seen }),
      ...entered(written),
    });
    if (!answer.ok) return;
    setKept((known) => ({ ...known, seen: answer.value.id }));
    setSaved(sent);
    draft.finish();
  };
  const toSign = () => {
    setAttempt((count) => count + 1);
    if (faults.length === 0 && missing.length === 0 && !isOverwriting) setSigning(true);
  };
  useSaveKeys(() => drop(perform()), toSign);
  const nameOf = (section: string, field: string): string => {
    const found = definition.sections.find(({ code }) => code === section);
    const words = found?.fields.find(({ code }) => code === field)?.words ?? found?.words;
    return words === undefined ? field : wordsIn(words, speech.language);
  };
  const faultErrors = faults.map((fault) => ({
    path: ['values', fault.section, fault.row, fault.field].join('.'),
    label: nameOf(fault.section, fault.field),
    message: faultText(fault),
  }));
  const missing = missingOf(sheet, written).map(({ path, label }) => ({
    path,
    label: t(`worksheets:${label}`),
    message: t('work:form.required'),
  }));
  const { consumption, shotsRecorded } = sheet;
  const access = {
    parts: { names, consumption, shotsRecorded, exhibitId: sheet.exhibit.id, caseId: task.caseId },
    speech,
    errorOf: (section: string, row: number, field: string) => {
      const fault = shownFaults.find((one) => one.section === section && one.row === row && one.field === field);
      return fault === undefined ? undefined : faultText(fault);
    },
  };
  return (
    <>
      <form
        className="fp-work-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          drop(perform());
        }}
      >
        <DraftFound draft={draft} />
        {isCorrection && (
          <Notice tone="info" title={t('worksheets:correcting')}>
            {t('worksheets:correctingHelp')}
          </Notice>
        )}
        {isOverwriting && (
          <Notice
            tone="warning"
            title={t('worksheets:meanwhile', { person: sheet.latest?.by ?? '', at: format.moment(sheet.latest?.at) })}
            actions={
              <>
                <Button size="small" onPress={() => setKept({ written, seen: sheet.latest?.id })}>
                  {t('worksheets:keepMine')}
                </Button>
                <Button size="small" onPress={() => setKept({ written: writtenOf(sheet), seen: sheet.latest?.id })}>
                  {t('worksheets:takeTheirs')}
                </Button>
              </>
            }
          >
            <p>{t('worksheets:meanwhileHelp')}</p>
            <EntryDifferences
              definition={definition}
              mine={written.values}
              theirs={sheet.latest?.values ?? {}}
              speech={speech}
            />
          </Notice>
        )}
        <FormErrors attempt={attempt} errors={attempt === 0 ? [] : [...faultErrors, ...missing]} />
        <FailureNotice failure={save.failure} whatIsSafe={t('worksheets:typedIsSafe')} />
        <Sections
          definition={definition}
          values={written.values}
          onChange={(values) => setWritten({ ...written, values })}
          access={access}
        />
        <SizeHints sheet={sheet} written={written} />
        <Completion sheet={sheet} written={written} onChange={setWritten} recovered={recovered} isTried={attempt > 0} />
        <div className="fp-work-footer">
          <DraftLine draft={draft} />
          <span className="fp-button-row">
            {!isCorrection && (
              <Button type="submit" icon="save" isBusy={save.isActing} isDisabled={!isChanged || isOverwriting}>
                {t('worksheets:save')}
              </Button>
            )}
            <Button look="primary" icon="key" onPress={toSign}>
              {isCorrection ? t('worksheets:correct') : t('worksheets:sign')}
            </Button>
          </span>
        </div>
      </form>
      {/* Beside the form, not in it: what is pressed in the dialog must not save an entry as well. */}
      {isSigning && (
        <Signing
          sheet={sheet}
          written={written}
          seen={seen}
          recovered={recovered}
          onClose={() => setSigning(false)}
          onSigned={() => {
            setSigning(false);
            setSaved(JSON.stringify(written));
            draft.finish();
          }}
        />
      )}
    </>
  );
}

/** What besides the values has to be said before anything is signed. */
function missingOf(sheet: Worksheet, written: Written) {
  const { performedFrom, performedTo, exceptionReason } = written;
  const needsReason = exceptionReason.trim() === '' && usedOverdue(sheet, written).length > 0;
  return [
    ...(performedFrom === '' ? [{ path: 'performedFrom', label: 'from' } as const] : []),
    ...(performedTo === '' ? [{ path: 'performedTo', label: 'to' } as const] : []),
    ...(needsReason ? [{ path: 'exceptionReason', label: 'exceptionReason' } as const] : []),
  ];
}

function SizeHints({ sheet, written }: { readonly sheet: Worksheet; readonly written: Written }) {
  const t = useText();
  if (sheet.definition.code !== 'dimensions') return null;
  const hints = sizeHintsOf(sizesIn(written.values));
  if (hints.length === 0) return null;
  return (
    <Notice tone="info" title={t('documents:worksheet.sizeHints')}>
      <ul className="fp-plain-list">
        {hints.map((hint) => (
          <li key={hint}>{t(`documents:worksheet.size.${hint}`)}</li>
        ))}
      </ul>
    </Notice>
  );
}
