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

  static ApiException tooManyMails() {
    return ApiException.verbatim(
        429, "Too many mails are being sent; try again later [error-too-many-requests]", null);
  }

  static ApiException invalidRecipient() {
    return ApiException.coded("error-invalid-recipient", "");
  }

  static ApiException invalidEmail() {
    return ApiException.plain("error-invalid-email");
  }

  static ApiException tooMany(int most) {
    return ApiException.coded("invalid-params", "must NOT have more than " + most + " items");
  }

  static ApiException tooLong(int most) {
    return ApiException.coded("invalid-params", "must NOT have more than " + most + " characters");
  }

  static ApiException noSuchMessages() {
    return ApiException.coded(
        "error-message-not-found",
        "The provided \"messages\" do not match any message of this room.");
  }

  static ApiException mailNotSent(String reason) {
    return ApiException.coded("error-email-send-failed", "Error trying to send email: " + reason);
  }
}
