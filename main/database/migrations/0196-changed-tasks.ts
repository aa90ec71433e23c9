// The queue at 10,000 open tasks: whatever a line of it shows raises the revision of that line when it changes, so that the first queue
// after a write reads only what changed.
import type { Migration } from '../migrate.ts';

const next = '(select max(revision) + 1 from task_line)';

export const changedTasks: Migration = {
  number: 196,
  name: 'changed-tasks',
  sql: `
alter table task_line add column revision integer not null default 0;
create index task_line_by_revision on task_line (revision);
create trigger task_line_added after insert on task_line begin
  update task_line set revision = ${next} where task_id = new.task_id;
end;
create trigger task_line_changed after update on task_line when new.revision = old.revision begin
  update task_line set revision = ${next} where task_id = new.task_id;
end;
create trigger task_line_priority after insert on request_event when new.priority is not null begin
  update task_line set revision = ${next}
    where task_id in (select id from exam_task where request_id = new.request_id);
end;
create trigger task_line_case after update on case_record
  when new.title is not old.title or new.detention_until is not old.detention_until begin
  update task_line set revision = ${next}
    where task_id in (select id from exam_task where case_id = new.id);
end;
create trigger task_line_exhibit after update on exhibit_line
  when new.number is not old.number or new.mark is not old.mark or new.mark_order is not old.mark_order begin
  update task_line set revision = ${next}
    where task_id in (select id from exam_task where exhibit_id = new.exhibit_id);
end;
`,
};
