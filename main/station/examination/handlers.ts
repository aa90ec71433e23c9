// Examination: requests, the tasks that come of them, and the order they are done in.
import type { requestsContract } from '../../../shared/contract/requests.ts';
import type { tasksContract } from '../../../shared/contract/tasks.ts';
import type { Handlers } from '../handler.ts';
import { longReads } from '../long-reads.ts';
import { assign, cancel, examinations, plan } from './plan-tasks.ts';
import { listRequests, readWholeRequest } from './read-requests.ts';
import { listTasks, readWholeTask, workload } from './read-tasks.ts';
import { turnaround } from './read-turnaround.ts';
import { endRequest, permit, recordRequest, setPriority } from './requests.ts';
import { except, recordResult, reopen, start } from './work-on-tasks.ts';

export const examinationHandlers: Handlers<keyof typeof requestsContract | keyof typeof tasksContract> = {
  'requests.record': recordRequest,
  'requests.set-priority': setPriority,
  'requests.permit': permit,
  'requests.end': endRequest,
  'requests.list': listRequests,
  'requests.read': readWholeRequest,
  'requests.turnaround': turnaround,
  'tasks.examinations': examinations,
  'tasks.plan': plan,
  'tasks.assign': assign,
  'tasks.start': start,
  'tasks.except': except,
  'tasks.record-result': recordResult,
  'tasks.cancel': cancel,
  'tasks.reopen': reopen,
  'tasks.read': readWholeTask,
  'tasks.list': listTasks,
  'tasks.workload': workload,
  'tasks.selection': longReads['tasks.selection'],
  'tasks.selected': longReads['tasks.selected'],
};
