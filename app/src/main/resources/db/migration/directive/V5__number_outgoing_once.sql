-- The number of an outgoing document is unique with its symbol, body and year.
create unique index one_number_out on directive.document (public.folded(issuer), symbol, number, left(dated, 4))
  where direction = 'OUTGOING' and state = 'REGISTERED';

-- The files of the exchange envelope a document came in; the files themselves stay in the envelope.
create table directive.enclosed_file (
  document_id  uuid not null references directive.document (id),
  position     int not null check (position >= 0),
  name         text not null check (length(name) <= 300 and name is nfc normalized),
  content_type text not null check (length(content_type) <= 300),
  bytes        int not null check (bytes >= 0),
  is_document  boolean not null,
  primary key (document_id, position)
);
create trigger enclosed_file_stands before update or delete on directive.enclosed_file
  for each row execute function directive.guard_reading();
