package dev.rubric.change.internal.function;

import dev.rubric.framework.Comparison;
import dev.rubric.framework.DataItem;
import dev.rubric.framework.DataList;
import dev.rubric.framework.Declarations;
import dev.rubric.framework.Derived;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a rubric adds to the vocabulary, spelled the same for the same, wherever it stands. */
public final class Declared {
  private Declared() {}

  /** Each declaration by its kind and name. */
  public static Map<String, String> of(Declarations declarations) {
    Map<String, String> spelled = new LinkedHashMap<>();
    declarations.items().forEach(item -> spelled.put("数据项 " + item.name(), of(item)));
    declarations.lists().forEach(list -> spelled.put("明细 " + list.name(), of(list)));
    declarations.derived().forEach(each -> spelled.put("派生值 " + each.name(), of(each)));
    declarations.comparisons().forEach(each -> spelled.put("同类 " + each.name(), of(each)));
    return spelled;
  }

  private static String of(DataItem item) {
    return item.owner()
        + " "
        + item.type()
        + said(item.options().isEmpty() ? null : item.options())
        + said(item.unitOfMeasure())
        + said(item.range().minimum())
        + said(item.range().maximum())
        + (item.whole() ? " 整数" : "")
        + (item.required() ? " 必填" : "")
        + (item.absent() == null ? "" : " 缺省 " + item.absent())
        + said(item.indicators().isEmpty() ? null : item.indicators());
  }

  private static String of(DataList list) {
    return list.columns().stream()
        .map(column -> column.name() + " " + of(column))
        .collect(Collectors.joining("；"));
  }

  private static String of(Derived derived) {
    return derived.owner() + " " + derived.formula() + said(derived.unitOfMeasure());
  }

  private static String of(Comparison comparison) {
    return said(comparison.value())
        + said(comparison.scores().isEmpty() ? null : comparison.scores())
        + (comparison.within() == null ? "" : " 分组 " + comparison.within())
        + (comparison.moreIsBetter() ? " 越高越好" : " 越低越好");
  }

  private static String said(@Nullable Object part) {
    return part == null ? "" : " " + part;
  }
}
