package dev.holdfast.device;

import jakarta.ws.rs.FormParam;

/** What the pages of a device send. */
class DeviceForm {

  @FormParam("csrf")
  String csrf;

  @FormParam("user_code")
  String userCode;

  @FormParam("sent")
  boolean sent;

  @FormParam("decision")
  String decision;
}
