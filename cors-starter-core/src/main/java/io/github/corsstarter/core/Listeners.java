package io.github.corsstarter.core;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Calls every listener, whatever the others throw, errors included: a listener never harms a
 * request. The first failure of each class of listeners is logged.
 */
final class Listeners implements DecisionListener {

  private static final Logger LOGGER = System.getLogger(DecisionListener.class.getName());

  /** An array, because it is walked for each decision and an iterator is an object. */
  private final DecisionListener[] listeners;

  private final Set<Class<?>> failed = ConcurrentHashMap.newKeySet();

  Listeners(Collection<? extends DecisionListener> listeners) {
    this.listeners = listeners.toArray(new DecisionListener[0]);
  }

  @Override
  public void decided(CorsRequest request, CorsDecision decision) {
    for (DecisionListener listener : listeners) {
      try {
        listener.decided(request, decision);
      } catch (Throwable e) {
        logFirst(listener, e);
      }
    }
  }

  @Override
  public void rescued(CorsRequest request, Rescue rescue) {
    for (DecisionListener listener : listeners) {
      try {
        listener.rescued(request, rescue);
      } catch (Throwable e) {
        logFirst(listener, e);
      }
    }
  }

  private void logFirst(DecisionListener listener, Throwable e) {
    if (e instanceof InterruptedException) {
      // Thrown undeclared; the thread that serves the request is still to know of it.
      Thread.currentThread().interrupt();
    }
    try {
      if (failed.add(listener.getClass())) {
        LOGGER.log(
            Level.WARNING,
            "A CORS decision listener failed; the request is not affected, further failures of "
                + listener.getClass().getName()
                + " are not logged",
            e);
      }
    } catch (Throwable cannotLog) {
      // No memory or stack is left, or the log itself fails: the request goes on all the same.
    }
  }
}
