package dev.manylite.gateway.session.trigger;

import dev.manylite.translator.fault.StackDepth;
import dev.manylite.translator.function.system.TriggerNesting;

/** How many triggers of a session are being carried out, one within the other. */
public final class TriggerDepth implements TriggerNesting {
  /** Each takes some frames of the worker's stack, and of the client's patience. */
  private static final int LIMIT = 400;

  private int depth;

  void enter() {
    if (depth >= LIMIT) {
      throw StackDepth.exceeded();
    }
    depth++;
  }

  void leave() {
    depth--;
  }

  @Override
  public int depth() {
    return depth;
  }
}
