import java.security.SecureRandom;
import java.util.Base64;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * What a password costs: {@code hash PASSWORD} prints one as it is stored, {@code speed SECONDS} how
 * many argon2id hashes (19 MiB, 2 passes) these cores make in a second, one after the other on each.
 * Run by bench/run with the program's own BouncyCastle on the class path.
 */
class Hashes {
  static final int MEMORY_KIB = 19456;
  static final int PASSES = 2;

  public static void main(String... args) throws Exception {
    if (args[0].equals("hash")) {
      byte[] salt = new byte[16];
      new SecureRandom().nextBytes(salt);
      var base64 = Base64.getEncoder().withoutPadding();
      System.out.printf(
          "$argon2id$v=19$m=%d,t=%d,p=1$%s$%s%n",
          MEMORY_KIB, PASSES, base64.encodeToString(salt), base64.encodeToString(of(args[1], salt, pool())));
      return;
    }
    int cores = Runtime.getRuntime().availableProcessors();
    int seconds = Integer.parseInt(args[1]);
    long[] done = new long[cores];
    for (int round = 0; round < 2; round++) { // the first warms up
      long end = System.nanoTime() + seconds * 1_000_000_000L;
      Thread[] threads = new Thread[cores];
      for (int i = 0; i < cores; i++) {
        int own = i;
        done[own] = 0;
        threads[i] =
            new Thread(
                () -> {
                  var pool = pool();
                  while (System.nanoTime() < end) {
                    of("password", new byte[16], pool);
                    done[own]++;
                  }
                });
        threads[i].start();
      }
      for (Thread thread : threads) {
        thread.join();
      }
    }
    long all = 0;
    for (long each : done) {
      all += each;
    }
    System.out.printf("%.1f%n", (double) all / seconds);
  }

  static Argon2BytesGenerator.BlockPool pool() {
    return new Argon2BytesGenerator.FixedBlockPool(MEMORY_KIB + 8);
  }

  static byte[] of(String password, byte[] salt, Argon2BytesGenerator.BlockPool pool) {
    var generator = new Argon2BytesGenerator();
    generator.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(MEMORY_KIB)
            .withIterations(PASSES)
            .withParallelism(1)
            .withSalt(salt)
            .withBlockPool(pool)
            .build());
    byte[] hash = new byte[32];
    generator.generateBytes(password.getBytes(), hash);
    return hash;
  }
}
