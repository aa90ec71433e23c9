// Photographs of the exhibits on a chart that leaves, as the screen shows them. A photograph that may not leave is not among them: its thing then has its sign.
import { hash } from 'node:crypto';
import type { ShownChart } from '../../../shared/domain/graph/shown-chart.ts';
import type { CaseId } from '../../../shared/language/identity.ts';
import type { ChartPictures } from '../../documents/index.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import { gateOf } from '../firewall.ts';
import { turnedPreview } from '../turned-preview.ts';

interface PreviewRow {
  readonly id: string;
  readonly case_id: CaseId;
  readonly content: Buffer;
  readonly view: string | null;
}

export async function picturesOfChart(db: ReadableDatabase, { drawn }: ShownChart): Promise<ChartPictures> {
  const ids = drawn.flatMap(({ node }) => node?.pictureId ?? []);
  const rows = db.all<PreviewRow>(
    statement`select a.id, a.case_id, t.content, a.view from thumbnail t join attachment a on a.id = t.attachment_id
      where a.id in (select value from json_each(${JSON.stringify(ids)}))`,
  );
  const held = new Set(
    [...new Set(rows.map(({ case_id }) => case_id))].flatMap((caseId) =>
      gateOf(db, caseId).held.map(({ id }) => id as string),
    ),
  );
  const pictures: Record<string, ChartPictures[string]> = {};
  for (const { id, content, view } of rows) {
    if (held.has(id)) continue;
    const jpeg = await turnedPreview(content, view);
    pictures[id] = { jpeg: new Uint8Array(jpeg), sha256: hash('sha256', jpeg) };
  }
  return pictures;
}
