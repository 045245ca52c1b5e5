-- What was known of the digital signatures of a file when it came in; computed once, kept with the reading.
create table directive.signature_report (
  document_id uuid primary key references directive.document (id),
  report      jsonb not null
);
create trigger signature_report_stands before update or delete on directive.signature_report
  for each row execute function directive.guard_reading();
