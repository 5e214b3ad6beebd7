package dev.rubric.change.internal.impact;

/** What is known of all entries of lists that look alike. */
final class Look {
  private final String name;
  private volatile boolean sound;

  /** A look of which nothing is known yet but what its entries go by. */
  Look(String name) {
    this.name = name;
  }

  String name() {
    return name;
  }

  /** Whether it is known that nothing is wrong with such entries. */
  boolean isSound() {
    return sound;
  }

  void accept() {
    sound = true;
  }
}
