package dev.holdfast.outgoing;

import io.vertx.core.net.KeyCertOptions;
import io.vertx.core.net.PfxOptions;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;

/** A certificate that its owner signed, made by the JDK's keytool. */
record OwnCertificate(Path pem, KeyCertOptions key) {

  private static final String PASSWORD = "changeit";

  static OwnCertificate of(String host, Path folder) throws Exception {
    Path store = folder.resolve(host + ".p12");
    String keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    String command =
        "%s -genkeypair -alias own -keyalg EC -dname CN=%s -ext san=dns:%s -validity 2"
            + " -storetype PKCS12 -keystore %s -storepass %s";
    String[] words = command.formatted(keytool, host, host, store, PASSWORD).split(" ");
    int status = new ProcessBuilder(words).inheritIO().start().waitFor();
    if (status != 0) {
      throw new IllegalStateException("keytool ended with " + status);
    }
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      keys.load(in, PASSWORD.toCharArray());
    }
    String base64 = Base64.getMimeEncoder().encodeToString(keys.getCertificate("own").getEncoded());
    Path pem = folder.resolve(host + ".pem");
    Files.writeString(
        pem, "-----BEGIN CERTIFICATE-----\n" + base64 + "\n-----END CERTIFICATE-----\n");
    return new OwnCertificate(
        pem, new PfxOptions().setPath(store.toString()).setPassword(PASSWORD));
  }
}
