package dev.rubric.store;

import dev.rubric.Rubric;
import dev.rubric.diagnostic.InvalidRubricException;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/** Makes a rubric of what was kept of it, and makes sure that it is that one. */
final class Kept {
  private Kept() {}

  static Rubric rubric(String hash, byte[] archive) {
    try {
      Rubric rubric = Rubric.load(new ByteArrayInputStream(archive));
      if (!rubric.stamp().hash().equals(hash)) {
        throw new StoreException(
            "存放的评分标准与摘要不符 / the rubric kept as " + hash + " is another: " + rubric, null);
      }
      return rubric;
    } catch (IOException | InvalidRubricException damaged) {
      throw new StoreException("存放的评分标准已损坏 / the rubric kept is damaged: " + hash, damaged);
    }
  }
}
