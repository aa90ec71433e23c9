import { describe, expect, test } from 'vitest';
import { obstacleToTaskAct } from '../../../shared/domain/lists/tasks.ts';
import { heads } from '../../../shared/reference/examinations/heads.ts';
import { examinationsFor } from '../../../shared/reference/question-examinations.ts';
import { standardQuestions } from '../../../shared/reference/standard-questions.ts';

describe('what the questions suggest', () => {
  test('is something for every standard question, and only examinations there are', () => {
    const known = new Set<string>(heads.map(({ code }) => code));
    const suggested = standardQuestions.rows.map(({ code }) => ({ code, examinations: [...examinationsFor([code])] }));
    expect(suggested.filter(({ examinations }) => examinations.every((one) => one === 'safety'))).toEqual([]);
    expect(suggested.filter(({ examinations }) => !examinations.every((one) => known.has(one)))).toEqual([]);
  });

  test('begins with making safe, whatever was asked in own words', () => {
    expect([...examinationsFor([])]).toEqual(['safety']);
    expect([...examinationsFor(['no-such-question'])]).toEqual(['safety']);
  });
});

describe('what a selection of tasks allows', () => {
  const examiner = { id: 'a', isSupervisor: false };
  const supervisor = { id: 's', isSupervisor: true };

  test('an examiner takes what is nobody’s and gives nothing of somebody else’s away', () => {
    expect(obstacleToTaskAct('take', { isOver: false, assigneeId: '', isAwaited: false }, examiner)).toBeUndefined();
    expect(obstacleToTaskAct('take', { isOver: false, assigneeId: 'a', isAwaited: false }, examiner)).toBe(
      'yours-already',
    );
    expect(obstacleToTaskAct('cancel', { isOver: false, assigneeId: 'b', isAwaited: false }, examiner)).toBe(
      'of-somebody-else',
    );
    expect(obstacleToTaskAct('give', { isOver: false, assigneeId: 'b', isAwaited: false }, supervisor)).toBeUndefined();
  });

  test('what later tasks wait for is cancelled only by a supervisor', () => {
    const awaited = { isOver: false, assigneeId: 'a', isAwaited: true };
    expect(obstacleToTaskAct('cancel', awaited, examiner)).toBe('others-wait');
    expect(obstacleToTaskAct('cancel', awaited, supervisor)).toBeUndefined();
  });

  test('nothing is done with what is over, by a supervisor neither', () => {
    for (const act of ['take', 'give', 'cancel'] as const)
      expect(obstacleToTaskAct(act, { isOver: true, assigneeId: '', isAwaited: false }, supervisor)).toBe('over');
  });
});
