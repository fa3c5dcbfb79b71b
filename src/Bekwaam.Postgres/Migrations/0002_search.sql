-- The words are folded and apart already, so no parser and no dictionary has a say in them.
-- A search reads what waits to be put in its place one by one: 1 MB of that at most.
create index ix_search_documents_words on search_documents
    using gin (array_to_tsvector(string_to_array(words, ' '))) with (gin_pending_list_limit = 1024);

create index ix_search_cases on case_documents
    using gin (array_to_tsvector(string_to_array(words, ' '))) with (gin_pending_list_limit = 1024);
