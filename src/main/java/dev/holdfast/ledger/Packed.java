package dev.holdfast.ledger;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/** A line's body in few bytes, as it is sealed: about a third of its JSON. */
final class Packed {

  private static final int VERSION = 1;
  private static final int NONCE_BYTES = 16;
  private static final UUID NONE = new UUID(0, 0);

  private Packed() {}

  static byte[] write(LedgerBody body) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeByte(VERSION);
      out.writeLong(body.at().toEpochMilli());
      out.writeByte(body.act().ordinal());
      out.write(Base64.getUrlDecoder().decode(body.nonce()));
      text(out, body.readerKind());
      text(out, body.reader());
      id(out, body.grantId());
      text(out, body.door());
      text(out, body.purpose());
      text(out, body.requestId());
      text(out, body.network());
      out.writeInt(body.entries().size());
      for (EntryRef entry : body.entries()) {
        out.writeByte(entry.sort().ordinal());
        id(out, entry.id());
        text(out, entry.name());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /**
   * @throws IllegalArgumentException if it is none
   */
  static LedgerBody read(byte[] packed) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(packed))) {
      if (in.readByte() != VERSION) {
        throw new IllegalArgumentException("a line of another version");
      }
      Instant at = Instant.ofEpochMilli(in.readLong());
      Act act = Act.values()[in.readByte()];
      String nonce = Chain.text(in.readNBytes(NONCE_BYTES));
      String kind = text(in);
      String reader = text(in);
      UUID grant = id(in);
      String door = text(in);
      String purpose = text(in);
      String request = text(in);
      String network = text(in);
      List<EntryRef> entries = entries(in);
      return new LedgerBody(
          at, act, kind, reader, grant, door, purpose, entries, request, network, nonce);
    } catch (IOException | IndexOutOfBoundsException e) {
      throw new IllegalArgumentException("not a line", e);
    }
  }

  private static List<EntryRef> entries(DataInputStream in) throws IOException {
    int count = in.readInt();
    List<EntryRef> entries = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      EntryRef.Sort sort = EntryRef.Sort.values()[in.readByte()];
      entries.add(new EntryRef(sort, id(in), text(in)));
    }
    return entries;
  }

  private static void text(DataOutputStream out, String value) throws IOException {
    out.writeUTF(value == null ? "" : value);
  }

  private static String text(DataInputStream in) throws IOException {
    String value = in.readUTF();
    return value.isEmpty() ? null : value;
  }

  private static void id(DataOutputStream out, UUID id) throws IOException {
    UUID written = id == null ? NONE : id;
    out.writeLong(written.getMostSignificantBits());
    out.writeLong(written.getLeastSignificantBits());
  }

  private static UUID id(DataInputStream in) throws IOException {
    UUID read = new UUID(in.readLong(), in.readLong());
    return read.equals(NONE) ? null : read;
  }
}
