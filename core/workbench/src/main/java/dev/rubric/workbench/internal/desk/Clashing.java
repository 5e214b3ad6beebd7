package dev.rubric.workbench.internal.desk;

/** Two persons changed the same lines of a file; one of them is asked which stay. */
public final class Clashing extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String file;
  private final int revision;
  private final transient Merge merge;

  Clashing(String file, int revision, Merge merge) {
    super(file, null, false, false);
    this.file = file;
    this.revision = revision;
    this.merge = merge;
  }

  /** The file. */
  public String file() {
    return file;
  }

  /** The revision over which the chosen text is to be written. */
  public int revision() {
    return revision;
  }

  /** The two texts to choose from. */
  public Merge merge() {
    return merge;
  }
}
