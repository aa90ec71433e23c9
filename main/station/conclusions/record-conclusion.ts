// Recording a conclusion: by who examined, on a worksheet that is signed, on a scale in its newest version, and with both propositions where
// the scale weighs them. Nothing here says in a label what was concluded.
import type { ParsedInputOf } from '../../../shared/contract/index.ts';
import type { VerificationMode } from '../../../shared/domain/examination/conclusion.ts';
import type { ConclusionScale } from '../../../shared/domain/examination/scale.ts';
import { ConclusionId } from '../../../shared/language/identity.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import type { ReadableDatabase } from '../../database/index.ts';
import type { Act } from '../act.ts';
import {
  readDefinition,
  readOpenRequest,
  readRequest,
  readTask,
  readTaskInHand,
  recordInFile,
  recordTaskEvent,
  taskLabel,
  type TaskRow,
} from '../examination/index.ts';
import { demandComparisons } from '../comparison/read-comparisons.ts';
import { calledExhibit } from '../exhibit-called.ts';
import { reads, type Handler, type ReadHandler } from '../handler.ts';
import { signAgain, writesSigned } from '../signing.ts';
import { readStoredJson, storedJson } from '../stored-json.ts';
import { isWorksheetSigned } from '../worksheets/index.ts';
import { conclusionLabel, conclusionsOf, readConclusion, type ConclusionRow } from './conclusion-records.ts';
import { demandLevel } from './demands.ts';
import { knowsExpectation } from './hindrances.ts';
import { newestScales, recordScale } from './scale-records.ts';
import { drawnMode } from './verification-rule.ts';

type Input = ParsedInputOf<'conclusions.record'>;

export const conclusionChanges = ['conclusions', 'examination', 'desk', 'lists'] as const;

export const toRecord: ReadHandler<'conclusions.to-record'> = reads(({ db }, { taskId }) => {
  const task = readTask(db, taskId);
  return {
    questions: questionsOf(db, task),
    scales: newestScales(db)
      .map(({ scale }) => scale)
      .filter((scale) => isFor(scale, task)),
    isWorksheetSigned: isWorksheetSigned(db, taskId),
  };
});

function questionsOf(db: ReadableDatabase, { request_id: id }: TaskRow): string[] {
  const { questions } = readRequest(db, id).request;
  return readStoredJson<readonly { readonly words: string }[]>(questions).map(({ words }) => words);
}

function isFor({ examinations, isOffered }: ConclusionScale, { examination }: TaskRow): boolean {
  return isOffered && (examinations.length === 0 || examinations.includes(examination));
}

export const recordConclusion: Handler<'conclusions.record'> = writesSigned(
  conclusionChanges,
  (inside, { signature }) => signAgain(inside, signature.passphrase),
  (act, input, signer) => {
    const task = taskToConclude(act, input);
    const corrected = input.corrects === undefined ? undefined : readCorrected(act.db, task, input.corrects.id);
    if (!questionsOf(act.db, task).includes(input.question)) throw new FocalPointError('conclusions.question-unknown');
    const scale = demandScale(act.db, task, input);
    demandComparisons(act, input.comparisons, task.case_id);
    const compared = comparedWith(act.db, task, input);
    demandNoOther(act.db, task, input, compared);
    const id = ConclusionId.parse(act.nextId());
    const mode = modeFor(act.db, id, scale, corrected);
    const said = {
      id,
      task_id: task.id,
      request_id: task.request_id,
      case_id: task.case_id,
      exhibit_id: task.exhibit_id,
      exhibit: task.exhibit,
      ...compared,
      question: input.question,
      scale_id: recordScale(act, scale),
      value: input.value,
      likelihood_ratio: input.likelihoodRatio ?? null,
      first_proposition: input.propositions.first,
      second_proposition: input.propositions.second,
      basis: input.basis,
      limitations: input.limitations,
      comparisons: storedJson(input.comparisons),
      mode,
      corrects: input.corrects?.id ?? null,
      reason: input.corrects?.reason ?? '',
      recorded_at: act.now,
      person_id: signer.id,
      person: signer.name,
      signature_key: signer.key.fingerprint,
    };
    const label = conclusionLabel(taskLabel(task), compared.compared_with);
    act.record(
      'conclusion',
      { ...said, signature: signer.key.signAct(said) },
      { action: 'conclusion.recorded', label },
    );
    recordInFile(act, { caseId: task.case_id, requestId: task.request_id, kind: 'conclusion', id, label });
    if (input.finishes && task.state === 'started') recordTaskEvent(act, task, { kind: 'finished', signer });
    return { id, mode };
  },
);

/**
 * A first conclusion needs the task in hand; a correction may come after the task was finished, from whoever has it.
 * @throws FocalPointError `tasks.unknown`, `tasks.over`, `tasks.not-yours`, `tasks.not-started`, `requests.over`, `conclusions.not-asked`,
 *   `conclusions.knows-expectation`, `conclusions.worksheet-unsigned`
 */
function taskToConclude(act: Act, { taskId, corrects }: Input): TaskRow {
  const task = readTask(act.db, taskId);
  const isCorrection = corrects !== undefined && task.state === 'finished';
  if (!isCorrection) readTaskInHand(act, taskId);
  else if (task.assignee_id !== act.actor.id) throw new FocalPointError('tasks.not-yours', { person: task.assignee });
  readOpenRequest(act.db, task.request_id);
  if (!readDefinition(act.db, task.definition_id).concludes)
    throw new FocalPointError('conclusions.not-asked', { task: taskLabel(task) });
  if (knowsExpectation(act.db, task.request_id, act.actor.id))
    throw new FocalPointError('conclusions.knows-expectation');
  if (!isWorksheetSigned(act.db, taskId))
    throw new FocalPointError('conclusions.worksheet-unsigned', { task: taskLabel(task) });
  return task;
}

/** @throws FocalPointError `conclusions.unknown`, `conclusions.of-another-task`, `conclusions.corrected-already` */
function readCorrected(db: ReadableDatabase, task: TaskRow, id: ConclusionId): ConclusionRow {
  const { row } = readConclusion(db, id);
  if (row.task_id !== task.id) throw new FocalPointError('conclusions.of-another-task');
  if (row.corrected_by !== null) throw new FocalPointError('conclusions.corrected-already');
  return row;
}

/**
 * @throws FocalPointError `conclusions.scale-unknown`, `conclusions.scale-outdated`, `conclusions.scale-unfit`, `conclusions.needs-propositions`,
 *   `conclusions.needs-ratio`, and as `demandLevel`
 */
function demandScale(db: ReadableDatabase, task: TaskRow, input: Input): ConclusionScale {
  const scale = newestScales(db).find((newest) => newest.scale.code === input.scale.code)?.scale;
  if (scale === undefined) throw new FocalPointError('conclusions.scale-unknown');
  if (scale.version !== input.scale.version) throw new FocalPointError('conclusions.scale-outdated');
  if (!isFor(scale, task)) throw new FocalPointError('conclusions.scale-unfit', { scale: scale.code });
  demandLevel(scale, input.value, input.likelihoodRatio);
  if (scale.kind === 'likelihood-ratio') {
    const { first, second } = input.propositions;
    if (first === '' || second === '') throw new FocalPointError('conclusions.needs-propositions');
    if (input.likelihoodRatio === undefined) throw new FocalPointError('conclusions.needs-ratio');
  }
  return scale;
}

type Compared = Pick<ConclusionRow, 'compared_kind' | 'compared_exhibit_id' | 'compared_with'>;

/** @throws FocalPointError `exhibits.unknown`, `conclusions.compared-with-itself` */
function comparedWith(db: ReadableDatabase, task: TaskRow, { comparedWith: compared }: Input): Compared {
  if (compared.kind !== 'exhibit')
    return {
      compared_kind: compared.kind,
      compared_exhibit_id: null,
      compared_with: compared.kind === 'named' ? compared.words : '',
    };
  if (compared.exhibitId === task.exhibit_id) throw new FocalPointError('conclusions.compared-with-itself');
  const called = calledExhibit(db, compared.exhibitId);
  if (called === undefined) throw new FocalPointError('exhibits.unknown');
  const words = called.caseId === task.case_id ? called.label : called.elsewhere;
  return { compared_kind: 'exhibit', compared_exhibit_id: called.id, compared_with: words };
}

/**
 * Two answers to one question about one pair would leave the choice to the reader. An exhibit that is called otherwise since is the same.
 * @throws FocalPointError `conclusions.recorded-already`
 */
function demandNoOther(db: ReadableDatabase, task: TaskRow, { question, corrects }: Input, compared: Compared): void {
  const { compared_with: words, compared_exhibit_id: exhibitId } = compared;
  const other = conclusionsOf(db, { taskId: task.id }).find(
    ({ row }) =>
      row.corrected_by === null &&
      row.id !== corrects?.id &&
      (row.compared_with === words || (exhibitId !== null && row.compared_exhibit_id === exhibitId)) &&
      row.question === question,
  );
  if (other !== undefined)
    throw new FocalPointError('conclusions.recorded-already', { label: conclusionLabel(taskLabel(task), words) });
}

function modeFor(
  db: ReadableDatabase,
  id: ConclusionId,
  scale: ConclusionScale,
  corrected: ConclusionRow | undefined,
): VerificationMode {
  if (!scale.needsVerification) return 'not-needed';
  return drawnMode(db, id, corrected?.mode === 'blind');
}
