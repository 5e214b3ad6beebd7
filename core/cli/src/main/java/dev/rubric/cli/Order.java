package dev.rubric.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a person can type while a rubric is watched. */
enum Order {
  /** Lists the versions. */
  VERSIONS("versions", "版本"),
  /** Puts another version into service; its number follows. */
  ROLL_BACK("rollback", "退回"),
  /** Reads the folder again. */
  RELOAD("reload", "重载"),
  /** Ends. */
  QUIT("quit", "退出");

  private final String en;
  private final String zh;

  Order(String en, String zh) {
    this.en = en;
    this.zh = zh;
  }

  /** The order whose word begins the line. */
  static Optional<Order> of(List<String> words) {
    String first = words.get(0).toLowerCase(Locale.ROOT);
    for (Order order : values()) {
      if (first.equals(order.en) || first.equals(order.zh)) {
        return Optional.of(order);
      }
    }
    return Optional.empty();
  }
}
