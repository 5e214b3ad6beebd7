package dev.rubric.samples.finance.workbench;

import dev.rubric.samples.finance.store.Durability;
import dev.rubric.workbench.site.DraftStore;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The drafts of a standard, in the database: on the disk before the page hears that it is kept. */
final class DatabaseDrafts implements DraftStore {
  private final String standard;
  private final JdbcClient database;
  private final TransactionOperations transactions;
  private final Durability durability;

  DatabaseDrafts(
      String standard,
      JdbcClient database,
      TransactionOperations transactions,
      Durability durability) {
    this.standard = standard;
    this.database = database;
    this.transactions = transactions;
    this.durability = durability;
  }

  @Override
  public SortedMap<String, String> drafts() {
    SortedMap<String, String> drafts = new TreeMap<>();
    database
        .sql("SELECT file, content FROM workbench_draft WHERE standard = ?")
        .param(standard)
        .query((row, number) -> drafts.put(row.getString("file"), row.getString("content")))
        .list();
    return drafts;
  }

  @Override
  public void keep(String file, String text, String base) {
    transactions.executeWithoutResult(
        transaction -> {
          remove(file);
          database
              .sql(
                  "INSERT INTO workbench_draft (standard, file, content, base)"
                      + " VALUES (?, ?, ?, ?)")
              .params(standard, file, text, base)
              .update();
        });
    durability.await();
  }

  @Override
  public Optional<String> base(String file) {
    return database
        .sql("SELECT base FROM workbench_draft WHERE standard = ? AND file = ?")
        .params(standard, file)
        .query(String.class)
        .optional();
  }

  @Override
  public void drop(String file) {
    remove(file);
    durability.await();
  }

  private void remove(String file) {
    database
        .sql("DELETE FROM workbench_draft WHERE standard = ? AND file = ?")
        .params(standard, file)
        .update();
  }
}
