package dev.rubric.workbench.site;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who asks.
 *
 * @param name the name that is noted with what the person does; null where the server does not know
 *     people, and the page asks for names
 * @param rights what the person may do
 */
public record Person(@Nullable String name, Set<Right> rights) {
  /** Whoever sits at a machine of one's own: may do everything, and is not known by name. */
  public static final Person ANYBODY = new Person(null, Set.of(Right.values()));

  /** Copies the set. */
  public Person {
    rights = Set.copyOf(Objects.requireNonNull(rights, "rights"));
  }

  /** Whether the person may do that. */
  public boolean may(Right right) {
    return rights.contains(right);
  }
}
