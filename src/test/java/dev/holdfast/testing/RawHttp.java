package dev.holdfast.testing;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Sends exactly these bytes, which no well-behaved HTTP client would. */
public final class RawHttp {
  private static final int PATIENCE_MILLIS = 20_000;
  private static final int ENOUGH = 100_000;

  private RawHttp() {}

  /** A request as it goes over the wire; the host, the length and the end are added. */
  public record Message(String method, String target, String headers, byte[] body) {
    byte[] bytes(String host) {
      String head =
          method
              + " "
              + target
              + " HTTP/1.1\r\nHost: "
              + host
              + "\r\nConnection: close\r\n"
              + headers
              + (body.length > 0 ? "Content-Length: " + body.length + "\r\n" : "")
              + "\r\n";
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      bytes.writeBytes(head.getBytes(StandardCharsets.ISO_8859_1));
      bytes.writeBytes(body);
      return bytes.toByteArray();
    }

    @Override
    public String toString() {
      String start = new String(body, 0, Math.min(body.length, 300), StandardCharsets.ISO_8859_1);
      return method + " " + target + "\n" + headers + "\n" + start + " (" + body.length + " bytes)";
    }
  }

  /**
   * The answer's status and the beginning of the rest; status 0 if the connection was just closed.
   */
  public record Answer(int status, String text) {}

  public static Answer send(Message message) {
    return send(message, null);
  }

  /**
   * @param from one of this machine's addresses; null for any
   */
  public static Answer send(Message message, InetAddress from) {
    URI instance = URI.create(TestInstance.url());
    try (Socket socket = new Socket(instance.getHost(), instance.getPort(), from, 0)) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      write(socket, message.bytes(instance.getAuthority()));
      String text = read(socket);
      String[] words = text.split("[ \r\n]", 3);
      return new Answer(words.length > 1 ? Integer.parseInt(words[1]) : 0, text);
    } catch (IOException e) {
      throw new AssertionError(e + " after " + message, e);
    }
  }

  /** A server may refuse, and close, before it has read all: that is no fault. */
  private static void write(Socket socket, byte[] bytes) {
    try {
      socket.getOutputStream().write(bytes);
      socket.getOutputStream().flush();
    } catch (IOException e) {
      // Its answer is read below.
    }
  }

  private static String read(Socket socket) throws IOException {
    InputStream in = new BufferedInputStream(socket.getInputStream());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      for (int next = in.read(); next >= 0 && out.size() < ENOUGH; next = in.read()) {
        out.write(next);
      }
    } catch (java.net.SocketException e) {
      // Reset after an early refusal.
    }
    return out.toString(StandardCharsets.ISO_8859_1);
  }
}
