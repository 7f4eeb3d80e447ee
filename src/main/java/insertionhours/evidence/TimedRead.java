package insertionhours.evidence;

import java.io.IOException;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The bytes of a file, until the time is up. */
final class TimedRead extends RandomAccessReadBuffer {
  private final Deadline deadline;

  TimedRead(byte[] content, Deadline deadline) {
    super(content);
    this.deadline = deadline;
  }

  @Override
  public int read() throws IOException {
    deadline.check();
    return super.read();
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    deadline.check();
    return super.read(buffer, offset, length);
  }
}
