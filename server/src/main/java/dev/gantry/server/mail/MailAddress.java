package dev.gantry.server.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.regex.Pattern;

/**
 * What counts as an address: {@code name@host} and nothing around it, so neither a display name nor
 * a second address nor a line break gets into a mail's header.
 */
public final class MailAddress {

  private static final int MAX_LENGTH = 254;

  private static final Pattern FORM =
      Pattern.compile(
          "[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}"
              + "@[a-zA-Z0-9]([a-zA-Z0-9-]{0,62})(\\.[a-zA-Z0-9]([a-zA-Z0-9-]{0,62}))*");

  private MailAddress() {}

  /** Whether a mail can be sent to it. */
  public static boolean isValid(String address) {
    if (address.length() > MAX_LENGTH || !FORM.matcher(address).matches()) {
      return false;
    }
    try {
      new InternetAddress(address, true);
      return true;
    } catch (AddressException e) {
      return false;
    }
  }
}
