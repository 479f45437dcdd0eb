CREATE TABLE audit_event (
    seq INTEGER NOT NULL,
    at TEXT NOT NULL,
    actor TEXT NOT NULL,
    action TEXT NOT NULL,
    subject TEXT NOT NULL,
    detail TEXT NOT NULL,
    prev BLOB NOT NULL,
    mac BLOB NOT NULL,
    CONSTRAINT pk_audit_event PRIMARY KEY (seq)
)
 STRICT;

CREATE TABLE draft (
    plan_id TEXT NOT NULL,
    place TEXT NOT NULL,
    words TEXT NOT NULL,
    CONSTRAINT pk_draft PRIMARY KEY (plan_id, place)
)
 STRICT;

CREATE TABLE "plan" (
    id TEXT NOT NULL,
    made_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    step TEXT NOT NULL,
    CONSTRAINT pk_plan PRIMARY KEY (id)
)
 STRICT;

CREATE TABLE signing_key (
    number INTEGER NOT NULL,
    made_at TEXT NOT NULL,
    nonce BLOB NOT NULL,
    sealed BLOB NOT NULL,
    certificate BLOB NOT NULL,
    CONSTRAINT pk_signing_key PRIMARY KEY (number)
)
 STRICT;

CREATE TABLE attendance (
    id TEXT NOT NULL,
    session TEXT NOT NULL,
    person TEXT NOT NULL,
    way TEXT NOT NULL,
    came TEXT,
    "left" TEXT,
    privacy_agreed INTEGER,
    told_what_was_missed INTEGER NOT NULL,
    note TEXT NOT NULL,
    plan_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    CONSTRAINT pk_attendance PRIMARY KEY (id, plan_id),
    CONSTRAINT fk_attendance_plan_id_plan FOREIGN KEY(plan_id) REFERENCES "plan" (id),
    CONSTRAINT ck_attendance_way CHECK (way IN ('room', 'phone', 'video', 'custody', 'written', 'absent')),
    CONSTRAINT ck_attendance_privacy_agreed CHECK (privacy_agreed IN (0, 1)),
    CONSTRAINT ck_attendance_told_what_was_missed CHECK (told_what_was_missed IN (0, 1))
)
 STRICT;

CREATE INDEX ix_attendance_plan_id ON attendance (plan_id);

CREATE TABLE commitments (
    id TEXT NOT NULL,
    audience TEXT NOT NULL,
    tags TEXT NOT NULL,
    language TEXT NOT NULL,
    words TEXT NOT NULL,
    promiser TEXT NOT NULL,
    organization TEXT,
    kind TEXT NOT NULL,
    for_whom TEXT NOT NULL,
    serves TEXT NOT NULL,
    leans_on TEXT NOT NULL,
    first_step TEXT NOT NULL,
    first_step_day TEXT,
    starts TEXT,
    due TEXT,
    repeats TEXT NOT NULL,
    until TEXT,
    pledge TEXT NOT NULL,
    pledge_kind TEXT NOT NULL,
    pledge_amount INTEGER,
    pledge_unit TEXT NOT NULL,
    needs_first TEXT NOT NULL,
    how_we_know TEXT NOT NULL,
    checker TEXT,
    check_day TEXT,
    check_way TEXT NOT NULL,
    plan_b TEXT NOT NULL,
    could_go_wrong TEXT NOT NULL,
    asked_by TEXT,
    required TEXT NOT NULL,
    required_reference TEXT NOT NULL,
    prevention_level TEXT NOT NULL,
    outcomes TEXT NOT NULL,
    status TEXT NOT NULL,
    barrier TEXT NOT NULL,
    accepted_at TEXT,
    plan_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    CONSTRAINT pk_commitments PRIMARY KEY (id, plan_id),
    CONSTRAINT fk_commitments_plan_id_plan FOREIGN KEY(plan_id) REFERENCES "plan" (id),
    CONSTRAINT ck_commitments_kind CHECK (kind IN ('promise', 'ask', 'agency_duty', 'court_order', 'safety_step')),
    CONSTRAINT ck_commitments_required CHECK (required IN ('voluntary', 'agency', 'court')),
    CONSTRAINT ck_commitments_status CHECK (status IN ('draft', 'asked', 'promised', 'started', 'done', 'partly_done', 'not_done', 'changed', 'withdrawn', 'blocked', 'declined'))
)
 STRICT;

CREATE INDEX ix_commitments_plan_id ON commitments (plan_id);

CREATE TABLE consents (
    id TEXT NOT NULL,
    subject TEXT NOT NULL,
    signer TEXT NOT NULL,
    authority TEXT NOT NULL,
    organization TEXT,
    recipients TEXT NOT NULL,
    covers TEXT NOT NULL,
    categories TEXT NOT NULL,
    purpose TEXT NOT NULL,
    starts TEXT,
    expires TEXT,
    ends_when TEXT NOT NULL,
    revoked TEXT,
    revoked_how TEXT NOT NULL,
    way TEXT NOT NULL,
    witness TEXT,
    languages TEXT NOT NULL,
    interpreter TEXT,
    notice TEXT NOT NULL,
    plan_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    CONSTRAINT pk_consents PRIMARY KEY (id, plan_id),
    CONSTRAINT fk_consents_plan_id_plan FOREIGN KEY(plan_id) REFERENCES "plan" (id),
    CONSTRAINT ck_consents_authority CHECK (authority IN ('self', 'parent', 'guardian', 'representative')),
    CONSTRAINT ck_consents_way CHECK (way IN ('not_said', 'paper', 'screen', 'post', 'spoken'))
)
 STRICT;

CREATE INDEX ix_consents_plan_id ON consents (plan_id);

CREATE TABLE court_orders (
    id TEXT NOT NULL,
    audience TEXT NOT NULL,
    tags TEXT NOT NULL,
    language TEXT NOT NULL,
    kind TEXT NOT NULL,
    protects TEXT NOT NULL,
    restrains TEXT NOT NULL,
    limits TEXT NOT NULL,
    allowed_contact TEXT NOT NULL,
    expires TEXT,
    plan_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    CONSTRAINT pk_court_orders PRIMARY KEY (id, plan_id),
    CONSTRAINT fk_court_orders_plan_id_plan FOREIGN KEY(plan_id) REFERENCES "plan" (id)
)
 STRICT;

CREATE INDEX ix_court_orders_plan_id ON court_orders (plan_id);

CREATE TABLE dangers (
    id TEXT NOT NULL,
    audience TEXT NOT NULL,
    tags TEXT NOT NULL,
    language TEXT NOT NULL,
    person TEXT NOT NULL,
    toward TEXT NOT NULL,
    why TEXT NOT NULL,
    ends TEXT,
    plan_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    CONSTRAINT pk_dangers PRIMARY KEY (id, plan_id),
    CONSTRAINT fk_dangers_plan_id_plan FOREIGN KEY(plan_id) REFERENCES "plan" (id)
)
 STRICT;

CREATE INDEX ix_dangers_plan_id ON dangers (plan_id);

CREATE TABLE decisions (
    id TEXT NOT NULL,
    audience TEXT NOT NULL,
    tags TEXT NOT NULL,
    language TEXT NOT NULL,
    question TEXT NOT NULL,
    answer TEXT NOT NULL,
    basis TEXT NOT NULL,
    decided_by TEXT NOT NULL,
    decider TEXT,
    session TEXT,
    at TEXT,
    starts TEXT,
    agency_reasons TEXT NOT NULL,
    goal_before TEXT NOT NULL,
    goal TEXT NOT NULL,
    concurrent_goal TEXT NOT NULL,
    review_on TEXT,
    plan_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    CONSTRAINT pk_decisions PRIMARY KEY (id, plan_id),
    CONSTRAINT fk_decisions_plan_id_plan FOREIGN KEY(plan_id) REFERENCES "plan" (id),
    CONSTRAINT ck_decisions_decided_by CHECK (decided_by IN ('consensus', 'family_plan', 'agency', 'court'))
)
 STRICT;

CREATE INDEX ix_decisions_plan_id ON decisions (plan_id);

CREATE TABLE disclosure (
    number INTEGER NOT NULL,
    plan_id TEXT NOT NULL,
    at TEXT NOT NULL,
    how TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    kind TEXT NOT NULL,
    version INTEGER NOT NULL,
    reader TEXT NOT NULL,
    recipient TEXT NOT NULL,
    basis TEXT NOT NULL,
    notice TEXT NOT NULL,
    held_back INTEGER NOT NULL,
    "by" TEXT NOT NULL,
    CONSTRAINT pk_disclosure PRIMARY KEY (number),
    CONSTRAINT fk_disclosure_plan_id_plan FOREIGN KEY(plan_id) REFERENCES "plan" (id),
    CONSTRAINT ck_disclosure_how CHECK (how IN ('printed', 'saved', 'opened', 'protected', 'handed', 'posted', 'read_aloud', 'other'))
)
 STRICT;

CREATE INDEX ix_disclosure_plan_id ON disclosure (plan_id);

CREATE TABLE family (
    id TEXT NOT NULL,
    label TEXT NOT NULL,
    case_numbers TEXT NOT NULL,
    area TEXT NOT NULL,
    languages TEXT NOT NULL,
    culture TEXT NOT NULL,
    prevention_level TEXT NOT NULL,
    plan_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    CONSTRAINT pk_family PRIMARY KEY (id, plan_id),
    CONSTRAINT fk_family_plan_id_plan FOREIGN KEY(plan_id) REFERENCES "plan" (id)
)
 STRICT;

CREATE INDEX ix_family_plan_id ON family (plan_id);

CREATE TABLE family_times (
    id TEXT NOT NULL,
    audience TEXT NOT NULL,
    tags TEXT NOT NULL,
    language TEXT NOT NULL,
    children TEXT NOT NULL,
    adult TEXT NOT NULL,
    way TEXT NOT NULL,
    "when" TEXT NOT NULL,
    starts TEXT,
    place TEXT NOT NULL,
    place_revealing INTEGER NOT NULL,
    transport_by TEXT,
    rules TEXT NOT NULL,
    review_on TEXT,
    plan_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    CONSTRAINT pk_family_times PRIMARY KEY (id, plan_id),
    CONSTRAINT fk_family_times_plan_id_plan FOREIGN KEY(plan_id) REFERENCES "plan" (id),
    CONSTRAINT ck_family_times_way CHECK (way IN ('in_person', 'supervised', 'phone', 'video', 'letters', 'therapeutic')),
    CONSTRAINT ck_family_times_place_revealing CHECK (place_revealing IN (0, 1))
)
 STRICT;

CREATE INDEX ix_family_times_plan_id ON family_times (plan_id);

CREATE TABLE gaps (
    id TEXT NOT NULL,
    audience TEXT NOT NULL,
    tags TEXT NOT NULL,
    language TEXT NOT NULL,
    words TEXT NOT NULL,
    need TEXT,
    area TEXT NOT NULL,
    barrier TEXT NOT NULL,
    plan_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    CONSTRAINT pk_gaps PRIMARY KEY (id, plan_id),
    CONSTRAINT fk_gaps_plan_id_plan FOREIGN KEY(plan_id) REFERENCES "plan" (id)
)
 STRICT;

CREATE INDEX ix_gaps_plan_id ON gaps (plan_id);

CREATE TABLE ideas (
    id TEXT NOT NULL,
    audience TEXT NOT NULL,
    tags TEXT NOT NULL,
    language TEXT NOT NULL,
    words TEXT NOT NULL,
    said_by TEXT NOT NULL,
    need TEXT,
    leans_on TEXT NOT NULL,
    kept TEXT NOT NULL,
    reason TEXT NOT NULL,
    plan_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    CONSTRAINT pk_ideas PRIMARY KEY (id, plan_id),
    CONSTRAINT fk_ideas_plan_id_plan FOREIGN KEY(plan_id) REFERENCES "plan" (id),
    CONSTRAINT ck_ideas_kept CHECK (kept IN ('open', 'kept', 'left'))
)
 STRICT;

CREATE INDEX ix_ideas_plan_id ON ideas (plan_id);

CREATE TABLE issued (
    number INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    kind TEXT NOT NULL,
    plan_id TEXT NOT NULL,
    version INTEGER NOT NULL,
    reader TEXT NOT NULL,
    handout TEXT NOT NULL,
    document TEXT NOT NULL,
    signatures INTEGER NOT NULL,
    size INTEGER NOT NULL,
    at TEXT NOT NULL,
    pdf BLOB NOT NULL,
    CONSTRAINT pk_issued PRIMARY KEY (number),
    CONSTRAINT fk_issued_plan_id_plan FOREIGN KEY(plan_id) REFERENCES "plan" (id),
    CONSTRAINT ck_issued_kind CHECK (kind IN ('sealed', 'countersigned', 'stamped', 'protected', 'draft', 'handout'))
)
 STRICT;

CREATE INDEX ix_issued_plan_id ON issued (plan_id);

CREATE INDEX ix_issued_sha256 ON issued (sha256);

CREATE TABLE meeting (
    id TEXT NOT NULL,
    type TEXT NOT NULL,
    purpose TEXT NOT NULL,
    question TEXT NOT NULL,
    agency TEXT NOT NULL,
    agency_phone TEXT NOT NULL,
    facilitator TEXT,
    recorder TEXT,
    planned_minutes INTEGER NOT NULL,
    status TEXT NOT NULL,
    paper_languages TEXT NOT NULL,
    not_negotiable TEXT NOT NULL,
    ground_rules TEXT NOT NULL,
    review_route TEXT NOT NULL,
    privacy_read INTEGER,
    area TEXT NOT NULL,
    service_notes TEXT NOT NULL,
    plan_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    CONSTRAINT pk_meeting PRIMARY KEY (id, plan_id),
    CONSTRAINT fk_meeting_plan_id_plan FOREIGN KEY(plan_id) REFERENCES "plan" (id),
    CONSTRAINT ck_meeting_status CHECK (status IN ('draft', 'ready', 'in_progress', 'paused', 'closed', 'signed', 'amended', 'cancelled')),
    CONSTRAINT ck_meeting_privacy_read CHECK (privacy_read IN (0, 1))
)
 STRICT;

CREATE INDEX ix_meeting_plan_id ON meeting (plan_id);

CREATE TABLE memberships (
    id TEXT NOT NULL,
    audience TEXT NOT NULL,
    tags TEXT NOT NULL,
    language TEXT NOT NULL,
    person TEXT NOT NULL,
    role TEXT NOT NULL,
    organization TEXT,
    connection TEXT NOT NULL,
    invited_by TEXT NOT NULL,
    natural_support INTEGER NOT NULL,
    neutral_role TEXT NOT NULL,
    plan_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    CONSTRAINT pk_memberships PRIMARY KEY (id, plan_id),
    CONSTRAINT fk_memberships_plan_id_plan FOREIGN KEY(plan_id) REFERENCES "plan" (id),
    CONSTRAINT ck_memberships_invited_by CHECK (invited_by IN ('family', 'agency', 'law')),
    CONSTRAINT ck_memberships_natural_support CHECK (natural_support IN (0, 1))
)
 STRICT;

CREATE INDEX ix_memberships_plan_id ON memberships (plan_id);

CREATE TABLE needs (
    id TEXT NOT NULL,
    audience TEXT NOT NULL,
    tags TEXT NOT NULL,
    language TEXT NOT NULL,
    words TEXT NOT NULL,
    said_by TEXT NOT NULL,
    agency_words TEXT NOT NULL,
    why TEXT NOT NULL,
    about TEXT NOT NULL,
    domain TEXT NOT NULL,
    urgency TEXT NOT NULL,
    factors TEXT NOT NULL,
    outcomes TEXT NOT NULL,
    prevention_level TEXT NOT NULL,
    resources TEXT NOT NULL,
    barriers TEXT NOT NULL,
    basic INTEGER NOT NULL,
    private_note TEXT NOT NULL,
    status TEXT NOT NULL,
    plan_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    CONSTRAINT pk_needs PRIMARY KEY (id, plan_id),
    CONSTRAINT fk_needs_plan_id_plan FOREIGN KEY(plan_id) REFERENCES "plan" (id),
    CONSTRAINT ck_needs_urgency CHECK (urgency IN ('not_said', 'today', 'soon', 'later')),
    CONSTRAINT ck_needs_basic CHECK (basic IN (0, 1)),
    CONSTRAINT ck_needs_status CHECK (status IN ('open', 'better', 'met', 'no_longer', 'handed_on'))
)
 STRICT;

CREATE INDEX ix_needs_plan_id ON needs (plan_id);

CREATE TABLE organizations (
    id TEXT NOT NULL,
    audience TEXT NOT NULL,
    tags TEXT NOT NULL,
    language TEXT NOT NULL,
    name TEXT NOT NULL,
    other_names TEXT NOT NULL,
    kind TEXT NOT NULL,
    phone TEXT NOT NULL,
    location_revealing INTEGER NOT NULL,
    victim_service INTEGER NOT NULL,
    part2 INTEGER NOT NULL,
    plan_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    CONSTRAINT pk_organizations PRIMARY KEY (id, plan_id),
    CONSTRAINT fk_organizations_plan_id_plan FOREIGN KEY(plan_id) REFERENCES "plan" (id),
    CONSTRAINT ck_organizations_location_revealing CHECK (location_revealing IN (0, 1)),
    CONSTRAINT ck_organizations_victim_service CHECK (victim_service IN (0, 1)),
    CONSTRAINT ck_organizations_part2 CHECK (part2 IN (0, 1))
)
 STRICT;

CREATE INDEX ix_organizations_plan_id ON organizations (plan_id);

CREATE TABLE paper (
    plan_id TEXT NOT NULL,
    version_id TEXT NOT NULL,
    reader TEXT NOT NULL,
    language TEXT NOT NULL,
    filed_at TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    pdf BLOB NOT NULL,
    CONSTRAINT pk_paper PRIMARY KEY (plan_id, version_id, reader, language),
    CONSTRAINT fk_paper_plan_id_plan FOREIGN KEY(plan_id) REFERENCES "plan" (id)
)
 STRICT;

CREATE TABLE people (
    id TEXT NOT NULL,
    full_name TEXT NOT NULL,
    "key" TEXT NOT NULL,
    preferred TEXT NOT NULL,
    native_script TEXT NOT NULL,
    sort_name TEXT NOT NULL,
    pronunciation TEXT NOT NULL,
    pronouns TEXT NOT NULL,
    born TEXT,
    spoken TEXT NOT NULL,
    reads TEXT NOT NULL,
    reading_support TEXT NOT NULL,
    access_needs TEXT NOT NULL,
    phone TEXT NOT NULL,
    safe_contact TEXT NOT NULL,
    address_mode TEXT NOT NULL,
    address TEXT NOT NULL,
    substitute_address TEXT NOT NULL,
    programme_code TEXT NOT NULL,
    staff_note TEXT NOT NULL,
    plan_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    CONSTRAINT pk_people PRIMARY KEY (id, plan_id),
    CONSTRAINT fk_people_plan_id_plan FOREIGN KEY(plan_id) REFERENCES "plan" (id),
    CONSTRAINT ck_people_reading_support CHECK (reading_support IN ('none', 'read_aloud', 'large_print', 'braille', 'pictures')),
    CONSTRAINT ck_people_address_mode CHECK (address_mode IN ('normal', 'protected'))
)
 STRICT;

CREATE INDEX ix_people_plan_id ON people (plan_id);

CREATE TABLE positions (
    id TEXT NOT NULL,
    audience TEXT NOT NULL,
    tags TEXT NOT NULL,
    language TEXT NOT NULL,
    decision TEXT NOT NULL,
    person TEXT NOT NULL,
    stand TEXT NOT NULL,
    words TEXT NOT NULL,
    about TEXT NOT NULL,
    plan_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    CONSTRAINT pk_positions PRIMARY KEY (id, plan_id),
    CONSTRAINT fk_positions_plan_id_plan FOREIGN KEY(plan_id) REFERENCES "plan" (id),
    CONSTRAINT ck_positions_stand CHECK (stand IN ('agree', 'can_live_with_it', 'stand_aside', 'do_not_agree', 'not_asked', 'absent'))
)
 STRICT;

CREATE INDEX ix_positions_plan_id ON positions (plan_id);

CREATE TABLE private_words (
    id TEXT NOT NULL,
    words TEXT NOT NULL,
    "instead" TEXT NOT NULL,
    protects TEXT NOT NULL,
    known_to TEXT NOT NULL,
    plan_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    CONSTRAINT pk_private_words PRIMARY KEY (id, plan_id),
    CONSTRAINT fk_private_words_plan_id_plan FOREIGN KEY(plan_id) REFERENCES "plan" (id)
)
 STRICT;

CREATE INDEX ix_private_words_plan_id ON private_words (plan_id);

CREATE TABLE relationships (
    id TEXT NOT NULL,
    person TEXT NOT NULL,
    "of" TEXT NOT NULL,
    kind TEXT NOT NULL,
    contact TEXT NOT NULL,
    lives_with INTEGER,
    plan_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    CONSTRAINT pk_relationships PRIMARY KEY (id, plan_id),
    CONSTRAINT fk_relationships_plan_id_plan FOREIGN KEY(plan_id) REFERENCES "plan" (id),
    CONSTRAINT ck_relationships_contact CHECK (contact IN ('unknown', 'yes', 'supervised', 'no')),
    CONSTRAINT ck_relationships_lives_with CHECK (lives_with IN (0, 1))
)
 STRICT;

CREATE INDEX ix_relationships_plan_id ON relationships (plan_id);

CREATE TABLE releases (
    id TEXT NOT NULL,
    basis TEXT NOT NULL,
    subject TEXT NOT NULL,
    organization TEXT,
    recipients TEXT NOT NULL,
    categories TEXT NOT NULL,
    reason TEXT NOT NULL,
    reference TEXT NOT NULL,
    decided_by TEXT NOT NULL,
    confirmed_by TEXT NOT NULL,
    starts TEXT,
    expires TEXT,
    revoked TEXT,
    plan_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    CONSTRAINT pk_releases PRIMARY KEY (id, plan_id),
    CONSTRAINT fk_releases_plan_id_plan FOREIGN KEY(plan_id) REFERENCES "plan" (id)
)
 STRICT;

CREATE INDEX ix_releases_plan_id ON releases (plan_id);

CREATE TABLE safety_screens (
    id TEXT NOT NULL,
    audience TEXT NOT NULL,
    tags TEXT NOT NULL,
    language TEXT NOT NULL,
    person TEXT NOT NULL,
    asked_by TEXT,
    asked_on TEXT,
    orders_known TEXT NOT NULL,
    fears TEXT NOT NULL,
    off_limits TEXT NOT NULL,
    signal TEXT NOT NULL,
    separate_session INTEGER,
    not_told TEXT NOT NULL,
    plan_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    CONSTRAINT pk_safety_screens PRIMARY KEY (id, plan_id),
    CONSTRAINT fk_safety_screens_plan_id_plan FOREIGN KEY(plan_id) REFERENCES "plan" (id),
    CONSTRAINT ck_safety_screens_separate_session CHECK (separate_session IN (0, 1))
)
 STRICT;

CREATE INDEX ix_safety_screens_plan_id ON safety_screens (plan_id);

CREATE TABLE safety_steps (
    id TEXT NOT NULL,
    audience TEXT NOT NULL,
    tags TEXT NOT NULL,
    language TEXT NOT NULL,
    "trigger" TEXT NOT NULL,
    action TEXT NOT NULL,
    who TEXT,
    how_quickly TEXT NOT NULL,
    contact TEXT NOT NULL,
    plan_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    CONSTRAINT pk_safety_steps PRIMARY KEY (id, plan_id),
    CONSTRAINT fk_safety_steps_plan_id_plan FOREIGN KEY(plan_id) REFERENCES "plan" (id)
)
 STRICT;

CREATE INDEX ix_safety_steps_plan_id ON safety_steps (plan_id);

CREATE TABLE sessions (
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    day TEXT NOT NULL,
    starts TEXT,
    ends TEXT,
    zone TEXT NOT NULL,
    place TEXT NOT NULL,
    place_revealing INTEGER NOT NULL,
    hidden_from TEXT NOT NULL,
    only_for TEXT NOT NULL,
    within TEXT,
    next_day TEXT,
    next_time TEXT,
    next_words TEXT NOT NULL,
    plan_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    CONSTRAINT pk_sessions PRIMARY KEY (id, plan_id),
    CONSTRAINT fk_sessions_plan_id_plan FOREIGN KEY(plan_id) REFERENCES "plan" (id),
    CONSTRAINT ck_sessions_place_revealing CHECK (place_revealing IN (0, 1))
)
 STRICT;

CREATE INDEX ix_sessions_plan_id ON sessions (plan_id);

CREATE TABLE signatures (
    id TEXT NOT NULL,
    person TEXT NOT NULL,
    capacity TEXT NOT NULL,
    meanings TEXT NOT NULL,
    way TEXT NOT NULL,
    witness TEXT,
    typed_name TEXT NOT NULL,
    strokes TEXT NOT NULL,
    read_back TEXT NOT NULL,
    declined_reason TEXT NOT NULL,
    attests_interpreting INTEGER NOT NULL,
    language TEXT NOT NULL,
    signed_at TEXT,
    content_sha256 TEXT NOT NULL,
    plan_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    CONSTRAINT pk_signatures PRIMARY KEY (id, plan_id),
    CONSTRAINT fk_signatures_plan_id_plan FOREIGN KEY(plan_id) REFERENCES "plan" (id),
    CONSTRAINT ck_signatures_way CHECK (way IN ('drawn', 'typed', 'mark', 'read_back', 'paper', 'declined')),
    CONSTRAINT ck_signatures_attests_interpreting CHECK (attests_interpreting IN (0, 1))
)
 STRICT;

CREATE INDEX ix_signatures_plan_id ON signatures (plan_id);

CREATE TABLE stamp_request (
    number INTEGER NOT NULL,
    plan_id TEXT NOT NULL,
    of_sha256 TEXT NOT NULL,
    made_at TEXT NOT NULL,
    prepared BLOB NOT NULL,
    tsq BLOB NOT NULL,
    CONSTRAINT pk_stamp_request PRIMARY KEY (number),
    CONSTRAINT fk_stamp_request_plan_id_plan FOREIGN KEY(plan_id) REFERENCES "plan" (id)
)
 STRICT;

CREATE INDEX ix_stamp_request_plan_id ON stamp_request (plan_id);

CREATE TABLE statements (
    id TEXT NOT NULL,
    audience TEXT NOT NULL,
    tags TEXT NOT NULL,
    language TEXT NOT NULL,
    words TEXT NOT NULL,
    said_by TEXT NOT NULL,
    kind TEXT NOT NULL,
    session TEXT,
    named INTEGER NOT NULL,
    plan_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    CONSTRAINT pk_statements PRIMARY KEY (id, plan_id),
    CONSTRAINT fk_statements_plan_id_plan FOREIGN KEY(plan_id) REFERENCES "plan" (id),
    CONSTRAINT ck_statements_kind CHECK (kind IN ('hope', 'story', 'worry', 'question', 'other')),
    CONSTRAINT ck_statements_named CHECK (named IN (0, 1))
)
 STRICT;

CREATE INDEX ix_statements_plan_id ON statements (plan_id);

CREATE TABLE strengths (
    id TEXT NOT NULL,
    audience TEXT NOT NULL,
    tags TEXT NOT NULL,
    language TEXT NOT NULL,
    words TEXT NOT NULL,
    said_by TEXT NOT NULL,
    about TEXT NOT NULL,
    factors TEXT NOT NULL,
    evidence TEXT NOT NULL,
    helps TEXT NOT NULL,
    status TEXT NOT NULL,
    plan_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    CONSTRAINT pk_strengths PRIMARY KEY (id, plan_id),
    CONSTRAINT fk_strengths_plan_id_plan FOREIGN KEY(plan_id) REFERENCES "plan" (id),
    CONSTRAINT ck_strengths_status CHECK (status IN ('new', 'still_true', 'changed'))
)
 STRICT;

CREATE INDEX ix_strengths_plan_id ON strengths (plan_id);

CREATE TABLE versions (
    id TEXT NOT NULL,
    number INTEGER NOT NULL,
    reason TEXT NOT NULL,
    content_sha256 TEXT NOT NULL,
    sealed_at TEXT NOT NULL,
    sealed_by TEXT NOT NULL,
    supersedes TEXT,
    plan_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    CONSTRAINT pk_versions PRIMARY KEY (id, plan_id),
    CONSTRAINT fk_versions_plan_id_plan FOREIGN KEY(plan_id) REFERENCES "plan" (id)
)
 STRICT;

CREATE INDEX ix_versions_plan_id ON versions (plan_id);

CREATE TABLE written_inputs (
    id TEXT NOT NULL,
    audience TEXT NOT NULL,
    tags TEXT NOT NULL,
    language TEXT NOT NULL,
    person TEXT NOT NULL,
    words TEXT NOT NULL,
    translation TEXT NOT NULL,
    read_by TEXT,
    response TEXT NOT NULL,
    plan_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    CONSTRAINT pk_written_inputs PRIMARY KEY (id, plan_id),
    CONSTRAINT fk_written_inputs_plan_id_plan FOREIGN KEY(plan_id) REFERENCES "plan" (id)
)
 STRICT;

CREATE INDEX ix_written_inputs_plan_id ON written_inputs (plan_id);
