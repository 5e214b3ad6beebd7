package dev.rubric.internal.document;

import dev.rubric.diagnostic.Diagnostics;
import dev.rubric.internal.document.Node.Kind;
import dev.rubric.internal.document.Node.Scalar;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a number exactly as written, and says what is wrong with one that is written oddly. */
final class NumberReader {
  private static final int MOST_DIGITS = 30;
  private static final int LARGEST_EXPONENT = 30;
  private static final Pattern EMBEDDED = Pattern.compile("[-+]?\\d[\\d,]*(\\.\\d+)?");

  private final Diagnostics diagnostics;

  NumberReader(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  @Nullable BigDecimal read(Node node, Key key) {
    if (!(node instanceof Scalar scalar) || scalar.kind() == Kind.FLAG) {
      return report("wrong-type", node, key, "应为数值", "should be a number");
    }
    if (scalar.kind() == Kind.NUMBER) {
      return exact(scalar, key);
    }
    String text = Normalizer.normalize(scalar.text().strip(), Normalizer.Form.NFKC);
    Matcher number = EMBEDDED.matcher(text);
    if (number.find()) {
      String plain = number.group().replace(",", "");
      return report(
          "number-as-text",
          node,
          key,
          "应为数值，\"" + scalar.text() + "\" 是文字；请写成 " + plain,
          "should be a number, \"" + scalar.text() + "\" is a text; write " + plain);
    }
    return report(
        "not-a-number",
        node,
        key,
        "应为数值，实际为 " + scalar.text(),
        "should be a number, found " + scalar.text());
  }

  private @Nullable BigDecimal exact(Scalar scalar, Key key) {
    BigDecimal number = scalar.text().length() > 2 * MOST_DIGITS ? null : parse(scalar.text());
    if (number == null
        || number.precision() > MOST_DIGITS
        || Math.abs(number.scale()) > LARGEST_EXPONENT) {
      return report(
          "number-too-long",
          scalar,
          key,
          "数值超过 " + MOST_DIGITS + " 位",
          "has more than " + MOST_DIGITS + " digits");
    }
    return number;
  }

  /** An exponent beyond what a decimal can hold is too long, like any other. */
  private static @Nullable BigDecimal parse(String text) {
    try {
      return new BigDecimal(text);
    } catch (NumberFormatException problem) {
      return null;
    }
  }

  private @Nullable BigDecimal report(String code, Node node, Key key, String zh, String en) {
    diagnostics.error(code, node.location(), key.zh() + " " + zh, key.en() + " " + en);
    return null;
  }
}
