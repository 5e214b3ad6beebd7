package dev.rubric.samples.finance.access;

import dev.rubric.samples.finance.FinanceProperties;
import dev.rubric.samples.finance.store.OwnFile;
import java.nio.file.Path;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Makes the first person, before the first request is taken: there is no key that anybody could
 * know. Who may read the file that it is written to may be that person.
 */
@Component
final class FirstStart implements SmartInitializingSingleton {
  private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);
  private static final String ADMIN = "admin";

  private final People people;
  private final Path file;

  FirstStart(People people, FinanceProperties properties) {
    this.people = people;
    this.file = properties.home().resolve("first-key");
  }

  @Override
  public void afterSingletonsInstantiated() {
    if (people.isEmpty()) {
      String key = AccessKey.made();
      OwnFile.write(file, key + "\n");
      people.add(new Person(ADMIN, null, Set.of(Role.ADMIN)), key);
      LOG.info("首次启动：管理员 {} 的密钥在文件 {}，取用后请删除", ADMIN, file);
      LOG.info(
          "first start: the key of {} is in the file {}; take it and delete the file", ADMIN, file);
    }
  }
}
