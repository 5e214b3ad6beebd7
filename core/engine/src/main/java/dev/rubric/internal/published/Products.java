package dev.rubric.internal.published;

import static dev.rubric.internal.published.Words.NUMBER;
import static dev.rubric.internal.published.Words.TARGET;

import dev.rubric.internal.number.NumberText;
import dev.rubric.internal.number.Written;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Points as a product: {@code 实际完成值÷目标值×分值}, {@code 执行率×10}, {@code 实际值÷12000×分值}. */
final class Products {
  private static final String VALUE = "(?:实际完成值|实际完成数|实际完成量|实际值|实际数|完成值|完成量|实际完成|实际)";
  private static final Pattern WHOLE =
      Pattern.compile(
          "(?:本项|该项|指标)?(?:得分|分数)?(?:=|为|按照?)?(?:以)?(.*?)(?:所得)?(?:的?(?:比例|比值|乘积))?(?:计算得分|计算|计分|得分|记分|给分|赋分|的得分)?");
  private static final String OWN_WEIGHT =
      "(?:该项|本项|指标|该指标|本指标)?(?:分值|权重|权重分|标准分|标准分值|满分|满分值|权重分值)";
  private static final Pattern FRACTION = Pattern.compile("\\(?([^/÷()]+)[/÷]([^/÷()]+)\\)?");

  private final Subject subject;

  Products(Subject subject) {
    this.subject = subject;
  }

  /** The sentence of rule files; empty when the text is no product. */
  Optional<String> read(String text) {
    Matcher whole = WHOLE.matcher(text);
    if (!whole.matches() || whole.group(1).isEmpty() || whole.group(1).length() > 60) {
      return Optional.empty();
    }
    List<String> factors = new ArrayList<>(List.of(whole.group(1).split("[×*xX✕]", -1)));
    factors.removeIf("100%"::equals);
    if (factors.size() == 1) {
      return text.equals(whole.group(1)) ? Optional.empty() : named(factors.get(0));
    }
    return factors.size() == 2
        ? product(factors.get(0), factors.get(1)).or(() -> product(factors.get(1), factors.get(0)))
        : Optional.empty();
  }

  /** 按完成率计分: the weight goes without saying. */
  private Optional<String> named(String share) {
    boolean rate = share.length() >= 2 && !share.matches(".*[0-9].*");
    return rate && (isOwn(share) || subject.rates().contains(share) || isFraction(share))
        ? percent(share).map(each -> share(each, null))
        : Optional.empty();
  }

  private static boolean isFraction(String text) {
    return FRACTION.matcher(text).matches();
  }

  private Optional<String> product(String share, String weight) {
    if (weight.matches(OWN_WEIGHT)) {
      return percent(share).map(each -> share(each, null));
    }
    Matcher points = Pattern.compile("(" + NUMBER + ")分?").matcher(weight);
    boolean isPoints = points.matches() && !share.matches(".*[/÷].*[/÷].*");
    return isPoints
        ? Texts.digits(points.group(1))
            .flatMap(number -> percent(share).map(each -> share(each, number)))
        : Optional.empty();
  }

  /** A share of the weight, or of other points where they are not the weight. */
  private String share(String percent, @Nullable String points) {
    BigDecimal weight = subject.weight();
    boolean own =
        points == null || (weight != null && weight.compareTo(new BigDecimal(points)) == 0);
    if (!own) {
      return "得 最小值(" + percent + ", 100) ÷ 100 × " + points + " 分";
    }
    return switch (percent) {
      case "完成比例(实际完成值, 目标值)" -> "按完成比例得分";
      case "反向比例(实际完成值, 目标值)" -> "按反向比例得分";
      default -> "按 " + percent + " 的比例得分";
    };
  }

  /** The share in percent, as rule files write it; empty when the text is none. */
  private Optional<String> percent(String text) {
    Matcher fraction = FRACTION.matcher(text);
    if (fraction.matches()) {
      Optional<String> above = operand(fraction.group(1));
      Optional<String> below = operand(fraction.group(2));
      if (above.isEmpty() || below.isEmpty() || above.equals(below)) {
        return Optional.empty();
      }
      boolean value = above.get().equals("实际完成值");
      boolean inverse = below.get().equals("实际完成值");
      return value || inverse
          ? Optional.of((value ? "完成比例(实际完成值, " + below.get() : "反向比例(实际完成值, " + above.get()) + ")")
          : Optional.empty();
    }
    if (isOwn(text)) {
      return subject.isPercent() ? Optional.of("实际完成值") : Optional.empty();
    }
    return subject.rates().contains(text) ? Optional.of(text) : Optional.empty();
  }

  private boolean isOwn(String text) {
    return subject.isIndicator(text) || (text.equals("执行率") && subject.isIndicator("预算执行率"));
  }

  private Optional<String> operand(String text) {
    String plain = text.replaceFirst("^(?:年度|当年)(?=实际)", "");
    if (plain.matches(VALUE) || subject.isIndicator(plain)) {
      return Optional.of("实际完成值");
    }
    if (plain.matches(TARGET)) {
      return Optional.of(target());
    }
    return NumberText.read(plain) instanceof Written.Number number
            && number.certainty() != Written.Certainty.SLIP
            && number.sign() == null
        ? number.in(subject.unit()).map(BigDecimal::toPlainString)
        : Optional.empty();
  }

  private String target() {
    return subject.target() != null
            && NumberText.read(subject.target()) instanceof Written.Number number
        ? number.in(subject.unit()).map(BigDecimal::toPlainString).orElse("目标值")
        : "目标值";
  }
}
