package dev.rubric.samples.spark;

import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;

/** Spark in this process, which tries a task three times before it gives up. */
final class LocalSpark {
  private LocalSpark() {}

  static SparkSession start(int cores, Path folder) {
    return SparkSession.builder()
        .appName("rubric")
        .master("local[" + cores + ",3]")
        .config("spark.ui.enabled", false)
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.sql.shuffle.partitions", cores)
        .config("spark.sql.warehouse.dir", folder.resolve("warehouse").toString())
        .getOrCreate();
  }
}
