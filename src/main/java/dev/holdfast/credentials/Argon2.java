package dev.holdfast.credentials;

import dev.holdfast.crypto.Tokens;
import java.lang.ref.SoftReference;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator.BlockPool;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator.FixedBlockPool;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * argon2id (RFC 9106), stored as a PHC string: {@code $argon2id$v=19$m=19456,t=2,p=1$salt$hash}.
 *
 * @param memoryKib of one hash
 * @param iterations passes over the memory
 * @param parallelism lanes
 */
record Argon2(int memoryKib, int iterations, int parallelism) {

  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final int BLOCKS_BESIDE_THE_MEMORY = 8;

  /** For each lane (RFC 9106, section 3.1). */
  static final int LEAST_MEMORY_KIB = 8;

  static final int MOST_MEMORY_KIB = 1 << 21;
  static final int MOST_ITERATIONS = 999;
  static final int MOST_PARALLELISM = 255;
  private static final Base64.Encoder BASE64 = Base64.getEncoder().withoutPadding();
  private static final Pattern STORED =
      Pattern.compile(
          "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,3})\\$([A-Za-z0-9+/]{11,86})"
              + "\\$([A-Za-z0-9+/]{22,86})");

  /** Memory that was used before: to allocate and clear it anew would cost a third of the time. */
  private static final Queue<SoftReference<Memory>> MEMORY = new ConcurrentLinkedQueue<>();

  private record Memory(int kib, BlockPool blocks) {}

  /** The hash of a password with a new salt. */
  String hash(String password) {
    byte[] salt = Tokens.randomBytes(SALT_BYTES);
    return write(
        salt, raw(password.getBytes(StandardCharsets.UTF_8), salt, HASH_BYTES, null, null));
  }

  /** The hash of nothing that can be found; to check a password against it costs the same. */
  String unmatched() {
    return write(Tokens.randomBytes(SALT_BYTES), Tokens.randomBytes(HASH_BYTES));
  }

  private String write(byte[] salt, byte[] hash) {
    return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
        .formatted(
            memoryKib,
            iterations,
            parallelism,
            BASE64.encodeToString(salt),
            BASE64.encodeToString(hash));
  }

  /** Whether this password has the stored hash, with the parameters that are stored with it. */
  static boolean matches(String stored, String password) {
    Matcher parts = parts(stored);
    byte[] expected = Base64.getDecoder().decode(parts.group(5));
    byte[] salt = Base64.getDecoder().decode(parts.group(4));
    byte[] given =
        parameters(parts)
            .raw(password.getBytes(StandardCharsets.UTF_8), salt, expected.length, null, null);
    return MessageDigest.isEqual(expected, given);
  }

  /** The parameters that a stored hash was made with. */
  static Argon2 of(String stored) {
    return parameters(parts(stored));
  }

  /** Whether a hash with these costs an attacker less than one with the others. */
  boolean weakerThan(Argon2 other) {
    return memoryKib < other.memoryKib
        || memoryKib == other.memoryKib && iterations < other.iterations;
  }

  /**
   * What is missing, to the cost of these, where the others were spent already. The cost of a hash
   * is its memory times its passes.
   */
  Argon2 rest(Argon2 spent) {
    long missing = memoryKib - (long) spent.memoryKib * spent.iterations / iterations;
    int memory = (int) Math.max(missing, LEAST_MEMORY_KIB * parallelism);
    return new Argon2(memory, iterations, parallelism);
  }

  /** With what RFC 9106 calls K and X too, which nothing here uses but its test vectors. */
  byte[] raw(byte[] password, byte[] salt, int bytes, byte[] secret, byte[] additional) {
    Memory memory = borrow();
    Argon2Parameters parameters =
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(memoryKib)
            .withIterations(iterations)
            .withParallelism(parallelism)
            .withSalt(salt)
            .withSecret(secret)
            .withAdditional(additional)
            .withBlockPool(memory.blocks())
            .build();
    Argon2BytesGenerator generator = new Argon2BytesGenerator();
    generator.init(parameters);
    byte[] hash = new byte[bytes];
    generator.generateBytes(password, hash);
    MEMORY.offer(new SoftReference<>(memory));
    return hash;
  }

  private Memory borrow() {
    for (SoftReference<Memory> kept = MEMORY.poll(); kept != null; kept = MEMORY.poll()) {
      Memory memory = kept.get();
      if (memory != null && memory.kib() >= memoryKib) {
        return memory;
      }
    }
    return new Memory(memoryKib, new FixedBlockPool(memoryKib + BLOCKS_BESIDE_THE_MEMORY));
  }

  private static Matcher parts(String stored) {
    Matcher parts = STORED.matcher(stored);
    if (!parts.matches()) {
      throw new IllegalStateException("a stored password hash is not one of argon2id");
    }
    return parts;
  }

  private static Argon2 parameters(Matcher parts) {
    int memoryKib = Integer.parseInt(parts.group(1));
    if (memoryKib > MOST_MEMORY_KIB) {
      throw new IllegalStateException("a stored password hash asks for too much memory");
    }
    return new Argon2(
        memoryKib, Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3)));
  }
}
