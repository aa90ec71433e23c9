// Who says of a person that they possessed a thing signs it; a signed charge says when the incident was that it is about. Rows of before stay as
// they were, with their hash and their signature. And rounds that are no live ones are found without reading every exhibit.
import type { Migration } from '../migrate.ts';

export const answeredFor: Migration = {
  number: 325,
  name: 'answered-for',
  sql: `
alter table attribution_event add column signature_key text;
alter table attribution_event add column signature text;
create trigger attribution_event_signed before insert on attribution_event
when new.signature_key is null or new.signature is null
begin select raise(abort, 'an attribution is signed'); end;
alter table charge_event add column incident_kind text;
alter table charge_event add column incident_from text;
create trigger charge_event_names_its_day before insert on charge_event
when new.incident_kind is null or new.incident_from is null
begin select raise(abort, 'a charge says when its incident was'); end;
-- The same words as in main/station/exhibit-totals.ts, or the index helps nobody.
create index exhibit_no_live_round on exhibit (case_id) where kind = 'ammunition' and facts ->> '$.ammunitionState'
  in ('blank', 'modified-blank', 'fired-case', 'fired-bullet', 'bullet-fragment', 'component');
`,
};
