package dev.gantry.contract.tools;

import tools.jackson.databind.JsonNode;

/**
 * One step of an overlay.
 *
 * @param position the action's index in its overlay, from 0
 * @param target a JSONPath (RFC 9535 style) that must match at least one node
 * @param description why the step is needed
 * @param update what is merged into each match; null when nothing is
 * @param remove whether each match is removed; wins over {@code update}
 */
record OverlayAction(
    int position, String target, String description, JsonNode update, boolean remove) {}
