package dev.holdfast.imports;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** What is read from a file of somebody else's, up to a bound: what is packed may be small. */
final class Bounded extends FilterInputStream {

  private final Budget budget;

  Bounded(InputStream in, Budget budget) {
    super(in);
    this.budget = budget;
  }

  /** How much may still be read, of one or several streams. */
  static final class Budget {
    private long left;

    Budget(long most) {
      this.left = most;
    }

    private void take(int read) throws TooMuch {
      left -= Math.max(0, read);
      if (left < 0) {
        throw new TooMuch();
      }
    }
  }

  /** There is more. */
  static final class TooMuch extends IOException {
    private static final long serialVersionUID = 1L;
  }

  @Override
  public int read() throws IOException {
    int one = super.read();
    budget.take(one < 0 ? 0 : 1);
    return one;
  }

  @Override
  public int read(byte[] to, int offset, int length) throws IOException {
    int some = super.read(to, offset, length);
    budget.take(some);
    return some;
  }
}
