package io.github.corsstarter.autoconfigure.rejections;

import static java.util.stream.Collectors.toMap;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.UnsynchronizedAppenderBase;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/** What a logger writes while this is open. */
final class CapturedLines implements AutoCloseable {

  private final Logger logger;

  private final List<ILoggingEvent> events = new CopyOnWriteArrayList<>();

  private final Appender<ILoggingEvent> appender =
      new UnsynchronizedAppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
          events.add(event);
        }
      };

  CapturedLines(String name) {
    logger = (Logger) LoggerFactory.getLogger(name);
    logger.setLevel(Level.INFO);
    appender.start();
    logger.addAppender(appender);
  }

  static CapturedLines ofRejections() {
    return new CapturedLines("io.github.corsstarter.rejections");
  }

  List<ILoggingEvent> events() {
    return events;
  }

  List<String> texts() {
    return events.stream().map(ILoggingEvent::getFormattedMessage).toList();
  }

  /** The lines whose text has this part. */
  List<String> texts(String part) {
    return texts().stream().filter(text -> text.contains(part)).toList();
  }

  static Map<String, Object> keyValues(ILoggingEvent event) {
    return event.getKeyValuePairs().stream().collect(toMap(pair -> pair.key, pair -> pair.value));
  }

  void clear() {
    events.clear();
  }

  @Override
  public void close() {
    logger.detachAppender(appender);
    logger.setLevel(null);
  }
}
