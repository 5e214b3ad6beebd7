package dev.rubric.samples.finance;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What the service is told.
 *
 * @param home the folder of the keys, and of the database where that is a file; not null
 * @param largest the largest request that is read; not null
 * @param load how much is taken on at once; not null
 * @param rescoring how open submissions are scored again; not null
 */
@ConfigurationProperties("finance")
public record FinanceProperties(
    @DefaultValue("./data") Path home,
    @DefaultValue("8MB") DataSize largest,
    @DefaultValue Load load,
    @DefaultValue Rescoring rescoring) {
  /**
   * How much is taken on at once.
   *
   * @param atOnce how many submissions are worked on at once
   * @param waiting how many more may wait for that
   * @param each how many of both one person may have
   * @param patience how long one waits; not null
   */
  public record Load(
      @DefaultValue("8") int atOnce,
      @DefaultValue("32") int waiting,
      @DefaultValue("16") int each,
      @DefaultValue("2s") Duration patience) {}

  /**
   * How open submissions are scored again.
   *
   * @param look how often it is looked whether there are any; not null
   * @param chunk how many are stored in one transaction
   */
  public record Rescoring(@DefaultValue("1s") Duration look, @DefaultValue("20") int chunk) {}
}
