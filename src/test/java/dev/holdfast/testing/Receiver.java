package dev.holdfast.testing;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A client's own server, which is sent forms and other things; each is answered with the status
 * that was set.
 */
public final class Receiver implements AutoCloseable {

  private final HttpServer server;
  private final BlockingQueue<Sent> received = new LinkedBlockingQueue<>();
  private volatile int status = 200;
  private volatile String said = "";

  /** What was sent. */
  public record Sent(Headers headers, String body) {

    public String header(String name) {
      return headers.getFirst(name);
    }
  }

  public Receiver() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::answer);
    server.start();
  }

  public String uri() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/logout";
  }

  public void answerWith(int next) {
    answerWith(next, "");
  }

  /** The same, with JSON. */
  public void answerWith(int next, String json) {
    said = json;
    status = next;
  }

  /** The next form; it is waited for. */
  public Map<String, String> next() throws InterruptedException {
    return FormFields.query(URI.create("form:/?" + nextSent().body()));
  }

  /** The next thing; it is waited for. */
  public Sent nextSent() throws InterruptedException {
    Sent sent = received.poll(30, TimeUnit.SECONDS);
    if (sent == null) {
      throw new AssertionError("nothing was sent");
    }
    return sent;
  }

  public boolean isEmpty() {
    return received.isEmpty();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1);
    int answer = status;
    received.add(new Sent(exchange.getRequestHeaders(), body));
    byte[] json = said.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(answer, json.length == 0 ? -1 : json.length);
    if (json.length > 0) {
      exchange.getResponseBody().write(json);
    }
    exchange.close();
  }
}
