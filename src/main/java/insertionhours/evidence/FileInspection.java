package insertionhours.evidence;

import insertionhours.problems.DomainProblem;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks into files before they are kept. In threads of its own, two at once: whatever a file does
 * to the program that reads it, a request waits no longer than was said, and the others are not
 * held up.
 */
final class FileInspection {
  private static final Logger LOG = LoggerFactory.getLogger(FileInspection.class);

  /** In bytes, as sent. */
  static final int LARGEST = 10 << 20;

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration TIME = Duration.ofSeconds(20);
  private static final int AT_ONCE = 2;
  private static final int WAITING = 20;
  private static final byte[] HEIF = "ftyp".getBytes(StandardCharsets.US_ASCII);
  private static final int HEIF_AT = 4;

  private final Duration time;
  private final ThreadPoolExecutor readers =
      new ThreadPoolExecutor(
          AT_ONCE,
          AT_ONCE,
          1,
          TimeUnit.MINUTES,
          new ArrayBlockingQueue<>(WAITING),
          FileInspection::reader);

  FileInspection() {
    this(TIME);
  }

  /**
   * @param time for one file
   */
  FileInspection(Duration time) {
    this.time = time;
    readers.allowCoreThreadTimeOut(true);
  }

  static void checkSize(byte[] content) {
    if (content.length == 0) {
      throw Refused.because("FILE_EMPTY");
    }
    if (content.length > LARGEST) {
      throw Refused.because("FILE_TOO_LARGE");
    }
  }

  /**
   * What is to be kept of a file.
   *
   * @param name as given, null for none
   * @throws insertionhours.problems.RuleViolation with advice, if it is not taken
   */
  CheckedFile checked(String name, byte[] content) {
    checkSize(content);
    FileType type = FileType.of(content).orElseThrow(() -> notTaken(content));
    byte[] kept = inTime(type, content);
    return new CheckedFile(FileName.cleaned(name, type), type, kept);
  }

  private byte[] inTime(FileType type, byte[] content) {
    Future<byte[]> kept = null;
    try {
      kept = readers.submit(() -> kept(type, content));
      return kept.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException e) {
      throw Refused.because("FILE_READERS_BUSY");
    } catch (TimeoutException e) {
      kept.cancel(true);
      throw Refused.tooComplex();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof DomainProblem refused) {
        throw refused;
      }
      // Its message may quote the file, which is about people.
      LOG.warn("A {} could not be read: {}", type, e.getCause().getClass().getName());
      throw Refused.unreadable();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a file was read", e);
    }
  }

  private byte[] kept(FileType type, byte[] content) {
    Deadline deadline = new Deadline(time);
    switch (type) {
      case JPEG, PNG -> {
        return PictureRewriter.rewritten(type, content);
      }
      case PDF -> new PdfCheck(deadline).check(content);
      case XLSX -> new WorkbookCheck(deadline).check(content);
    }
    return content;
  }

  private static DomainProblem notTaken(byte[] content) {
    return FileType.begins(content, HEIF_AT, HEIF)
        ? Refused.because("FILE_IS_HEIF")
        : Refused.type();
  }

  private static Thread reader(Runnable work) {
    Thread thread = new Thread(work, "file-inspection");
    thread.setDaemon(true);
    return thread;
  }
}
