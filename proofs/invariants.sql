-- What must hold at every moment, also between two kills. Each line: a name, then a question whose answer must be 0.
audit: the log has no gap | select (select count(*) from audit.event) - (select last_seq from audit.head)
audit: the head is the last event | select coalesce((select max(seq) from audit.event), 0) - (select last_seq from audit.head)
audit: no checkpoint is ahead of the log | select count(*) from audit.checkpoint where size > (select last_seq from audit.head)
access: a role belongs to an account with an event | select count(*) from access.held_role r where not exists (select 1 from access.account a where a.id = r.account_id)
papers: the newest step is at or before the version | select count(*) from directive.paper p where p.version < (select max(version) from directive.paper_step s where s.paper_id = p.id)
papers: every paper has its first step | select count(*) from directive.paper p where not exists (select 1 from directive.paper_step s where s.paper_id = p.id)
papers: a written paper has what was typed at its version or before | select count(*) from directive.paper p where p.origin = 'written' and not exists (select 1 from directive.paper_revision r where r.paper_id = p.id and r.version <= p.version)
papers: nothing was typed after the version | select count(*) from directive.paper p join directive.paper_revision r on r.paper_id = p.id where r.version > p.version
papers: as many frozen versions as it says | select count(*) from directive.paper p where p.frozen <> (select count(*) from directive.frozen_paper f where f.paper_id = p.id)
papers: every paper has the event of its beginning | select count(*) from directive.paper p where not exists (select 1 from audit.event e where e.subject_type = 'paper' and e.subject_id = p.id::text)
papers: every saved version has its event | select count(*) from directive.paper p where p.version + 1 <> (select count(*) from audit.event e where e.subject_type = 'paper' and e.subject_id = p.id::text)
papers: no event of a paper that is not there | select count(*) from audit.event e where e.subject_type = 'paper' and not exists (select 1 from directive.paper p where p.id::text = e.subject_id)
papers: an issued paper has its document | select count(*) from directive.paper where (state = 'ISSUED') <> (document_id is not null)
papers: one signed copy waits at most | select count(*) from (select 1 from directive.signed_copy where state = 'WAITING' group by paper_id having count(*) > 1) twice
numbers: a series has as many entries as it gave numbers | select count(*) from directive.number_series s where last_number <> (select count(*) from directive.register_entry e where (e.agency, e.direction, e.symbol, e.year) = (s.agency, s.direction, s.symbol, s.year))
numbers: each series runs from 1 without a gap | select count(*) from (select 1 from directive.register_entry group by agency, direction, symbol, year having min(number) <> 1 or max(number) <> count(*)) torn
numbers: no number is given twice | select count(*) from (select 1 from directive.register_entry group by agency, direction, symbol, year, number having count(*) > 1) twice
numbers: every number has one event | select count(*) from directive.register_entry r where 1 <> (select count(*) from audit.event a where a.act = 'directive.number.taken' and a.subject_id = r.id::text)
numbers: no event of a number that is not there | select count(*) from audit.event e where e.act = 'directive.number.taken' and not exists (select 1 from directive.register_entry r where r.id::text = e.subject_id)
documents: a registered one has the decision | select count(*) from directive.document d where not exists (select 1 from directive.document_decision c where c.document_id = d.id and c.state = d.state)
documents: what is registered waits no more | select count(*) from directive.waiting_file w join directive.document d on d.id = w.document_id where d.state <> 'DRAFT'
documents: the file of a registered one is in the store | select count(*) from directive.document d where d.state = 'REGISTERED' and d.file_sha256 is not null and not exists (select 1 from platform.stored_file f where f.sha256 = d.file_sha256)
files: every stored file is whole | select count(*) from platform.stored_file f where f.chunks <> (select count(*) from platform.file_chunk c where c.sha256 = f.sha256)
files: no byte is missing | select count(*) from platform.stored_file f where f.bytes <> (select sum(octet_length(c.bytes)) from platform.file_chunk c where c.sha256 = f.sha256)
results: a release has the decision of its state | select count(*) from catalogue.release r where not exists (select 1 from catalogue.decision d where d.release_id = r.id and d.state = r.state)
results: no release without a figure | select count(*) from catalogue.release r where not exists (select 1 from catalogue.figure f where f.release_id = r.id)
results: one release of an edition is under way | select count(*) from (select 1 from catalogue.release where state in ('DRAFT', 'CHECKED') group by index_code, year having count(*) > 1) twice
organisation: every line was entered by a change with its event | select count(*) from organisation.change c where c.kind <> 'IMPORT' and not exists (select 1 from audit.event e where e.subject_id = c.id::text or e.details::text like '%' || c.id || '%')
organisation: nobody holds two lines of one post on a day | select count(*) from organisation.term a join organisation.term b on a.post = b.post and a.id < b.id and a.valid && b.valid and a.kind = 'HOLDER' and b.kind = 'HOLDER' where a.retired_by is null and b.retired_by is null
organisation: no agency is its own parent | select count(*) from organisation.agency_state where parent = agency
sessions: a signed-in session belongs to an account | select count(*) from access.web_session s where s.principal_name is not null and not exists (select 1 from access.account a where a.id::text = s.principal_name)
