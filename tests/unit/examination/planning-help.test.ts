import { describe, expect, test } from 'vitest';
import { obstacleToTaskAct } from '../../../shared/domain/lists/tasks.ts';
import { heads } from '../../../shared/reference/examinations/heads.ts';
import { examinationsFor } from '../../../shared/reference/question-examinations.ts';
import { standardQuestions } from '../../../shared/reference/standard-questions.ts';

describe('what the questions suggest', () => {
  test('is something for every standard question, and only examinations there are', () => {
    const known = new Set<string>(heads.map(({ code }) => code));
    for (const { code } of standardQuestions.rows) {
      const suggested = [...examinationsFor([code])];
      expect(
        suggested.filter((one) => one !== 'safety'),
        code,
      ).not.toEqual([]);
      expect(
        suggested.filter((one) => !known.has(one)),
        code,
      ).toEqual([]);
    }
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
    expect(obstacleToTaskAct('take', { isOver: false, assigneeId: '' }, examiner)).toBeUndefined();
    expect(obstacleToTaskAct('take', { isOver: false, assigneeId: 'a' }, examiner)).toBe('yours-already');
    expect(obstacleToTaskAct('cancel', { isOver: false, assigneeId: 'b' }, examiner)).toBe('of-somebody-else');
    expect(obstacleToTaskAct('give', { isOver: false, assigneeId: 'b' }, supervisor)).toBeUndefined();
  });

  test('nothing is done with what is over, by a supervisor neither', () => {
    for (const act of ['take', 'give', 'cancel'] as const)
      expect(obstacleToTaskAct(act, { isOver: true, assigneeId: '' }, supervisor)).toBe('over');
  });
});
