package dev.gantry.server;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * What can be set from outside.
 *
 * @param data folder of the database and the files; made where it is missing ({@code GANTRY_DATA})
 * @param storage where the workspace is kept with its files: empty for {@code data}, or a {@code
 *     mongodb://} address, and {@code data} is not used ({@code GANTRY_STORAGE})
 * @param siteUrl where people reach the server, the default of the setting {@code Site_Url}; empty
 *     for this machine and the port in use ({@code ROOT_URL})
 * @param fixture JSON file that a workspace is filled from at start; null for none ({@code
 *     GANTRY_FIXTURE})
 * @param testMode switches the rate limiter off and adds {@code stack} to errors ({@code
 *     TEST_MODE})
 * @param maxBody size of the largest request body that is read
 * @param mailTimeout how long the mail server may take for each of its answers
 * @param admin the first administrator
 * @param export files of {@code rooms.export}
 */
@ConfigurationProperties("gantry")
public record GantryProperties(
    Path data,
    String storage,
    String siteUrl,
    Path fixture,
    boolean testMode,
    DataSize maxBody,
    Duration mailTimeout,
    Admin admin,
    Export export) {

  /**
   * The administrator of a fresh workspace ({@code ADMIN_ID}, {@code ADMIN_USERNAME}, {@code
   * ADMIN_NAME}, {@code ADMIN_EMAIL}, {@code ADMIN_PASS}). An empty text stands for the default;
   * without a password a random one is made and printed once.
   */
  public record Admin(String id, String username, String name, String email, String password) {}

  /**
   * Where exported rooms are put and how long they are kept.
   *
   * @param folder made where it is missing; the system's temporary one unless told otherwise; not
   *     used on MongoDB
   * @param keep so long they can be downloaded; then they go with the next export or start
   */
  public record Export(Path folder, Duration keep) {}
}
