package dev.rubric.internal.diagnostic;

import java.util.List;

/** Characters that sound or look alike, which people write for one another. */
public final class Alike {
  /** A right character, and what is written for it by mistake. */
  private static final List<String> GROUPS =
      List.of(
          "得的德地", "评坪平苹", "扣口叩", "加佳家嘉", "满蛮慢", "分份纷", "低底抵", "下卜", "上土", "超朝抄", "以已", "按安案", "每没美",
          "不布部", "过国", "于予干千与", "个各", "点店典", "完玩", "止只", "为未维", "例列", "未末", "填添", "标际", "指旨", "值植直",
          "定订");

  private Alike() {}

  /** Whether the wrong character is one that is written for the right one. */
  public static boolean isAlike(char wrong, char right) {
    return GROUPS.stream().anyMatch(each -> each.charAt(0) == right && each.indexOf(wrong) > 0);
  }

  /** Whether a word differs from the right one by one such character only. */
  public static boolean differ(String wrong, String right) {
    int at = 0;
    while (at < Math.min(wrong.length(), right.length()) && wrong.charAt(at) == right.charAt(at)) {
      at++;
    }
    return wrong.length() == right.length()
        && at < wrong.length()
        && isAlike(wrong.charAt(at), right.charAt(at))
        && wrong.substring(at + 1).equals(right.substring(at + 1));
  }
}
