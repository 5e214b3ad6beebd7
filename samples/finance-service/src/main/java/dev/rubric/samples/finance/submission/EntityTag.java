package dev.rubric.samples.finance.submission;

import dev.rubric.samples.finance.problem.Refusal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** The version of a submission as an entity tag. */
final class EntityTag {
  private static final Pattern FORM = Pattern.compile("\"([1-9][0-9]{0,8})\"");

  private EntityTag() {}

  static String of(Filed filed) {
    return "\"" + filed.version() + "\"";
  }

  /** The version that a caller has seen, of the header {@code If-Match}. */
  static int version(@Nullable String ifMatch) {
    if (ifMatch == null) {
      throw Refusal.of(
          HttpStatus.PRECONDITION_REQUIRED,
          "version-required",
          "须在 If-Match 中写明所见版本的 ETag",
          "say in If-Match which ETag you have seen");
    }
    Matcher tag = FORM.matcher(ifMatch);
    if (!tag.matches()) {
      throw Refusal.of(
          HttpStatus.PRECONDITION_FAILED,
          "changed",
          "If-Match 不是这份填报的 ETag：" + ifMatch,
          "If-Match is no ETag of this submission: " + ifMatch);
    }
    return Integer.parseInt(tag.group(1));
  }
}
