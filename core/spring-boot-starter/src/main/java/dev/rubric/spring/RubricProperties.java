package dev.rubric.spring;

import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What an application says of its rubric.
 *
 * @param folder the folder of the rubric in service, which is followed; null for none
 * @param store the folder of the store that the rubric in force is taken from; null for none
 * @param name the rubric's name in the store; null where no store is used
 * @param decisions the decision log; not null
 * @param endpoint the endpoint; not null
 */
@ConfigurationProperties("rubric")
public record RubricProperties(
    @Nullable Path folder,
    @Nullable Path store,
    @Nullable String name,
    @DefaultValue Decisions decisions,
    @DefaultValue Endpoint endpoint) {
  /**
   * The decision log.
   *
   * @param file the file it is written to; null for no log
   * @param masked the fields whose value is masked; not null
   * @param largest the size at which the next file is begun; not null
   */
  public record Decisions(
      @Nullable Path file,
      @DefaultValue Set<String> masked,
      @DefaultValue("100MB") DataSize largest) {
    /** Copies the set. */
    public Decisions {
      masked = Set.copyOf(masked);
    }
  }

  /**
   * The endpoint.
   *
   * @param enabled whether {@code POST /rubric/scores} is served
   */
  public record Endpoint(@DefaultValue("false") boolean enabled) {}
}
