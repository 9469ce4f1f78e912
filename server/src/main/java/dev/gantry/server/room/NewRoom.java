package dev.gantry.server.room;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import java.util.Map;

/**
 * A channel or group to create.
 *
 * @param name letters, digits and {@code -_.} unless the workspace's settings allow others
 * @param members usernames; unknown ones are left out. Null means none
 * @param readOnly whether only holders of {@code post-readonly} may write
 * @param excludeSelf whether the creator stays out
 * @param customFields kept as they are; may be null
 * @param extraData {@code topic}, {@code description}, {@code announcement}, {@code encrypted},
 *     {@code broadcast}, {@code reactWhenReadOnly}; other keys are left out. May be null
 */
@RecordBuilder
public record NewRoom(
    String name,
    List<String> members,
    boolean readOnly,
    boolean excludeSelf,
    Map<String, Object> customFields,
    Map<String, Object> extraData) {}
