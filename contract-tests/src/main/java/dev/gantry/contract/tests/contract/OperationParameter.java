package dev.gantry.contract.tests.contract;

import java.util.Optional;

/**
 * A parameter in the path or the query.
 *
 * @param example the documented value as it stands on the wire
 */
public record OperationParameter(
    String name, boolean inPath, boolean required, Optional<String> example) {}
