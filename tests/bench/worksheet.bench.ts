// Opening a worksheet at a station with thousands of tasks: forty photographs, twenty entries, a thousand exhibits in its case.
// Run: node tests/bench/worksheet.bench.ts [how many exhibits]
import process from 'node:process';
import { anExhibit } from '../station/a-case.ts';
import { openTestStation } from '../station/open-test-station.ts';
import { taskStart } from '../station/worksheets/a-worksheet.ts';
import { aJpeg, takenIn } from '../station/photographs/a-photograph.ts';
import { aRequest, idOf, planned, withRequest } from '../station/examination/a-request.ts';

const exhibits = Number(process.argv[2] ?? 1000);
const tasksOfEach = ['markings', 'serial-restoration', 'toolmarks'] as const;
const photographs = 40;
const entries = 20;
const openings = 30;
const limit = 100;

const station = await openTestStation();
try {
  const requested = await withRequest(station);
  const { caseId, exhibitId } = requested;
  await station.become('registrar');
  const ids = [];
  for (let number = 1; number <= exhibits; number += 1) {
    const { id } = await station.answer('exhibits.record', anExhibit(caseId, { mark: `T${number}` }));
    ids.push(id);
  }
  const taken = [];
  for (let number = 1; number <= photographs; number += 1)
    taken.push((await takenIn(station, { caseId, exhibitId }, `K5-${number}.jpg`, await aJpeg(number))).id);
  for (let begin = 0; begin < ids.length; begin += 150) {
    const some = ids.slice(begin, begin + 150);
    await station.become('registrar');
    const { id: requestId } = await station.answer('requests.record', aRequest(caseId, some));
    await station.become('examiner');
    const assigneeId = await idOf(station, 'examiner');
    const tasks = some.flatMap((id) =>
      tasksOfEach.map((examination) => ({ exhibitId: id, examination, assigneeId, note: '' })),
    );
    await station.answer('tasks.plan', { requestId, tasks });
  }
  await station.become('examiner');
  const [taskId] = await planned(station, requested, 'general-description');
  await station.answer('tasks.start', { id: taskId, occurredAt: taskStart });
  for (let number = 1; number <= entries; number += 1) {
    const { latest } = await station.answer('worksheets.read', { taskId });
    await station.answer('worksheets.save', {
      taskId,
      previous: latest?.id,
      values: { notes: [{ notes: `Entry ${number}: ${'seen '.repeat(200)}`, photographs: taken }] },
    });
  }
  const measured: number[] = [];
  for (let opening = 0; opening < openings; opening += 1) {
    const before = performance.now();
    await station.answer('worksheets.read', { taskId });
    measured.push(performance.now() - before);
  }
  const sorted = measured.toSorted((left, right) => left - right);
  const median = sorted[Math.floor(openings / 2)] ?? Number.NaN;
  const worst = sorted.at(-1) ?? Number.NaN;
  process.stdout.write(
    `worksheet with ${photographs} photographs and ${entries} entries, ${exhibits * tasksOfEach.length} tasks: ` +
      `median ${median.toFixed(1)} ms, worst ${worst.toFixed(1)} ms   limit ${limit} ms ${median <= limit ? 'ok' : 'MISSED'}\n`,
  );
} finally {
  await station.close();
}
