CREATE TABLE account_invitations (
    id uuid NOT NULL,
    token_hash text NOT NULL,
    name text NOT NULL,
    email text NOT NULL,
    roles text NOT NULL,
    invited_by uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    accepted_at timestamp with time zone,
    revoked_at timestamp with time zone,
    CONSTRAINT pk_account_invitations PRIMARY KEY (id)
);

CREATE TABLE accounts (
    id uuid NOT NULL,
    name text NOT NULL,
    email text NOT NULL,
    normalized_email text NOT NULL,
    password_hash text,
    security_stamp text NOT NULL,
    language text,
    failed_sign_ins integer NOT NULL,
    locked_until timestamp with time zone,
    created_at timestamp with time zone NOT NULL,
    disabled_at timestamp with time zone,
    version integer NOT NULL,
    CONSTRAINT pk_accounts PRIMARY KEY (id)
);

CREATE TABLE address_book_entries (
    book text NOT NULL,
    relation_id uuid NOT NULL,
    tag text NOT NULL,
    sequence integer NOT NULL,
    gone boolean NOT NULL,
    CONSTRAINT pk_address_book_entries PRIMARY KEY (book, relation_id)
);

CREATE TABLE answer_gaps (
    words text NOT NULL,
    language text NOT NULL,
    count integer NOT NULL,
    last_at timestamp with time zone NOT NULL,
    CONSTRAINT pk_answer_gaps PRIMARY KEY (words, language)
);

CREATE TABLE answer_templates (
    id uuid NOT NULL,
    name text NOT NULL,
    language text NOT NULL,
    text text NOT NULL,
    version integer NOT NULL,
    CONSTRAINT pk_answer_templates PRIMARY KEY (id)
);

CREATE TABLE answers (
    response_id uuid NOT NULL,
    question smallint NOT NULL,
    choice smallint NOT NULL,
    kind smallint NOT NULL,
    value smallint,
    text text,
    source integer NOT NULL,
    CONSTRAINT pk_answers PRIMARY KEY (response_id, question, choice)
);

CREATE TABLE api_answers (
    account_id uuid NOT NULL,
    key text NOT NULL,
    request text NOT NULL,
    at timestamp with time zone NOT NULL,
    status integer NOT NULL,
    made uuid,
    CONSTRAINT pk_api_answers PRIMARY KEY (account_id, key)
);

CREATE TABLE articles (
    id uuid NOT NULL,
    key text NOT NULL,
    title text NOT NULL,
    body text NOT NULL,
    topic text,
    language text NOT NULL,
    audience smallint NOT NULL,
    state smallint NOT NULL,
    owner_id uuid,
    review_on date,
    checked_at timestamp with time zone NOT NULL,
    case_id uuid,
    made_at timestamp with time zone NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    changed_by uuid,
    published_at timestamp with time zone,
    helped integer NOT NULL,
    did_not integer NOT NULL,
    version integer NOT NULL,
    CONSTRAINT pk_articles PRIMARY KEY (id)
);

CREATE TABLE audit_events (
    id uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    actor_id uuid,
    kind text NOT NULL,
    subject text,
    details text,
    remote_address text,
    CONSTRAINT pk_audit_events PRIMARY KEY (id)
);

CREATE TABLE bars (
    id uuid NOT NULL,
    year smallint NOT NULL,
    facet smallint NOT NULL,
    kind smallint NOT NULL,
    value numeric(9,3) NOT NULL,
    set_at timestamp with time zone NOT NULL,
    set_by uuid,
    why text,
    CONSTRAINT pk_bars PRIMARY KEY (id)
);

CREATE TABLE breakdowns (
    id uuid NOT NULL,
    name text NOT NULL,
    role smallint NOT NULL,
    CONSTRAINT pk_breakdowns PRIMARY KEY (id)
);

CREATE TABLE bulk_actions (
    id uuid NOT NULL,
    kind smallint NOT NULL,
    value text,
    filter text,
    picks text,
    state smallint NOT NULL,
    at timestamp with time zone NOT NULL,
    by uuid,
    undone_by uuid,
    total integer,
    looked integer NOT NULL,
    changed integer NOT NULL,
    put_back integer NOT NULL,
    position uuid,
    finished_at timestamp with time zone,
    CONSTRAINT pk_bulk_actions PRIMARY KEY (id)
);

CREATE TABLE bulk_rows (
    action_id uuid NOT NULL,
    relation_id uuid NOT NULL,
    before text NOT NULL,
    left_alone boolean NOT NULL,
    CONSTRAINT pk_bulk_rows PRIMARY KEY (action_id, relation_id)
);

CREATE TABLE case_bulks (
    id uuid NOT NULL,
    kind smallint NOT NULL,
    value text NOT NULL,
    why smallint,
    at timestamp with time zone NOT NULL,
    by uuid NOT NULL,
    undone_at timestamp with time zone,
    undone_by uuid,
    CONSTRAINT pk_case_bulks PRIMARY KEY (id)
);

CREATE TABLE case_documents (
    number bigint NOT NULL,
    words text NOT NULL,
    CONSTRAINT pk_case_documents PRIMARY KEY (number)
);

CREATE TABLE case_fields (
    key text NOT NULL,
    label text NOT NULL,
    type smallint NOT NULL,
    choices text,
    "for" smallint,
    position integer NOT NULL,
    retired_at timestamp with time zone,
    CONSTRAINT pk_case_fields PRIMARY KEY (key)
);

CREATE TABLE case_import_errors (
    import integer NOT NULL,
    number integer NOT NULL,
    line bigint NOT NULL,
    field text,
    row text NOT NULL,
    reason text NOT NULL,
    CONSTRAINT pk_case_import_errors PRIMARY KEY (import, number)
);

CREATE TABLE cases (
    id uuid NOT NULL,
    number bigint NOT NULL,
    kind smallint NOT NULL,
    subject text NOT NULL,
    impact smallint NOT NULL,
    relation_id uuid,
    person_id uuid,
    caller text,
    product text,
    channel smallint NOT NULL,
    state smallint NOT NULL,
    state_since timestamp with time zone NOT NULL,
    owner_id uuid,
    route smallint,
    location_id uuid,
    opened_at timestamp with time zone NOT NULL,
    opened_by uuid,
    first_answer_at timestamp with time zone,
    solved_at timestamp with time zone,
    solved_by uuid,
    reopened smallint NOT NULL,
    passed_on smallint NOT NULL,
    consulted smallint NOT NULL,
    escalated smallint NOT NULL,
    escalated_due timestamp with time zone,
    escalated_to uuid,
    due_at timestamp with time zone NOT NULL,
    lines integer NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    follows_id uuid,
    merged_into uuid,
    confidential boolean NOT NULL,
    about_id uuid,
    source integer,
    source_key text,
    version integer NOT NULL,
    CONSTRAINT pk_cases PRIMARY KEY (id)
);

CREATE TABLE counters (
    name text NOT NULL,
    value integer NOT NULL,
    CONSTRAINT pk_counters PRIMARY KEY (name)
);

CREATE TABLE custom_fields (
    key text NOT NULL,
    label text NOT NULL,
    type smallint NOT NULL,
    choices text,
    "for" smallint,
    wanted boolean NOT NULL,
    position integer NOT NULL,
    retired_at timestamp with time zone,
    CONSTRAINT pk_custom_fields PRIMARY KEY (key)
);

CREATE TABLE data_protection_keys (
    id uuid NOT NULL,
    friendly_name text NOT NULL,
    xml text NOT NULL,
    CONSTRAINT pk_data_protection_keys PRIMARY KEY (id)
);

CREATE TABLE door_days (
    day date NOT NULL,
    step smallint NOT NULL,
    count integer NOT NULL,
    CONSTRAINT pk_door_days PRIMARY KEY (day, step)
);

CREATE TABLE door_visits (
    id uuid NOT NULL,
    relation_id uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    CONSTRAINT pk_door_visits PRIMARY KEY (id)
);

CREATE TABLE duplicate_scans (
    id uuid NOT NULL,
    started_at timestamp with time zone NOT NULL,
    cards integer NOT NULL,
    compared integer NOT NULL,
    found integer NOT NULL,
    doubles double precision NOT NULL,
    kin double precision NOT NULL,
    finished_at timestamp with time zone,
    CONSTRAINT pk_duplicate_scans PRIMARY KEY (id)
);

CREATE TABLE effort_days (
    facet smallint NOT NULL,
    kind smallint NOT NULL,
    source smallint NOT NULL,
    breakdown_value integer NOT NULL,
    day date NOT NULL,
    events bigint NOT NULL,
    exposure bigint NOT NULL,
    CONSTRAINT pk_effort_days PRIMARY KEY (facet, kind, source, breakdown_value, day)
);

CREATE TABLE evidence_stamps (
    id smallint NOT NULL,
    stamp bigint NOT NULL,
    CONSTRAINT pk_evidence_stamps PRIMARY KEY (id)
);

CREATE TABLE facet_days (
    survey_id uuid NOT NULL,
    perspective smallint NOT NULL,
    role smallint NOT NULL,
    facet smallint NOT NULL,
    breakdown_value integer NOT NULL,
    day date NOT NULL,
    moments bytea NOT NULL,
    CONSTRAINT pk_facet_days PRIMARY KEY (survey_id, perspective, role, facet, breakdown_value, day)
);

CREATE TABLE import_changes (
    import integer NOT NULL,
    response_id uuid NOT NULL,
    day date NOT NULL,
    day_assumed boolean NOT NULL,
    weight bigint,
    enriched boolean NOT NULL,
    CONSTRAINT pk_import_changes PRIMARY KEY (import, response_id)
);

CREATE TABLE import_errors (
    import integer NOT NULL,
    number integer NOT NULL,
    row bigint NOT NULL,
    "column" text,
    value text,
    reason text NOT NULL,
    CONSTRAINT pk_import_errors PRIMARY KEY (import, number)
);

CREATE TABLE jobs (
    id uuid NOT NULL,
    kind text NOT NULL,
    payload_version smallint NOT NULL,
    payload text NOT NULL,
    lane text,
    state smallint NOT NULL,
    enqueued_at timestamp with time zone NOT NULL,
    run_at timestamp with time zone NOT NULL,
    attempts integer NOT NULL,
    lease_until timestamp with time zone,
    lease_token uuid,
    last_error text,
    finished_at timestamp with time zone,
    CONSTRAINT pk_jobs PRIMARY KEY (id)
);

CREATE TABLE locations (
    id uuid NOT NULL,
    name text NOT NULL,
    closed_at timestamp with time zone,
    CONSTRAINT pk_locations PRIMARY KEY (id)
);

CREATE TABLE outgoing_mails (
    id uuid NOT NULL,
    kind text NOT NULL,
    "to" text NOT NULL,
    relation_id uuid,
    subject text NOT NULL,
    text text,
    sealed bytea,
    made_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone,
    state smallint NOT NULL,
    attempts integer NOT NULL,
    next_at timestamp with time zone NOT NULL,
    away boolean NOT NULL,
    tried_at timestamp with time zone,
    error text,
    CONSTRAINT pk_outgoing_mails PRIMARY KEY (id)
);

CREATE TABLE portal_links (
    id uuid NOT NULL,
    mail text NOT NULL,
    language text NOT NULL,
    return_to text,
    network text NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    add_to_relation_id uuid,
    token_hash text,
    code bytea,
    tries smallint NOT NULL,
    handled_at timestamp with time zone,
    used_at timestamp with time zone,
    CONSTRAINT pk_portal_links PRIMARY KEY (id)
);

CREATE TABLE portal_questions (
    id uuid NOT NULL,
    form uuid NOT NULL,
    mail text NOT NULL,
    name text,
    kind smallint NOT NULL,
    words text NOT NULL,
    request_form_id uuid,
    phone text,
    call_before timestamp with time zone,
    language text NOT NULL,
    network text NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    state smallint NOT NULL,
    suspicion smallint NOT NULL,
    token_hash text,
    case_id uuid,
    judged_by uuid,
    CONSTRAINT pk_portal_questions PRIMARY KEY (id)
);

CREATE TABLE portal_sessions (
    id uuid NOT NULL,
    mail text NOT NULL,
    made_at timestamp with time zone NOT NULL,
    ends_at timestamp with time zone NOT NULL,
    CONSTRAINT pk_portal_sessions PRIMARY KEY (id)
);

CREATE TABLE portal_turned_away (
    day date NOT NULL,
    suspicion smallint NOT NULL,
    count integer NOT NULL,
    CONSTRAINT pk_portal_turned_away PRIMARY KEY (day, suspicion)
);

CREATE TABLE predictions_made (
    account_id uuid NOT NULL,
    quarter integer NOT NULL,
    CONSTRAINT pk_predictions_made PRIMARY KEY (account_id, quarter)
);

CREATE TABLE question_days (
    survey_id uuid NOT NULL,
    perspective smallint NOT NULL,
    question smallint NOT NULL,
    breakdown_value integer NOT NULL,
    day date NOT NULL,
    tally bytea NOT NULL,
    CONSTRAINT pk_question_days PRIMARY KEY (survey_id, perspective, question, breakdown_value, day)
);

CREATE TABLE recurring_runs (
    name text NOT NULL,
    last_enqueued_at timestamp with time zone NOT NULL,
    CONSTRAINT pk_recurring_runs PRIMARY KEY (name)
);

CREATE TABLE register_days (
    day date NOT NULL,
    kind smallint NOT NULL,
    relations integer NOT NULL,
    asked bigint NOT NULL,
    known bigint NOT NULL,
    complete integer NOT NULL,
    confirmed integer NOT NULL,
    missing text NOT NULL,
    CONSTRAINT pk_register_days PRIMARY KEY (day, kind)
);

CREATE TABLE relation_import_changes (
    import integer NOT NULL,
    relation_id uuid NOT NULL,
    version integer NOT NULL,
    before text NOT NULL,
    CONSTRAINT pk_relation_import_changes PRIMARY KEY (import, relation_id)
);

CREATE TABLE relation_import_notes (
    import integer NOT NULL,
    number integer NOT NULL,
    kind smallint NOT NULL,
    line bigint NOT NULL,
    field text,
    value text,
    reason text NOT NULL,
    relation integer,
    CONSTRAINT pk_relation_import_notes PRIMARY KEY (import, number)
);

CREATE TABLE relation_keys (
    kind smallint NOT NULL,
    value text COLLATE "C" NOT NULL,
    relation_id uuid NOT NULL,
    CONSTRAINT pk_relation_keys PRIMARY KEY (kind, value, relation_id)
);

CREATE TABLE relation_looks (
    relation_id uuid NOT NULL,
    hour timestamp with time zone NOT NULL,
    account_id uuid NOT NULL,
    way smallint NOT NULL,
    at timestamp with time zone NOT NULL,
    remote_address text,
    CONSTRAINT pk_relation_looks PRIMARY KEY (relation_id, hour, account_id, way)
);

CREATE TABLE relation_read_days (
    day date NOT NULL,
    account_id uuid NOT NULL,
    way smallint NOT NULL,
    what text NOT NULL,
    cards bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    remote_address text,
    CONSTRAINT pk_relation_read_days PRIMARY KEY (day, account_id, way, what)
);

CREATE TABLE relation_terms (
    term text COLLATE "C" NOT NULL,
    sort_name text COLLATE "C" NOT NULL,
    relation_id uuid NOT NULL,
    CONSTRAINT pk_relation_terms PRIMARY KEY (term, sort_name, relation_id)
);

CREATE TABLE request_forms (
    id uuid NOT NULL,
    key text NOT NULL,
    title text NOT NULL,
    language text NOT NULL,
    solves text,
    asks_need boolean NOT NULL,
    kind smallint NOT NULL,
    product text,
    answer_minutes integer,
    fields text NOT NULL,
    position integer NOT NULL,
    closed_at timestamp with time zone,
    helped integer NOT NULL,
    sent integer NOT NULL,
    version integer NOT NULL,
    CONSTRAINT pk_request_forms PRIMARY KEY (id)
);

CREATE TABLE response_breakdowns (
    response_id uuid NOT NULL,
    breakdown_value integer NOT NULL,
    source integer NOT NULL,
    CONSTRAINT pk_response_breakdowns PRIMARY KEY (response_id, breakdown_value)
);

CREATE TABLE retention_keeps (
    relation_id uuid NOT NULL,
    until date NOT NULL,
    by uuid,
    at timestamp with time zone NOT NULL,
    CONSTRAINT pk_retention_keeps PRIMARY KEY (relation_id)
);

CREATE TABLE saved_views (
    id uuid NOT NULL,
    of smallint NOT NULL,
    name text NOT NULL,
    query text NOT NULL,
    owner_id uuid NOT NULL,
    shared boolean NOT NULL,
    created_at timestamp with time zone NOT NULL,
    CONSTRAINT pk_saved_views PRIMARY KEY (id)
);

CREATE TABLE search_documents (
    number integer NOT NULL,
    words text NOT NULL,
    CONSTRAINT pk_search_documents PRIMARY KEY (number)
);

CREATE TABLE search_words (
    variant text COLLATE "C" NOT NULL,
    word text COLLATE "C" NOT NULL,
    CONSTRAINT pk_search_words PRIMARY KEY (variant, word)
);

CREATE TABLE segment_members (
    relation_id uuid NOT NULL,
    segment_id uuid NOT NULL,
    "from" date NOT NULL,
    until date,
    CONSTRAINT pk_segment_members PRIMARY KEY (relation_id, segment_id, "from")
);

CREATE TABLE segments (
    id uuid NOT NULL,
    name text NOT NULL,
    rule text,
    created_at timestamp with time zone NOT NULL,
    created_by uuid,
    ended_at timestamp with time zone,
    members integer,
    counted_at timestamp with time zone,
    version integer NOT NULL,
    CONSTRAINT pk_segments PRIMARY KEY (id)
);

CREATE TABLE settings (
    name text NOT NULL,
    json text NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    CONSTRAINT pk_settings PRIMARY KEY (name)
);

CREATE TABLE sheets_seen (
    account_id uuid NOT NULL,
    quarter integer NOT NULL,
    at timestamp with time zone NOT NULL,
    CONSTRAINT pk_sheets_seen PRIMARY KEY (account_id, quarter)
);

CREATE TABLE stored_files (
    hash text NOT NULL,
    length bigint NOT NULL,
    stored_at timestamp with time zone NOT NULL,
    CONSTRAINT pk_stored_files PRIMARY KEY (hash)
);

CREATE TABLE surveys (
    id uuid NOT NULL,
    key text NOT NULL,
    name text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    CONSTRAINT pk_surveys PRIMARY KEY (id)
);

CREATE TABLE tags (
    key text NOT NULL,
    name text NOT NULL,
    CONSTRAINT pk_tags PRIMARY KEY (key)
);

CREATE TABLE teams (
    id uuid NOT NULL,
    name text NOT NULL,
    CONSTRAINT pk_teams PRIMARY KEY (id)
);

CREATE TABLE value_counts (
    field smallint NOT NULL,
    value text NOT NULL,
    count integer NOT NULL,
    CONSTRAINT pk_value_counts PRIMARY KEY (field, value)
);

CREATE TABLE webhooks (
    id uuid NOT NULL,
    name text NOT NULL,
    address text NOT NULL,
    events text NOT NULL,
    secret bytea NOT NULL,
    made_at timestamp with time zone NOT NULL,
    stopped_at timestamp with time zone,
    failing_since timestamp with time zone,
    rest_until timestamp with time zone,
    version integer NOT NULL,
    CONSTRAINT pk_webhooks PRIMARY KEY (id)
);

CREATE TABLE absences (
    id uuid NOT NULL,
    account_id uuid NOT NULL,
    first date NOT NULL,
    last date NOT NULL,
    deputy_id uuid,
    set_by uuid NOT NULL,
    set_at timestamp with time zone NOT NULL,
    withdrawn_at timestamp with time zone,
    version integer NOT NULL,
    CONSTRAINT pk_absences PRIMARY KEY (id),
    CONSTRAINT fk_absences_account_id FOREIGN KEY (account_id) REFERENCES accounts (id) ON DELETE CASCADE
);

CREATE TABLE account_roles (
    account_id uuid NOT NULL,
    role smallint NOT NULL,
    CONSTRAINT pk_account_roles PRIMARY KEY (account_id, role),
    CONSTRAINT fk_account_roles_account_id FOREIGN KEY (account_id) REFERENCES accounts (id) ON DELETE CASCADE
);

CREATE TABLE account_skills (
    account_id uuid NOT NULL,
    skill text NOT NULL,
    CONSTRAINT pk_account_skills PRIMARY KEY (account_id, skill),
    CONSTRAINT fk_account_skills_account_id FOREIGN KEY (account_id) REFERENCES accounts (id) ON DELETE CASCADE
);

CREATE TABLE api_tokens (
    id uuid NOT NULL,
    account_id uuid NOT NULL,
    name text NOT NULL,
    token_hash text NOT NULL,
    scopes text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    last_used_at timestamp with time zone,
    revoked_at timestamp with time zone,
    CONSTRAINT pk_api_tokens PRIMARY KEY (id),
    CONSTRAINT fk_api_tokens_account_id FOREIGN KEY (account_id) REFERENCES accounts (id) ON DELETE CASCADE
);

CREATE TABLE duties (
    day date NOT NULL,
    location_id uuid NOT NULL,
    account_id uuid NOT NULL,
    CONSTRAINT pk_duties PRIMARY KEY (day, location_id),
    CONSTRAINT fk_duties_account_id FOREIGN KEY (account_id) REFERENCES accounts (id) ON DELETE CASCADE
);

CREATE TABLE mandates (
    id uuid NOT NULL,
    role smallint,
    account_id uuid,
    kind smallint NOT NULL,
    each bigint,
    per_month bigint,
    since timestamp with time zone NOT NULL,
    set_by uuid NOT NULL,
    why text,
    ended_at timestamp with time zone,
    ended_by uuid,
    version integer NOT NULL,
    CONSTRAINT pk_mandates PRIMARY KEY (id),
    CONSTRAINT fk_mandates_account_id FOREIGN KEY (account_id) REFERENCES accounts (id)
);

CREATE TABLE article_addresses (
    key text NOT NULL,
    article_id uuid NOT NULL,
    CONSTRAINT pk_article_addresses PRIMARY KEY (key),
    CONSTRAINT fk_article_addresses_article_id FOREIGN KEY (article_id) REFERENCES articles (id) ON DELETE CASCADE
);

CREATE TABLE article_remarks (
    id uuid NOT NULL,
    article_id uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    text text NOT NULL,
    CONSTRAINT pk_article_remarks PRIMARY KEY (id),
    CONSTRAINT fk_article_remarks_article_id FOREIGN KEY (article_id) REFERENCES articles (id) ON DELETE CASCADE
);

CREATE TABLE article_versions (
    article_id uuid NOT NULL,
    version integer NOT NULL,
    title text NOT NULL,
    body text NOT NULL,
    replaced_at timestamp with time zone NOT NULL,
    replaced_by uuid,
    CONSTRAINT pk_article_versions PRIMARY KEY (article_id, version),
    CONSTRAINT fk_article_versions_article_id FOREIGN KEY (article_id) REFERENCES articles (id) ON DELETE CASCADE
);

CREATE TABLE breakdown_values (
    number integer NOT NULL,
    breakdown_id uuid NOT NULL,
    value text NOT NULL,
    CONSTRAINT pk_breakdown_values PRIMARY KEY (number),
    CONSTRAINT fk_breakdown_values_breakdown_id FOREIGN KEY (breakdown_id) REFERENCES breakdowns (id) ON DELETE CASCADE
);

CREATE TABLE beyond_duty (
    id uuid NOT NULL,
    case_id uuid NOT NULL,
    by uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    decision smallint NOT NULL,
    minutes integer NOT NULL,
    CONSTRAINT pk_beyond_duty PRIMARY KEY (id),
    CONSTRAINT fk_beyond_duty_case_id FOREIGN KEY (case_id) REFERENCES cases (id) ON DELETE CASCADE
);

CREATE TABLE case_askers (
    case_id uuid NOT NULL,
    mail text NOT NULL,
    name text,
    language text NOT NULL,
    CONSTRAINT pk_case_askers PRIMARY KEY (case_id),
    CONSTRAINT fk_case_askers_case_id FOREIGN KEY (case_id) REFERENCES cases (id) ON DELETE CASCADE
);

CREATE TABLE case_bulk_rows (
    bulk_id uuid NOT NULL,
    case_id uuid NOT NULL,
    before text,
    refusal text,
    undone smallint NOT NULL,
    CONSTRAINT pk_case_bulk_rows PRIMARY KEY (bulk_id, case_id),
    CONSTRAINT fk_case_bulk_rows_bulk_id FOREIGN KEY (bulk_id) REFERENCES case_bulks (id) ON DELETE CASCADE,
    CONSTRAINT fk_case_bulk_rows_case_id FOREIGN KEY (case_id) REFERENCES cases (id) ON DELETE CASCADE
);

CREATE TABLE case_field_values (
    case_id uuid NOT NULL,
    key text NOT NULL,
    value text NOT NULL,
    CONSTRAINT pk_case_field_values PRIMARY KEY (case_id, key),
    CONSTRAINT fk_case_field_values_case_id FOREIGN KEY (case_id) REFERENCES cases (id) ON DELETE CASCADE,
    CONSTRAINT fk_case_field_values_key FOREIGN KEY (key) REFERENCES case_fields (key) ON DELETE CASCADE
);

CREATE TABLE case_invitations (
    id uuid NOT NULL,
    case_id uuid NOT NULL,
    token_hash text NOT NULL,
    sealed_token bytea NOT NULL,
    made_at timestamp with time zone NOT NULL,
    made_by uuid NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    answered_at timestamp with time zone,
    response_id uuid,
    attention_since timestamp with time zone,
    version integer NOT NULL,
    CONSTRAINT pk_case_invitations PRIMARY KEY (id),
    CONSTRAINT fk_case_invitations_case_id FOREIGN KEY (case_id) REFERENCES cases (id) ON DELETE CASCADE
);

CREATE TABLE case_links (
    case_id uuid NOT NULL,
    other_id uuid NOT NULL,
    kind smallint NOT NULL,
    at timestamp with time zone NOT NULL,
    by uuid NOT NULL,
    CONSTRAINT pk_case_links PRIMARY KEY (case_id, other_id),
    CONSTRAINT fk_case_links_case_id FOREIGN KEY (case_id) REFERENCES cases (id) ON DELETE CASCADE,
    CONSTRAINT fk_case_links_other_id FOREIGN KEY (other_id) REFERENCES cases (id) ON DELETE CASCADE
);

CREATE TABLE case_merges (
    id uuid NOT NULL,
    survivor_id uuid NOT NULL,
    absorbed_id uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    by uuid NOT NULL,
    "offset" integer NOT NULL,
    lines integer NOT NULL,
    state smallint NOT NULL,
    state_since timestamp with time zone NOT NULL,
    solved_at timestamp with time zone,
    solved_by uuid,
    moved text NOT NULL,
    undone_at timestamp with time zone,
    undone_by uuid,
    CONSTRAINT pk_case_merges PRIMARY KEY (id),
    CONSTRAINT fk_case_merges_absorbed_id FOREIGN KEY (absorbed_id) REFERENCES cases (id) ON DELETE CASCADE,
    CONSTRAINT fk_case_merges_survivor_id FOREIGN KEY (survivor_id) REFERENCES cases (id) ON DELETE CASCADE
);

CREATE TABLE case_messages (
    id uuid NOT NULL,
    case_id uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    line integer NOT NULL,
    kind smallint NOT NULL,
    channel smallint,
    by uuid,
    text text,
    details text,
    form_key uuid,
    CONSTRAINT pk_case_messages PRIMARY KEY (id),
    CONSTRAINT fk_case_messages_case_id FOREIGN KEY (case_id) REFERENCES cases (id) ON DELETE CASCADE
);

CREATE TABLE case_tags (
    case_id uuid NOT NULL,
    key text NOT NULL,
    CONSTRAINT pk_case_tags PRIMARY KEY (case_id, key),
    CONSTRAINT fk_case_tags_case_id FOREIGN KEY (case_id) REFERENCES cases (id) ON DELETE CASCADE
);

CREATE TABLE complaints (
    case_id uuid NOT NULL,
    received_at timestamp with time zone NOT NULL,
    acknowledge_by timestamp with time zone NOT NULL,
    acknowledged_at timestamp with time zone,
    severity smallint,
    safety boolean NOT NULL,
    repeat boolean NOT NULL,
    assessed_at timestamp with time zone,
    investigator_id uuid,
    investigated_at timestamp with time zone,
    cause text,
    decide_by timestamp with time zone NOT NULL,
    extended_at timestamp with time zone,
    decided_at timestamp with time zone,
    verdict smallint,
    remedy smallint,
    cost bigint,
    told_at timestamp with time zone,
    settled_at timestamp with time zone,
    view smallint,
    closed_at timestamp with time zone,
    outside_at timestamp with time zone,
    CONSTRAINT pk_complaints PRIMARY KEY (case_id),
    CONSTRAINT fk_complaints_case_id FOREIGN KEY (case_id) REFERENCES cases (id) ON DELETE CASCADE
);

CREATE TABLE consultations (
    id uuid NOT NULL,
    case_id uuid NOT NULL,
    asked_by uuid NOT NULL,
    asked_of uuid NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    reason smallint NOT NULL,
    wanted smallint,
    amount bigint,
    answered_at timestamp with time zone,
    answered_by uuid,
    version integer NOT NULL,
    CONSTRAINT pk_consultations PRIMARY KEY (id),
    CONSTRAINT fk_consultations_case_id FOREIGN KEY (case_id) REFERENCES cases (id) ON DELETE CASCADE
);

CREATE TABLE deserve_notes (
    case_id uuid NOT NULL,
    by uuid NOT NULL,
    question smallint NOT NULL,
    answer smallint NOT NULL,
    at timestamp with time zone NOT NULL,
    CONSTRAINT pk_deserve_notes PRIMARY KEY (case_id, by, question),
    CONSTRAINT fk_deserve_notes_case_id FOREIGN KEY (case_id) REFERENCES cases (id) ON DELETE CASCADE
);

CREATE TABLE grants (
    id uuid NOT NULL,
    case_id uuid NOT NULL,
    kind smallint NOT NULL,
    amount bigint,
    by uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    CONSTRAINT pk_grants PRIMARY KEY (id),
    CONSTRAINT fk_grants_case_id FOREIGN KEY (case_id) REFERENCES cases (id) ON DELETE CASCADE
);

CREATE TABLE held_answers (
    case_id uuid NOT NULL,
    message_id uuid NOT NULL,
    by uuid NOT NULL,
    until timestamp with time zone NOT NULL,
    version integer NOT NULL,
    before text NOT NULL,
    CONSTRAINT pk_held_answers PRIMARY KEY (case_id),
    CONSTRAINT fk_held_answers_case_id FOREIGN KEY (case_id) REFERENCES cases (id) ON DELETE CASCADE
);

CREATE TABLE moments (
    id uuid NOT NULL,
    case_id uuid NOT NULL,
    person_id uuid,
    at timestamp with time zone NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    by uuid NOT NULL,
    channel smallint NOT NULL,
    inward boolean NOT NULL,
    feeling smallint,
    outcome smallint NOT NULL,
    location_id uuid,
    minutes smallint,
    asked_twice boolean NOT NULL,
    form_key uuid,
    CONSTRAINT pk_moments PRIMARY KEY (id),
    CONSTRAINT fk_moments_case_id FOREIGN KEY (case_id) REFERENCES cases (id) ON DELETE CASCADE
);

CREATE TABLE promises (
    id uuid NOT NULL,
    case_id uuid NOT NULL,
    kind smallint NOT NULL,
    text text,
    due_at timestamp with time zone NOT NULL,
    owner_id uuid,
    made_at timestamp with time zone NOT NULL,
    made_by uuid,
    state smallint NOT NULL,
    settled_at timestamp with time zone,
    settled_by uuid,
    version integer NOT NULL,
    CONSTRAINT pk_promises PRIMARY KEY (id),
    CONSTRAINT fk_promises_case_id FOREIGN KEY (case_id) REFERENCES cases (id) ON DELETE CASCADE
);

CREATE TABLE transfers (
    id uuid NOT NULL,
    case_id uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    by uuid NOT NULL,
    from_owner uuid,
    from_location uuid,
    to_owner uuid,
    to_location uuid,
    reason smallint NOT NULL,
    CONSTRAINT pk_transfers PRIMARY KEY (id),
    CONSTRAINT fk_transfers_case_id FOREIGN KEY (case_id) REFERENCES cases (id) ON DELETE CASCADE
);

CREATE TABLE visits (
    id uuid NOT NULL,
    name text NOT NULL,
    relation_id uuid,
    at timestamp with time zone NOT NULL,
    location_id uuid,
    host_id uuid,
    about text,
    case_id uuid,
    state smallint NOT NULL,
    arrived_at timestamp with time zone,
    received_at timestamp with time zone,
    received_by uuid,
    made_by uuid NOT NULL,
    form_key uuid,
    version integer NOT NULL,
    CONSTRAINT pk_visits PRIMARY KEY (id),
    CONSTRAINT fk_visits_case_id FOREIGN KEY (case_id) REFERENCES cases (id),
    CONSTRAINT fk_visits_location_id FOREIGN KEY (location_id) REFERENCES locations (id)
);

CREATE TABLE segment_days (
    segment_id uuid NOT NULL,
    day date NOT NULL,
    members integer NOT NULL,
    CONSTRAINT pk_segment_days PRIMARY KEY (segment_id, day),
    CONSTRAINT fk_segment_days_segment_id FOREIGN KEY (segment_id) REFERENCES segments (id) ON DELETE CASCADE
);

CREATE TABLE case_imports (
    number integer NOT NULL,
    file_name text NOT NULL,
    file_hash text NOT NULL,
    map text NOT NULL,
    state smallint NOT NULL,
    bytes_done bigint NOT NULL,
    bytes_total bigint NOT NULL,
    log_end timestamp with time zone,
    report text,
    failure text,
    created_by uuid,
    created_at timestamp with time zone NOT NULL,
    completed_at timestamp with time zone,
    undone_at timestamp with time zone,
    version integer NOT NULL,
    CONSTRAINT pk_case_imports PRIMARY KEY (number),
    CONSTRAINT fk_case_imports_file_hash FOREIGN KEY (file_hash) REFERENCES stored_files (hash) ON DELETE CASCADE
);

CREATE TABLE file_chunks (
    hash text NOT NULL,
    number integer NOT NULL,
    bytes bytea NOT NULL,
    CONSTRAINT pk_file_chunks PRIMARY KEY (hash, number),
    CONSTRAINT fk_file_chunks_hash FOREIGN KEY (hash) REFERENCES stored_files (hash) ON DELETE CASCADE
);

CREATE TABLE imports (
    number integer NOT NULL,
    file_name text NOT NULL,
    file_hash text NOT NULL,
    map text,
    survey_key text,
    state smallint NOT NULL,
    bytes_done bigint NOT NULL,
    bytes_total bigint NOT NULL,
    report text,
    failure text,
    created_by uuid,
    created_at timestamp with time zone NOT NULL,
    completed_at timestamp with time zone,
    undone_at timestamp with time zone,
    version integer NOT NULL,
    CONSTRAINT pk_imports PRIMARY KEY (number),
    CONSTRAINT fk_imports_file_hash FOREIGN KEY (file_hash) REFERENCES stored_files (hash) ON DELETE CASCADE
);

CREATE TABLE relation_imports (
    number integer NOT NULL,
    file_name text NOT NULL,
    file_hash text NOT NULL,
    format text NOT NULL,
    map text,
    known smallint NOT NULL,
    kinds text,
    state smallint NOT NULL,
    bytes_done bigint NOT NULL,
    bytes_total bigint NOT NULL,
    report text,
    failure text,
    created_by uuid,
    created_at timestamp with time zone NOT NULL,
    completed_at timestamp with time zone,
    undone_at timestamp with time zone,
    version integer NOT NULL,
    CONSTRAINT pk_relation_imports PRIMARY KEY (number),
    CONSTRAINT fk_relation_imports_file_hash FOREIGN KEY (file_hash) REFERENCES stored_files (hash) ON DELETE CASCADE
);

CREATE TABLE relations (
    id uuid NOT NULL,
    number integer NOT NULL,
    type smallint NOT NULL,
    name text NOT NULL,
    sort_name text COLLATE "C" NOT NULL,
    card text NOT NULL,
    place text,
    mail text,
    phone text,
    photo_hash text,
    adviser_id uuid,
    location_id uuid,
    completeness smallint NOT NULL,
    confirmed_at timestamp with time zone,
    last_contact_at timestamp with time zone,
    created_at timestamp with time zone NOT NULL,
    created_by uuid,
    changed_at timestamp with time zone NOT NULL,
    changed_by uuid,
    state smallint NOT NULL,
    merged_into uuid,
    source integer,
    version integer NOT NULL,
    CONSTRAINT pk_relations PRIMARY KEY (id),
    CONSTRAINT fk_relations_photo_hash FOREIGN KEY (photo_hash) REFERENCES stored_files (hash)
);

CREATE TABLE questions (
    survey_id uuid NOT NULL,
    number smallint NOT NULL,
    code text NOT NULL,
    text text NOT NULL,
    scale smallint NOT NULL,
    role smallint NOT NULL,
    facet smallint,
    metric smallint NOT NULL,
    CONSTRAINT pk_questions PRIMARY KEY (survey_id, number),
    CONSTRAINT fk_questions_survey_id FOREIGN KEY (survey_id) REFERENCES surveys (id) ON DELETE CASCADE
);

CREATE TABLE responses (
    id uuid NOT NULL,
    survey_id uuid NOT NULL,
    perspective smallint NOT NULL,
    day date NOT NULL,
    day_assumed boolean NOT NULL,
    weight bigint,
    account_id uuid,
    source integer NOT NULL,
    CONSTRAINT pk_responses PRIMARY KEY (id),
    CONSTRAINT fk_responses_survey_id FOREIGN KEY (survey_id) REFERENCES surveys (id) ON DELETE CASCADE
);

CREATE TABLE routing_rules (
    id uuid NOT NULL,
    kind smallint,
    product text,
    skill text,
    team_id uuid NOT NULL,
    place integer NOT NULL,
    CONSTRAINT pk_routing_rules PRIMARY KEY (id),
    CONSTRAINT fk_routing_rules_team_id FOREIGN KEY (team_id) REFERENCES teams (id) ON DELETE CASCADE
);

CREATE TABLE team_members (
    team_id uuid NOT NULL,
    account_id uuid NOT NULL,
    CONSTRAINT pk_team_members PRIMARY KEY (team_id, account_id),
    CONSTRAINT fk_team_members_account_id FOREIGN KEY (account_id) REFERENCES accounts (id) ON DELETE CASCADE,
    CONSTRAINT fk_team_members_team_id FOREIGN KEY (team_id) REFERENCES teams (id) ON DELETE CASCADE
);

CREATE TABLE webhook_deliveries (
    id uuid NOT NULL,
    webhook_id uuid NOT NULL,
    event text NOT NULL,
    subject text,
    source uuid,
    body text NOT NULL,
    made_at timestamp with time zone NOT NULL,
    place integer NOT NULL,
    state smallint NOT NULL,
    attempts integer NOT NULL,
    next_at timestamp with time zone NOT NULL,
    tried_at timestamp with time zone,
    status integer,
    fault smallint,
    milliseconds integer,
    CONSTRAINT pk_webhook_deliveries PRIMARY KEY (id),
    CONSTRAINT fk_webhook_deliveries_webhook_id FOREIGN KEY (webhook_id) REFERENCES webhooks (id) ON DELETE CASCADE
);

CREATE TABLE case_files (
    id uuid NOT NULL,
    case_id uuid NOT NULL,
    message_id uuid,
    by uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    name text NOT NULL,
    hash text NOT NULL,
    length bigint NOT NULL,
    kind smallint NOT NULL,
    CONSTRAINT pk_case_files PRIMARY KEY (id),
    CONSTRAINT fk_case_files_case_id FOREIGN KEY (case_id) REFERENCES cases (id) ON DELETE CASCADE,
    CONSTRAINT fk_case_files_hash FOREIGN KEY (hash) REFERENCES stored_files (hash) ON DELETE RESTRICT,
    CONSTRAINT fk_case_files_message_id FOREIGN KEY (message_id) REFERENCES case_messages (id) ON DELETE RESTRICT
);

CREATE TABLE case_reminders (
    message_id uuid NOT NULL,
    account_id uuid NOT NULL,
    day date NOT NULL,
    done_at timestamp with time zone,
    CONSTRAINT pk_case_reminders PRIMARY KEY (message_id, account_id),
    CONSTRAINT fk_case_reminders_message_id FOREIGN KEY (message_id) REFERENCES case_messages (id) ON DELETE CASCADE
);

CREATE TABLE contact_persons (
    id uuid NOT NULL,
    relation_id uuid NOT NULL,
    person_id uuid NOT NULL,
    function text,
    department text,
    roles smallint NOT NULL,
    "from" date,
    until date,
    source integer,
    version integer NOT NULL,
    CONSTRAINT pk_contact_persons PRIMARY KEY (id),
    CONSTRAINT fk_contact_persons_person_id FOREIGN KEY (person_id) REFERENCES relations (id) ON DELETE CASCADE,
    CONSTRAINT fk_contact_persons_relation_id FOREIGN KEY (relation_id) REFERENCES relations (id) ON DELETE CASCADE
);

CREATE TABLE duplicate_pairs (
    id uuid NOT NULL,
    a_id uuid NOT NULL,
    b_id uuid NOT NULL,
    score integer NOT NULL,
    reasons text NOT NULL,
    state smallint NOT NULL,
    found_at timestamp with time zone NOT NULL,
    decided_at timestamp with time zone,
    decided_by uuid,
    mark text NOT NULL,
    CONSTRAINT pk_duplicate_pairs PRIMARY KEY (id),
    CONSTRAINT fk_duplicate_pairs_a_id FOREIGN KEY (a_id) REFERENCES relations (id) ON DELETE CASCADE,
    CONSTRAINT fk_duplicate_pairs_b_id FOREIGN KEY (b_id) REFERENCES relations (id) ON DELETE CASCADE
);

CREATE TABLE relation_events (
    id uuid NOT NULL,
    relation_id uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    by uuid,
    kind text NOT NULL,
    details text,
    CONSTRAINT pk_relation_events PRIMARY KEY (id),
    CONSTRAINT fk_relation_events_relation_id FOREIGN KEY (relation_id) REFERENCES relations (id) ON DELETE CASCADE
);

CREATE TABLE relation_kind_periods (
    id uuid NOT NULL,
    relation_id uuid NOT NULL,
    kind smallint NOT NULL,
    "from" date NOT NULL,
    until date,
    CONSTRAINT pk_relation_kind_periods PRIMARY KEY (id),
    CONSTRAINT fk_relation_kind_periods_relation_id FOREIGN KEY (relation_id) REFERENCES relations (id) ON DELETE CASCADE
);

CREATE TABLE relation_merges (
    id uuid NOT NULL,
    survivor_id uuid NOT NULL,
    absorbed_id uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    by uuid,
    turn integer NOT NULL,
    before text,
    absorbed text,
    after text,
    undone_at timestamp with time zone,
    undone_by uuid,
    "left" text,
    version integer NOT NULL,
    CONSTRAINT pk_relation_merges PRIMARY KEY (id),
    CONSTRAINT fk_relation_merges_absorbed_id FOREIGN KEY (absorbed_id) REFERENCES relations (id) ON DELETE CASCADE,
    CONSTRAINT fk_relation_merges_survivor_id FOREIGN KEY (survivor_id) REFERENCES relations (id) ON DELETE CASCADE
);

CREATE TABLE relation_permissions (
    id uuid NOT NULL,
    relation_id uuid NOT NULL,
    purpose smallint NOT NULL,
    channel smallint,
    given boolean NOT NULL,
    source text NOT NULL,
    wording text,
    at timestamp with time zone NOT NULL,
    recorded_by uuid,
    CONSTRAINT pk_relation_permissions PRIMARY KEY (id),
    CONSTRAINT fk_relation_permissions_relation_id FOREIGN KEY (relation_id) REFERENCES relations (id) ON DELETE CASCADE
);

CREATE TABLE relation_versions (
    relation_id uuid NOT NULL,
    version integer NOT NULL,
    card text NOT NULL,
    replaced_at timestamp with time zone NOT NULL,
    replaced_by uuid,
    CONSTRAINT pk_relation_versions PRIMARY KEY (relation_id, version),
    CONSTRAINT fk_relation_versions_relation_id FOREIGN KEY (relation_id) REFERENCES relations (id) ON DELETE CASCADE
);

CREATE TABLE choices (
    survey_id uuid NOT NULL,
    question smallint NOT NULL,
    number smallint NOT NULL,
    label text NOT NULL,
    CONSTRAINT pk_choices PRIMARY KEY (survey_id, question, number),
    CONSTRAINT fk_choices_survey_id_question FOREIGN KEY (survey_id, question) REFERENCES questions (survey_id, number) ON DELETE CASCADE
);

CREATE TABLE merged_rows (
    merge_id uuid NOT NULL,
    hangs text NOT NULL,
    row_id uuid NOT NULL,
    CONSTRAINT pk_merged_rows PRIMARY KEY (merge_id, hangs, row_id),
    CONSTRAINT fk_merged_rows_merge_id FOREIGN KEY (merge_id) REFERENCES relation_merges (id) ON DELETE CASCADE
);

CREATE INDEX ix_absences_account_id_last ON absences (account_id, last);

CREATE INDEX ix_absences_deputy_id_last ON absences (deputy_id, last) WHERE deputy_id is not null;

CREATE UNIQUE INDEX ix_account_invitations_token_hash ON account_invitations (token_hash);

CREATE UNIQUE INDEX ix_accounts_normalized_email ON accounts (normalized_email);

CREATE INDEX ix_address_book_entries_book_sequence ON address_book_entries (book, sequence);

CREATE INDEX ix_answer_gaps_last_at ON answer_gaps (last_at);

CREATE UNIQUE INDEX ix_answer_templates_name_language ON answer_templates (name, language);

CREATE INDEX ix_api_answers_at ON api_answers (at);

CREATE INDEX ix_api_tokens_account_id ON api_tokens (account_id);

CREATE UNIQUE INDEX ix_api_tokens_token_hash ON api_tokens (token_hash);

CREATE INDEX ix_article_addresses_article_id ON article_addresses (article_id);

CREATE INDEX ix_article_remarks_article_id_id ON article_remarks (article_id, id);

CREATE INDEX ix_articles_case_id ON articles (case_id) WHERE case_id is not null;

CREATE INDEX ix_articles_changed_at ON articles (changed_at);

CREATE UNIQUE INDEX ix_articles_key ON articles (key);

CREATE INDEX ix_articles_state_audience_language_title ON articles (state, audience, language, title);

CREATE INDEX ix_audit_events_at_id ON audit_events (at, id);

CREATE INDEX ix_bars_year_facet_kind ON bars (year, facet, kind);

CREATE INDEX ix_beyond_duty_at ON beyond_duty (at);

CREATE INDEX ix_beyond_duty_case_id ON beyond_duty (case_id);

CREATE UNIQUE INDEX ix_breakdown_values_breakdown_id_value ON breakdown_values (breakdown_id, value);

CREATE UNIQUE INDEX ix_breakdowns_name ON breakdowns (name);

CREATE INDEX ix_bulk_rows_relation_id ON bulk_rows (relation_id);

CREATE INDEX ix_case_askers_mail ON case_askers (mail);

CREATE INDEX ix_case_bulk_rows_case_id ON case_bulk_rows (case_id);

CREATE INDEX ix_case_field_values_key_value_case_id ON case_field_values (key, value, case_id);

CREATE INDEX ix_case_files_case_id ON case_files (case_id);

CREATE INDEX ix_case_files_hash ON case_files (hash);

CREATE INDEX ix_case_files_message_id ON case_files (message_id);

CREATE INDEX ix_case_imports_file_hash ON case_imports (file_hash);

CREATE INDEX ix_case_invitations_attention_since ON case_invitations (attention_since) WHERE attention_since is not null;

CREATE UNIQUE INDEX ix_case_invitations_case_id ON case_invitations (case_id);

CREATE UNIQUE INDEX ix_case_invitations_token_hash ON case_invitations (token_hash);

CREATE INDEX ix_case_links_other_id ON case_links (other_id);

CREATE UNIQUE INDEX ix_case_merges_absorbed_id ON case_merges (absorbed_id) WHERE undone_at is null;

CREATE INDEX ix_case_merges_survivor_id ON case_merges (survivor_id);

CREATE INDEX ix_case_messages_at ON case_messages (at) WHERE kind in (10, 11);

CREATE UNIQUE INDEX ix_case_messages_case_id_line ON case_messages (case_id, line);

CREATE UNIQUE INDEX ix_case_messages_form_key ON case_messages (form_key) WHERE form_key is not null;

CREATE INDEX ix_case_reminders_account_id_day ON case_reminders (account_id, day) WHERE done_at is null;

CREATE INDEX ix_case_tags_key_case_id ON case_tags (key, case_id);

CREATE INDEX ix_cases_due_at_id ON cases (due_at, id) WHERE state < 3;

CREATE INDEX ix_cases_follows_id ON cases (follows_id) WHERE follows_id is not null;

CREATE INDEX ix_cases_merged_into ON cases (merged_into) WHERE merged_into is not null;

CREATE UNIQUE INDEX ix_cases_number ON cases (number);

CREATE INDEX ix_cases_opened_at_id ON cases (opened_at, id);

CREATE INDEX ix_cases_owner_id_due_at_id ON cases (owner_id, due_at, id) WHERE state < 3;

CREATE INDEX ix_cases_person_id ON cases (person_id) WHERE person_id is not null;

CREATE INDEX ix_cases_relation_id_opened_at ON cases (relation_id, opened_at);

CREATE INDEX ix_cases_solved_at ON cases (solved_at) WHERE solved_at is not null;

CREATE INDEX ix_cases_source_source_key ON cases (source, source_key) WHERE source is not null;

CREATE INDEX ix_complaints_decide_by ON complaints (decide_by) WHERE told_at is null and settled_at is null;

CREATE INDEX ix_complaints_received_at ON complaints (received_at);

CREATE INDEX ix_consultations_asked_at ON consultations (asked_at);

CREATE INDEX ix_consultations_asked_of ON consultations (asked_of) WHERE answered_at is null;

CREATE INDEX ix_consultations_case_id ON consultations (case_id);

CREATE INDEX ix_contact_persons_person_id ON contact_persons (person_id);

CREATE INDEX ix_contact_persons_relation_id ON contact_persons (relation_id);

CREATE INDEX ix_contact_persons_source ON contact_persons (source);

CREATE INDEX ix_deserve_notes_at ON deserve_notes (at);

CREATE INDEX ix_door_visits_at ON door_visits (at);

CREATE INDEX ix_door_visits_relation_id ON door_visits (relation_id);

CREATE UNIQUE INDEX ix_duplicate_pairs_a_id_b_id ON duplicate_pairs (a_id, b_id);

CREATE INDEX ix_duplicate_pairs_b_id ON duplicate_pairs (b_id);

CREATE INDEX ix_duplicate_pairs_state_score_id ON duplicate_pairs (state, score, id);

CREATE INDEX ix_duties_account_id ON duties (account_id);

CREATE INDEX ix_facet_days_day ON facet_days (day);

CREATE INDEX ix_grants_at ON grants (at);

CREATE INDEX ix_grants_case_id ON grants (case_id);

CREATE INDEX ix_imports_file_hash ON imports (file_hash);

CREATE UNIQUE INDEX ix_jobs_lane ON jobs (lane) WHERE state = 1;

CREATE INDEX ix_jobs_state_run_at ON jobs (state, run_at);

CREATE UNIQUE INDEX ix_mandates_account_id_kind ON mandates (account_id, kind) WHERE ended_at is null and account_id is not null;

CREATE UNIQUE INDEX ix_mandates_role_kind ON mandates (role, kind) WHERE ended_at is null and role is not null;

CREATE INDEX ix_moments_at_id ON moments (at, id);

CREATE INDEX ix_moments_case_id ON moments (case_id);

CREATE UNIQUE INDEX ix_moments_form_key ON moments (form_key) WHERE form_key is not null;

CREATE INDEX ix_moments_person_id ON moments (person_id) WHERE person_id is not null;

CREATE INDEX ix_outgoing_mails_made_at_id ON outgoing_mails (made_at, id);

CREATE INDEX ix_outgoing_mails_next_at_id ON outgoing_mails (next_at, id) WHERE state = 0;

CREATE INDEX ix_outgoing_mails_relation_id ON outgoing_mails (relation_id) WHERE relation_id is not null;

CREATE INDEX ix_portal_links_id ON portal_links (id) WHERE handled_at is null;

CREATE INDEX ix_portal_links_mail_asked_at ON portal_links (mail, asked_at);

CREATE INDEX ix_portal_links_network_asked_at ON portal_links (network, asked_at);

CREATE UNIQUE INDEX ix_portal_links_token_hash ON portal_links (token_hash) WHERE token_hash is not null;

CREATE INDEX ix_portal_questions_asked_at ON portal_questions (asked_at) WHERE suspicion <> 0;

CREATE UNIQUE INDEX ix_portal_questions_form ON portal_questions (form);

CREATE INDEX ix_portal_questions_mail_asked_at ON portal_questions (mail, asked_at);

CREATE INDEX ix_portal_questions_network_asked_at ON portal_questions (network, asked_at);

CREATE INDEX ix_portal_questions_state_id ON portal_questions (state, id);

CREATE UNIQUE INDEX ix_portal_questions_token_hash ON portal_questions (token_hash) WHERE token_hash is not null;

CREATE INDEX ix_portal_sessions_mail ON portal_sessions (mail);

CREATE INDEX ix_promises_case_id ON promises (case_id);

CREATE INDEX ix_promises_due_at ON promises (due_at);

CREATE INDEX ix_promises_due_at_id ON promises (due_at, id) WHERE state = 0;

CREATE INDEX ix_promises_owner_id_due_at ON promises (owner_id, due_at) WHERE state = 0;

CREATE UNIQUE INDEX ix_questions_survey_id_code ON questions (survey_id, code);

CREATE INDEX ix_relation_events_relation_id_at_id ON relation_events (relation_id, at, id);

CREATE INDEX ix_relation_imports_file_hash ON relation_imports (file_hash);

CREATE INDEX ix_relation_keys_relation_id ON relation_keys (relation_id);

CREATE INDEX ix_relation_kind_periods_relation_id_kind ON relation_kind_periods (relation_id, kind);

CREATE INDEX ix_relation_kind_periods_until ON relation_kind_periods (until) WHERE until is not null;

CREATE INDEX ix_relation_merges_absorbed_id ON relation_merges (absorbed_id);

CREATE INDEX ix_relation_merges_survivor_id_turn ON relation_merges (survivor_id, turn);

CREATE INDEX ix_relation_permissions_relation_id_at ON relation_permissions (relation_id, at);

CREATE INDEX ix_relation_terms_relation_id ON relation_terms (relation_id);

CREATE INDEX ix_relations_completeness_id ON relations (completeness, id) WHERE state = 0;

CREATE INDEX ix_relations_last_contact_at_id ON relations (last_contact_at, id) WHERE state = 0;

CREATE INDEX ix_relations_merged_into ON relations (merged_into) WHERE merged_into is not null;

CREATE UNIQUE INDEX ix_relations_number ON relations (number);

CREATE INDEX ix_relations_photo_hash ON relations (photo_hash) WHERE photo_hash is not null;

CREATE INDEX ix_relations_sort_name_id ON relations (sort_name, id) WHERE state = 0;

CREATE INDEX ix_relations_source ON relations (source);

CREATE UNIQUE INDEX ix_request_forms_key ON request_forms (key);

CREATE INDEX ix_responses_source ON responses (source);

CREATE INDEX ix_responses_survey_id_day_id ON responses (survey_id, day, id);

CREATE INDEX ix_routing_rules_team_id ON routing_rules (team_id);

CREATE INDEX ix_saved_views_owner_id ON saved_views (owner_id);

CREATE INDEX ix_segment_members_segment_id_from ON segment_members (segment_id, "from");

CREATE UNIQUE INDEX ix_surveys_key ON surveys (key);

CREATE INDEX ix_team_members_account_id ON team_members (account_id);

CREATE UNIQUE INDEX ix_teams_name ON teams (name);

CREATE INDEX ix_transfers_at ON transfers (at);

CREATE INDEX ix_transfers_case_id ON transfers (case_id);

CREATE INDEX ix_visits_at_id ON visits (at, id);

CREATE INDEX ix_visits_case_id ON visits (case_id);

CREATE UNIQUE INDEX ix_visits_form_key ON visits (form_key) WHERE form_key is not null;

CREATE INDEX ix_visits_location_id ON visits (location_id);

CREATE INDEX ix_visits_relation_id ON visits (relation_id) WHERE relation_id is not null;

CREATE INDEX ix_webhook_deliveries_made_at ON webhook_deliveries (made_at);

CREATE INDEX ix_webhook_deliveries_source ON webhook_deliveries (source) WHERE source is not null;

CREATE INDEX ix_webhook_deliveries_webhook_id_id ON webhook_deliveries (webhook_id, id);

CREATE INDEX ix_webhook_deliveries_webhook_id_made_at_place_id ON webhook_deliveries (webhook_id, made_at, place, id) WHERE state = 0;
