-- Mail may hold links that open without a password; once it has gone, or goes no more, its words are of no use here.
alter table platform.mail drop constraint mail_words_check;
update platform.mail set words = '' where state <> 'WAITING';
alter table platform.mail add constraint mail_words_check
  check (case when state = 'WAITING' then length(words) between 1 and 100000 else words = '' end);
