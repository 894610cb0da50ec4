package io.github.corsstarter.core;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Calls every listener, whatever the others do. What a class of listeners throws first is logged.
 */
final class Listeners implements DecisionListener {

  private static final Logger LOGGER = System.getLogger(DecisionListener.class.getName());

  /** An array, because it is walked for each decision and an iterator is an object. */
  private final DecisionListener[] listeners;

  private final Set<Class<?>> complainedOf = ConcurrentHashMap.newKeySet();

  Listeners(Collection<? extends DecisionListener> listeners) {
    this.listeners = listeners.toArray(new DecisionListener[0]);
  }

  @Override
  public void decided(CorsRequest request, CorsDecision decision) {
    for (DecisionListener listener : listeners) {
      try {
        listener.decided(request, decision);
      } catch (Exception | LinkageError | AssertionError e) {
        complain(listener, e);
      }
    }
  }

  @Override
  public void rescued(CorsRequest request, Rescue rescue) {
    for (DecisionListener listener : listeners) {
      try {
        listener.rescued(request, rescue);
      } catch (Exception | LinkageError | AssertionError e) {
        complain(listener, e);
      }
    }
  }

  private void complain(DecisionListener listener, Throwable e) {
    if (complainedOf.add(listener.getClass())) {
      LOGGER.log(
          Level.WARNING,
          "A CORS decision listener failed; the request is not affected, further failures of "
              + listener.getClass().getName()
              + " are not logged",
          e);
    }
  }
}
