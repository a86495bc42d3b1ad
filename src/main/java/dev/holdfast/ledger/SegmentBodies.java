package dev.holdfast.ledger;

import dev.holdfast.crypto.Undecryptable;
import dev.holdfast.people.Erased;
import dev.holdfast.people.PersonId;
import dev.holdfast.people.PersonKeys;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** What the lines of a segment say: compressed together, which what is sealed cannot be. */
@ApplicationScoped
class SegmentBodies {

  private final PersonKeys keys;

  SegmentBodies(PersonKeys keys) {
    this.keys = keys;
  }

  /**
   * @param packed what each line says
   * @throws Erased if her key is gone
   */
  byte[] seal(PersonId person, long firstSeq, List<byte[]> packed) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes))) {
      out.writeInt(packed.size());
      for (byte[] one : packed) {
        out.writeInt(one.length);
        out.write(one);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return keys.seal(person, bytes.toByteArray(), context(firstSeq));
  }

  /**
   * What each line says.
   *
   * @throws Erased if nobody can read it any more
   * @throws Undecryptable if it is not what was sealed there
   */
  List<byte[]> open(PersonId person, Segment segment) {
    byte[] plain = keys.open(person, segment.bodies(), context(segment.firstSeq()));
    List<byte[]> packed = new ArrayList<>();
    try (DataInputStream in =
        new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(plain)))) {
      int count = in.readInt();
      for (int i = 0; i < count; i++) {
        packed.add(in.readNBytes(in.readInt()));
      }
    } catch (IOException e) {
      throw new Undecryptable("A segment of the ledger cannot be read: " + e.getMessage());
    }
    return packed;
  }

  private static String context(long firstSeq) {
    return Ledger.CONTEXT + "-segment:" + firstSeq;
  }
}
