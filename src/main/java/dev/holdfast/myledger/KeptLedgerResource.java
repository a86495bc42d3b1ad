package dev.holdfast.myledger;

import dev.holdfast.ledgers.HeadView;
import dev.holdfast.limits.Limit;
import dev.holdfast.limits.Limits;
import dev.holdfast.people.PersonId;
import dev.holdfast.sessions.SignedIn;
import dev.holdfast.web.Problem;
import dev.holdfast.web.ProblemType;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What a person keeps of her ledger: a table, all of it with its proof, or its signed end. */
@Path(LedgerPages.PATH + "/files")
@RolesAllowed("person")
class KeptLedgerResource {

  private static final Limit FILES = Limit.of("ledger-files", 30, Duration.ofHours(1));

  private final LedgerTable table;
  private final WholeLedger whole;
  private final Tellers tellers;
  private final Limits limits;

  KeptLedgerResource(LedgerTable table, WholeLedger whole, Tellers tellers, Limits limits) {
    this.table = table;
    this.whole = whole;
    this.tellers = tellers;
    this.limits = limits;
  }

  /** What is looked for, for reading. */
  @GET
  @Path("ledger.csv")
  @Operation(hidden = true)
  public Response table(@Context SecurityContext security, @BeanParam LedgerQuestion asked) {
    PersonId person = counted(security);
    tellers.note(person);
    if (!asked.fault().isEmpty()) {
      throw new Problem(ProblemType.INVALID_INPUT, asked.fault());
    }
    StreamingOutput written = stream -> table.write(person, asked, stream);
    return file(written, "text/csv;charset=UTF-8;header=present", "ledger.csv");
  }

  /** All of it, to be checked. */
  @GET
  @Path("ledger.json")
  @Operation(hidden = true)
  public Response whole(@Context SecurityContext security) {
    PersonId person = counted(security);
    HeadView head = whole.head(person);
    StreamingOutput written = stream -> whole.write(person, head, stream);
    return file(written, "application/json", "ledger.json");
  }

  @GET
  @Path("ledger-head.jwt")
  @Operation(hidden = true)
  public Response head(@Context SecurityContext security) {
    return file(whole.head(counted(security)).signed(), "application/jwt", "ledger-head.jwt");
  }

  private PersonId counted(SecurityContext security) {
    PersonId person = SignedIn.of(security).person();
    limits.require(FILES, person.toString());
    return person;
  }

  private static Response file(Object content, String type, String name) {
    return Response.ok(content, type)
        .header("Cache-Control", "no-store")
        .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
        .build();
  }
}
