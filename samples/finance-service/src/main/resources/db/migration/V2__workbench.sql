-- Drafts of standards as they are typed, with what each began from.
CREATE TABLE workbench_draft (
  standard VARCHAR(200) NOT NULL,
  file VARCHAR(200) NOT NULL,
  content TEXT NOT NULL,
  base TEXT NOT NULL,
  PRIMARY KEY (standard, file)
);

-- The cases of a standard, each as it was when a publication changed it.
CREATE TABLE standard_case (
  standard VARCHAR(200) NOT NULL,
  file VARCHAR(200) NOT NULL,
  publication INTEGER NOT NULL REFERENCES rubric_publication (number),
  content TEXT NOT NULL,
  PRIMARY KEY (standard, file, publication)
);

-- From which day on what is proposed is to be in force; the publisher decides.
ALTER TABLE proposal ADD COLUMN wanted_from VARCHAR(10);
