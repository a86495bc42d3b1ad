package dev.holdfast.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.holdfast.web.Csv;
import dev.holdfast.web.Position;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.function.IntConsumer;

/** Writes out a part of the log, however long: page by page, with no query open meanwhile. */
@ApplicationScoped
public class AuditExport {

  private static final int AT_ONCE = 500;
  private static final String HEADER =
      "id,at,via,person,client,key,action,targetType,targetId,organization,before,after,network,requestId";

  private final AuditLog log;
  private final ObjectMapper json;

  AuditExport(AuditLog log, ObjectMapper json) {
    this.log = log;
    this.json = json;
  }

  /** As which. */
  public enum Format {
    CSV("text/csv;charset=UTF-8;header=present"),
    JSONL("application/jsonl");

    private final String mediaType;

    Format(String mediaType) {
      this.mediaType = mediaType;
    }

    public String mediaType() {
      return mediaType;
    }

    public static Format of(String name) {
      return switch (name) {
        case "csv" -> CSV;
        case "jsonl" -> JSONL;
        default -> throw new IllegalArgumentException("It must be csv or jsonl.");
      };
    }
  }

  /**
   * The newest first.
   *
   * @param progress hears after each page how many that were so far
   */
  public void write(AuditSearch search, Format format, Writer out, IntConsumer progress)
      throws IOException {
    if (format == Format.CSV) {
      out.write(HEADER + "\r\n");
    }
    Position after = null;
    int count = 0;
    List<NotedAct> page;
    do {
      page = log.find(search, after, AT_ONCE);
      for (NotedAct act : page) {
        out.write(format == Format.CSV ? csv(AuditView.of(act)) : text(AuditView.of(act)) + "\n");
        after = act.position();
      }
      out.flush();
      count += page.size();
      progress.accept(count);
    } while (page.size() == AT_ONCE);
  }

  /** RFC 4180. */
  private String csv(AuditView act) {
    return Csv.line(
        act.id(),
        act.at(),
        act.via(),
        act.actor().person(),
        act.actor().client(),
        act.actor().key(),
        act.action(),
        act.target().type(),
        act.target().id(),
        act.organization(),
        act.before() == null ? null : text(act.before()),
        act.after() == null ? null : text(act.after()),
        act.network(),
        act.requestId());
  }

  private String text(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
