package dev.rubric.internal.file;

import dev.rubric.diagnostic.Location;
import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.text.Language;
import dev.rubric.text.Text;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;

/** Why a file is not opened. */
public final class Refused extends IOException {
  private static final long serialVersionUID = 1L;
  private static final long MEBIBYTE = 1024 * 1024;

  private final String code;
  private final transient Text reason;

  private Refused(String code, String zh, String en) {
    super(en);
    this.code = code;
    this.reason = Text.of(zh, en);
  }

  static Refused of(Exception problem) {
    if (problem instanceof Refused refused) {
      return refused;
    }
    return problem instanceof NoSuchFileException || problem instanceof NotDirectoryException
        ? new Refused("file-not-found", "文件不存在", "no such file")
        : new Refused(
            "unreadable", "文件无法读取，请检查权限", "the file can't be read; check its permissions");
  }

  static Refused folder() {
    return new Refused("not-a-file", "这是一个文件夹，应为文件", "this is a folder; a file was expected");
  }

  static Refused special() {
    return new Refused(
        "not-a-file",
        "这不是普通文件（是管道、设备或套接字），不能读取",
        "this is no regular file but a pipe, a device or a socket, which is not read");
  }

  static Refused outside() {
    return new Refused(
        "outside-folder",
        "文件是指向文件夹之外的链接，不能使用",
        "the file is a link out of the folder, which is not allowed");
  }

  /** A file named with a path that leads out of a folder. */
  public static Refused outside(Path folder) {
    return new Refused(
        "outside-folder",
        "文件在 " + folder + " 之外，不能使用",
        "the file is outside " + folder + ", which is not allowed");
  }

  /** A file of so many bytes, where only so many may be. */
  public static Refused tooLarge(long size, long most) {
    long mebibytes = (size + MEBIBYTE - 1) / MEBIBYTE;
    return new Refused(
        "too-large",
        "文件有 " + mebibytes + " MiB，最大为 " + most / MEBIBYTE + " MiB",
        "the file has " + mebibytes + " MiB; the most is " + most / MEBIBYTE + " MiB");
  }

  /** The stable name of the kind of problem. */
  public String code() {
    return code;
  }

  /** The reason, for people; never null. */
  public Text reason() {
    return reason;
  }

  /** Whether there is no such file. */
  public boolean isMissing() {
    return code.equals("file-not-found");
  }

  /** Reports it about a file. */
  public void report(String shown, Diagnostics diagnostics) {
    report(Location.whole(shown), diagnostics);
  }

  /** Reports it at the place that names the file. */
  public void report(Location where, Diagnostics diagnostics) {
    diagnostics.error(code, where, reason.in(Language.ZH), reason.in(Language.EN));
  }
}
