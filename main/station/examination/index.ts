// The door of examination for the areas that work on tasks: worksheets, conclusions, reports. The same rules, the same one way of writing.
export { newestDefinition, newestDefinitions, readDefinition, recordDefinition } from './definitions.ts';
export { recordInFile } from './file-entries.ts';
export { readOpenRequest, readRequest, standing, stateOfRequest } from './request-records.ts';
export {
  readTask,
  readTaskInHand,
  recordTaskEvent,
  shownTask,
  taskLabel,
  tasksOf,
  type TaskRow,
} from './task-records.ts';
