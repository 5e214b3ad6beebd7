package dev.rubric.internal.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/**
 * The one door through which files are opened to be read.
 *
 * <p>Only regular files pass: a pipe, a device or a socket could keep whoever opens it waiting for
 * ever, and is refused by what the file system says of it, before it is opened; so is what a system
 * makes up when it is read ({@code /proc}). What is opened is the real place of the file, after all
 * links, and a file that must stand in some folder is refused when its real place is outside. No
 * more is read than was asked for, whatever size the file claims.
 */
public final class Door {
  private Door() {}

  /**
   * The bytes of a file.
   *
   * @param most how many bytes it may have
   * @throws Refused when it can't be read, or not all of it
   */
  public static byte[] read(Path file, int most) throws Refused {
    return read(file, null, most);
  }

  /**
   * The bytes of a file that must stand in a folder, also when links are followed.
   *
   * @param folder the folder that it may not leave; null for anywhere
   * @param most how many bytes it may have
   * @throws Refused when it can't be read, or not all of it, or stands elsewhere
   */
  public static byte[] read(Path file, @Nullable Path folder, int most) throws Refused {
    Path real = real(file, folder);
    try (InputStream in = Files.newInputStream(real, options(real))) {
      byte[] bytes = in.readNBytes(most + 1);
      if (bytes.length > most) {
        throw Refused.tooLarge(Math.max(Files.size(real), bytes.length), most);
      }
      return bytes;
    } catch (IOException problem) {
      throw Refused.of(problem);
    }
  }

  /**
   * A regular file, open to be read.
   *
   * @throws Refused when it can't be opened
   */
  public static FileChannel open(Path file) throws Refused {
    Path real = real(file, null);
    try {
      return FileChannel.open(real, options(real));
    } catch (IOException problem) {
      throw Refused.of(problem);
    }
  }

  /**
   * Refuses what is no regular file, without opening it.
   *
   * @return its real place
   * @throws Refused when it is none, or stands elsewhere
   */
  public static Path real(Path file, @Nullable Path folder) throws Refused {
    try {
      Path real = file.toRealPath();
      if (folder != null && !real.startsWith(folder.toRealPath())) {
        throw Refused.outside();
      }
      BasicFileAttributes found =
          Files.readAttributes(real, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      if (found.isDirectory()) {
        throw Refused.folder();
      }
      if (!found.isRegularFile() || isMadeUp(real)) {
        throw Refused.special();
      }
      return real;
    } catch (IOException | InvalidPathException problem) {
      throw Refused.of(problem);
    }
  }

  /** What a system says of itself looks like files, and some keep their readers waiting. */
  private static boolean isMadeUp(Path real) {
    return isHere(real) && (real.startsWith("/proc") || real.startsWith("/sys"));
  }

  /**
   * Refuses a folder, or what there is of the way to it, that stands outside another one.
   *
   * @throws Refused when it does
   */
  public static void folder(Path folder, Path outer) throws Refused {
    Path there = folder.toAbsolutePath();
    while (there != null && !Files.exists(there, LinkOption.NOFOLLOW_LINKS)) {
      there = there.getParent();
    }
    try {
      if (there == null || !there.toRealPath().startsWith(outer.toRealPath())) {
        throw Refused.outside();
      }
    } catch (IOException problem) {
      throw Refused.of(problem);
    }
  }

  /**
   * Whether a path, with no regard to links, stays in a folder: a file that is not there yet has no
   * real place.
   */
  public static boolean isInside(Path file, Path folder) {
    return file.toAbsolutePath().normalize().startsWith(folder.toAbsolutePath().normalize());
  }

  /** A link that took the file's place since it was looked at is not followed. */
  private static OpenOption[] options(Path real) {
    return isHere(real)
        ? new OpenOption[] {StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS}
        : new OpenOption[] {StandardOpenOption.READ};
  }

  /** Whether it is on this machine rather than in an archive. */
  private static boolean isHere(Path real) {
    return real.getFileSystem() == FileSystems.getDefault();
  }
}
