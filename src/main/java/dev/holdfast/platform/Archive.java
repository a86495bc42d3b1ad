package dev.holdfast.platform;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A ZIP file of which commands read one entry after another, as a stream. */
public final class Archive implements Closeable {

  private static final byte[] BEGINNING = {'P', 'K', 3, 4};

  private final Path path;
  private final ZipFile zip;

  public Archive(Path path) throws IOException {
    this.path = path;
    this.zip = new ZipFile(path.toFile());
  }

  /** Whether a file looks like one. */
  public static boolean is(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      return Arrays.equals(in.readNBytes(BEGINNING.length), BEGINNING);
    }
  }

  /**
   * @throws NoSuchFileException if it has none of that name
   */
  public InputStream open(String name) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      throw new NoSuchFileException(path + "!" + name);
    }
    return zip.getInputStream(entry);
  }

  /** All of an entry. */
  public String text(String name) throws IOException {
    try (InputStream in = open(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
