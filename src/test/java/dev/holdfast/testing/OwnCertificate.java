package dev.holdfast.testing;

import io.vertx.core.net.KeyCertOptions;
import io.vertx.core.net.PfxOptions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A certificate that its owner signed, made by the JDK's keytool. */
public record OwnCertificate(Path pem, Path store) {

  private static final String PASSWORD = "changeit";

  public static OwnCertificate of(String host, Path folder) throws IOException {
    Path store = folder.resolve(host + ".p12");
    Path pem = folder.resolve(host + ".pem");
    keytool(
        "-genkeypair -alias own -keyalg EC -dname CN=%s -ext san=dns:%s -validity 2"
            .formatted(host, host),
        store);
    keytool("-exportcert -rfc -alias own -file " + pem, store);
    return new OwnCertificate(pem, store);
  }

  private static void keytool(String arguments, Path store) throws IOException {
    String program = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    String words =
        "%s %s -storetype PKCS12 -keystore %s -storepass %s"
            .formatted(program, arguments, store, PASSWORD);
    try {
      int status = new ProcessBuilder(words.split(" ")).start().waitFor();
      if (status != 0) {
        throw new IOException("keytool ended with " + status);
      }
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  /** For a server of Vert.x. */
  public KeyCertOptions key() {
    return new PfxOptions().setPath(store.toString()).setPassword(PASSWORD);
  }

  /** For a server of the JDK. */
  static SSLContext context(Path store) {
    try (InputStream in = Files.newInputStream(store)) {
      KeyStore keys = KeyStore.getInstance("PKCS12");
      keys.load(in, PASSWORD.toCharArray());
      var factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      factory.init(keys, PASSWORD.toCharArray());
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(factory.getKeyManagers(), null, null);
      return context;
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
