package dev.gantry.server.export;

import dev.gantry.server.core.ApiException;

/** The refusals of an export in the words of its page, and in Rocket.Chat's where it has none. */
final class ExportRefusals {

  private ExportRefusals() {}

  /** A value that the type of export needs is absent, or there is no such type. */
  static ApiException invalidParams() {
    return ApiException.coded("error-invalid-params", "");
  }

  static ApiException invalidFormat() {
    return ApiException.coded("error-invalid-format", "");
  }

  static ApiException invalidDate() {
    return ApiException.coded("invalid-params", "must match format \"date\"");
  }

  static ApiException invalidRoom() {
    return ApiException.coded("error-invalid-room", "");
  }

  static ApiException notAllowed() {
    return ApiException.coded("error-not-allowed", "Not Allowed");
  }

  static ApiException invalidDates() {
    return ApiException.coded("error-invalid-dates", "From date cannot be after To date");
  }

  static ApiException tooMany() {
    return ApiException.verbatim(
        429, "Too many of your exports are not done yet [error-too-many-requests]", null);
  }

  static ApiException invalidRecipient() {
    return ApiException.coded("error-invalid-recipient", "");
  }
}
