// Every list there is, by its name.
import { caseList } from './cases.ts';
import { exhibitList } from './exhibits.ts';
import type { ListDescription, ListName } from './list-description.ts';
import { requestList } from './requests.ts';
import { submissionList } from './submissions.ts';
import { taskList } from './tasks.ts';

export const listDescriptions: Readonly<Record<ListName, ListDescription>> = {
  exhibits: exhibitList,
  cases: caseList,
  submissions: submissionList,
  requests: requestList,
  tasks: taskList,
};
