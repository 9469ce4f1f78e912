package dev.gantry.server.permission;

import java.util.List;

/**
 * The roles that a permission shall have.
 *
 * @param id the permission's name
 * @param roles role ids; they replace the earlier ones
 */
public record PermissionChange(String id, List<String> roles) {}
