// Standard paragraphs: those that come with the program, each replaced by the newest version the laboratory wrote in that language.
import type { ReportBlock } from '../../../shared/contract/reports.ts';
import type { BlockPlace } from '../../../shared/domain/report/report-content.ts';
import { languages, type Language } from '../../../shared/domain/roles.ts';
import type { Instant } from '../../../shared/language/instant.ts';
import { standardBlocks } from '../../../shared/reference/report-blocks/index.ts';
import { serbianLatin } from '../../../shared/text/serbian-latin.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import { reads, writes, type Handler, type ReadHandler } from '../handler.ts';

interface BlockRow {
  readonly code: string;
  readonly language: Language;
  readonly version: number;
  readonly place: BlockPlace;
  readonly title: string;
  readonly body: string;
  readonly is_verified: number;
  readonly recorded_at: Instant;
  readonly recorder: string;
}

export const listBlocks: ReadHandler<'reports.blocks'> = reads(({ db }, { language }) => ({
  blocks: (language === undefined ? languages : [language]).flatMap((one) => blocksIn(db, one)),
}));

function blocksIn(db: ReadableDatabase, language: Language): ReportBlock[] {
  const blocks = new Map<string, ReportBlock>(seeded(language).map((block) => [block.code, block]));
  for (const row of db.each<BlockRow>(
    statement`select * from report_block where language = ${language} order by code, version`,
  )) {
    const { code, version, place, title, body: text } = row;
    blocks.set(code, {
      code,
      language,
      version,
      place,
      title,
      text,
      isVerified: row.is_verified === 1,
      recordedBy: row.recorder,
      recordedAt: row.recorded_at,
    });
  }
  return [...blocks.values()];
}

/** Version 0: nobody of this laboratory wrote it. */
function seeded(language: Language): ReportBlock[] {
  return standardBlocks.map(({ code, place, words }) => {
    const { title, text } = language === 'en' || language === 'sq' ? words[language] : words.sr;
    const inLatin = language === 'sr-Latn';
    return {
      code,
      language,
      version: 0,
      place,
      title: inLatin ? serbianLatin(title) : title,
      text: inLatin ? serbianLatin(text) : text,
      isVerified: false,
    };
  });
}

export const writeBlock: Handler<'reports.write-block'> = writes(['reports'], (act, input) => {
  const { code, language, place, title } = input;
  const last = act.db.first<{ version: number }>(
    statement`select coalesce(max(version), 0) as version from report_block where code = ${code} and language = ${language}`,
  );
  const version = (last?.version ?? 0) + 1;
  act.record(
    'report_block',
    {
      id: act.nextId(),
      code,
      language,
      version,
      place,
      title,
      body: input.text,
      is_verified: input.isVerified ? 1 : 0,
      recorded_at: act.now,
      recorded_by: act.actor.id,
      recorder: act.actor.name,
    },
    { action: 'report.block-written', label: `${title} · ${version}` },
  );
  return { version };
});
