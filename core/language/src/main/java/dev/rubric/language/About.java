package dev.rubric.language;

import dev.rubric.framework.DataItem;
import dev.rubric.framework.Derived;
import dev.rubric.framework.Framework;
import dev.rubric.framework.Indicator;
import dev.rubric.framework.Scale;
import dev.rubric.framework.Section;
import dev.rubric.framework.ValueRange;
import dev.rubric.internal.vocabulary.Declared;
import dev.rubric.internal.vocabulary.FieldWord;
import dev.rubric.internal.vocabulary.Type;
import dev.rubric.text.Language;
import dev.rubric.text.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is to be said of a field or an indicator: what it is, its unit and range, its clause. */
final class About {
  private static final int FEW = 8;

  private About() {}

  static List<Text> field(FieldWord field, Framework framework) {
    List<Text> lines = new ArrayList<>();
    lines.add(kind(field));
    List<String> choices = field.domain().choices(framework);
    if (!choices.isEmpty()) {
      lines.add(Text.of("可用：" + few(choices, "、"), "one of: " + few(choices, ", ")));
    }
    Declared declared = field.declared();
    if (declared != null) {
      declared(declared, lines);
    }
    return lines;
  }

  private static Text kind(FieldWord field) {
    String unit = field.percent() ? "%" : field.declaredUnit();
    Text type = field.type().label();
    boolean reported = !field.isRate();
    String zh = type.in(Language.ZH) + (unit == null ? "" : "，" + unit);
    String en = type.in(Language.EN) + (unit == null ? "" : ", in " + unit);
    return field.type() == Type.NUMBER && !reported
        ? Text.of(zh + "，由填报的数值计算", en + ", worked out of what is reported")
        : Text.of(zh, en);
  }

  private static void declared(Declared declared, List<Text> lines) {
    DataItem item = declared.item();
    Derived derived = declared.derived();
    if (item != null) {
      range(item.range(), lines);
    }
    if (derived != null) {
      lines.add(Text.of("公式：" + derived.formula(), "formula: " + derived.formula()));
      basis(derived.basis(), lines);
    }
  }

  static List<Text> indicator(Indicator indicator, Framework framework) {
    List<Text> lines = new ArrayList<>();
    lines.add(where(indicator, framework));
    lines.add(
        Text.of(
            scored(indicator, framework, "分值 ", "计分制 ") + facts(indicator, Language.ZH),
            scored(indicator, framework, "weight ", "scale ") + facts(indicator, Language.EN)));
    range(indicator.range(), lines);
    basis(indicator.basis(), lines);
    return lines;
  }

  private static String scored(
      Indicator indicator, Framework framework, String weight, String scale) {
    Scale on = framework.scaleOfIndicator(indicator.name());
    return on.isPoints() ? weight + plain(indicator.weight()) : scale + on.name();
  }

  private static Text where(Indicator indicator, Framework framework) {
    String section =
        framework.sections().stream()
            .filter(each -> each.indicators().contains(indicator))
            .map(Section::name)
            .findFirst()
            .orElse("");
    return Text.same(indicator.group() == null ? section : section + " › " + indicator.group());
  }

  private static String facts(Indicator indicator, Language language) {
    boolean zh = language == Language.ZH;
    StringBuilder words = new StringBuilder();
    if (indicator.direction() != null) {
      words.append(zh ? "，方向 " : ", ").append(indicator.direction().label().in(language));
    }
    BigDecimal target = indicator.target();
    if (target != null) {
      words.append(zh ? "，目标值 " : ", target ").append(plain(target));
    }
    if (indicator.unitOfMeasure() != null) {
      words.append(zh ? "，计量单位 " : ", in ").append(indicator.unitOfMeasure());
    }
    return words.toString();
  }

  private static void range(ValueRange range, List<Text> lines) {
    BigDecimal least = range.minimum();
    BigDecimal most = range.maximum();
    if (least != null || most != null) {
      String words =
          (least == null ? "…" : plain(least)) + " – " + (most == null ? "…" : plain(most));
      lines.add(Text.of("合理范围：" + words, "range: " + words));
    }
  }

  private static void basis(@Nullable String basis, List<Text> lines) {
    if (basis != null) {
      lines.add(Text.of("依据：" + basis, "basis: " + basis));
    }
  }

  private static String few(List<String> words, String between) {
    return String.join(between, words.subList(0, Math.min(FEW, words.size())))
        + (words.size() > FEW ? " …" : "");
  }

  private static String plain(BigDecimal number) {
    return number.toPlainString();
  }
}
