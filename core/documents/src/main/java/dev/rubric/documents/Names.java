package dev.rubric.documents;

import dev.rubric.framework.Direction;
import dev.rubric.framework.Framework;
import dev.rubric.framework.GradeBand;
import dev.rubric.text.Language;
import dev.rubric.text.Text;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words of a document in the language of its reader. */
record Names(Framework framework, Language language) {
  private static final Set<Direction> COMPARED =
      EnumSet.of(Direction.AT_LEAST, Direction.AT_MOST, Direction.EXACTLY);

  String say(String zh, String en) {
    return Text.of(zh, en).in(language);
  }

  String say(Text words) {
    return framework.said(words).in(language);
  }

  /** A name of the rubric; empty when there is none. */
  String name(@Nullable String chineseName) {
    return chineseName == null ? "" : framework.label(chineseName).in(language);
  }

  /** The rubric's own English word for a grade, or else the national one. */
  String grade(String grade) {
    String own = name(grade);
    return own.equals(grade) ? GradeBand.label(grade).in(language) : own;
  }

  /** A unit of measure behind its number: English words need a blank. */
  String unit(@Nullable String unit) {
    String named = name(unit);
    boolean apart = language == Language.EN && !named.isEmpty() && !named.equals("%");
    return apart ? " " + named : named;
  }

  /** The sign of a direction, or its word where it compares with nothing. */
  String sign(@Nullable Direction direction) {
    return direction == null
        ? ""
        : COMPARED.contains(direction) ? direction.symbol() : direction.label().in(language);
  }

  /** The same beside a target; a sign alone says nothing. */
  String sign(@Nullable Direction direction, boolean target) {
    return target || direction == null || !COMPARED.contains(direction) ? sign(direction) : "";
  }
}
