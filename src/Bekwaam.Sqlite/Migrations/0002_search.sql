-- An index over search_documents that keeps itself: whoever writes there, a restore too, has written here.
-- The words are folded already; neither their places nor their lengths are ever asked for.
create virtual table search_index using fts5 (
    words,
    content = 'search_documents',
    content_rowid = 'number',
    detail = none,
    columnsize = 0,
    prefix = '2 3',
    tokenize = 'unicode61 remove_diacritics 0'
);

create trigger search_documents_insert after insert on search_documents begin
    insert into search_index (rowid, words) values (new.number, new.words);
end;

create trigger search_documents_delete after delete on search_documents begin
    insert into search_index (search_index, rowid, words) values ('delete', old.number, old.words);
end;

create trigger search_documents_update after update on search_documents when old.words <> new.words begin
    insert into search_index (search_index, rowid, words) values ('delete', old.number, old.words);
    insert into search_index (rowid, words) values (new.number, new.words);
end;

insert into search_index (search_index) values ('rebuild');

-- The same for cases.
create virtual table case_index using fts5 (
    words,
    content = 'case_documents',
    content_rowid = 'number',
    detail = none,
    columnsize = 0,
    prefix = '2 3',
    tokenize = 'unicode61 remove_diacritics 0'
);

create trigger case_documents_insert after insert on case_documents begin
    insert into case_index (rowid, words) values (new.number, new.words);
end;

create trigger case_documents_delete after delete on case_documents begin
    insert into case_index (case_index, rowid, words) values ('delete', old.number, old.words);
end;

create trigger case_documents_update after update on case_documents when old.words <> new.words begin
    insert into case_index (case_index, rowid, words) values ('delete', old.number, old.words);
    insert into case_index (rowid, words) values (new.number, new.words);
end;

insert into case_index (case_index) values ('rebuild');
