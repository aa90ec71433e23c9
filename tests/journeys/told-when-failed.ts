// Runs beside every journey: a failure is told together with what was on the screen.
import { afterEach } from 'vitest';
import { seenOnScreen } from './open-pages.ts';

afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') console.error(`On the screen when it failed:\n${await seenOnScreen()}`);
});
