package dev.rubric.store;

import dev.rubric.Rubric;
import dev.rubric.internal.file.Door;
import dev.rubric.internal.file.Refused;
import dev.rubric.submission.InputHash;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A store in a folder, or read-only in a jar: {@code rubrics/HASH.zip} for each rubric, {@code
 * history/NUMBER.json} for each publication.
 *
 * <p>A file appears whole or not at all, and is on the disk before {@code publish} returns.
 */
public final class FolderStore implements RubricStore {
  private static final int LARGEST_RECORD = 64 * 1024;
  private static final int LARGEST_ARCHIVE = 64 * 1024 * 1024;

  /** Locks on files hold between processes, not between threads of one. */
  private static final Object PUBLISHING = new Object();

  private final Path folder;
  private final boolean readOnly;

  private FolderStore(Path folder, boolean readOnly) {
    this.folder = folder;
    this.readOnly = readOnly;
  }

  /** The store in that folder, which is made when something is published. */
  public static FolderStore in(Path folder) {
    return new FolderStore(Objects.requireNonNull(folder, "folder"), false);
  }

  /**
   * The store that was packed into a jar or zip file, to be read only. The file stays open as long
   * as the program runs.
   *
   * @param path the store's folder in the jar, such as {@code store}; empty for the top
   * @throws StoreException when the file can't be read
   */
  public static FolderStore inJar(Path jar, String path) {
    Objects.requireNonNull(path, "path");
    try {
      FileSystem files = FileSystems.newFileSystem(Objects.requireNonNull(jar, "jar"));
      return new FolderStore(files.getPath("/").resolve(path), true);
    } catch (IOException | ProviderNotFoundException problem) {
      throw new StoreException("不是可以读取的 jar 文件 / not a jar that can be read: " + jar, problem);
    }
  }

  @Override
  public Published publish(Rubric rubric, Publication publication) {
    Objects.requireNonNull(publication, "publication");
    if (readOnly) {
      throw new UnsupportedOperationException("a store in a jar can only be read");
    }
    byte[] archive = rubric.toArchive();
    try {
      return locked(rubric, archive, publication);
    } catch (IOException problem) {
      throw new StoreException(
          "无法写入评分标准库：" + folder + " / can't write to the store: " + folder, problem);
    }
  }

  private Published locked(Rubric rubric, byte[] archive, Publication publication)
      throws IOException {
    Files.createDirectories(folder.resolve("rubrics"));
    Files.createDirectories(folder.resolve("history"));
    synchronized (PUBLISHING) {
      try (FileChannel channel =
          FileChannel.open(
              folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
        channel.lock(); // until the channel is closed
        List<Published> before = history();
        int number = before.isEmpty() ? 1 : before.get(before.size() - 1).number() + 1;
        Published published =
            new Published(
                number,
                rubric.stamp().hash(),
                rubric.stamp().name(),
                rubric.stamp().version(),
                Instant.now().truncatedTo(ChronoUnit.MILLIS),
                publication);
        Path kept = archive(published.hash());
        if (!Files.exists(kept)) {
          write(kept, archive);
        }
        write(record(number), PublishedJson.write(published));
        return published;
      }
    }
  }

  private static void write(Path file, byte[] bytes) throws IOException {
    Path partial = file.resolveSibling(file.getFileName() + ".partial");
    try (FileChannel out =
        FileChannel.open(
            partial,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      ByteBuffer left = ByteBuffer.wrap(bytes);
      while (left.hasRemaining()) {
        out.write(left);
      }
      out.force(true);
    }
    Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
  }

  @Override
  public List<Published> history() {
    Path records = folder.resolve("history");
    if (Files.notExists(records)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(records)) {
      List<Published> history = new ArrayList<>();
      for (Path file : files.filter(each -> each.toString().endsWith(".json")).sorted().toList()) {
        history.add(record(file));
      }
      return List.copyOf(history);
    } catch (IOException problem) {
      throw unreadable(records, problem);
    }
  }

  private static Published record(Path file) {
    try {
      return PublishedJson.read(file.toString(), Door.read(file, LARGEST_RECORD));
    } catch (Refused problem) {
      throw unreadable(file, problem);
    }
  }

  @Override
  public Rubric rubric(String hash) {
    Objects.requireNonNull(hash, "hash");
    if (!InputHash.isOne(hash) || Files.notExists(archive(hash))) {
      throw new NoSuchElementException("没有这个评分标准 / no rubric " + hash + " in " + folder);
    }
    try {
      return Kept.rubric(hash, Door.read(archive(hash), LARGEST_ARCHIVE));
    } catch (Refused problem) {
      throw unreadable(archive(hash), problem);
    }
  }

  private static StoreException unreadable(Path place, IOException problem) {
    return new StoreException("无法读取：" + place + " / can't read " + place, problem);
  }

  /** The scheme's colon can't stand in a file name everywhere. */
  private Path archive(String hash) {
    return folder.resolve("rubrics").resolve(hash.replace("sha256:", "") + ".zip");
  }

  private Path record(int number) {
    return folder.resolve("history").resolve("%08d.json".formatted(number));
  }
}
