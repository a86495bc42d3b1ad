package dev.holdfast.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A site of whoever makes an app, by https, with documents that it puts there. */
public final class Site implements AutoCloseable {

  private final HttpsServer server;
  private final Map<String, Page> pages = new ConcurrentHashMap<>();
  private final AtomicInteger fetches = new AtomicInteger();

  /**
   * @param headers what there is beside the content type
   */
  public record Page(int status, String type, String body, Map<String, String> headers) {

    public static Page json(String body) {
      return new Page(200, "application/json", body, Map.of());
    }

    public Page with(String header, String value) {
      Map<String, String> more = new LinkedHashMap<>(headers);
      more.put(header, value);
      return new Page(status, type, body, more);
    }
  }

  public Site() {
    try {
      server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setHttpsConfigurator(
        new HttpsConfigurator(OwnCertificate.context(TestInstance.siteKey())));
    server.createContext("/", this::answer);
    server.start();
  }

  public String at(String path) {
    return "https://localhost:" + server.getAddress().getPort() + path;
  }

  /** Puts something there; its address. */
  public String put(String path, Page page) {
    pages.put(path, page);
    return at(path);
  }

  /** Puts a client's document there, with its address as its id, unless it says another one. */
  public String document(String path, Map<String, ?> members) {
    return put(path, Page.json(json(at(path), members)));
  }

  /** A client's document as it is written. */
  public static String json(String clientId, Map<String, ?> members) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("client_id", clientId);
    all.putAll(members);
    try {
      return new ObjectMapper().writeValueAsString(all);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** How often anything was asked for. */
  public int fetches() {
    return fetches.get();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    fetches.incrementAndGet();
    Page page = pages.get(exchange.getRequestURI().toString());
    if (page == null) {
      exchange.sendResponseHeaders(404, -1);
    } else {
      byte[] body = page.body.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", page.type);
      page.headers.forEach(exchange.getResponseHeaders()::set);
      exchange.sendResponseHeaders(page.status, body.length);
      exchange.getResponseBody().write(body);
    }
    exchange.close();
  }
}
