package dev.rubric.internal.document;

import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.internal.document.Node.Kind;
import dev.rubric.internal.document.Node.Scalar;
import dev.rubric.internal.key.Key;
import dev.rubric.internal.number.NumberText;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes a number exactly as written, and says what is wrong with one that is written oddly. */
final class NumberReader {
  private final Diagnostics diagnostics;

  NumberReader(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  @Nullable BigDecimal read(Node node, Key key) {
    if (!(node instanceof Scalar scalar) || scalar.kind() == Kind.FLAG) {
      return report("wrong-type", node, key, "应为数值", "should be a number");
    }
    return scalar.kind() == Kind.NUMBER ? exact(scalar, key) : refused(scalar, key);
  }

  private @Nullable BigDecimal exact(Scalar scalar, Key key) {
    Optional<BigDecimal> number = NumberText.exact(scalar.text());
    return number.isPresent()
        ? number.get()
        : report("number-too-long", scalar, key, "数值超过 30 位", "has more than 30 digits");
  }

  private @Nullable BigDecimal refused(Scalar scalar, Key key) {
    NumberAdvice advice = NumberAdvice.on(NumberText.read(scalar.text()));
    String text = scalar.text();
    return report(advice.code(), scalar, key, advice.zh(text), advice.en(text));
  }

  private @Nullable BigDecimal report(String code, Node node, Key key, String zh, String en) {
    diagnostics.error(code, node.location(), key.zh() + " " + zh, key.en() + " " + en);
    return null;
  }
}
