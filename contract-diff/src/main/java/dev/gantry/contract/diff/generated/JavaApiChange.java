package dev.gantry.contract.diff.generated;

/**
 * One change of the generated Java API.
 *
 * @param breaking whether code that compiled before may not compile or run after it
 * @param member a class, or a class with one of its members, as a reader would write it
 * @param what what happens to it, as {@code is removed}
 */
public record JavaApiChange(boolean breaking, String member, String what) {}
