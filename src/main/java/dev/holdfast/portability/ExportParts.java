package dev.holdfast.portability;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Stores what is written, piece by piece, so that no copy has to fit into memory. */
final class ExportParts extends OutputStream {

  private static final int PART_BYTES = 256 * 1024;

  private final ByteArrayOutputStream part = new ByteArrayOutputStream(PART_BYTES);
  private final Exports exports;
  private final Exports.Task task;
  private final long most;
  private int place;
  private long bytes;

  ExportParts(Exports exports, Exports.Task task, long most) {
    this.exports = exports;
    this.task = task;
    this.most = most;
  }

  /** It would be larger than a copy may be. */
  static final class TooLarge extends IOException {
    private static final long serialVersionUID = 1L;
  }

  @Override
  public void write(int one) throws IOException {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] from, int offset, int length) throws IOException {
    bytes += length;
    if (bytes > most) {
      throw new TooLarge();
    }
    int at = offset;
    for (int rest = length; rest > 0; ) {
      int some = Math.min(rest, PART_BYTES - part.size());
      part.write(from, at, some);
      at += some;
      rest -= some;
      if (part.size() == PART_BYTES) {
        store();
      }
    }
  }

  /** Stores the rest. */
  void end() throws IOException {
    if (part.size() > 0) {
      store();
    }
  }

  private void store() throws IOException {
    if (!exports.add(task, place++, part.toByteArray())) {
      throw new IOException(Steps.NOT_WANTED);
    }
    part.reset();
  }
}
