package insertionhours;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.LoggerFactory;

/**
 * All that the service writes into its log while somebody listens: more than its settings ask for,
 * which are warnings, but not what programs around it say to whoever looks for a fault in them.
 */
final class HeardLog extends AppenderBase<ILoggingEvent> implements AutoCloseable {
  private static final Logger ROOT = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
  private final Queue<String> lines = new ConcurrentLinkedQueue<>();

  static HeardLog listening() {
    HeardLog log = new HeardLog();
    log.setContext(ROOT.getLoggerContext());
    log.start();
    ROOT.addAppender(log);
    return log;
  }

  @Override
  protected void append(ILoggingEvent event) {
    if (!event.getLevel().isGreaterOrEqual(Level.INFO)) {
      return;
    }
    lines.add(
        event.getLoggerName()
            + " "
            + event.getMDCPropertyMap()
            + " "
            + event.getFormattedMessage()
            + "\n"
            + ThrowableProxyUtil.asString(event.getThrowableProxy()));
  }

  String text() {
    return String.join("\n", lines);
  }

  @Override
  public void close() {
    ROOT.detachAppender(this);
    stop();
  }
}
