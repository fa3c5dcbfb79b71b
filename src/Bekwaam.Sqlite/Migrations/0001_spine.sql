CREATE TABLE "account_invitations" (
    "id" BLOB NOT NULL CONSTRAINT "pk_account_invitations" PRIMARY KEY,
    "token_hash" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "roles" TEXT NOT NULL,
    "invited_by" BLOB NOT NULL,
    "created_at" INTEGER NOT NULL,
    "expires_at" INTEGER NOT NULL,
    "accepted_at" INTEGER NULL,
    "revoked_at" INTEGER NULL
);

CREATE TABLE "accounts" (
    "id" BLOB NOT NULL CONSTRAINT "pk_accounts" PRIMARY KEY,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "normalized_email" TEXT NOT NULL,
    "password_hash" TEXT NULL,
    "security_stamp" TEXT NOT NULL,
    "language" TEXT NULL,
    "failed_sign_ins" INTEGER NOT NULL,
    "locked_until" INTEGER NULL,
    "created_at" INTEGER NOT NULL,
    "disabled_at" INTEGER NULL,
    "version" INTEGER NOT NULL
);

CREATE TABLE "address_book_entries" (
    "book" TEXT NOT NULL,
    "relation_id" BLOB NOT NULL,
    "tag" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "gone" INTEGER NOT NULL,
    CONSTRAINT "pk_address_book_entries" PRIMARY KEY ("book", "relation_id")
);

CREATE TABLE "answer_gaps" (
    "words" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "last_at" INTEGER NOT NULL,
    CONSTRAINT "pk_answer_gaps" PRIMARY KEY ("words", "language")
);

CREATE TABLE "answer_templates" (
    "id" BLOB NOT NULL CONSTRAINT "pk_answer_templates" PRIMARY KEY,
    "name" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "version" INTEGER NOT NULL
);

CREATE TABLE "answers" (
    "response_id" BLOB NOT NULL,
    "question" INTEGER NOT NULL,
    "choice" INTEGER NOT NULL,
    "kind" INTEGER NOT NULL,
    "value" INTEGER NULL,
    "text" TEXT NULL,
    "source" INTEGER NOT NULL,
    CONSTRAINT "pk_answers" PRIMARY KEY ("response_id", "question", "choice")
);

CREATE TABLE "api_answers" (
    "account_id" BLOB NOT NULL,
    "key" TEXT NOT NULL,
    "request" TEXT NOT NULL,
    "at" INTEGER NOT NULL,
    "status" INTEGER NOT NULL,
    "made" BLOB NULL,
    CONSTRAINT "pk_api_answers" PRIMARY KEY ("account_id", "key")
);

CREATE TABLE "articles" (
    "id" BLOB NOT NULL CONSTRAINT "pk_articles" PRIMARY KEY,
    "key" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "topic" TEXT NULL,
    "language" TEXT NOT NULL,
    "audience" INTEGER NOT NULL,
    "state" INTEGER NOT NULL,
    "owner_id" BLOB NULL,
    "review_on" INTEGER NULL,
    "checked_at" INTEGER NOT NULL,
    "case_id" BLOB NULL,
    "made_at" INTEGER NOT NULL,
    "changed_at" INTEGER NOT NULL,
    "changed_by" BLOB NULL,
    "published_at" INTEGER NULL,
    "helped" INTEGER NOT NULL,
    "did_not" INTEGER NOT NULL,
    "version" INTEGER NOT NULL
);

CREATE TABLE "audit_events" (
    "id" BLOB NOT NULL CONSTRAINT "pk_audit_events" PRIMARY KEY,
    "at" INTEGER NOT NULL,
    "actor_id" BLOB NULL,
    "kind" TEXT NOT NULL,
    "subject" TEXT NULL,
    "details" TEXT NULL,
    "remote_address" TEXT NULL
);

CREATE TABLE "bars" (
    "id" BLOB NOT NULL CONSTRAINT "pk_bars" PRIMARY KEY,
    "year" INTEGER NOT NULL,
    "facet" INTEGER NOT NULL,
    "kind" INTEGER NOT NULL,
    "value" REAL NOT NULL,
    "set_at" INTEGER NOT NULL,
    "set_by" BLOB NULL,
    "why" TEXT NULL
);

CREATE TABLE "breakdowns" (
    "id" BLOB NOT NULL CONSTRAINT "pk_breakdowns" PRIMARY KEY,
    "name" TEXT NOT NULL,
    "role" INTEGER NOT NULL
);

CREATE TABLE "bulk_actions" (
    "id" BLOB NOT NULL CONSTRAINT "pk_bulk_actions" PRIMARY KEY,
    "kind" INTEGER NOT NULL,
    "value" TEXT NULL,
    "filter" TEXT NULL,
    "picks" TEXT NULL,
    "state" INTEGER NOT NULL,
    "at" INTEGER NOT NULL,
    "by" BLOB NULL,
    "undone_by" BLOB NULL,
    "total" INTEGER NULL,
    "looked" INTEGER NOT NULL,
    "changed" INTEGER NOT NULL,
    "put_back" INTEGER NOT NULL,
    "position" BLOB NULL,
    "finished_at" INTEGER NULL
);

CREATE TABLE "bulk_rows" (
    "action_id" BLOB NOT NULL,
    "relation_id" BLOB NOT NULL,
    "before" TEXT NOT NULL,
    "left_alone" INTEGER NOT NULL,
    CONSTRAINT "pk_bulk_rows" PRIMARY KEY ("action_id", "relation_id")
);

CREATE TABLE "case_bulks" (
    "id" BLOB NOT NULL CONSTRAINT "pk_case_bulks" PRIMARY KEY,
    "kind" INTEGER NOT NULL,
    "value" TEXT NOT NULL,
    "why" INTEGER NULL,
    "at" INTEGER NOT NULL,
    "by" BLOB NOT NULL,
    "undone_at" INTEGER NULL,
    "undone_by" BLOB NULL
);

CREATE TABLE "case_documents" (
    "number" INTEGER NOT NULL CONSTRAINT "pk_case_documents" PRIMARY KEY,
    "words" TEXT NOT NULL
);

CREATE TABLE "case_fields" (
    "key" TEXT NOT NULL CONSTRAINT "pk_case_fields" PRIMARY KEY,
    "label" TEXT NOT NULL,
    "type" INTEGER NOT NULL,
    "choices" TEXT NULL,
    "for" INTEGER NULL,
    "position" INTEGER NOT NULL,
    "retired_at" INTEGER NULL
);

CREATE TABLE "case_import_errors" (
    "import" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "line" INTEGER NOT NULL,
    "field" TEXT NULL,
    "row" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    CONSTRAINT "pk_case_import_errors" PRIMARY KEY ("import", "number")
);

CREATE TABLE "cases" (
    "id" BLOB NOT NULL CONSTRAINT "pk_cases" PRIMARY KEY,
    "number" INTEGER NOT NULL,
    "kind" INTEGER NOT NULL,
    "subject" TEXT NOT NULL,
    "impact" INTEGER NOT NULL,
    "relation_id" BLOB NULL,
    "person_id" BLOB NULL,
    "caller" TEXT NULL,
    "product" TEXT NULL,
    "channel" INTEGER NOT NULL,
    "state" INTEGER NOT NULL,
    "state_since" INTEGER NOT NULL,
    "owner_id" BLOB NULL,
    "route" INTEGER NULL,
    "location_id" BLOB NULL,
    "opened_at" INTEGER NOT NULL,
    "opened_by" BLOB NULL,
    "first_answer_at" INTEGER NULL,
    "solved_at" INTEGER NULL,
    "solved_by" BLOB NULL,
    "reopened" INTEGER NOT NULL,
    "passed_on" INTEGER NOT NULL,
    "consulted" INTEGER NOT NULL,
    "escalated" INTEGER NOT NULL,
    "escalated_due" INTEGER NULL,
    "escalated_to" BLOB NULL,
    "due_at" INTEGER NOT NULL,
    "lines" INTEGER NOT NULL,
    "changed_at" INTEGER NOT NULL,
    "follows_id" BLOB NULL,
    "merged_into" BLOB NULL,
    "confidential" INTEGER NOT NULL,
    "about_id" BLOB NULL,
    "source" INTEGER NULL,
    "source_key" TEXT NULL,
    "version" INTEGER NOT NULL
);

CREATE TABLE "counters" (
    "name" TEXT NOT NULL CONSTRAINT "pk_counters" PRIMARY KEY,
    "value" INTEGER NOT NULL
);

CREATE TABLE "custom_fields" (
    "key" TEXT NOT NULL CONSTRAINT "pk_custom_fields" PRIMARY KEY,
    "label" TEXT NOT NULL,
    "type" INTEGER NOT NULL,
    "choices" TEXT NULL,
    "for" INTEGER NULL,
    "wanted" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "retired_at" INTEGER NULL
);

CREATE TABLE "data_protection_keys" (
    "id" BLOB NOT NULL CONSTRAINT "pk_data_protection_keys" PRIMARY KEY,
    "friendly_name" TEXT NOT NULL,
    "xml" TEXT NOT NULL
);

CREATE TABLE "door_days" (
    "day" INTEGER NOT NULL,
    "step" INTEGER NOT NULL,
    "count" INTEGER NOT NULL,
    CONSTRAINT "pk_door_days" PRIMARY KEY ("day", "step")
);

CREATE TABLE "door_visits" (
    "id" BLOB NOT NULL CONSTRAINT "pk_door_visits" PRIMARY KEY,
    "relation_id" BLOB NOT NULL,
    "at" INTEGER NOT NULL
);

CREATE TABLE "duplicate_scans" (
    "id" BLOB NOT NULL CONSTRAINT "pk_duplicate_scans" PRIMARY KEY,
    "started_at" INTEGER NOT NULL,
    "cards" INTEGER NOT NULL,
    "compared" INTEGER NOT NULL,
    "found" INTEGER NOT NULL,
    "doubles" REAL NOT NULL,
    "kin" REAL NOT NULL,
    "finished_at" INTEGER NULL
);

CREATE TABLE "effort_days" (
    "facet" INTEGER NOT NULL,
    "kind" INTEGER NOT NULL,
    "source" INTEGER NOT NULL,
    "breakdown_value" INTEGER NOT NULL,
    "day" INTEGER NOT NULL,
    "events" INTEGER NOT NULL,
    "exposure" INTEGER NOT NULL,
    CONSTRAINT "pk_effort_days" PRIMARY KEY ("facet", "kind", "source", "breakdown_value", "day")
);

CREATE TABLE "evidence_stamps" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_evidence_stamps" PRIMARY KEY,
    "stamp" INTEGER NOT NULL
);

CREATE TABLE "facet_days" (
    "survey_id" BLOB NOT NULL,
    "perspective" INTEGER NOT NULL,
    "role" INTEGER NOT NULL,
    "facet" INTEGER NOT NULL,
    "breakdown_value" INTEGER NOT NULL,
    "day" INTEGER NOT NULL,
    "moments" BLOB NOT NULL,
    CONSTRAINT "pk_facet_days" PRIMARY KEY ("survey_id", "perspective", "role", "facet", "breakdown_value", "day")
);

CREATE TABLE "import_changes" (
    "import" INTEGER NOT NULL,
    "response_id" BLOB NOT NULL,
    "day" INTEGER NOT NULL,
    "day_assumed" INTEGER NOT NULL,
    "weight" INTEGER NULL,
    "enriched" INTEGER NOT NULL,
    CONSTRAINT "pk_import_changes" PRIMARY KEY ("import", "response_id")
);

CREATE TABLE "import_errors" (
    "import" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "row" INTEGER NOT NULL,
    "column" TEXT NULL,
    "value" TEXT NULL,
    "reason" TEXT NOT NULL,
    CONSTRAINT "pk_import_errors" PRIMARY KEY ("import", "number")
);

CREATE TABLE "jobs" (
    "id" BLOB NOT NULL CONSTRAINT "pk_jobs" PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "payload_version" INTEGER NOT NULL,
    "payload" TEXT NOT NULL,
    "lane" TEXT NULL,
    "state" INTEGER NOT NULL,
    "enqueued_at" INTEGER NOT NULL,
    "run_at" INTEGER NOT NULL,
    "attempts" INTEGER NOT NULL,
    "lease_until" INTEGER NULL,
    "lease_token" BLOB NULL,
    "last_error" TEXT NULL,
    "finished_at" INTEGER NULL
);

CREATE TABLE "locations" (
    "id" BLOB NOT NULL CONSTRAINT "pk_locations" PRIMARY KEY,
    "name" TEXT NOT NULL,
    "closed_at" INTEGER NULL
);

CREATE TABLE "outgoing_mails" (
    "id" BLOB NOT NULL CONSTRAINT "pk_outgoing_mails" PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    "relation_id" BLOB NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NULL,
    "sealed" BLOB NULL,
    "made_at" INTEGER NOT NULL,
    "expires_at" INTEGER NULL,
    "state" INTEGER NOT NULL,
    "attempts" INTEGER NOT NULL,
    "next_at" INTEGER NOT NULL,
    "away" INTEGER NOT NULL,
    "tried_at" INTEGER NULL,
    "error" TEXT NULL
);

CREATE TABLE "portal_links" (
    "id" BLOB NOT NULL CONSTRAINT "pk_portal_links" PRIMARY KEY,
    "mail" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "return_to" TEXT NULL,
    "network" TEXT NOT NULL,
    "asked_at" INTEGER NOT NULL,
    "expires_at" INTEGER NOT NULL,
    "add_to_relation_id" BLOB NULL,
    "token_hash" TEXT NULL,
    "code" BLOB NULL,
    "tries" INTEGER NOT NULL,
    "handled_at" INTEGER NULL,
    "used_at" INTEGER NULL
);

CREATE TABLE "portal_questions" (
    "id" BLOB NOT NULL CONSTRAINT "pk_portal_questions" PRIMARY KEY,
    "form" BLOB NOT NULL,
    "mail" TEXT NOT NULL,
    "name" TEXT NULL,
    "kind" INTEGER NOT NULL,
    "words" TEXT NOT NULL,
    "request_form_id" BLOB NULL,
    "phone" TEXT NULL,
    "call_before" INTEGER NULL,
    "language" TEXT NOT NULL,
    "network" TEXT NOT NULL,
    "asked_at" INTEGER NOT NULL,
    "expires_at" INTEGER NOT NULL,
    "state" INTEGER NOT NULL,
    "suspicion" INTEGER NOT NULL,
    "token_hash" TEXT NULL,
    "case_id" BLOB NULL,
    "judged_by" BLOB NULL
);

CREATE TABLE "portal_sessions" (
    "id" BLOB NOT NULL CONSTRAINT "pk_portal_sessions" PRIMARY KEY,
    "mail" TEXT NOT NULL,
    "made_at" INTEGER NOT NULL,
    "ends_at" INTEGER NOT NULL
);

CREATE TABLE "portal_turned_away" (
    "day" INTEGER NOT NULL,
    "suspicion" INTEGER NOT NULL,
    "count" INTEGER NOT NULL,
    CONSTRAINT "pk_portal_turned_away" PRIMARY KEY ("day", "suspicion")
);

CREATE TABLE "predictions_made" (
    "account_id" BLOB NOT NULL,
    "quarter" INTEGER NOT NULL,
    CONSTRAINT "pk_predictions_made" PRIMARY KEY ("account_id", "quarter")
);

CREATE TABLE "question_days" (
    "survey_id" BLOB NOT NULL,
    "perspective" INTEGER NOT NULL,
    "question" INTEGER NOT NULL,
    "breakdown_value" INTEGER NOT NULL,
    "day" INTEGER NOT NULL,
    "tally" BLOB NOT NULL,
    CONSTRAINT "pk_question_days" PRIMARY KEY ("survey_id", "perspective", "question", "breakdown_value", "day")
);

CREATE TABLE "recurring_runs" (
    "name" TEXT NOT NULL CONSTRAINT "pk_recurring_runs" PRIMARY KEY,
    "last_enqueued_at" INTEGER NOT NULL
);

CREATE TABLE "register_days" (
    "day" INTEGER NOT NULL,
    "kind" INTEGER NOT NULL,
    "relations" INTEGER NOT NULL,
    "asked" INTEGER NOT NULL,
    "known" INTEGER NOT NULL,
    "complete" INTEGER NOT NULL,
    "confirmed" INTEGER NOT NULL,
    "missing" TEXT NOT NULL,
    CONSTRAINT "pk_register_days" PRIMARY KEY ("day", "kind")
);

CREATE TABLE "relation_import_changes" (
    "import" INTEGER NOT NULL,
    "relation_id" BLOB NOT NULL,
    "version" INTEGER NOT NULL,
    "before" TEXT NOT NULL,
    CONSTRAINT "pk_relation_import_changes" PRIMARY KEY ("import", "relation_id")
);

CREATE TABLE "relation_import_notes" (
    "import" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" INTEGER NOT NULL,
    "line" INTEGER NOT NULL,
    "field" TEXT NULL,
    "value" TEXT NULL,
    "reason" TEXT NOT NULL,
    "relation" INTEGER NULL,
    CONSTRAINT "pk_relation_import_notes" PRIMARY KEY ("import", "number")
);

CREATE TABLE "relation_keys" (
    "kind" INTEGER NOT NULL,
    "value" TEXT NOT NULL,
    "relation_id" BLOB NOT NULL,
    CONSTRAINT "pk_relation_keys" PRIMARY KEY ("kind", "value", "relation_id")
);

CREATE TABLE "relation_looks" (
    "relation_id" BLOB NOT NULL,
    "hour" INTEGER NOT NULL,
    "account_id" BLOB NOT NULL,
    "way" INTEGER NOT NULL,
    "at" INTEGER NOT NULL,
    "remote_address" TEXT NULL,
    CONSTRAINT "pk_relation_looks" PRIMARY KEY ("relation_id", "hour", "account_id", "way")
);

CREATE TABLE "relation_read_days" (
    "day" INTEGER NOT NULL,
    "account_id" BLOB NOT NULL,
    "way" INTEGER NOT NULL,
    "what" TEXT NOT NULL,
    "cards" INTEGER NOT NULL,
    "at" INTEGER NOT NULL,
    "remote_address" TEXT NULL,
    CONSTRAINT "pk_relation_read_days" PRIMARY KEY ("day", "account_id", "way", "what")
);

CREATE TABLE "relation_terms" (
    "term" TEXT NOT NULL,
    "sort_name" TEXT NOT NULL,
    "relation_id" BLOB NOT NULL,
    CONSTRAINT "pk_relation_terms" PRIMARY KEY ("term", "sort_name", "relation_id")
);

CREATE TABLE "request_forms" (
    "id" BLOB NOT NULL CONSTRAINT "pk_request_forms" PRIMARY KEY,
    "key" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "solves" TEXT NULL,
    "asks_need" INTEGER NOT NULL,
    "kind" INTEGER NOT NULL,
    "product" TEXT NULL,
    "answer_minutes" INTEGER NULL,
    "fields" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "closed_at" INTEGER NULL,
    "helped" INTEGER NOT NULL,
    "sent" INTEGER NOT NULL,
    "version" INTEGER NOT NULL
);

CREATE TABLE "response_breakdowns" (
    "response_id" BLOB NOT NULL,
    "breakdown_value" INTEGER NOT NULL,
    "source" INTEGER NOT NULL,
    CONSTRAINT "pk_response_breakdowns" PRIMARY KEY ("response_id", "breakdown_value")
);

CREATE TABLE "retention_keeps" (
    "relation_id" BLOB NOT NULL CONSTRAINT "pk_retention_keeps" PRIMARY KEY,
    "until" INTEGER NOT NULL,
    "by" BLOB NULL,
    "at" INTEGER NOT NULL
);

CREATE TABLE "saved_views" (
    "id" BLOB NOT NULL CONSTRAINT "pk_saved_views" PRIMARY KEY,
    "of" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "owner_id" BLOB NOT NULL,
    "shared" INTEGER NOT NULL,
    "created_at" INTEGER NOT NULL
);

CREATE TABLE "search_documents" (
    "number" INTEGER NOT NULL CONSTRAINT "pk_search_documents" PRIMARY KEY,
    "words" TEXT NOT NULL
);

CREATE TABLE "search_words" (
    "variant" TEXT NOT NULL,
    "word" TEXT NOT NULL,
    CONSTRAINT "pk_search_words" PRIMARY KEY ("variant", "word")
);

CREATE TABLE "segment_members" (
    "relation_id" BLOB NOT NULL,
    "segment_id" BLOB NOT NULL,
    "from" INTEGER NOT NULL,
    "until" INTEGER NULL,
    CONSTRAINT "pk_segment_members" PRIMARY KEY ("relation_id", "segment_id", "from")
);

CREATE TABLE "segments" (
    "id" BLOB NOT NULL CONSTRAINT "pk_segments" PRIMARY KEY,
    "name" TEXT NOT NULL,
    "rule" TEXT NULL,
    "created_at" INTEGER NOT NULL,
    "created_by" BLOB NULL,
    "ended_at" INTEGER NULL,
    "members" INTEGER NULL,
    "counted_at" INTEGER NULL,
    "version" INTEGER NOT NULL
);

CREATE TABLE "settings" (
    "name" TEXT NOT NULL CONSTRAINT "pk_settings" PRIMARY KEY,
    "json" TEXT NOT NULL,
    "changed_at" INTEGER NOT NULL
);

CREATE TABLE "sheets_seen" (
    "account_id" BLOB NOT NULL,
    "quarter" INTEGER NOT NULL,
    "at" INTEGER NOT NULL,
    CONSTRAINT "pk_sheets_seen" PRIMARY KEY ("account_id", "quarter")
);

CREATE TABLE "stored_files" (
    "hash" TEXT NOT NULL CONSTRAINT "pk_stored_files" PRIMARY KEY,
    "length" INTEGER NOT NULL,
    "stored_at" INTEGER NOT NULL
);

CREATE TABLE "surveys" (
    "id" BLOB NOT NULL CONSTRAINT "pk_surveys" PRIMARY KEY,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "created_at" INTEGER NOT NULL
);

CREATE TABLE "tags" (
    "key" TEXT NOT NULL CONSTRAINT "pk_tags" PRIMARY KEY,
    "name" TEXT NOT NULL
);

CREATE TABLE "teams" (
    "id" BLOB NOT NULL CONSTRAINT "pk_teams" PRIMARY KEY,
    "name" TEXT NOT NULL
);

CREATE TABLE "value_counts" (
    "field" INTEGER NOT NULL,
    "value" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    CONSTRAINT "pk_value_counts" PRIMARY KEY ("field", "value")
);

CREATE TABLE "webhooks" (
    "id" BLOB NOT NULL CONSTRAINT "pk_webhooks" PRIMARY KEY,
    "name" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "events" TEXT NOT NULL,
    "secret" BLOB NOT NULL,
    "made_at" INTEGER NOT NULL,
    "stopped_at" INTEGER NULL,
    "failing_since" INTEGER NULL,
    "rest_until" INTEGER NULL,
    "version" INTEGER NOT NULL
);

CREATE TABLE "absences" (
    "id" BLOB NOT NULL CONSTRAINT "pk_absences" PRIMARY KEY,
    "account_id" BLOB NOT NULL,
    "first" INTEGER NOT NULL,
    "last" INTEGER NOT NULL,
    "deputy_id" BLOB NULL,
    "set_by" BLOB NOT NULL,
    "set_at" INTEGER NOT NULL,
    "withdrawn_at" INTEGER NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "fk_absences_account_id" FOREIGN KEY ("account_id") REFERENCES "accounts" ("id") ON DELETE CASCADE
);

CREATE TABLE "account_roles" (
    "account_id" BLOB NOT NULL,
    "role" INTEGER NOT NULL,
    CONSTRAINT "pk_account_roles" PRIMARY KEY ("account_id", "role"),
    CONSTRAINT "fk_account_roles_account_id" FOREIGN KEY ("account_id") REFERENCES "accounts" ("id") ON DELETE CASCADE
);

CREATE TABLE "account_skills" (
    "account_id" BLOB NOT NULL,
    "skill" TEXT NOT NULL,
    CONSTRAINT "pk_account_skills" PRIMARY KEY ("account_id", "skill"),
    CONSTRAINT "fk_account_skills_account_id" FOREIGN KEY ("account_id") REFERENCES "accounts" ("id") ON DELETE CASCADE
);

CREATE TABLE "api_tokens" (
    "id" BLOB NOT NULL CONSTRAINT "pk_api_tokens" PRIMARY KEY,
    "account_id" BLOB NOT NULL,
    "name" TEXT NOT NULL,
    "token_hash" TEXT NOT NULL,
    "scopes" TEXT NOT NULL,
    "created_at" INTEGER NOT NULL,
    "expires_at" INTEGER NOT NULL,
    "last_used_at" INTEGER NULL,
    "revoked_at" INTEGER NULL,
    CONSTRAINT "fk_api_tokens_account_id" FOREIGN KEY ("account_id") REFERENCES "accounts" ("id") ON DELETE CASCADE
);

CREATE TABLE "duties" (
    "day" INTEGER NOT NULL,
    "location_id" BLOB NOT NULL,
    "account_id" BLOB NOT NULL,
    CONSTRAINT "pk_duties" PRIMARY KEY ("day", "location_id"),
    CONSTRAINT "fk_duties_account_id" FOREIGN KEY ("account_id") REFERENCES "accounts" ("id") ON DELETE CASCADE
);

CREATE TABLE "mandates" (
    "id" BLOB NOT NULL CONSTRAINT "pk_mandates" PRIMARY KEY,
    "role" INTEGER NULL,
    "account_id" BLOB NULL,
    "kind" INTEGER NOT NULL,
    "each" INTEGER NULL,
    "per_month" INTEGER NULL,
    "since" INTEGER NOT NULL,
    "set_by" BLOB NOT NULL,
    "why" TEXT NULL,
    "ended_at" INTEGER NULL,
    "ended_by" BLOB NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "fk_mandates_account_id" FOREIGN KEY ("account_id") REFERENCES "accounts" ("id")
);

CREATE TABLE "article_addresses" (
    "key" TEXT NOT NULL CONSTRAINT "pk_article_addresses" PRIMARY KEY,
    "article_id" BLOB NOT NULL,
    CONSTRAINT "fk_article_addresses_article_id" FOREIGN KEY ("article_id") REFERENCES "articles" ("id") ON DELETE CASCADE
);

CREATE TABLE "article_remarks" (
    "id" BLOB NOT NULL CONSTRAINT "pk_article_remarks" PRIMARY KEY,
    "article_id" BLOB NOT NULL,
    "at" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    CONSTRAINT "fk_article_remarks_article_id" FOREIGN KEY ("article_id") REFERENCES "articles" ("id") ON DELETE CASCADE
);

CREATE TABLE "article_versions" (
    "article_id" BLOB NOT NULL,
    "version" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "replaced_at" INTEGER NOT NULL,
    "replaced_by" BLOB NULL,
    CONSTRAINT "pk_article_versions" PRIMARY KEY ("article_id", "version"),
    CONSTRAINT "fk_article_versions_article_id" FOREIGN KEY ("article_id") REFERENCES "articles" ("id") ON DELETE CASCADE
);

CREATE TABLE "breakdown_values" (
    "number" INTEGER NOT NULL CONSTRAINT "pk_breakdown_values" PRIMARY KEY,
    "breakdown_id" BLOB NOT NULL,
    "value" TEXT NOT NULL,
    CONSTRAINT "fk_breakdown_values_breakdown_id" FOREIGN KEY ("breakdown_id") REFERENCES "breakdowns" ("id") ON DELETE CASCADE
);

CREATE TABLE "beyond_duty" (
    "id" BLOB NOT NULL CONSTRAINT "pk_beyond_duty" PRIMARY KEY,
    "case_id" BLOB NOT NULL,
    "by" BLOB NOT NULL,
    "at" INTEGER NOT NULL,
    "decision" INTEGER NOT NULL,
    "minutes" INTEGER NOT NULL,
    CONSTRAINT "fk_beyond_duty_case_id" FOREIGN KEY ("case_id") REFERENCES "cases" ("id") ON DELETE CASCADE
);

CREATE TABLE "case_askers" (
    "case_id" BLOB NOT NULL CONSTRAINT "pk_case_askers" PRIMARY KEY,
    "mail" TEXT NOT NULL,
    "name" TEXT NULL,
    "language" TEXT NOT NULL,
    CONSTRAINT "fk_case_askers_case_id" FOREIGN KEY ("case_id") REFERENCES "cases" ("id") ON DELETE CASCADE
);

CREATE TABLE "case_bulk_rows" (
    "bulk_id" BLOB NOT NULL,
    "case_id" BLOB NOT NULL,
    "before" TEXT NULL,
    "refusal" TEXT NULL,
    "undone" INTEGER NOT NULL,
    CONSTRAINT "pk_case_bulk_rows" PRIMARY KEY ("bulk_id", "case_id"),
    CONSTRAINT "fk_case_bulk_rows_bulk_id" FOREIGN KEY ("bulk_id") REFERENCES "case_bulks" ("id") ON DELETE CASCADE,
    CONSTRAINT "fk_case_bulk_rows_case_id" FOREIGN KEY ("case_id") REFERENCES "cases" ("id") ON DELETE CASCADE
);

CREATE TABLE "case_field_values" (
    "case_id" BLOB NOT NULL,
    "key" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    CONSTRAINT "pk_case_field_values" PRIMARY KEY ("case_id", "key"),
    CONSTRAINT "fk_case_field_values_case_id" FOREIGN KEY ("case_id") REFERENCES "cases" ("id") ON DELETE CASCADE,
    CONSTRAINT "fk_case_field_values_key" FOREIGN KEY ("key") REFERENCES "case_fields" ("key") ON DELETE CASCADE
);

CREATE TABLE "case_invitations" (
    "id" BLOB NOT NULL CONSTRAINT "pk_case_invitations" PRIMARY KEY,
    "case_id" BLOB NOT NULL,
    "token_hash" TEXT NOT NULL,
    "sealed_token" BLOB NOT NULL,
    "made_at" INTEGER NOT NULL,
    "made_by" BLOB NOT NULL,
    "expires_at" INTEGER NOT NULL,
    "answered_at" INTEGER NULL,
    "response_id" BLOB NULL,
    "attention_since" INTEGER NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "fk_case_invitations_case_id" FOREIGN KEY ("case_id") REFERENCES "cases" ("id") ON DELETE CASCADE
);

CREATE TABLE "case_links" (
    "case_id" BLOB NOT NULL,
    "other_id" BLOB NOT NULL,
    "kind" INTEGER NOT NULL,
    "at" INTEGER NOT NULL,
    "by" BLOB NOT NULL,
    CONSTRAINT "pk_case_links" PRIMARY KEY ("case_id", "other_id"),
    CONSTRAINT "fk_case_links_case_id" FOREIGN KEY ("case_id") REFERENCES "cases" ("id") ON DELETE CASCADE,
    CONSTRAINT "fk_case_links_other_id" FOREIGN KEY ("other_id") REFERENCES "cases" ("id") ON DELETE CASCADE
);

CREATE TABLE "case_merges" (
    "id" BLOB NOT NULL CONSTRAINT "pk_case_merges" PRIMARY KEY,
    "survivor_id" BLOB NOT NULL,
    "absorbed_id" BLOB NOT NULL,
    "at" INTEGER NOT NULL,
    "by" BLOB NOT NULL,
    "offset" INTEGER NOT NULL,
    "lines" INTEGER NOT NULL,
    "state" INTEGER NOT NULL,
    "state_since" INTEGER NOT NULL,
    "solved_at" INTEGER NULL,
    "solved_by" BLOB NULL,
    "moved" TEXT NOT NULL,
    "undone_at" INTEGER NULL,
    "undone_by" BLOB NULL,
    CONSTRAINT "fk_case_merges_absorbed_id" FOREIGN KEY ("absorbed_id") REFERENCES "cases" ("id") ON DELETE CASCADE,
    CONSTRAINT "fk_case_merges_survivor_id" FOREIGN KEY ("survivor_id") REFERENCES "cases" ("id") ON DELETE CASCADE
);

CREATE TABLE "case_messages" (
    "id" BLOB NOT NULL CONSTRAINT "pk_case_messages" PRIMARY KEY,
    "case_id" BLOB NOT NULL,
    "at" INTEGER NOT NULL,
    "line" INTEGER NOT NULL,
    "kind" INTEGER NOT NULL,
    "channel" INTEGER NULL,
    "by" BLOB NULL,
    "text" TEXT NULL,
    "details" TEXT NULL,
    "form_key" BLOB NULL,
    CONSTRAINT "fk_case_messages_case_id" FOREIGN KEY ("case_id") REFERENCES "cases" ("id") ON DELETE CASCADE
);

CREATE TABLE "case_tags" (
    "case_id" BLOB NOT NULL,
    "key" TEXT NOT NULL,
    CONSTRAINT "pk_case_tags" PRIMARY KEY ("case_id", "key"),
    CONSTRAINT "fk_case_tags_case_id" FOREIGN KEY ("case_id") REFERENCES "cases" ("id") ON DELETE CASCADE
);

CREATE TABLE "complaints" (
    "case_id" BLOB NOT NULL CONSTRAINT "pk_complaints" PRIMARY KEY,
    "received_at" INTEGER NOT NULL,
    "acknowledge_by" INTEGER NOT NULL,
    "acknowledged_at" INTEGER NULL,
    "severity" INTEGER NULL,
    "safety" INTEGER NOT NULL,
    "repeat" INTEGER NOT NULL,
    "assessed_at" INTEGER NULL,
    "investigator_id" BLOB NULL,
    "investigated_at" INTEGER NULL,
    "cause" TEXT NULL,
    "decide_by" INTEGER NOT NULL,
    "extended_at" INTEGER NULL,
    "decided_at" INTEGER NULL,
    "verdict" INTEGER NULL,
    "remedy" INTEGER NULL,
    "cost" INTEGER NULL,
    "told_at" INTEGER NULL,
    "settled_at" INTEGER NULL,
    "view" INTEGER NULL,
    "closed_at" INTEGER NULL,
    "outside_at" INTEGER NULL,
    CONSTRAINT "fk_complaints_case_id" FOREIGN KEY ("case_id") REFERENCES "cases" ("id") ON DELETE CASCADE
);

CREATE TABLE "consultations" (
    "id" BLOB NOT NULL CONSTRAINT "pk_consultations" PRIMARY KEY,
    "case_id" BLOB NOT NULL,
    "asked_by" BLOB NOT NULL,
    "asked_of" BLOB NOT NULL,
    "asked_at" INTEGER NOT NULL,
    "reason" INTEGER NOT NULL,
    "wanted" INTEGER NULL,
    "amount" INTEGER NULL,
    "answered_at" INTEGER NULL,
    "answered_by" BLOB NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "fk_consultations_case_id" FOREIGN KEY ("case_id") REFERENCES "cases" ("id") ON DELETE CASCADE
);

CREATE TABLE "deserve_notes" (
    "case_id" BLOB NOT NULL,
    "by" BLOB NOT NULL,
    "question" INTEGER NOT NULL,
    "answer" INTEGER NOT NULL,
    "at" INTEGER NOT NULL,
    CONSTRAINT "pk_deserve_notes" PRIMARY KEY ("case_id", "by", "question"),
    CONSTRAINT "fk_deserve_notes_case_id" FOREIGN KEY ("case_id") REFERENCES "cases" ("id") ON DELETE CASCADE
);

CREATE TABLE "grants" (
    "id" BLOB NOT NULL CONSTRAINT "pk_grants" PRIMARY KEY,
    "case_id" BLOB NOT NULL,
    "kind" INTEGER NOT NULL,
    "amount" INTEGER NULL,
    "by" BLOB NOT NULL,
    "at" INTEGER NOT NULL,
    CONSTRAINT "fk_grants_case_id" FOREIGN KEY ("case_id") REFERENCES "cases" ("id") ON DELETE CASCADE
);

CREATE TABLE "held_answers" (
    "case_id" BLOB NOT NULL CONSTRAINT "pk_held_answers" PRIMARY KEY,
    "message_id" BLOB NOT NULL,
    "by" BLOB NOT NULL,
    "until" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "before" TEXT NOT NULL,
    CONSTRAINT "fk_held_answers_case_id" FOREIGN KEY ("case_id") REFERENCES "cases" ("id") ON DELETE CASCADE
);

CREATE TABLE "moments" (
    "id" BLOB NOT NULL CONSTRAINT "pk_moments" PRIMARY KEY,
    "case_id" BLOB NOT NULL,
    "person_id" BLOB NULL,
    "at" INTEGER NOT NULL,
    "recorded_at" INTEGER NOT NULL,
    "by" BLOB NOT NULL,
    "channel" INTEGER NOT NULL,
    "inward" INTEGER NOT NULL,
    "feeling" INTEGER NULL,
    "outcome" INTEGER NOT NULL,
    "location_id" BLOB NULL,
    "minutes" INTEGER NULL,
    "asked_twice" INTEGER NOT NULL,
    "form_key" BLOB NULL,
    CONSTRAINT "fk_moments_case_id" FOREIGN KEY ("case_id") REFERENCES "cases" ("id") ON DELETE CASCADE
);

CREATE TABLE "promises" (
    "id" BLOB NOT NULL CONSTRAINT "pk_promises" PRIMARY KEY,
    "case_id" BLOB NOT NULL,
    "kind" INTEGER NOT NULL,
    "text" TEXT NULL,
    "due_at" INTEGER NOT NULL,
    "owner_id" BLOB NULL,
    "made_at" INTEGER NOT NULL,
    "made_by" BLOB NULL,
    "state" INTEGER NOT NULL,
    "settled_at" INTEGER NULL,
    "settled_by" BLOB NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "fk_promises_case_id" FOREIGN KEY ("case_id") REFERENCES "cases" ("id") ON DELETE CASCADE
);

CREATE TABLE "transfers" (
    "id" BLOB NOT NULL CONSTRAINT "pk_transfers" PRIMARY KEY,
    "case_id" BLOB NOT NULL,
    "at" INTEGER NOT NULL,
    "by" BLOB NOT NULL,
    "from_owner" BLOB NULL,
    "from_location" BLOB NULL,
    "to_owner" BLOB NULL,
    "to_location" BLOB NULL,
    "reason" INTEGER NOT NULL,
    CONSTRAINT "fk_transfers_case_id" FOREIGN KEY ("case_id") REFERENCES "cases" ("id") ON DELETE CASCADE
);

CREATE TABLE "visits" (
    "id" BLOB NOT NULL CONSTRAINT "pk_visits" PRIMARY KEY,
    "name" TEXT NOT NULL,
    "relation_id" BLOB NULL,
    "at" INTEGER NOT NULL,
    "location_id" BLOB NULL,
    "host_id" BLOB NULL,
    "about" TEXT NULL,
    "case_id" BLOB NULL,
    "state" INTEGER NOT NULL,
    "arrived_at" INTEGER NULL,
    "received_at" INTEGER NULL,
    "received_by" BLOB NULL,
    "made_by" BLOB NOT NULL,
    "form_key" BLOB NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "fk_visits_case_id" FOREIGN KEY ("case_id") REFERENCES "cases" ("id"),
    CONSTRAINT "fk_visits_location_id" FOREIGN KEY ("location_id") REFERENCES "locations" ("id")
);

CREATE TABLE "segment_days" (
    "segment_id" BLOB NOT NULL,
    "day" INTEGER NOT NULL,
    "members" INTEGER NOT NULL,
    CONSTRAINT "pk_segment_days" PRIMARY KEY ("segment_id", "day"),
    CONSTRAINT "fk_segment_days_segment_id" FOREIGN KEY ("segment_id") REFERENCES "segments" ("id") ON DELETE CASCADE
);

CREATE TABLE "case_imports" (
    "number" INTEGER NOT NULL CONSTRAINT "pk_case_imports" PRIMARY KEY,
    "file_name" TEXT NOT NULL,
    "file_hash" TEXT NOT NULL,
    "map" TEXT NOT NULL,
    "state" INTEGER NOT NULL,
    "bytes_done" INTEGER NOT NULL,
    "bytes_total" INTEGER NOT NULL,
    "log_end" INTEGER NULL,
    "report" TEXT NULL,
    "failure" TEXT NULL,
    "created_by" BLOB NULL,
    "created_at" INTEGER NOT NULL,
    "completed_at" INTEGER NULL,
    "undone_at" INTEGER NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "fk_case_imports_file_hash" FOREIGN KEY ("file_hash") REFERENCES "stored_files" ("hash") ON DELETE CASCADE
);

CREATE TABLE "file_chunks" (
    "hash" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "bytes" BLOB NOT NULL,
    CONSTRAINT "pk_file_chunks" PRIMARY KEY ("hash", "number"),
    CONSTRAINT "fk_file_chunks_hash" FOREIGN KEY ("hash") REFERENCES "stored_files" ("hash") ON DELETE CASCADE
);

CREATE TABLE "imports" (
    "number" INTEGER NOT NULL CONSTRAINT "pk_imports" PRIMARY KEY,
    "file_name" TEXT NOT NULL,
    "file_hash" TEXT NOT NULL,
    "map" TEXT NULL,
    "survey_key" TEXT NULL,
    "state" INTEGER NOT NULL,
    "bytes_done" INTEGER NOT NULL,
    "bytes_total" INTEGER NOT NULL,
    "report" TEXT NULL,
    "failure" TEXT NULL,
    "created_by" BLOB NULL,
    "created_at" INTEGER NOT NULL,
    "completed_at" INTEGER NULL,
    "undone_at" INTEGER NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "fk_imports_file_hash" FOREIGN KEY ("file_hash") REFERENCES "stored_files" ("hash") ON DELETE CASCADE
);

CREATE TABLE "relation_imports" (
    "number" INTEGER NOT NULL CONSTRAINT "pk_relation_imports" PRIMARY KEY,
    "file_name" TEXT NOT NULL,
    "file_hash" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "map" TEXT NULL,
    "known" INTEGER NOT NULL,
    "kinds" TEXT NULL,
    "state" INTEGER NOT NULL,
    "bytes_done" INTEGER NOT NULL,
    "bytes_total" INTEGER NOT NULL,
    "report" TEXT NULL,
    "failure" TEXT NULL,
    "created_by" BLOB NULL,
    "created_at" INTEGER NOT NULL,
    "completed_at" INTEGER NULL,
    "undone_at" INTEGER NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "fk_relation_imports_file_hash" FOREIGN KEY ("file_hash") REFERENCES "stored_files" ("hash") ON DELETE CASCADE
);

CREATE TABLE "relations" (
    "id" BLOB NOT NULL CONSTRAINT "pk_relations" PRIMARY KEY,
    "number" INTEGER NOT NULL,
    "type" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "sort_name" TEXT NOT NULL,
    "card" TEXT NOT NULL,
    "place" TEXT NULL,
    "mail" TEXT NULL,
    "phone" TEXT NULL,
    "photo_hash" TEXT NULL,
    "adviser_id" BLOB NULL,
    "location_id" BLOB NULL,
    "completeness" INTEGER NOT NULL,
    "confirmed_at" INTEGER NULL,
    "last_contact_at" INTEGER NULL,
    "created_at" INTEGER NOT NULL,
    "created_by" BLOB NULL,
    "changed_at" INTEGER NOT NULL,
    "changed_by" BLOB NULL,
    "state" INTEGER NOT NULL,
    "merged_into" BLOB NULL,
    "source" INTEGER NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "fk_relations_photo_hash" FOREIGN KEY ("photo_hash") REFERENCES "stored_files" ("hash")
);

CREATE TABLE "questions" (
    "survey_id" BLOB NOT NULL,
    "number" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "scale" INTEGER NOT NULL,
    "role" INTEGER NOT NULL,
    "facet" INTEGER NULL,
    "metric" INTEGER NOT NULL,
    CONSTRAINT "pk_questions" PRIMARY KEY ("survey_id", "number"),
    CONSTRAINT "fk_questions_survey_id" FOREIGN KEY ("survey_id") REFERENCES "surveys" ("id") ON DELETE CASCADE
);

CREATE TABLE "responses" (
    "id" BLOB NOT NULL CONSTRAINT "pk_responses" PRIMARY KEY,
    "survey_id" BLOB NOT NULL,
    "perspective" INTEGER NOT NULL,
    "day" INTEGER NOT NULL,
    "day_assumed" INTEGER NOT NULL,
    "weight" INTEGER NULL,
    "account_id" BLOB NULL,
    "source" INTEGER NOT NULL,
    CONSTRAINT "fk_responses_survey_id" FOREIGN KEY ("survey_id") REFERENCES "surveys" ("id") ON DELETE CASCADE
);

CREATE TABLE "routing_rules" (
    "id" BLOB NOT NULL CONSTRAINT "pk_routing_rules" PRIMARY KEY,
    "kind" INTEGER NULL,
    "product" TEXT NULL,
    "skill" TEXT NULL,
    "team_id" BLOB NOT NULL,
    "place" INTEGER NOT NULL,
    CONSTRAINT "fk_routing_rules_team_id" FOREIGN KEY ("team_id") REFERENCES "teams" ("id") ON DELETE CASCADE
);

CREATE TABLE "team_members" (
    "team_id" BLOB NOT NULL,
    "account_id" BLOB NOT NULL,
    CONSTRAINT "pk_team_members" PRIMARY KEY ("team_id", "account_id"),
    CONSTRAINT "fk_team_members_account_id" FOREIGN KEY ("account_id") REFERENCES "accounts" ("id") ON DELETE CASCADE,
    CONSTRAINT "fk_team_members_team_id" FOREIGN KEY ("team_id") REFERENCES "teams" ("id") ON DELETE CASCADE
);

CREATE TABLE "webhook_deliveries" (
    "id" BLOB NOT NULL CONSTRAINT "pk_webhook_deliveries" PRIMARY KEY,
    "webhook_id" BLOB NOT NULL,
    "event" TEXT NOT NULL,
    "subject" TEXT NULL,
    "source" BLOB NULL,
    "body" TEXT NOT NULL,
    "made_at" INTEGER NOT NULL,
    "place" INTEGER NOT NULL,
    "state" INTEGER NOT NULL,
    "attempts" INTEGER NOT NULL,
    "next_at" INTEGER NOT NULL,
    "tried_at" INTEGER NULL,
    "status" INTEGER NULL,
    "fault" INTEGER NULL,
    "milliseconds" INTEGER NULL,
    CONSTRAINT "fk_webhook_deliveries_webhook_id" FOREIGN KEY ("webhook_id") REFERENCES "webhooks" ("id") ON DELETE CASCADE
);

CREATE TABLE "case_files" (
    "id" BLOB NOT NULL CONSTRAINT "pk_case_files" PRIMARY KEY,
    "case_id" BLOB NOT NULL,
    "message_id" BLOB NULL,
    "by" BLOB NOT NULL,
    "at" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "length" INTEGER NOT NULL,
    "kind" INTEGER NOT NULL,
    CONSTRAINT "fk_case_files_case_id" FOREIGN KEY ("case_id") REFERENCES "cases" ("id") ON DELETE CASCADE,
    CONSTRAINT "fk_case_files_hash" FOREIGN KEY ("hash") REFERENCES "stored_files" ("hash") ON DELETE RESTRICT,
    CONSTRAINT "fk_case_files_message_id" FOREIGN KEY ("message_id") REFERENCES "case_messages" ("id") ON DELETE RESTRICT
);

CREATE TABLE "case_reminders" (
    "message_id" BLOB NOT NULL,
    "account_id" BLOB NOT NULL,
    "day" INTEGER NOT NULL,
    "done_at" INTEGER NULL,
    CONSTRAINT "pk_case_reminders" PRIMARY KEY ("message_id", "account_id"),
    CONSTRAINT "fk_case_reminders_message_id" FOREIGN KEY ("message_id") REFERENCES "case_messages" ("id") ON DELETE CASCADE
);

CREATE TABLE "contact_persons" (
    "id" BLOB NOT NULL CONSTRAINT "pk_contact_persons" PRIMARY KEY,
    "relation_id" BLOB NOT NULL,
    "person_id" BLOB NOT NULL,
    "function" TEXT NULL,
    "department" TEXT NULL,
    "roles" INTEGER NOT NULL,
    "from" INTEGER NULL,
    "until" INTEGER NULL,
    "source" INTEGER NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "fk_contact_persons_person_id" FOREIGN KEY ("person_id") REFERENCES "relations" ("id") ON DELETE CASCADE,
    CONSTRAINT "fk_contact_persons_relation_id" FOREIGN KEY ("relation_id") REFERENCES "relations" ("id") ON DELETE CASCADE
);

CREATE TABLE "duplicate_pairs" (
    "id" BLOB NOT NULL CONSTRAINT "pk_duplicate_pairs" PRIMARY KEY,
    "a_id" BLOB NOT NULL,
    "b_id" BLOB NOT NULL,
    "score" INTEGER NOT NULL,
    "reasons" TEXT NOT NULL,
    "state" INTEGER NOT NULL,
    "found_at" INTEGER NOT NULL,
    "decided_at" INTEGER NULL,
    "decided_by" BLOB NULL,
    "mark" TEXT NOT NULL,
    CONSTRAINT "fk_duplicate_pairs_a_id" FOREIGN KEY ("a_id") REFERENCES "relations" ("id") ON DELETE CASCADE,
    CONSTRAINT "fk_duplicate_pairs_b_id" FOREIGN KEY ("b_id") REFERENCES "relations" ("id") ON DELETE CASCADE
);

CREATE TABLE "relation_events" (
    "id" BLOB NOT NULL CONSTRAINT "pk_relation_events" PRIMARY KEY,
    "relation_id" BLOB NOT NULL,
    "at" INTEGER NOT NULL,
    "by" BLOB NULL,
    "kind" TEXT NOT NULL,
    "details" TEXT NULL,
    CONSTRAINT "fk_relation_events_relation_id" FOREIGN KEY ("relation_id") REFERENCES "relations" ("id") ON DELETE CASCADE
);

CREATE TABLE "relation_kind_periods" (
    "id" BLOB NOT NULL CONSTRAINT "pk_relation_kind_periods" PRIMARY KEY,
    "relation_id" BLOB NOT NULL,
    "kind" INTEGER NOT NULL,
    "from" INTEGER NOT NULL,
    "until" INTEGER NULL,
    CONSTRAINT "fk_relation_kind_periods_relation_id" FOREIGN KEY ("relation_id") REFERENCES "relations" ("id") ON DELETE CASCADE
);

CREATE TABLE "relation_merges" (
    "id" BLOB NOT NULL CONSTRAINT "pk_relation_merges" PRIMARY KEY,
    "survivor_id" BLOB NOT NULL,
    "absorbed_id" BLOB NOT NULL,
    "at" INTEGER NOT NULL,
    "by" BLOB NULL,
    "turn" INTEGER NOT NULL,
    "before" TEXT NULL,
    "absorbed" TEXT NULL,
    "after" TEXT NULL,
    "undone_at" INTEGER NULL,
    "undone_by" BLOB NULL,
    "left" TEXT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "fk_relation_merges_absorbed_id" FOREIGN KEY ("absorbed_id") REFERENCES "relations" ("id") ON DELETE CASCADE,
    CONSTRAINT "fk_relation_merges_survivor_id" FOREIGN KEY ("survivor_id") REFERENCES "relations" ("id") ON DELETE CASCADE
);

CREATE TABLE "relation_permissions" (
    "id" BLOB NOT NULL CONSTRAINT "pk_relation_permissions" PRIMARY KEY,
    "relation_id" BLOB NOT NULL,
    "purpose" INTEGER NOT NULL,
    "channel" INTEGER NULL,
    "given" INTEGER NOT NULL,
    "source" TEXT NOT NULL,
    "wording" TEXT NULL,
    "at" INTEGER NOT NULL,
    "recorded_by" BLOB NULL,
    CONSTRAINT "fk_relation_permissions_relation_id" FOREIGN KEY ("relation_id") REFERENCES "relations" ("id") ON DELETE CASCADE
);

CREATE TABLE "relation_versions" (
    "relation_id" BLOB NOT NULL,
    "version" INTEGER NOT NULL,
    "card" TEXT NOT NULL,
    "replaced_at" INTEGER NOT NULL,
    "replaced_by" BLOB NULL,
    CONSTRAINT "pk_relation_versions" PRIMARY KEY ("relation_id", "version"),
    CONSTRAINT "fk_relation_versions_relation_id" FOREIGN KEY ("relation_id") REFERENCES "relations" ("id") ON DELETE CASCADE
);

CREATE TABLE "choices" (
    "survey_id" BLOB NOT NULL,
    "question" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "label" TEXT NOT NULL,
    CONSTRAINT "pk_choices" PRIMARY KEY ("survey_id", "question", "number"),
    CONSTRAINT "fk_choices_survey_id_question" FOREIGN KEY ("survey_id", "question") REFERENCES "questions" ("survey_id", "number") ON DELETE CASCADE
);

CREATE TABLE "merged_rows" (
    "merge_id" BLOB NOT NULL,
    "hangs" TEXT NOT NULL,
    "row_id" BLOB NOT NULL,
    CONSTRAINT "pk_merged_rows" PRIMARY KEY ("merge_id", "hangs", "row_id"),
    CONSTRAINT "fk_merged_rows_merge_id" FOREIGN KEY ("merge_id") REFERENCES "relation_merges" ("id") ON DELETE CASCADE
);

CREATE INDEX "ix_absences_account_id_last" ON "absences" ("account_id", "last");

CREATE INDEX "ix_absences_deputy_id_last" ON "absences" ("deputy_id", "last") WHERE deputy_id is not null;

CREATE UNIQUE INDEX "ix_account_invitations_token_hash" ON "account_invitations" ("token_hash");

CREATE UNIQUE INDEX "ix_accounts_normalized_email" ON "accounts" ("normalized_email");

CREATE INDEX "ix_address_book_entries_book_sequence" ON "address_book_entries" ("book", "sequence");

CREATE INDEX "ix_answer_gaps_last_at" ON "answer_gaps" ("last_at");

CREATE UNIQUE INDEX "ix_answer_templates_name_language" ON "answer_templates" ("name", "language");

CREATE INDEX "ix_api_answers_at" ON "api_answers" ("at");

CREATE INDEX "ix_api_tokens_account_id" ON "api_tokens" ("account_id");

CREATE UNIQUE INDEX "ix_api_tokens_token_hash" ON "api_tokens" ("token_hash");

CREATE INDEX "ix_article_addresses_article_id" ON "article_addresses" ("article_id");

CREATE INDEX "ix_article_remarks_article_id_id" ON "article_remarks" ("article_id", "id");

CREATE INDEX "ix_articles_case_id" ON "articles" ("case_id") WHERE case_id is not null;

CREATE INDEX "ix_articles_changed_at" ON "articles" ("changed_at");

CREATE UNIQUE INDEX "ix_articles_key" ON "articles" ("key");

CREATE INDEX "ix_articles_state_audience_language_title" ON "articles" ("state", "audience", "language", "title");

CREATE INDEX "ix_audit_events_at_id" ON "audit_events" ("at", "id");

CREATE INDEX "ix_bars_year_facet_kind" ON "bars" ("year", "facet", "kind");

CREATE INDEX "ix_beyond_duty_at" ON "beyond_duty" ("at");

CREATE INDEX "ix_beyond_duty_case_id" ON "beyond_duty" ("case_id");

CREATE UNIQUE INDEX "ix_breakdown_values_breakdown_id_value" ON "breakdown_values" ("breakdown_id", "value");

CREATE UNIQUE INDEX "ix_breakdowns_name" ON "breakdowns" ("name");

CREATE INDEX "ix_bulk_rows_relation_id" ON "bulk_rows" ("relation_id");

CREATE INDEX "ix_case_askers_mail" ON "case_askers" ("mail");

CREATE INDEX "ix_case_bulk_rows_case_id" ON "case_bulk_rows" ("case_id");

CREATE INDEX "ix_case_field_values_key_value_case_id" ON "case_field_values" ("key", "value", "case_id");

CREATE INDEX "ix_case_files_case_id" ON "case_files" ("case_id");

CREATE INDEX "ix_case_files_hash" ON "case_files" ("hash");

CREATE INDEX "ix_case_files_message_id" ON "case_files" ("message_id");

CREATE INDEX "ix_case_imports_file_hash" ON "case_imports" ("file_hash");

CREATE INDEX "ix_case_invitations_attention_since" ON "case_invitations" ("attention_since") WHERE attention_since is not null;

CREATE UNIQUE INDEX "ix_case_invitations_case_id" ON "case_invitations" ("case_id");

CREATE UNIQUE INDEX "ix_case_invitations_token_hash" ON "case_invitations" ("token_hash");

CREATE INDEX "ix_case_links_other_id" ON "case_links" ("other_id");

CREATE UNIQUE INDEX "ix_case_merges_absorbed_id" ON "case_merges" ("absorbed_id") WHERE undone_at is null;

CREATE INDEX "ix_case_merges_survivor_id" ON "case_merges" ("survivor_id");

CREATE INDEX "ix_case_messages_at" ON "case_messages" ("at") WHERE kind in (10, 11);

CREATE UNIQUE INDEX "ix_case_messages_case_id_line" ON "case_messages" ("case_id", "line");

CREATE UNIQUE INDEX "ix_case_messages_form_key" ON "case_messages" ("form_key") WHERE form_key is not null;

CREATE INDEX "ix_case_reminders_account_id_day" ON "case_reminders" ("account_id", "day") WHERE done_at is null;

CREATE INDEX "ix_case_tags_key_case_id" ON "case_tags" ("key", "case_id");

CREATE INDEX "ix_cases_due_at_id" ON "cases" ("due_at", "id") WHERE state < 3;

CREATE INDEX "ix_cases_follows_id" ON "cases" ("follows_id") WHERE follows_id is not null;

CREATE INDEX "ix_cases_merged_into" ON "cases" ("merged_into") WHERE merged_into is not null;

CREATE UNIQUE INDEX "ix_cases_number" ON "cases" ("number");

CREATE INDEX "ix_cases_opened_at_id" ON "cases" ("opened_at", "id");

CREATE INDEX "ix_cases_owner_id_due_at_id" ON "cases" ("owner_id", "due_at", "id") WHERE state < 3;

CREATE INDEX "ix_cases_person_id" ON "cases" ("person_id") WHERE person_id is not null;

CREATE INDEX "ix_cases_relation_id_opened_at" ON "cases" ("relation_id", "opened_at");

CREATE INDEX "ix_cases_solved_at" ON "cases" ("solved_at") WHERE solved_at is not null;

CREATE INDEX "ix_cases_source_source_key" ON "cases" ("source", "source_key") WHERE source is not null;

CREATE INDEX "ix_complaints_decide_by" ON "complaints" ("decide_by") WHERE told_at is null and settled_at is null;

CREATE INDEX "ix_complaints_received_at" ON "complaints" ("received_at");

CREATE INDEX "ix_consultations_asked_at" ON "consultations" ("asked_at");

CREATE INDEX "ix_consultations_asked_of" ON "consultations" ("asked_of") WHERE answered_at is null;

CREATE INDEX "ix_consultations_case_id" ON "consultations" ("case_id");

CREATE INDEX "ix_contact_persons_person_id" ON "contact_persons" ("person_id");

CREATE INDEX "ix_contact_persons_relation_id" ON "contact_persons" ("relation_id");

CREATE INDEX "ix_contact_persons_source" ON "contact_persons" ("source");

CREATE INDEX "ix_deserve_notes_at" ON "deserve_notes" ("at");

CREATE INDEX "ix_door_visits_at" ON "door_visits" ("at");

CREATE INDEX "ix_door_visits_relation_id" ON "door_visits" ("relation_id");

CREATE UNIQUE INDEX "ix_duplicate_pairs_a_id_b_id" ON "duplicate_pairs" ("a_id", "b_id");

CREATE INDEX "ix_duplicate_pairs_b_id" ON "duplicate_pairs" ("b_id");

CREATE INDEX "ix_duplicate_pairs_state_score_id" ON "duplicate_pairs" ("state", "score", "id");

CREATE INDEX "ix_duties_account_id" ON "duties" ("account_id");

CREATE INDEX "ix_facet_days_day" ON "facet_days" ("day");

CREATE INDEX "ix_grants_at" ON "grants" ("at");

CREATE INDEX "ix_grants_case_id" ON "grants" ("case_id");

CREATE INDEX "ix_imports_file_hash" ON "imports" ("file_hash");

CREATE UNIQUE INDEX "ix_jobs_lane" ON "jobs" ("lane") WHERE state = 1;

CREATE INDEX "ix_jobs_state_run_at" ON "jobs" ("state", "run_at");

CREATE UNIQUE INDEX "ix_mandates_account_id_kind" ON "mandates" ("account_id", "kind") WHERE ended_at is null and account_id is not null;

CREATE UNIQUE INDEX "ix_mandates_role_kind" ON "mandates" ("role", "kind") WHERE ended_at is null and role is not null;

CREATE INDEX "ix_moments_at_id" ON "moments" ("at", "id");

CREATE INDEX "ix_moments_case_id" ON "moments" ("case_id");

CREATE UNIQUE INDEX "ix_moments_form_key" ON "moments" ("form_key") WHERE form_key is not null;

CREATE INDEX "ix_moments_person_id" ON "moments" ("person_id") WHERE person_id is not null;

CREATE INDEX "ix_outgoing_mails_made_at_id" ON "outgoing_mails" ("made_at", "id");

CREATE INDEX "ix_outgoing_mails_next_at_id" ON "outgoing_mails" ("next_at", "id") WHERE state = 0;

CREATE INDEX "ix_outgoing_mails_relation_id" ON "outgoing_mails" ("relation_id") WHERE relation_id is not null;

CREATE INDEX "ix_portal_links_id" ON "portal_links" ("id") WHERE handled_at is null;

CREATE INDEX "ix_portal_links_mail_asked_at" ON "portal_links" ("mail", "asked_at");

CREATE INDEX "ix_portal_links_network_asked_at" ON "portal_links" ("network", "asked_at");

CREATE UNIQUE INDEX "ix_portal_links_token_hash" ON "portal_links" ("token_hash") WHERE token_hash is not null;

CREATE INDEX "ix_portal_questions_asked_at" ON "portal_questions" ("asked_at") WHERE suspicion <> 0;

CREATE UNIQUE INDEX "ix_portal_questions_form" ON "portal_questions" ("form");

CREATE INDEX "ix_portal_questions_mail_asked_at" ON "portal_questions" ("mail", "asked_at");

CREATE INDEX "ix_portal_questions_network_asked_at" ON "portal_questions" ("network", "asked_at");

CREATE INDEX "ix_portal_questions_state_id" ON "portal_questions" ("state", "id");

CREATE UNIQUE INDEX "ix_portal_questions_token_hash" ON "portal_questions" ("token_hash") WHERE token_hash is not null;

CREATE INDEX "ix_portal_sessions_mail" ON "portal_sessions" ("mail");

CREATE INDEX "ix_promises_case_id" ON "promises" ("case_id");

CREATE INDEX "ix_promises_due_at" ON "promises" ("due_at");

CREATE INDEX "ix_promises_due_at_id" ON "promises" ("due_at", "id") WHERE state = 0;

CREATE INDEX "ix_promises_owner_id_due_at" ON "promises" ("owner_id", "due_at") WHERE state = 0;

CREATE UNIQUE INDEX "ix_questions_survey_id_code" ON "questions" ("survey_id", "code");

CREATE INDEX "ix_relation_events_relation_id_at_id" ON "relation_events" ("relation_id", "at", "id");

CREATE INDEX "ix_relation_imports_file_hash" ON "relation_imports" ("file_hash");

CREATE INDEX "ix_relation_keys_relation_id" ON "relation_keys" ("relation_id");

CREATE INDEX "ix_relation_kind_periods_relation_id_kind" ON "relation_kind_periods" ("relation_id", "kind");

CREATE INDEX "ix_relation_kind_periods_until" ON "relation_kind_periods" ("until") WHERE until is not null;

CREATE INDEX "ix_relation_merges_absorbed_id" ON "relation_merges" ("absorbed_id");

CREATE INDEX "ix_relation_merges_survivor_id_turn" ON "relation_merges" ("survivor_id", "turn");

CREATE INDEX "ix_relation_permissions_relation_id_at" ON "relation_permissions" ("relation_id", "at");

CREATE INDEX "ix_relation_terms_relation_id" ON "relation_terms" ("relation_id");

CREATE INDEX "ix_relations_completeness_id" ON "relations" ("completeness", "id") WHERE state = 0;

CREATE INDEX "ix_relations_last_contact_at_id" ON "relations" ("last_contact_at", "id") WHERE state = 0;

CREATE INDEX "ix_relations_merged_into" ON "relations" ("merged_into") WHERE merged_into is not null;

CREATE UNIQUE INDEX "ix_relations_number" ON "relations" ("number");

CREATE INDEX "ix_relations_photo_hash" ON "relations" ("photo_hash") WHERE photo_hash is not null;

CREATE INDEX "ix_relations_sort_name_id" ON "relations" ("sort_name", "id") WHERE state = 0;

CREATE INDEX "ix_relations_source" ON "relations" ("source");

CREATE UNIQUE INDEX "ix_request_forms_key" ON "request_forms" ("key");

CREATE INDEX "ix_responses_source" ON "responses" ("source");

CREATE INDEX "ix_responses_survey_id_day_id" ON "responses" ("survey_id", "day", "id");

CREATE INDEX "ix_routing_rules_team_id" ON "routing_rules" ("team_id");

CREATE INDEX "ix_saved_views_owner_id" ON "saved_views" ("owner_id");

CREATE INDEX "ix_segment_members_segment_id_from" ON "segment_members" ("segment_id", "from");

CREATE UNIQUE INDEX "ix_surveys_key" ON "surveys" ("key");

CREATE INDEX "ix_team_members_account_id" ON "team_members" ("account_id");

CREATE UNIQUE INDEX "ix_teams_name" ON "teams" ("name");

CREATE INDEX "ix_transfers_at" ON "transfers" ("at");

CREATE INDEX "ix_transfers_case_id" ON "transfers" ("case_id");

CREATE INDEX "ix_visits_at_id" ON "visits" ("at", "id");

CREATE INDEX "ix_visits_case_id" ON "visits" ("case_id");

CREATE UNIQUE INDEX "ix_visits_form_key" ON "visits" ("form_key") WHERE form_key is not null;

CREATE INDEX "ix_visits_location_id" ON "visits" ("location_id");

CREATE INDEX "ix_visits_relation_id" ON "visits" ("relation_id") WHERE relation_id is not null;

CREATE INDEX "ix_webhook_deliveries_made_at" ON "webhook_deliveries" ("made_at");

CREATE INDEX "ix_webhook_deliveries_source" ON "webhook_deliveries" ("source") WHERE source is not null;

CREATE INDEX "ix_webhook_deliveries_webhook_id_id" ON "webhook_deliveries" ("webhook_id", "id");

CREATE INDEX "ix_webhook_deliveries_webhook_id_made_at_place_id" ON "webhook_deliveries" ("webhook_id", "made_at", "place", "id") WHERE state = 0;
