// Exhibits × examinations as one table: arrows move from box to box, Space ticks, and the button of a column ticks all that fit.
import { memo, useCallback, useEffect, useRef } from 'react';
import type { KeyboardEvent } from 'react';
import type { OutputOf } from '../../shared/contract/index.ts';
import type { Task } from '../../shared/contract/tasks.ts';
import { examinationPhases } from '../../shared/domain/examination/definition.ts';
import { wordsIn } from '../../shared/domain/examination/words.ts';
import { IconButton, Tag } from '../components/index.ts';
import { useLanguage, useText } from '../text.tsx';

type Examination = OutputOf<'tasks.examinations'>['examinations'][number];
type Exhibit = OutputOf<'requests.read'>['named'][number];

export interface PlanCell {
  readonly fits: boolean;
  /** Planned in this request and not over: it cannot be planned twice. */
  readonly here: Task | undefined;
  /** Done or planned before: it may be planned again, and one should know. */
  readonly alsoIn: Task | undefined;
}

/** The name of a cell: `<exhibit> <examination>`. */
export function cellOf(exhibitId: string, code: string): string {
  return `${exhibitId} ${code}`;
}

export interface PlanMatrixProps {
  readonly exhibits: readonly Exhibit[];
  readonly examinations: readonly Examination[];
  /** Codes that the questions suggest. */
  readonly suggested: ReadonlySet<string>;
  readonly cells: ReadonlyMap<string, PlanCell>;
  readonly chosen: ReadonlySet<string>;
  readonly onChange: (chosen: ReadonlySet<string>) => void;
}

const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

export function PlanMatrix(props: PlanMatrixProps) {
  const { exhibits, examinations, suggested, cells, chosen, onChange } = props;
  const t = useText();
  const { language } = useLanguage();
  const table = useRef<HTMLTableElement>(null);
  const held = useRef({ chosen, onChange });
  useEffect(() => {
    held.current = { chosen, onChange };
  });
  const toggle = useCallback((name: string) => {
    const next = new Set(held.current.chosen);
    if (!next.delete(name)) next.add(name);
    held.current.onChange(next);
  }, []);
  const tickColumn = (code: string) => {
    const names = exhibits
      .map(({ exhibitId }) => cellOf(exhibitId, code))
      .filter((name) => cells.get(name)?.fits === true && cells.get(name)?.here === undefined);
    const isAll = names.every((name) => chosen.has(name));
    const next = new Set(chosen);
    for (const name of names)
      if (isAll) next.delete(name);
      else next.add(name);
    onChange(next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (step === undefined || !(event.target instanceof HTMLInputElement)) return;
    const [row, column] = (event.target.dataset['cell'] ?? '').split(',').map(Number);
    const next = nextBox(table.current, [row ?? 0, column ?? 0], step, [exhibits.length, examinations.length]);
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
  };
  const phases = examinationPhases
    .map((phase) => ({ phase, columns: examinations.filter((examination) => examination.phase === phase).length }))
    .filter(({ columns }) => columns > 0);
  return (
    <div className="fp-plan" role="region" aria-label={t('examination:plan.matrix')} tabIndex={0}>
      <div role="presentation" onKeyDown={onKeyDown}>
        <table ref={table}>
          <caption className="fp-hidden">{t('examination:plan.matrixHelp')}</caption>
          <thead>
            <tr>
              <th scope="col" rowSpan={2}>
                {t('work:exhibit.one')}
              </th>
              {phases.map(({ phase, columns }) => (
                <th key={phase} scope="colgroup" colSpan={columns}>
                  {t(`examination:phase.${phase}`)}
                </th>
              ))}
            </tr>
            <tr>
              {examinations.map(({ code, words, consumes }) => (
                <th key={code} scope="col" className={suggested.has(code) ? 'fp-plan-help' : undefined}>
                  <span className="fp-plan-column">
                    <span>{wordsIn(words, language)}</span>
                    {suggested.has(code) && <Tag>{t('examination:plan.suggested')}</Tag>}
                    {consumes && <Tag>{t('examination:plan.consumes')}</Tag>}
                    <IconButton
                      icon="accept"
                      size="small"
                      label={t('examination:plan.tickAll', { examination: wordsIn(words, language) })}
                      onPress={() => tickColumn(code)}
                    />
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {exhibits.map((exhibit, row) => (
              <tr key={exhibit.exhibitId}>
                <th scope="row">
                  <a href={`#/exhibits/${exhibit.exhibitId}`}>{exhibit.label}</a>
                  <span className="fp-quiet fp-work-second">{exhibit.description}</span>
                </th>
                {examinations.map(({ code, words }, column) => {
                  const name = cellOf(exhibit.exhibitId, code);
                  return (
                    <Box
                      key={code}
                      name={name}
                      place={`${row},${column}`}
                      label={`${exhibit.label}: ${wordsIn(words, language)}`}
                      cell={cells.get(name)}
                      isChosen={chosen.has(name)}
                      toggle={toggle}
                    />
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

interface BoxProps {
  readonly name: string;
  readonly place: string;
  readonly label: string;
  readonly cell: PlanCell | undefined;
  readonly isChosen: boolean;
  readonly toggle: (name: string) => void;
}

/** Five hundred exhibits are ten thousand boxes: only the one that changed is drawn again. */
const Box = memo(
  function Box({ name, place, label, cell, isChosen, toggle }: BoxProps) {
    const t = useText();
    if (cell?.fits !== true) return <td aria-label={t('examination:plan.unfit')} />;
    if (cell.here !== undefined)
      return (
        <td>
          <a href={`#/examination/tasks/${cell.here.id}`}>{t(`examination:taskState.${cell.here.state}`)}</a>
        </td>
      );
    const { alsoIn } = cell;
    const before =
      alsoIn === undefined
        ? undefined
        : t('examination:plan.before', { task: `${alsoIn.requestNumber} / ${alsoIn.number}` });
    return (
      <td>
        <input
          type="checkbox"
          data-cell={place}
          aria-label={before === undefined ? label : `${label}. ${before}`}
          checked={isChosen}
          onChange={() => toggle(name)}
        />
        {alsoIn !== undefined && (
          <a className="fp-work-second" href={`#/examination/tasks/${alsoIn.id}`} title={before}>
            {t(`examination:taskState.${alsoIn.state}`)}
          </a>
        )}
      </td>
    );
  },
  (before, after) =>
    before.isChosen === after.isChosen &&
    before.label === after.label &&
    before.cell?.here?.id === after.cell?.here?.id &&
    before.cell?.here?.state === after.cell?.here?.state &&
    before.cell?.alsoIn?.id === after.cell?.alsoIn?.id &&
    before.cell?.alsoIn?.state === after.cell?.alsoIn?.state &&
    before.place === after.place,
);

/** The next box in this direction, over what cannot be ticked; none at the edge. */
function nextBox(
  table: HTMLTableElement | null,
  from: readonly [number, number],
  [down, right]: readonly [number, number],
  [rows, columns]: readonly [number, number],
): HTMLInputElement | undefined {
  let [row, column] = from;
  for (;;) {
    row += down;
    column += right;
    if (row < 0 || column < 0 || row >= rows || column >= columns) return undefined;
    const box = table?.querySelector<HTMLInputElement>(`input[data-cell="${row},${column}"]`);
    if (box !== null && box !== undefined) return box;
  }
}
