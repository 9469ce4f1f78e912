package dev.gantry.server.store.mongo;

/** Where one unit at a time is applied. */
record Lane(Slot slot, int number) {

  String name() {
    return slot.number() + "-" + number;
  }
}
