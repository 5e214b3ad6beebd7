-- The tables of core/store: every published rubric, who published it, and every decision.
CREATE TABLE rubric_archive (
  hash VARCHAR(71) PRIMARY KEY,
  content TEXT NOT NULL
);
CREATE TABLE rubric_publication (
  number INTEGER PRIMARY KEY,
  hash VARCHAR(71) NOT NULL REFERENCES rubric_archive (hash),
  name VARCHAR(200) NOT NULL,
  version VARCHAR(100) NOT NULL,
  published_at VARCHAR(40) NOT NULL,
  publisher VARCHAR(200) NOT NULL,
  reason VARCHAR(2000) NOT NULL,
  in_force_from VARCHAR(10),
  in_force_to VARCHAR(10)
);
CREATE TABLE rubric_decision (
  number BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  decided_at VARCHAR(40) NOT NULL,
  decision TEXT NOT NULL
);

CREATE TABLE person (
  name VARCHAR(64) PRIMARY KEY,
  unit VARCHAR(200),
  key_hash VARCHAR(71) NOT NULL
);
CREATE TABLE person_role (
  person VARCHAR(64) NOT NULL REFERENCES person (name),
  role VARCHAR(16) NOT NULL,
  PRIMARY KEY (person, role)
);

CREATE TABLE proposal (
  id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  standard VARCHAR(200) NOT NULL,
  version VARCHAR(100) NOT NULL,
  hash VARCHAR(71) NOT NULL,
  content TEXT NOT NULL,
  author VARCHAR(64) NOT NULL REFERENCES person (name),
  reason VARCHAR(2000) NOT NULL,
  proposed_at VARCHAR(40) NOT NULL,
  publisher VARCHAR(64) REFERENCES person (name),
  publication INTEGER UNIQUE REFERENCES rubric_publication (number),
  CONSTRAINT four_eyes CHECK (publisher <> author),
  CONSTRAINT published_whole CHECK ((publisher IS NULL) = (publication IS NULL))
);

-- What is open and not scored by the publication in force is what is left to re-score.
CREATE TABLE submission (
  id VARCHAR(36) PRIMARY KEY,
  standard VARCHAR(200) NOT NULL,
  submitter VARCHAR(64) NOT NULL REFERENCES person (name),
  unit VARCHAR(200) NOT NULL,
  idempotency_key VARCHAR(64) NOT NULL,
  request_hash VARCHAR(71) NOT NULL,
  content TEXT NOT NULL,
  version INTEGER NOT NULL,
  is_open BOOLEAN NOT NULL,
  publication INTEGER NOT NULL REFERENCES rubric_publication (number),
  received_at VARCHAR(40) NOT NULL,
  CONSTRAINT once UNIQUE (submitter, idempotency_key)
);
CREATE INDEX submission_left ON submission (standard, is_open, publication);

CREATE TABLE score (
  submission VARCHAR(36) NOT NULL REFERENCES submission (id),
  version INTEGER NOT NULL,
  publication INTEGER NOT NULL REFERENCES rubric_publication (number),
  rescored BOOLEAN NOT NULL,
  total VARCHAR(40) NOT NULL,
  grade VARCHAR(40),
  scorecard TEXT NOT NULL,
  seal TEXT NOT NULL,
  scored_at VARCHAR(40) NOT NULL,
  PRIMARY KEY (submission, version)
);
CREATE INDEX score_rescored ON score (publication, rescored, submission);

CREATE TABLE rescoring_failure (
  publication INTEGER NOT NULL REFERENCES rubric_publication (number),
  submission VARCHAR(36) NOT NULL REFERENCES submission (id),
  version INTEGER NOT NULL,
  problem TEXT NOT NULL,
  PRIMARY KEY (publication, submission, version)
);
