package dev.holdfast.audit;

import dev.holdfast.web.Faults;
import dev.holdfast.web.PageParameters;
import jakarta.ws.rs.BeanParam;
import java.util.Map;

/** Which acts an operator asks for. */
class AllAuditParameters extends PageParameters {

  @BeanParam OperatorFilter filter;

  @Override
  protected Map<String, String> own() {
    return filter.values();
  }

  @Override
  protected void check(Faults faults) {
    filter.check(faults);
  }
}
