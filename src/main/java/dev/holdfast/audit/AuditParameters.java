package dev.holdfast.audit;

import dev.holdfast.web.Faults;
import dev.holdfast.web.PageParameters;
import jakarta.ws.rs.BeanParam;
import java.util.Map;

/** Which acts of an organization its members ask for. */
public class AuditParameters extends PageParameters {

  @BeanParam AuditFilter filter;

  @Override
  protected Map<String, String> own() {
    return filter.values();
  }

  @Override
  protected void check(Faults faults) {
    filter.check(faults);
  }
}
